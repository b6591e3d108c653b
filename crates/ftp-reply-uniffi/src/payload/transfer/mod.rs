//! Values in the replies of a transfer.

mod restart_marker;
mod transfer_size;
mod unique_name;

pub use restart_marker::{FlatRestartMarker, encode_restart_marker, parse_restart_marker};
pub use transfer_size::{FlatTransferSize, encode_transfer_size, parse_transfer_size};
pub use unique_name::{FlatUniqueName, check_unique_name, encode_unique_name, parse_unique_name};
