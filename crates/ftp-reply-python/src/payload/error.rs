//! Exceptions for the errors of values.

use ftp_reply::payload::{PayloadError, UnusableHost};
use ftp_reply::{EncodeError, Expectation};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::classes::{Code, Member, class};
use crate::errors;

/// Returns the exception of a payload error.
#[cold]
pub(super) fn payload(py: Python<'_>, error: PayloadError) -> PyErr {
    let make = || {
        let values = (
            Member(error.kind()),
            error.offset(),
            error.code().map(Code),
            Member(error.expected()),
        );
        class(py, "PayloadError")?.call1(values)
    };
    make().map_or_else(|error| error, PyErr::from_value)
}

/// Returns the exception of a value that the core's type cannot represent.
#[cold]
pub(super) fn out_of_range(py: Python<'_>, expected: Expectation) -> PyErr {
    errors::encode(py, &EncodeError::out_of_range(expected))
}

/// Returns the exception of a host that cannot be used.
#[cold]
pub(super) fn unusable_host(py: Python<'_>, error: UnusableHost) -> PyErr {
    let make = || class(py, "UnusableHost")?.call1((error.host,));
    make().map_or_else(|error| error, PyErr::from_value)
}

/// Returns the exception of an object of the wrong type.
#[cold]
pub(super) fn wrong_type(expected: &str, found: &Bound<'_, PyAny>) -> PyErr {
    match found.get_type().name() {
        Ok(found) => PyTypeError::new_err(format!("expected {expected}, found `{found}`")),
        Err(error) => error,
    }
}

/// A result of the core.
pub(super) trait OrRaise<T> {
    /// Returns the value, or raises the exception of the error.
    fn or_raise(self, py: Python<'_>) -> PyResult<T>;
}

impl<T> OrRaise<T> for Result<T, PayloadError> {
    fn or_raise(self, py: Python<'_>) -> PyResult<T> {
        self.map_err(|error| payload(py, error))
    }
}

impl<T> OrRaise<T> for Result<T, EncodeError> {
    fn or_raise(self, py: Python<'_>) -> PyResult<T> {
        self.map_err(|error| errors::encode(py, &error))
    }
}

/// The bytes that an encoder of the core returns.
pub(super) trait Encoded {
    /// Returns the bytes as a Python object, or raises the exception of the error.
    fn encoded(self, py: Python<'_>) -> PyResult<Bound<'_, PyBytes>>;
}

impl Encoded for Result<Vec<u8>, EncodeError> {
    fn encoded(self, py: Python<'_>) -> PyResult<Bound<'_, PyBytes>> {
        self.or_raise(py).map(|bytes| PyBytes::new(py, &bytes))
    }
}
