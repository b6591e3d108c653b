//! Values in replies and arguments, as immutable Python objects.
//!
//! Each class owns its value, because a Python object cannot borrow from a reply. The core reads and
//! writes every value.
#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "pyo3 requires methods to take a reference"
)]

mod address;
mod argument;
mod error;
mod file;
mod listing;
mod parsed;
mod protected_reply;
mod security_data;
mod server;
mod text;
mod transfer;

use pyo3::prelude::*;

pub(crate) use address::{
    ExtendedHostPort, ExtendedPassiveAddress, HostPort, LongHostPort, PassiveAddress,
    SupportedProtocols, unusable_host_message,
};
pub(crate) use argument::Items;
pub(crate) use file::{FileSize, FileTime, Pathname};
pub(crate) use listing::{Feature, Features, FileEntry};
pub(crate) use protected_reply::ProtectedReply;
pub(crate) use security_data::SecurityData;
pub(crate) use server::{ExpectedDelay, SystemType};
pub(crate) use transfer::{RestartMarker, TransferSize, UniqueName};

/// Registers the list of features as a sequence of `collections.abc`.
pub(crate) fn register(py: Python<'_>) -> PyResult<()> {
    let module = py.import("collections.abc")?;
    let sequence = module.getattr("Sequence")?;
    sequence.call_method1("register", (py.get_type::<Features>(),))?;
    Ok(())
}
