//! Raises the exceptions that the package defines.

use ftp_reply::{EncodeError, SendError};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::classes::{Member, class};
use crate::fault::ReplyFault;
use crate::reply::Reply;

/// Returns the exception of a fault. `replies` are those before it.
#[cold]
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

/// Returns the exception of a reply or command that cannot be written.
#[cold]
pub(crate) fn encode(py: Python<'_>, error: &EncodeError) -> PyErr {
    let make = || {
        let kind = Member(error.kind());
        let values = (
            kind,
            error.line(),
            error.offset(),
            error.hole(),
            error.needed(),
            error.expected().map(Member),
        );
        class(py, "EncodeError")?.call1(values)
    };
    make().map_or_else(|error| error, PyErr::from_value)
}

/// Returns the exception of a command that cannot be sent now.
#[cold]
pub(crate) fn send(py: Python<'_>, error: SendError) -> PyErr {
    let make = || class(py, "SendError")?.call1((Member(error.kind()),));
    make().map_or_else(|error| error, PyErr::from_value)
}

/// Returns the exception of a text that is not a verb.
#[cold]
pub(crate) fn invalid_command(py: Python<'_>) -> PyErr {
    let make = || class(py, "InvalidCommand")?.call0();
    make().map_or_else(|error| error, PyErr::from_value)
}

/// Returns the exception of an object that another thread uses at the same time.
#[cold]
pub(crate) fn in_use(py: Python<'_>) -> PyErr {
    let make = || class(py, "InUseError")?.call0();
    make().map_or_else(|error| error, PyErr::from_value)
}

/// Returns the exception of a number that is not a code.
#[cold]
pub(crate) fn invalid_code(number: &Bound<'_, PyAny>) -> PyErr {
    let make = || class(number.py(), "InvalidReplyCode")?.call1((number,));
    make().map_or_else(|error| error, PyErr::from_value)
}
