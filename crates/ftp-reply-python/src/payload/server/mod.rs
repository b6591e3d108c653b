//! Values in replies about the server.

mod expected_delay;
mod system_type;

pub(crate) use expected_delay::ExpectedDelay;
pub(crate) use system_type::SystemType;
