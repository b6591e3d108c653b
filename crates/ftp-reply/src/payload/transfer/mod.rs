//! Values in the 1yz replies of a transfer.

mod restart_marker;
mod transfer_size;
mod unique_name;

pub use restart_marker::RestartMarker;
pub use transfer_size::TransferSize;
pub use unique_name::UniqueName;
