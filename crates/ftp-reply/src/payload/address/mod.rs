//! Addresses of data connections.

mod extended_host_port;
mod extended_passive_address;
mod host_policy;
mod host_port;
mod ip_text;
mod long_host_port;
mod passive_address;
mod supported_protocols;

pub use extended_host_port::ExtendedHostPort;
pub use extended_passive_address::{ExtendedPassiveAddress, PassiveDiagnostics};
pub use host_policy::{UnusableHost, UnusableHostMessage};
pub use host_port::HostPort;
#[doc(hidden)]
pub use ip_text::IpText;
pub use long_host_port::LongHostPort;
pub use passive_address::PassiveAddress;
pub use supported_protocols::{SupportedProtocolIter, SupportedProtocols};
