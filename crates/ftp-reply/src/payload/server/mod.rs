//! Delay and system type that a server reports.

mod expected_delay;
mod system_type;

pub use expected_delay::ExpectedDelay;
pub use system_type::SystemType;
