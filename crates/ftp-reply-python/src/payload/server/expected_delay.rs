//! Delay in a 120 reply.

use ftp_reply::{Expectation, payload};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyType};

use crate::match_args::match_args;
use crate::payload::argument::{Integer, OneReply};
use crate::payload::error::{Encoded as _, OrRaise as _};

/// The delay in minutes in a 120 reply (RFC 959, sections 4.2.2 and 5.4).
///
/// >>> from ftp_reply import ExpectedDelay
/// >>> ExpectedDelay.parse(b"120 Service ready in 015 minutes.\r\n")
/// ExpectedDelay(15)
#[pyclass(module = "ftp_reply", frozen, eq, ord, hash)]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ExpectedDelay(payload::ExpectedDelay);

match_args!(MatchArgs = "minutes");

#[pymethods]
impl ExpectedDelay {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: MatchArgs = MatchArgs;

    /// Create a delay.
    ///
    /// :raises EncodeError: ``out_of_range`` unless it is from 0 to 4294967295
    #[new]
    fn new(py: Python<'_>, minutes: Integer<u32>) -> PyResult<ExpectedDelay> {
        let delay = payload::ExpectedDelay::new(minutes.get(py, Expectation::MinutesInRange)?);
        Ok(ExpectedDelay(delay))
    }

    /// Parse a 120 reply: the first whole number directly before a word that starts with ``min``, in any
    /// letter case.
    ///
    /// :raises PayloadError: ``wrong_code``, ``missing`` if there is no such number, ``out_of_range`` if
    ///     it is over 4294967295
    #[staticmethod]
    fn parse(py: Python<'_>, reply: OneReply<'_>) -> PyResult<ExpectedDelay> {
        let parsed = payload::ExpectedDelay::parse(reply.get());
        parsed.map(ExpectedDelay).or_raise(py)
    }

    /// Delay in minutes, from 0 to 4294967295.
    #[getter]
    fn minutes(&self) -> u32 {
        self.0.minutes()
    }

    /// Return the bytes of the 120 reply.
    ///
    /// >>> ExpectedDelay(5).encode()
    /// b'120 Service ready in 5 minutes.\r\n'
    fn encode<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        self.0.encode().encoded(py)
    }

    fn __repr__(&self) -> String {
        format!("ExpectedDelay({})", self.0.minutes())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyType>, (u32,)) {
        (py.get_type::<ExpectedDelay>(), (self.0.minutes(),))
    }
}
