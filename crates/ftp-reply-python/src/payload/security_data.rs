//! Data of a security mechanism.

use ftp_reply::payload::{self, Base64, ToBase64};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyType};

use super::argument::OneReply;
use super::error::{Encoded as _, OrRaise as _};
use super::parsed::{Parsed, read};
use crate::classes::Code;
use crate::match_args::match_args;
use crate::write::Text;

/// The bytes that a security mechanism sends (RFC 2228, sections 3 and 5.1).
///
/// They come after ``ADAT=`` in the reply to AUTH or ADAT, or are the argument of ADAT.
///
/// ``repr()`` shows only the length, because the bytes can be secret.
///
/// >>> from ftp_reply import SecurityData
/// >>> data = SecurityData.parse(b"335 ADAT=Zm9vYmFy\r\n")
/// >>> data, bytes(data)
/// (<SecurityData: 6 bytes>, b'foobar')
#[pyclass(module = "ftp_reply", frozen, eq, hash)]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct SecurityData(Vec<u8>);

match_args!(MatchArgs = "data");

#[pymethods]
impl SecurityData {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: MatchArgs = MatchArgs;

    /// Create security data from decoded bytes.
    #[new]
    fn new(data: Text) -> SecurityData {
        SecurityData(data.0)
    }

    /// Parse a 234, 235, 334 or 335 reply: the text after the first ``ADAT=`` in any line, up to the end
    /// of the line. Return ``None`` if there is no ``ADAT=``, as in a reply to AUTH TLS.
    ///
    /// With ``lenient``, the reply can have another 2yz code if it contains ``ADAT=``.
    ///
    /// :raises PayloadError: ``wrong_code``, ``invalid_base64``
    ///
    /// >>> print(SecurityData.parse(b"234 Proceed with negotiation.\r\n"))
    /// None
    #[staticmethod]
    #[pyo3(signature = (reply, *, lenient=false))]
    fn parse(
        py: Python<'_>,
        reply: OneReply<'_>,
        lenient: bool,
    ) -> PyResult<Parsed<Option<SecurityData>>> {
        read(
            py,
            &reply,
            lenient,
            payload::SecurityData::parse,
            payload::SecurityData::parse_lenient,
            |data| data.map(|data| SecurityData(data.to_vec())),
        )
    }

    /// Parse the argument of ADAT, MIC, CONF or ENC: base64 (RFC 2228, section 10).
    ///
    /// Only the canonical form is accepted: complete groups of four characters, ``=`` only at the end, and
    /// no unused bits set.
    ///
    /// :raises PayloadError: ``invalid_base64``, with the offset of the first invalid byte
    ///
    /// >>> bytes(SecurityData.parse_argument("Zm9vYg=="))
    /// b'foob'
    #[staticmethod]
    fn parse_argument(py: Python<'_>, argument: Text) -> PyResult<SecurityData> {
        let text = Base64::parse_argument(&argument.0).or_raise(py)?;
        Ok(SecurityData(text.decode()))
    }

    /// The decoded bytes.
    #[getter]
    fn data<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &self.0)
    }

    /// Return the bytes in base64, for the argument of ADAT.
    ///
    /// >>> SecurityData(b"foob").to_base64()
    /// 'Zm9vYg=='
    fn to_base64(&self) -> String {
        ToBase64(&self.0).to_string()
    }

    /// Return the bytes of the reply, with one of the codes that :meth:`parse` accepts.
    ///
    /// :raises EncodeError: ``out_of_range`` for another code
    ///
    /// >>> SecurityData(b"foo").encode(235)
    /// b'235 ADAT=Zm9v\r\n'
    fn encode<'py>(&self, py: Python<'py>, code: Code) -> PyResult<Bound<'py, PyBytes>> {
        let data = payload::SecurityData::new(&self.0);
        data.encode(code.0).encoded(py)
    }

    fn __bytes__<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &self.0)
    }

    fn __repr__(&self) -> String {
        format!("<SecurityData: {} bytes>", self.0.len())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyType>, (Bound<'py, PyBytes>,)) {
        let class = py.get_type::<SecurityData>();
        (class, (PyBytes::new(py, &self.0),))
    }
}
