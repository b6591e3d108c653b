//! The server: its system, and when it is ready.

mod expected_delay;
mod system_type;

pub use expected_delay::{encode_expected_delay, parse_expected_delay};
pub use system_type::{FlatSystemType, encode_system_type, parse_system_type};
