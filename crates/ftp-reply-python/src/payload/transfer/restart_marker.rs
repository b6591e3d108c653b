//! Restart markers in a 110 reply.

use ftp_reply::payload;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyType};

use crate::match_args::match_args;
use crate::payload::argument::OneReply;
use crate::payload::error::{Encoded as _, OrRaise as _};
use crate::payload::text;

/// The two markers of a 110 reply (RFC 1123, section 4.1.3.4).
///
/// They mark the same position in the file, one in the notation of the sender of the data and one in
/// that of the receiver.
///
/// A marker consists of printable ASCII characters without spaces (RFC 959, section 5.3.2). Only the
/// side that created it can interpret it. REST sends it back.
///
/// >>> from ftp_reply import RestartMarker
/// >>> RestartMarker.parse(b"110 MARK 4096 = 17:512\r\n")
/// RestartMarker('4096', '17:512')
#[pyclass(module = "ftp_reply", frozen, eq, hash)]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct RestartMarker {
    sender: String,
    receiver: String,
}

match_args!(MatchArgs = "sender", "receiver");

#[pymethods]
impl RestartMarker {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: MatchArgs = MatchArgs;

    /// Create a pair of markers.
    ///
    /// :raises EncodeError: ``out_of_range`` if a marker is empty or contains another character than
    ///     printable ASCII, or a space
    #[new]
    fn new(py: Python<'_>, sender: String, receiver: String) -> PyResult<RestartMarker> {
        payload::RestartMarker::new(&sender, &receiver).or_raise(py)?;
        Ok(RestartMarker { sender, receiver })
    }

    /// Parse a 110 reply. The text must be exact: one line, ``MARK`` in capitals, one space on each side
    /// of ``=``.
    ///
    /// :raises PayloadError: ``wrong_code``, ``multi_line``, ``missing`` if there is no text,
    ///     ``malformed`` for any other text
    #[staticmethod]
    fn parse(py: Python<'_>, reply: OneReply<'_>) -> PyResult<RestartMarker> {
        let marker = payload::RestartMarker::parse(reply.get()).or_raise(py)?;
        Ok(RestartMarker {
            sender: marker.sender().to_owned(),
            receiver: marker.receiver().to_owned(),
        })
    }

    /// Marker of the sender of the data.
    #[getter]
    fn sender(&self) -> &str {
        &self.sender
    }

    /// Marker of the receiver of the data.
    #[getter]
    fn receiver(&self) -> &str {
        &self.receiver
    }

    /// Return the bytes of the 110 reply.
    ///
    /// >>> RestartMarker("1", "2").encode()
    /// b'110 MARK 1 = 2\r\n'
    fn encode<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let marker = payload::RestartMarker::new(&self.sender, &self.receiver);
        marker.and_then(|marker| marker.encode()).encoded(py)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let sender = text::literal(py, self.sender.as_bytes())?;
        let receiver = text::literal(py, self.receiver.as_bytes())?;
        Ok(format!("RestartMarker({sender}, {receiver})"))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyType>, (&str, &str)) {
        let class = py.get_type::<RestartMarker>();
        (class, (&self.sender, &self.receiver))
    }
}
