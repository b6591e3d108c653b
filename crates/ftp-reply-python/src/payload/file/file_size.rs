//! Size of a file.

use ftp_reply::{Expectation, payload};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyType};

use crate::match_args::match_args;
use crate::payload::argument::{Integer, OneReply};
use crate::payload::error::{Encoded as _, OrRaise as _};
use crate::payload::parsed::{Parsed, read};
use crate::write::Text;

/// The size in the 213 reply to SIZE (RFC 3659, section 4).
///
/// It is the number of bytes that a transfer of the file would send with the current TYPE, MODE and STRU.
///
/// >>> from ftp_reply import FileSize
/// >>> FileSize.parse(b"213 1830\r\n")
/// FileSize(1830)
#[pyclass(module = "ftp_reply", frozen, eq, ord, hash)]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct FileSize(payload::FileSize);

match_args!(MatchArgs = "bytes");

#[pymethods]
impl FileSize {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: MatchArgs = MatchArgs;

    /// Create a size.
    ///
    /// :raises EncodeError: ``out_of_range`` unless it is from 0 to 18446744073709551615
    #[new]
    fn new(py: Python<'_>, bytes: Integer<u64>) -> PyResult<FileSize> {
        Ok(FileSize(payload::FileSize::new(
            bytes.get(py, Expectation::ByteCount)?,
        )))
    }

    /// Parse a 213 reply: one line of digits. Spaces after them are accepted.
    ///
    /// With ``lenient``, other text around the number is accepted, too. The number is the one before the
    /// word ``bytes``, the one at the start of the line, or the only one, in this order. A number with
    /// another unit or a fraction does not count. The reply can have another 2yz code.
    ///
    /// :raises PayloadError: ``wrong_code``, ``multi_line``, ``missing`` if there is no text,
    ///     ``malformed`` if it is not a number, ``out_of_range`` if that is over 18446744073709551615
    ///
    /// >>> FileSize.parse(b"213 File size is 1830 bytes.\r\n", lenient=True)
    /// Lenient(value=FileSize(1830), liberties=(<Liberty.SURROUNDING_TEXT: 'surrounding_text'>,))
    #[staticmethod]
    #[pyo3(signature = (reply, *, lenient=false))]
    fn parse(py: Python<'_>, reply: OneReply<'_>, lenient: bool) -> PyResult<Parsed<FileSize>> {
        read(
            py,
            &reply,
            lenient,
            payload::FileSize::parse,
            payload::FileSize::parse_lenient,
            FileSize,
        )
    }

    /// Parse a single value: the fact ``size`` of MLST and MLSD (RFC 3659, section 7.5.7).
    ///
    /// :raises PayloadError: ``missing`` if it is empty, ``malformed``, ``out_of_range``
    ///
    /// >>> FileSize.parse_value("1830").bytes
    /// 1830
    #[staticmethod]
    fn parse_value(py: Python<'_>, value: Text) -> PyResult<FileSize> {
        let parsed = payload::FileSize::parse_value(value.0);
        parsed.map(FileSize).or_raise(py)
    }

    /// Number of bytes, from 0 to 18446744073709551615.
    #[getter]
    fn bytes(&self) -> u64 {
        self.0.bytes()
    }

    /// Return the bytes of the 213 reply.
    ///
    /// >>> FileSize(1830).encode()
    /// b'213 1830\r\n'
    fn encode<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        self.0.encode().encoded(py)
    }

    fn __repr__(&self) -> String {
        format!("FileSize({})", self.0.bytes())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyType>, (u64,)) {
        (py.get_type::<FileSize>(), (self.0.bytes(),))
    }
}
