//! The class `Reply`.

use ftp_reply::{Diagnostic, Diagnostics, Limits, ParseOptions, Terminator};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::buffer::Data;
use crate::classes::{Code, Found, Tuple};
use crate::errors;
use crate::match_args::match_args;
use crate::payload::Items;

/// A reply as received: its code and bytes.
///
/// Two replies are equal if their codes and bytes are, wherever they were in their streams.
///
/// ``str()`` shows the reply on one line, and ``repr()`` as a structure. Both escape control characters
/// and hide everything after the word PASS, ACCT or ADAT. The bytes and ``text()`` are not changed.
///
/// >>> from ftp_reply import Reply
/// >>> reply = Reply.parse(b"230-Welcome\r\n\x1b[31m red\r\n230 Logged in\r\n")
/// >>> reply.code, reply.line_count
/// (<ReplyCode.USER_LOGGED_IN: 230>, 3)
/// >>> reply.lines
/// (b'Welcome', b'\x1b[31m red', b'Logged in')
/// >>> print(reply)
/// 230 Welcome\n\x1b[31m red\nLogged in
#[pyclass(frozen, eq, hash, module = "ftp_reply")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Reply(pub(crate) ftp_reply::Reply);

match_args!(MatchArgs = "code", "lines");

#[pymethods]
impl Reply {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: MatchArgs = MatchArgs;

    /// Parse exactly one reply, with its line end.
    ///
    /// Raises ``ReplyError``, a ``ValueError``, for other bytes before or after it, too.
    ///
    /// >>> from ftp_reply import Reply
    /// >>> Reply.parse(b"550 No such file\r\n")
    /// <Reply 550 "No such file">
    #[staticmethod]
    #[pyo3(signature = (data, /))]
    fn parse(py: Python<'_>, data: Data<'_>) -> PyResult<Reply> {
        data.read(py, 0..data.len(), ftp_reply::Reply::parse)
            .map(Reply)
            .map_err(|fault| errors::fault(py, fault, Vec::new()))
    }

    /// The code. It is the code of the last line if ``Terminator.ANY_CODE`` let another code end the
    /// reply.
    #[getter]
    fn code(&self) -> Code {
        Code(self.0.code())
    }

    /// All bytes, from the first digit of the code to the last line end.
    ///
    /// They can contain Telnet commands, so do not send them to a peer that does not implement Telnet.
    #[getter]
    fn raw(&self) -> &[u8] {
        self.0.raw()
    }

    /// The text of each line: without its line end and Telnet commands, without code and separator on
    /// the first and the last line, and without ``NNN-`` of the same code on the lines between (RFC
    /// 959, section 4.2). Nothing else is trimmed.
    #[getter]
    fn lines(&self) -> Tuple<&[u8]> {
        Tuple(self.0.lines().collect())
    }

    /// Each line as received, without its line end.
    #[getter]
    fn raw_lines(&self) -> Tuple<&[u8]> {
        Tuple(self.0.raw_lines().collect())
    }

    /// Number of lines, at least 1.
    #[getter]
    fn line_count(&self) -> usize {
        self.0.line_count()
    }

