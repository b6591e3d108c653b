//! Size of a transfer in a 125 or 150 reply.

use ftp_reply::{Expectation, payload};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyType};

use crate::classes::Code;
use crate::match_args::match_args;
use crate::payload::argument::{Integer, OneReply};
use crate::payload::error::Encoded as _;
use crate::payload::parsed::{Parsed, read};

/// The number of bytes in a 125 or 150 reply, in the form of most servers: ``(1234 bytes)``.
///
/// No RFC defines it, so a missing size is not an error. It is a hint, because a file can change during
/// the transfer. SIZE returns the exact number (RFC 3659, section 4).
///
/// >>> from ftp_reply import TransferSize
/// >>> TransferSize.parse(b"150 Opening BINARY mode data connection for a.txt (1234 bytes).\r\n")
/// TransferSize(1234)
#[pyclass(module = "ftp_reply", frozen, eq, ord, hash)]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct TransferSize(payload::TransferSize);

match_args!(MatchArgs = "bytes");

#[pymethods]
impl TransferSize {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: MatchArgs = MatchArgs;

    /// Create a size.
    ///
    /// :raises EncodeError: ``out_of_range`` unless it is from 0 to 18446744073709551615
    #[new]
    fn new(py: Python<'_>, bytes: Integer<u64>) -> PyResult<TransferSize> {
        Ok(TransferSize(payload::TransferSize::new(
            bytes.get(py, Expectation::ByteCount)?,
        )))
    }

    /// Parse a 125 or 150 reply: the last ``(N bytes)`` or ``(1 byte)`` in any line, with the word in any
    /// letter case. Return ``None`` if there is none. It is the last one, because a file name in the text
    /// can contain another.
    ///
    /// With ``lenient``, if that finds nothing, the size is the last whole number before the word
    /// ``bytes`` or ``byte``, without parentheses. A number that is too large does not count.
    ///
    /// :raises PayloadError: ``wrong_code``, ``out_of_range`` if N is over 18446744073709551615
    ///
    /// >>> TransferSize.parse(b"150 Starting 12 bytes\r\n", lenient=True).value
    /// TransferSize(12)
    /// >>> print(TransferSize.parse(b"150 Here it comes\r\n"))
    /// None
    #[staticmethod]
    #[pyo3(signature = (reply, *, lenient=false))]
    fn parse(
        py: Python<'_>,
        reply: OneReply<'_>,
        lenient: bool,
    ) -> PyResult<Parsed<Option<TransferSize>>> {
        read(
            py,
            &reply,
            lenient,
            payload::TransferSize::parse,
            payload::TransferSize::parse_lenient,
            |size| size.map(TransferSize),
        )
    }

    /// Number of bytes, from 0 to 18446744073709551615.
    #[getter]
    fn bytes(&self) -> u64 {
        self.0.bytes()
    }

    /// Return the bytes of the reply: 125 if the data connection is already open, otherwise 150.
    ///
    /// :raises EncodeError: ``out_of_range`` for another code
    ///
    /// >>> TransferSize(9).encode(150)
    /// b'150 File status okay; about to open data connection. (9 bytes)\r\n'
    fn encode<'py>(&self, py: Python<'py>, code: Code) -> PyResult<Bound<'py, PyBytes>> {
        self.0.encode(code.0).encoded(py)
    }

    fn __repr__(&self) -> String {
        format!("TransferSize({})", self.0.bytes())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyType>, (u64,)) {
        (py.get_type::<TransferSize>(), (self.0.bytes(),))
    }
}
