//! Name of a system in a 215 reply.

use ftp_reply::payload;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString, PyType};

use crate::match_args::match_args;
use crate::payload::argument::OneReply;
use crate::payload::error::{Encoded as _, OrRaise as _};
use crate::payload::parsed::{Parsed, read};
use crate::payload::text;
use crate::write::Text;

/// The name of the server's system: the first word of the 215 reply to SYST (RFC 959, section 4.1.3).
///
/// RFC 959 takes the names from Assigned Numbers, such as ``UNIX``. Many servers send ``UNIX Type: L8``
/// whatever system they use. To find out what a server supports, use FEAT.
///
/// >>> from ftp_reply import SystemType
/// >>> SystemType.parse(b"215 UNIX Type: L8\r\n").name
/// b'UNIX'
#[pyclass(module = "ftp_reply", frozen, eq, hash)]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct SystemType(Vec<u8>);

match_args!(MatchArgs = "name");

#[pymethods]
impl SystemType {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: MatchArgs = MatchArgs;

    /// Create a name.
    ///
    /// :raises EncodeError: ``out_of_range`` if the name is empty, or contains a space or a character
    ///     that is not printable ASCII
    #[new]
    fn new(py: Python<'_>, name: Text) -> PyResult<SystemType> {
        payload::SystemType::new(&as_latin_1(&name.0)).or_raise(py)?;
        Ok(SystemType(name.0))
    }

    /// Parse a 215 reply: the first word of the first line. Spaces before it are skipped. With
    /// ``lenient``, the reply can have another 2yz code.
    ///
    /// :raises PayloadError: ``wrong_code``, ``missing`` if the line has no word, ``control_byte``
    #[staticmethod]
    #[pyo3(signature = (reply, *, lenient=false))]
    fn parse(py: Python<'_>, reply: OneReply<'_>, lenient: bool) -> PyResult<Parsed<SystemType>> {
        read(
            py,
            &reply,
            lenient,
            payload::SystemType::parse,
            payload::SystemType::parse_lenient,
            |system| SystemType(system.name().to_vec()),
        )
    }

    /// The name as bytes, in the letter case that was sent.
    #[getter]
    fn name<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &self.0)
    }

    /// Return the name as text.
    ///
    /// >>> SystemType.parse(b"215 UNIX Type: L8\r\n").text()
    /// 'UNIX'
    #[pyo3(signature = (encoding="utf-8", errors="replace"))]
    fn text<'py>(
        &self,
        py: Python<'py>,
        encoding: &str,
        errors: &str,
    ) -> PyResult<Bound<'py, PyString>> {
        text::decode(py, &self.0, encoding, errors)
    }

    /// Return the bytes of the 215 reply.
    ///
    /// :raises EncodeError: ``out_of_range`` if the name was read from a reply and is not ASCII
    ///
    /// >>> SystemType("UNIX").encode()
    /// b'215 UNIX system type.\r\n'
    fn encode<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let name = as_latin_1(&self.0);
        let system = payload::SystemType::new(&name);
        system.and_then(|system| system.encode()).encoded(py)
    }

    fn __bytes__<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &self.0)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("SystemType({})", text::literal(py, &self.0)?))
    }

    /// Return an equal name from a pickle. A name that was read from a reply is any word.
    #[classmethod]
    fn _restore(_: &Bound<'_, PyType>, name: Text) -> SystemType {
        SystemType(name.0)
    }

    fn __reduce__<'py>(
        &self,
        py: Python<'py>,
    ) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyBytes>,))> {
        let restore = py.get_type::<SystemType>().getattr("_restore")?;
        Ok((restore, (PyBytes::new(py, &self.0),)))
    }
}

/// Returns a character for each byte, so that the core reports the offset of one that is not ASCII.
fn as_latin_1(name: &[u8]) -> String {
    name.iter().copied().map(char::from).collect()
}
