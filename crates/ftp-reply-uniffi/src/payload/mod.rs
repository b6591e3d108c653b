//! Values in replies and arguments.

mod address;
mod file;
mod listing;
mod parsed;
mod security;
mod server;
mod transfer;

pub use address::{
    FlatHostPort, FlatPassiveAddress, data_host, encode_passive_address,
    encode_supported_protocols, extended_host_port, extended_passive_address, host_port,
    long_host_port, parse_extended_host_port_argument, parse_host_port_argument,
    parse_long_host_port_argument, parse_passive_address, parse_supported_protocols,
    unusable_host_message,
};
pub use file::{
    FlatFileSize, FlatFileTime, FlatPathname, check_pathname, encode_file_size, encode_file_time,
    encode_pathname, file_time, file_time_from_unix, parse_file_size, parse_file_size_value,
    parse_file_time, parse_file_time_value, parse_pathname,
};
pub use listing::{
    FlatFact, FlatFeature, FlatFeatures, FlatFileEntry, FlatFileEntryLine, encode_features,
    encode_file_entry, features, file_entry, parse_features, parse_file_entries, parse_file_entry,
    parse_file_entry_line, parse_file_entry_lines,
};
pub use security::{
    FlatSecurityData, encode_protected, encode_security_data, open_protected, parse_base64,
    parse_security_data, protected_fragments, to_base64,
};
pub use server::{
    FlatSystemType, encode_expected_delay, encode_system_type, parse_expected_delay,
    parse_system_type,
};
pub use transfer::{
    FlatRestartMarker, FlatTransferSize, FlatUniqueName, check_unique_name, encode_restart_marker,
    encode_transfer_size, encode_unique_name, parse_restart_marker, parse_transfer_size,
    parse_unique_name,
};
