//! Protocols in a 521 or 522 reply.

use ftp_reply::{Expectation, payload};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyType};

use crate::classes::{Code, Tuple};
use crate::match_args::match_args;
use crate::payload::argument::{Integer, Items, OneReply};
use crate::payload::error::{Encoded as _, OrRaise as _};

/// The list of supported protocols in a 521 or 522 reply.
///
/// The numbers of 522 are address families, 1 for IPv4 and 2 for IPv6 (RFC 2428, section 2). Those of 521
/// are versions of IP, 4 and 6 (RFC 1639, section 4). Both codes have other meanings without a list (RFC
/// 4217, section 10.2), so a missing list is not an error.
///
/// >>> from ftp_reply import SupportedProtocols
/// >>> SupportedProtocols.parse(b"522 Network protocol not supported, use (1,2)\r\n")
/// SupportedProtocols([1, 2])
#[pyclass(module = "ftp_reply", frozen, eq, hash)]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct SupportedProtocols(Vec<u16>);

match_args!(MatchArgs = "numbers");

#[pymethods]
impl SupportedProtocols {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: MatchArgs = MatchArgs;

    /// Create a list of numbers from 0 to 65535.
    ///
    /// :raises EncodeError: ``out_of_range`` for another number
    #[new]
    fn new(py: Python<'_>, numbers: Items<Integer<u16>>) -> PyResult<SupportedProtocols> {
        let numbers = numbers
            .0
            .into_iter()
            .map(|number| number.get(py, Expectation::NumberList));
        numbers.collect::<PyResult<_>>().map(SupportedProtocols)
    }

    /// Parse a 521 or 522 reply: the first parentheses in any line that contain only decimal numbers
    /// joined by commas, which may have spaces around them. Return ``None`` if there are none.
    ///
    /// :raises PayloadError: ``wrong_code``, ``out_of_range`` if a number is over 65535
    #[staticmethod]
    fn parse(py: Python<'_>, reply: OneReply<'_>) -> PyResult<Option<SupportedProtocols>> {
        let protocols = payload::SupportedProtocols::parse(reply.get()).or_raise(py)?;
        let numbers = protocols.map(|protocols| protocols.numbers().collect());
        Ok(numbers.map(SupportedProtocols))
    }

    /// The numbers in the order of the server.
    #[getter]
    fn numbers(&self) -> Tuple<u16> {
        Tuple(self.0.clone())
    }

    /// Return the bytes of the 521 or 522 reply.
    ///
    /// :raises EncodeError: ``out_of_range`` for another code, or an empty list
    ///
    /// >>> SupportedProtocols([1]).encode(522)
    /// b'522 Network protocol not supported, use (1)\r\n'
    fn encode<'py>(&self, py: Python<'py>, code: Code) -> PyResult<Bound<'py, PyBytes>> {
        let protocols = payload::SupportedProtocols::new(&self.0);
        protocols.encode(code.0).encoded(py)
    }

    /// Return the numbers with commas between them.
    fn __str__(&self) -> String {
        payload::SupportedProtocols::new(&self.0).to_string()
    }

    fn __repr__(&self) -> String {
        format!("SupportedProtocols({:?})", self.0)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyType>, (Tuple<u16>,)) {
        (py.get_type::<SupportedProtocols>(), (self.numbers(),))
    }
}
