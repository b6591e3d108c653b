//! Addresses of data connections.

mod extended_host_port;
mod extended_passive_address;
mod host_port;
mod long_host_port;
mod passive_address;
mod peer;
mod supported_protocols;
mod unusable_host;

pub(crate) use extended_host_port::ExtendedHostPort;
pub(crate) use extended_passive_address::ExtendedPassiveAddress;
pub(crate) use host_port::HostPort;
pub(crate) use long_host_port::LongHostPort;
pub(crate) use passive_address::PassiveAddress;
pub(crate) use supported_protocols::SupportedProtocols;
pub(crate) use unusable_host::unusable_host_message;
