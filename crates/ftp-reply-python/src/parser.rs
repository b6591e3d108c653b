//! The class `ReplyParser` and the function `parse`.

use std::mem;
use std::sync::{Mutex, MutexGuard};

use ftp_reply::Terminator;
use pyo3::prelude::*;
use pyo3::types::PyList;

use crate::buffer::Data;
use crate::classes::Member;
use crate::display::python_bool;
use crate::errors;
use crate::fault::ReplyFault;
use crate::lock::lock;
use crate::options::options;
use crate::reply::Reply;

/// Number of bytes of a long chunk that are parsed before objects are made of their replies. It bounds
/// the memory of replies that are not objects yet.
const BLOCK: usize = 64 * 1024;

/// Parses replies from a stream that arrives in chunks of any size.
///
/// Call ``feed`` with each chunk. How the stream is split into chunks makes no difference. After a fault,
/// parsing continues. At the end of the stream, call ``finish``.
///
/// ``terminator`` decides which line ends a multi-line reply. The limits are in bytes and lines; a
/// reply beyond one is a fault, and the next one is read normally (RFC 1123, section 4.1.2.11). ``None``
/// is the default: ``Terminator.SAME_CODE``, 64 KiB a line, 1 MiB a reply and 16,384 lines.
///
/// A parser is for one thread at a time: a call while another thread uses it raises ``InUseError``.
///
/// >>> from ftp_reply import ReplyParser
/// >>> parser = ReplyParser()
/// >>> parser.feed(b"220-Welcome\r\n to this")
/// []
/// >>> parser.feed(b" server\r\n220 Ready\r\nwhat?\r\n")
/// [<Reply 220 ["Welcome", " to this server", "Ready"]>, <ReplyFault malformed at 41 "what?">]
/// >>> parser.finish()
///
/// After the reply to ``AUTH TLS`` everything must be encrypted. An attacker on the network can append
/// unencrypted replies to it. Start TLS only if ``feed`` returned one reply and ``is_empty`` is true:
///
/// >>> parser = ReplyParser()
/// >>> replies = parser.feed(b"234 Proceed\r\n230 Logged in\r\n")
/// >>> len(replies) == 1 and parser.is_empty
/// False
#[pyclass(frozen, module = "ftp_reply")]
pub(crate) struct ReplyParser(Mutex<ftp_reply::ReplyParser>);

impl ReplyParser {
    fn lock(&self, py: Python<'_>) -> PyResult<MutexGuard<'_, ftp_reply::ReplyParser>> {
        lock(py, &self.0)
    }
}

#[pymethods]
impl ReplyParser {
    #[new]
    #[pyo3(signature = (*, terminator=None, max_line=None, max_reply=None, max_lines=None))]
    fn new(
        terminator: Option<Member<Terminator>>,
        max_line: Option<usize>,
        max_reply: Option<usize>,
        max_lines: Option<usize>,
    ) -> ReplyParser {
        let options = options(terminator, max_line, max_reply, max_lines);
        ReplyParser(Mutex::new(ftp_reply::ReplyParser::with_options(options)))
    }

    /// Parse a chunk and return the replies and faults that it completes, in the order of the stream.
    ///
    /// The chunk is any object with the buffer protocol, such as ``bytes``, ``bytearray`` or
    /// ``memoryview``. It is read in place. Other threads run meanwhile if it has at least 64 KiB and
    /// is read-only.
    #[pyo3(signature = (data, /) -> "list[Reply | ReplyFault]")]
    fn feed<'py>(&self, py: Python<'py>, data: Data<'_>) -> PyResult<Bound<'py, PyList>> {
        let mut parser = self.lock(py)?;
        let mut found = Vec::new();
        read(py, &mut parser, &data, |next| {
            found.push(match next {
                Ok(reply) => Bound::new(py, Reply(reply))?.into_any(),
                Err(fault) => Bound::new(py, ReplyFault(fault))?.into_any(),
            });
            Ok(())
        })?;
        PyList::new(py, found)
    }

    /// Check that the stream is not inside a reply or line.
    ///
    /// Raises ``UnexpectedEof`` with the bytes of the incomplete reply. Call it at any time: it does not
    /// change the parser, and more chunks can follow.
    fn finish(&self, py: Python<'_>) -> PyResult<()> {
        let end = self.lock(py)?.finish();
        end.map_err(|fault| errors::fault(py, fault, Vec::new()))
    }

    /// ``True`` if nothing has arrived after the last reply or fault, not even a blank line.
    #[getter]
    fn is_empty(&self, py: Python<'_>) -> PyResult<bool> {
        Ok(self.lock(py)?.is_empty())
    }