    /// Return the lines of text, joined by ``"\n"``.
    ///
    /// Servers send any encoding. By default, bytes that are not UTF-8 become U+FFFD. The text can
    /// contain control characters and secrets: use ``str(reply)`` for a terminal or a log.
    ///
    /// >>> from ftp_reply import Reply
    /// >>> reply = Reply.parse(b"550 \xc6\xc4\xc0\xcf\r\n")
    /// >>> reply.text("euc-kr")
    /// '파일'
    #[pyo3(signature = (encoding="utf-8", errors="replace") -> "str")]
    fn text<'py>(
        &self,
        py: Python<'py>,
        encoding: &str,
        errors: &str,
    ) -> PyResult<Bound<'py, PyAny>> {
        if (encoding, errors) == ("utf-8", "replace") {
            return Ok(self.0.text_lossy().into_pyobject(py)?.into_any());
        }
        let lines: Vec<&[u8]> = self.0.lines().collect();
        PyBytes::new(py, &lines.join(&b'\n')).call_method1("decode", (encoding, errors))
    }

    /// Return the text of each line for people: escaped and without secrets.
    ///
    /// >>> from ftp_reply import Reply
    /// >>> Reply.parse(b"500 Unknown command PASS hunter2\r\n").sanitized_lines()
    /// ('Unknown command PASS ****',)
    fn sanitized_lines(&self) -> Tuple<String> {
        let view = self.0.as_view();
        Tuple(
            view.sanitized_lines()
                .map(|line| line.to_string())
                .collect(),
        )
    }

    /// Return a copy in which everything after the first word PASS, ACCT or ADAT is replaced with
    /// ``****``.
    fn without_secrets(&self) -> Reply {
        Reply(self.0.without_secrets())
    }

    /// Deviations between the reply or fault before this reply and its end, at most 16.
    #[getter]
    fn diagnostics(&self) -> Tuple<Found> {
        Found::tuple(self.0.diagnostics())
    }

    /// Number of diagnostics that were not kept.
    #[getter]
    fn omitted_diagnostics(&self) -> u64 {
        self.0.diagnostics().omitted()
    }

    /// Return the bytes of the reply as received, the same as ``bytes(reply)``.
    fn encode(&self) -> &[u8] {
        self.0.raw()
    }

    fn __bytes__(&self) -> &[u8] {
        self.0.raw()
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        let lines: Vec<_> = self.0.as_view().sanitized_lines().collect();
        match &*lines {
            [line] => format!("<Reply {} {line:?}>", self.0.code()),
            lines => format!("<Reply {} {lines:?}>", self.0.code()),
        }
    }

    fn __copy__<'py>(slf: &Bound<'py, Self>) -> Bound<'py, Self> {
        slf.clone()
    }

    #[pyo3(signature = (memo: "object", /))]
    fn __deepcopy__<'py>(slf: &Bound<'py, Self>, memo: &Bound<'_, PyAny>) -> Bound<'py, Self> {
        let _ = memo;
        slf.clone()
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let restore = py.import("ftp_reply._native")?.getattr("_restore_reply")?;
        let diagnostics = pairs(self.0.diagnostics());
        let values = (self.0.raw(), diagnostics, self.omitted_diagnostics());
        Ok((restore, values).into_pyobject(py)?.into_any())
    }
}

/// Number of the kind and offset of each diagnostic.
pub(crate) type Pairs = Vec<(u8, u64)>;

/// Returns diagnostics as plain numbers, for a pickle.
pub(crate) fn pairs(diagnostics: Diagnostics<'_>) -> Pairs {
    let pair = |found: Diagnostic| (found.kind.number(), found.offset);
    diagnostics.iter().map(pair).collect()
}

/// Returns the diagnostics of a pickle.
pub(crate) fn from_pairs(pairs: Pairs) -> Vec<Diagnostic> {
    let found = |(kind, offset)| {
        let kind = ftp_reply::DiagnosticKind::from_number(kind)?;
        Some(Diagnostic::new(kind, offset))
    };
    pairs.into_iter().filter_map(found).collect()
}

/// Returns the reply of a pickle.
#[pyfunction]
#[pyo3(signature = (raw, diagnostics, omitted, /))]
pub(crate) fn _restore_reply(
    py: Python<'_>,
    raw: &[u8],
    diagnostics: Items<(u8, u64)>,
    omitted: u64,
) -> PyResult<Reply> {
    // The bytes are already in memory, so no limit can save any.
    let limits = Limits::new()
        .with_max_line(usize::MAX)
        .with_max_reply(usize::MAX)
        .with_max_lines(usize::MAX);
    let parse = |terminator| {
        let options = ParseOptions::new()
            .with_limits(limits)
            .with_terminator(terminator);
        ftp_reply::Reply::parse_with_options(raw, options)
    };
    let reply = parse(Terminator::SameCode)
        .or_else(|_| parse(Terminator::AnyCode))
        .map_err(|fault| errors::fault(py, fault, Vec::new()))?;
    let found = from_pairs(diagnostics.0);
    Ok(Reply(
        reply.with_diagnostics(Diagnostics::new(&found, omitted)),
    ))
}
