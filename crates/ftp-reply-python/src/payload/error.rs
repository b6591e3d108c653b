//! Exceptions for the errors of the core.

use std::net::IpAddr;

use ftp_reply::payload::{PayloadError, UnusableHost};
use ftp_reply::{EncodeError, EncodeErrorKind};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyBytes;

use crate::classes::Code;

/// Module of the exceptions.
const MODULE: &str = "ftp_reply._errors";

/// Returns the exception of a payload error.
pub(super) fn payload(py: Python<'_>, error: PayloadError) -> PyErr {
    static CLASS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let arguments = (
        error.kind().name(),
        error.offset(),
        error.code().map(Code),
        error.expected().name(),
    );
    let class = CLASS.import(py, MODULE, "PayloadError");
    raised(class.and_then(|class| class.call1(arguments)))
}

/// Returns the exception of an encode error.
pub(super) fn encode(py: Python<'_>, error: EncodeError) -> PyErr {
    let (kind, hole, needed) = (error.kind(), error.hole(), error.needed());
    encode_error(py, kind, error.line(), error.offset(), hole, needed)
}

fn encode_error(
    py: Python<'_>,
    kind: EncodeErrorKind,
    line: usize,
    offset: usize,
    hole: Option<&str>,
    needed: Option<usize>,
) -> PyErr {
    static CLASS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let arguments = (kind.name(), line, offset, hole, needed);
    let class = CLASS.import(py, MODULE, "EncodeError");
    raised(class.and_then(|class| class.call1(arguments)))
}

/// The result of an encoder of the core.
pub(super) trait Encoded {
    /// Returns the bytes as a Python object, or raises the error.
    fn encoded(self, py: Python<'_>) -> PyResult<Bound<'_, PyBytes>>;
}

impl Encoded for Result<Vec<u8>, EncodeError> {
    fn encoded(self, py: Python<'_>) -> PyResult<Bound<'_, PyBytes>> {
        match self {
            Ok(bytes) => Ok(PyBytes::new(py, &bytes)),
            Err(error) => Err(encode(py, error)),
        }
    }
}

/// Returns the exception of a number that the core's type cannot represent.
pub(super) fn out_of_range(py: Python<'_>) -> PyErr {
    encode_error(py, EncodeErrorKind::OutOfRange, 0, 0, None, None)
}

/// Returns the exception of a host that cannot be used.
pub(super) fn unusable_host(py: Python<'_>, error: UnusableHost) -> PyErr {
    static CLASS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let class = CLASS.import(py, MODULE, "UnusableHost");
    raised(class.and_then(|class| class.call1::<(IpAddr,)>((error.host,))))
}

/// Returns the exception of a number that is not a code.
pub(super) fn invalid_code(number: &Bound<'_, PyAny>) -> PyErr {
    static CLASS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let class = CLASS.import(number.py(), MODULE, "InvalidReplyCode");
    raised(class.and_then(|class| class.call1((number,))))
}

/// Returns an exception to raise, or the one of creating it.
fn raised(exception: PyResult<Bound<'_, PyAny>>) -> PyErr {
    exception.map_or_else(|error| error, PyErr::from_value)
}

/// Returns the exception of an object of the wrong type.
pub(super) fn wrong_type(expected: &str, found: &Bound<'_, PyAny>) -> PyErr {
    match found.get_type().name() {
        Ok(found) => PyTypeError::new_err(format!("expected {expected}, found `{found}`")),
        Err(error) => error,
    }
}
