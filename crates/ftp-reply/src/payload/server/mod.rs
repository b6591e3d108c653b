//! Values about the server: its delay and its system.

mod expected_delay;
mod system_type;

pub use expected_delay::ExpectedDelay;
pub use system_type::SystemType;
