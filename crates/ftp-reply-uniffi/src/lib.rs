//! The engine's functions for Kotlin and Swift, exported with `uniffi`.
//!
//! Only behavior crosses this boundary, and only as numbers, strings and bytes. Facts are native tables
//! in both languages, because a call from Kotlin takes a thousand times as long as a lookup. A member of
//! a closed set crosses as its number, because uniffi would copy an enum as a second list of members;
//! a code crosses as its number, because the set of codes is open. A set of flags crosses as bits: member
//! n is bit n - 1.
//!
//! A record whose name starts with `Flat` has plain fields; an absent text is empty. A function that needs
//! a reply takes its bytes, because a reply that crosses as an object would cost a call for each property.
//! A number that is not a member means the default that the function documents. Every function that can
//! fail returns [`EngineError`], and none panics: `tests/any_input.rs` shows it.

#![allow(
    clippy::needless_pass_by_value,
    reason = "uniffi passes strings, records and lists by value; a borrowed slice is a direct buffer in Kotlin"
)]

mod advice;
mod dialogue;
mod display;
mod error;
mod help;
mod judge;
mod line;
mod message;
mod packed_events;
mod payload;
mod read;
mod telnet;
mod write;

pub use advice::{FlatAdvice, FlatSource, advice};
pub use dialogue::{Dialogue, FlatDialogueState, FlatOutcome};
pub use display::{
    display_reply, escape, fault_message, fault_without_secrets, sanitize, sanitize_in_reply,
    sanitized_lines, without_secrets,
};
pub use error::EngineError;
pub use help::{FlatExplanation, FlatHint, explain, hints, reply_hints, search};
pub use judge::judge;
pub use line::code_of_line;
pub use message::{FlatError, error_message, too_large_message};
pub use packed_events::PackedEvents;
pub use payload::{
    FlatFact, FlatFeature, FlatFeatures, FlatFileEntry, FlatFileEntryLine, FlatFileSize,
    FlatFileTime, FlatHostPort, FlatPassiveAddress, FlatPathname, FlatRestartMarker,
    FlatSecurityData, FlatSystemType, FlatTransferSize, FlatUniqueName, check_pathname,
    check_unique_name, data_host, encode_expected_delay, encode_features, encode_file_entry,
    encode_file_size, encode_file_time, encode_passive_address, encode_pathname, encode_protected,
    encode_restart_marker, encode_security_data, encode_supported_protocols, encode_system_type,
    encode_transfer_size, encode_unique_name, extended_host_port, extended_passive_address,
    features, file_entry, file_time, file_time_from_unix, host_port, long_host_port,
    open_protected, parse_base64, parse_expected_delay, parse_extended_host_port_argument,
    parse_features, parse_file_entries, parse_file_entry, parse_file_entry_line,
    parse_file_entry_lines, parse_file_size, parse_file_size_value, parse_file_time,
    parse_file_time_value, parse_host_port_argument, parse_long_host_port_argument,
    parse_passive_address, parse_pathname, parse_restart_marker, parse_security_data,
    parse_supported_protocols, parse_system_type, parse_transfer_size, parse_unique_name,
    protected_fragments, to_base64, unusable_host_message,
};
pub use read::{FlatLimits, PackedParser, limits, parse_reply};
pub use telnet::unescape_iac;
pub use write::{encode_command, encode_reply, encode_reply_from_table};

uniffi::setup_scaffolding!("ftp_reply");
