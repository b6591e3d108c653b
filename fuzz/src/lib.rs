//! Shared code of the fuzz targets: decoding of inputs, and events that can be compared.

mod event;
mod input;

pub use event::{Event, check_shown, event, owned_event};
pub use input::Input;
