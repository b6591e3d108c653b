//! Raises the exceptions that the package defines.

use ftp_reply::ReplyCode;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::classes::class;
use crate::fault::ReplyFault;
use crate::reply::Reply;

/// Returns the exception of a fault. `replies` are those before it.
pub(crate) fn fault(
    py: Python<'_>,
    fault: ftp_reply::ReplyFault,
    replies: Vec<Py<Reply>>,
) -> PyErr {
    let make = || {
        let errors = py.import("ftp_reply._errors")?;
        let replies = PyTuple::new(py, replies)?;
        errors.call_method1("fault_error", (ReplyFault(fault), replies))
    };
    make().map_or_else(|error| error, PyErr::from_value)
}

/// Returns the exception of an object that another thread uses at the same time.
pub(crate) fn in_use(py: Python<'_>) -> PyErr {
    let make = || class(py, "InUseError")?.call0();
    make().map_or_else(|error| error, PyErr::from_value)
}

/// Returns a code from 100 to 699, or the exception for any other number.
pub(crate) fn checked(py: Python<'_>, number: u16) -> PyResult<ReplyCode> {
    ReplyCode::from_u16(number).map_err(|_| {
        let make = || class(py, "InvalidReplyCode")?.call1((number,));
        make().map_or_else(|error| error, PyErr::from_value)
    })
}
