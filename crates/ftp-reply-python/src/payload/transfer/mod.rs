//! Values in the replies of a transfer.

mod restart_marker;
mod transfer_size;
mod unique_name;

pub(crate) use restart_marker::RestartMarker;
pub(crate) use transfer_size::TransferSize;
pub(crate) use unique_name::UniqueName;
