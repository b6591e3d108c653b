//! Addresses of data connections.

mod data_host;
mod host;
mod host_port;
mod passive_address;
mod supported_protocols;

pub use data_host::{data_host, unusable_host_message};
pub use host_port::{
    FlatHostPort, extended_host_port, host_port, long_host_port, parse_extended_host_port_argument,
    parse_host_port_argument, parse_long_host_port_argument,
};
pub use passive_address::{
    FlatPassiveAddress, encode_passive_address, extended_passive_address, parse_passive_address,
};
pub use supported_protocols::{encode_supported_protocols, parse_supported_protocols};
