//! Name of a file that STOU stores, in a 125 or 150 reply.

use ftp_reply::payload;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString, PyType};

use crate::classes::Code;
use crate::match_args::match_args;
use crate::payload::argument::OneReply;
use crate::payload::error::{Encoded as _, OrRaise as _};
use crate::payload::parsed::{Parsed, read};
use crate::payload::text;
use crate::write::Text;

/// The name that the server chose for a file of STOU (RFC 1123, section 4.1.2.9).
///
/// It is in the 125 or 150 reply before the transfer. The name is bytes as the server sent them, usually UTF-8. It can be a path.
///
/// >>> from ftp_reply import UniqueName
/// >>> UniqueName.parse(b"150 FILE: notes.txt.1\r\n")
/// UniqueName('notes.txt.1')
#[pyclass(module = "ftp_reply", frozen, eq, hash)]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct UniqueName(Vec<u8>);

match_args!(MatchArgs = "name");

#[pymethods]
impl UniqueName {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: MatchArgs = MatchArgs;

    /// Create a name. A ``str`` is encoded in UTF-8.
    ///
    /// :raises EncodeError: ``control_byte`` if the name contains one, ``out_of_range`` if it is empty
    #[new]
    fn new(py: Python<'_>, name: Text) -> PyResult<UniqueName> {
        payload::UniqueName::new(&name.0).or_raise(py)?;
        Ok(UniqueName(name.0))
    }

    /// Parse a 125 or 150 reply: the first line that starts with ``FILE: ``. The rest of the line is the
    /// name, including spaces.
    ///
    /// With ``lenient``, the reply can also have a 2yz code, such as the 226 after the transfer. The name
    /// is then, or if no line starts with ``FILE: ``, the text in ``(unique file name:…)``, as servers of
    /// the BSD family send it. Otherwise it is the entire text of a one-line reply, if it starts with
    /// ``/``, or if the code is 125 or 150 and the text is a single word.
    ///
    /// :raises PayloadError: ``wrong_code``, ``missing`` if there is no such line or no name,
    ///     ``control_byte``
    ///
    /// >>> reply = b"226 Transfer complete (unique file name:notes.1).\r\n"
    /// >>> UniqueName.parse(reply, lenient=True).value.name
    /// b'notes.1'
    #[staticmethod]
    #[pyo3(signature = (reply, *, lenient=false))]
    fn parse(py: Python<'_>, reply: OneReply<'_>, lenient: bool) -> PyResult<Parsed<UniqueName>> {
        read(
            py,
            &reply,
            lenient,
            payload::UniqueName::parse,
            payload::UniqueName::parse_lenient,
            |name| UniqueName(name.as_bytes().to_vec()),
        )
    }

    /// The name as bytes.
    #[getter]
    fn name<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &self.0)
    }

    /// Return the name as text. Bytes that are not text in the encoding become U+FFFD, so send
    /// :attr:`name` back to the server instead.
    #[pyo3(signature = (encoding="utf-8", errors="replace"))]
    fn text<'py>(
        &self,
        py: Python<'py>,
        encoding: &str,
        errors: &str,
    ) -> PyResult<Bound<'py, PyString>> {
        text::decode(py, &self.0, encoding, errors)
    }

    /// Return the bytes of the reply: 125 if the data connection is already open, otherwise 150.
    ///
    /// :raises EncodeError: ``out_of_range`` for another code
    ///
    /// >>> UniqueName("a.1").encode(150)
    /// b'150 FILE: a.1\r\n'
    fn encode<'py>(&self, py: Python<'py>, code: Code) -> PyResult<Bound<'py, PyBytes>> {
        let name = payload::UniqueName::new(&self.0);
        name.and_then(|name| name.encode(code.0)).encoded(py)
    }

    fn __bytes__<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &self.0)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("UniqueName({})", text::literal(py, &self.0)?))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyType>, (Bound<'py, PyBytes>,)) {
        let class = py.get_type::<UniqueName>();
        (class, (PyBytes::new(py, &self.0),))
    }
}