    /// Reset everything except the options, for the start of another stream.
    fn reset(&self, py: Python<'_>) -> PyResult<()> {
        self.lock(py)?.reset();
        Ok(())
    }

    /// Which line ends a multi-line reply.
    #[getter]
    fn terminator(&self, py: Python<'_>) -> PyResult<Member<Terminator>> {
        Ok(Member(self.lock(py)?.options().terminator))
    }

    /// Maximum length of a line in bytes, without its line end.
    #[getter]
    fn max_line(&self, py: Python<'_>) -> PyResult<usize> {
        Ok(self.lock(py)?.options().limits.max_line)
    }

    /// Maximum length of a reply in bytes.
    #[getter]
    fn max_reply(&self, py: Python<'_>) -> PyResult<usize> {
        Ok(self.lock(py)?.options().limits.max_reply)
    }

    /// Maximum number of lines in a reply.
    #[getter]
    fn max_lines(&self, py: Python<'_>) -> PyResult<usize> {
        Ok(self.lock(py)?.options().limits.max_lines)
    }

    /// Return a parser with the same options in the same state.
    fn __copy__(&self, py: Python<'_>) -> PyResult<ReplyParser> {
        Ok(ReplyParser(Mutex::new(self.lock(py)?.clone())))
    }

    #[pyo3(signature = (memo: "object", /))]
    fn __deepcopy__(&self, py: Python<'_>, memo: &Bound<'_, PyAny>) -> PyResult<ReplyParser> {
        let _ = memo;
        self.__copy__(py)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let parser = self.lock(py)?;
        let options = parser.options();
        Ok(format!(
            "<ReplyParser terminator={} max_line={} max_reply={} max_lines={} is_empty={}>",
            options.terminator.name(),
            options.limits.max_line,
            options.limits.max_reply,
            options.limits.max_lines,
            python_bool(parser.is_empty()),
        ))
    }
}

/// Parse bytes that are complete replies, such as a recorded session.
///
/// Raises the exception of the first fault, which has the replies before it as ``replies``. The options
/// are those of ``ReplyParser``.
///
/// >>> import ftp_reply
/// >>> ftp_reply.parse(b"150 Here it comes\r\n226 Done\r\n")
/// [<Reply 150 "Here it comes">, <Reply 226 "Done">]
#[pyfunction]
#[pyo3(
    signature = (data, /, *, terminator=None, max_line=None, max_reply=None, max_lines=None)
        -> "list[Reply]"
)]
pub(crate) fn parse<'py>(
    py: Python<'py>,
    data: Data<'_>,
    terminator: Option<Member<Terminator>>,
    max_line: Option<usize>,
    max_reply: Option<usize>,
    max_lines: Option<usize>,
) -> PyResult<Bound<'py, PyList>> {
    let options = options(terminator, max_line, max_reply, max_lines);
    let mut parser = ftp_reply::ReplyParser::with_options(options);
    let mut replies = Vec::new();
    read(py, &mut parser, &data, |next| match next {
        Ok(reply) => {
            replies.push(Py::new(py, Reply(reply))?);
            Ok(())
        }
        Err(fault) => Err(errors::fault(py, fault, mem::take(&mut replies))),
    })?;
    match parser.finish() {
        Ok(()) => PyList::new(py, replies),
        Err(fault) => Err(errors::fault(py, fault, replies)),
    }
}

/// A reply or a fault of a stream.
type Found = Result<ftp_reply::Reply, ftp_reply::ReplyFault>;

/// Parses a chunk and passes each reply and fault to `take` until it fails.
fn read(
    py: Python<'_>,
    parser: &mut ftp_reply::ReplyParser,
    data: &Data<'_>,
    mut take: impl FnMut(Found) -> PyResult<()>,
) -> PyResult<()> {
    if let Some(chunk) = data.short_bytes() {
        let mut result = Ok(());
        parser.parse_chunk(chunk, |found| {
            if result.is_ok() {
                result = take(found);
            }
        });
        return result;
    }
    // `take` can run Python code, which can change the data. So it is not called while they are read.
    for start in (0..data.len()).step_by(BLOCK) {
        let block = start..data.len().min(start + BLOCK);
        let found = data.read(py, block, |chunk| {
            let mut found = Vec::new();
            parser.parse_chunk(chunk, |next| found.push(next));
            found
        });
        found.into_iter().try_for_each(&mut take)?;
    }
    Ok(())
}
