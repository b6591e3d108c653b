//! What the fuzz targets share: how an input is understood, and events in a form that can be compared.

mod event;
mod input;

pub use event::{Event, check_shown, event};
pub use input::Input;
