//! Path in a 257 reply.

use std::borrow::Cow;

use ftp_reply::payload;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString, PyType};

use crate::match_args::match_args;
use crate::payload::argument::OneReply;
use crate::payload::error::{Encoded as _, OrRaise as _};
use crate::payload::parsed::{Parsed, read};
use crate::payload::text;
use crate::write::Text;

/// The path in a 257 reply to PWD or MKD (RFC 959, Appendix II).
///
/// The path is bytes as the server sent them, usually UTF-8. It can contain any byte but NUL, so escape
/// it before you show it. On the wire, a quote in the path is doubled.
///
/// >>> from ftp_reply import Pathname
/// >>> path = Pathname.parse(b'257 "/usr/dm/foo""bar" directory created\r\n')
/// >>> path.path
/// b'/usr/dm/foo"bar'
#[pyclass(module = "ftp_reply", frozen, eq, hash)]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Pathname(Vec<u8>);

match_args!(MatchArgs = "path");

#[pymethods]
impl Pathname {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: MatchArgs = MatchArgs;

    /// Create a path, in which quotes are not doubled. A ``str`` is encoded in UTF-8.
    ///
    /// :raises EncodeError: ``control_byte`` if the path contains CR, LF or NUL
    ///
    /// >>> Pathname("/pub\r\n230 Logged in")
    /// Traceback (most recent call last):
    ///     ...
    /// ftp_reply.EncodeError: control byte at offset 4 would split or truncate the line; remove it
    #[new]
    fn new(py: Python<'_>, path: Text) -> PyResult<Pathname> {
        payload::Pathname::new(&path.0).or_raise(py)?;
        Ok(Pathname(path.0))
    }

    /// Parse a 257 reply. The path starts after the first quote that is at the start of a line's text or
    /// after a space, and ends before a quote that is followed by a space or the end of the line. Quotes
    /// in the path are doubled. The text before and after the quotes is ignored.
    ///
    /// With ``lenient``, the path can be in the forms of servers that break the rules:
    ///
    /// - If quotes in the path are not doubled, it ends at the last quote before a space or the end of
    ///   the line.
    /// - If the closing quote is missing, the path ends at the end of the line.
    /// - Single quotes count if there are no double quotes.
    /// - Without quotes, or if the text starts with ``/``, the path is the entire text of a one-line
    ///   reply.
    /// - The reply can have another 2yz code.
    ///
    /// :raises PayloadError: ``wrong_code``, ``missing`` if there is no opening quote,
    ///     ``unclosed_quote``, ``malformed`` if a quote in the path is not doubled, ``control_byte`` if
    ///     the path contains NUL
    ///
    /// >>> value, liberties = Pathname.parse(b"257 /home/user\r\n", lenient=True)
    /// >>> value, liberties
    /// (Pathname('/home/user'), (<Liberty.UNQUOTED_PATH: 'unquoted_path'>,))
    #[staticmethod]
    #[pyo3(signature = (reply, *, lenient=false))]
    fn parse(py: Python<'_>, reply: OneReply<'_>, lenient: bool) -> PyResult<Parsed<Pathname>> {
        read(
            py,
            &reply,
            lenient,
            payload::Pathname::parse,
            payload::Pathname::parse_lenient,
            |path| Pathname(path.to_cow().into_owned()),
        )
    }

    /// The path as bytes.
    #[getter]
    fn path<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &self.0)
    }

    /// Return the path as text. Bytes that are not text in the encoding become U+FFFD, so send
    /// :attr:`path` back to the server instead.
    #[pyo3(signature = (encoding="utf-8", errors="replace"))]
    fn text<'py>(
        &self,
        py: Python<'py>,
        encoding: &str,
        errors: &str,
    ) -> PyResult<Bound<'py, PyString>> {
        text::decode(py, &self.0, encoding, errors)
    }

    /// Return the bytes of the 257 reply. The commentary follows the path, such as ``created.`` after MKD
    /// and ``is the current directory.`` after PWD.
    ///
    /// :raises EncodeError: ``control_byte`` if the path was read from a reply and contains a CR,
    ///     ``line_break`` if the commentary contains a CR or LF
    ///
    /// >>> Pathname('/say "hi"').encode("created.")
    /// b'257 "/say ""hi""" created.\r\n'
    fn encode<'py>(
        &self,
        py: Python<'py>,
        commentary: Cow<'_, str>,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let path = payload::Pathname::new(&self.0);
        path.and_then(|path| path.encode(&commentary)).encoded(py)
    }

    fn __bytes__<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &self.0)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("Pathname({})", text::literal(py, &self.0)?))
    }

    /// Return an equal path from a pickle, in which a path of a reply can contain a CR.
    #[classmethod]
    fn _restore(_: &Bound<'_, PyType>, path: Text) -> Pathname {
        Pathname(path.0)
    }

    fn __reduce__<'py>(
        &self,
        py: Python<'py>,
    ) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyBytes>,))> {
        let restore = py
            .get_type::<Pathname>()
            .getattr(pyo3::intern!(py, "_restore"))?;
        Ok((restore, (PyBytes::new(py, &self.0),)))
    }
}
