//! The class `ReplyFault`.

use std::convert::Infallible;

use ftp_reply::{Diagnostics, FaultKind, Lang};
use pyo3::exceptions::PyBaseException;
#[cfg(feature = "introspection")]
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
#[cfg(feature = "introspection")]
use pyo3::type_hint_identifier;

use crate::buffer::Data;
use crate::classes::{Code, Found, Member, Tuple};
use crate::errors;
use crate::match_args::match_args;
use crate::payload::Items;
use crate::reply::{from_pairs, pairs};

/// Bytes from a server that are not a valid reply, or end inside one.
///
/// ``str()`` and ``repr()`` escape control characters and hide secrets. ``kept`` is not changed.
///
/// >>> from ftp_reply import ReplyParser
/// >>> [fault] = ReplyParser().feed(b"220_Ready\r\n")
/// >>> fault.kind, fault.offset, fault.kept
/// (<FaultKind.MALFORMED: 'malformed'>, 0, b'220_Ready')
/// >>> fault.to_error()
/// MalformedReply(<FaultKind.MALFORMED: 'malformed'>, 0, None)
#[pyclass(frozen, eq, hash, module = "ftp_reply")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct ReplyFault(pub(crate) ftp_reply::ReplyFault);

match_args!(MatchArgs = "kind", "offset", "code");

#[pymethods]
impl ReplyFault {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: MatchArgs = MatchArgs;

    /// Create a fault, for a test.
    #[new]
    #[pyo3(signature = (kind, offset, code=None, kept=None))]
    fn new(
        py: Python<'_>,
        kind: Member<FaultKind>,
        offset: u64,
        code: Option<Code>,
        kept: Option<Data<'_>>,
    ) -> ReplyFault {
        let code = code.map(|Code(code)| code);
        let make = |kept: &[u8]| ftp_reply::ReplyFault::new(kind.0, offset, code, kept);
        ReplyFault(match kept {
            None => make(b""),
            Some(kept) => kept.read(py, 0..kept.len(), make),
        })
    }

    /// Reason of the fault.
    #[getter]
    fn kind(&self) -> Member<FaultKind> {
        Member(self.0.kind)
    }

    /// Offset of the reply or malformed line, in bytes from the start of the stream.
    #[getter]
    fn offset(&self) -> u64 {
        self.0.offset
    }

    /// Code of the reply; ``None`` if it is not known.
    #[getter]
    fn code(&self) -> Option<Code> {
        self.0.code.map(Code)
    }

    /// The bytes from ``offset`` on, at most 256, without the line end of a malformed line.
    #[getter]
    fn kept(&self) -> &[u8] {
        &self.0.kept
    }

    /// Deviations between the reply or fault before this fault and its end, at most 16.
    #[getter]
    fn diagnostics(&self) -> Tuple<Found> {
        Found::tuple(self.0.diagnostics())
    }

    /// Number of diagnostics that were not kept.
    #[getter]
    fn omitted_diagnostics(&self) -> u64 {
        self.0.diagnostics().omitted()
    }

    /// Return the fault as a sentence.
    #[pyo3(signature = (lang="en"))]
    fn message(&self, lang: &str) -> String {
        self.0.message(Lang::matching(lang)).to_string()
    }

    /// Return the kept bytes for people: escaped and without secrets.
    ///
    /// >>> from ftp_reply import ReplyParser
    /// >>> [fault] = ReplyParser().feed(b"> PASS hunter2\r\n")
    /// >>> fault.sanitized()
    /// '> PASS ****'
    fn sanitized(&self) -> String {
        self.0.as_view().sanitized().to_string()
    }

    /// Return an exception for the fault: ``MalformedReply``, ``LimitExceeded`` or ``UnexpectedEof``.
    fn to_error(&self, py: Python<'_>) -> Error {
        Error(errors::fault(py, self.0.clone(), Vec::new()))
    }

    /// Return a copy in which everything after the first word PASS, ACCT or ADAT is replaced with
    /// ``****``.
    fn without_secrets(&self) -> ReplyFault {
        ReplyFault(self.0.without_secrets())
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        let fault = &self.0;
        let code = fault
            .code
            .map(|code| format!(" {code}"))
            .unwrap_or_default();
        let kept = fault.as_view().sanitized();
        format!(
            "<ReplyFault {} at {}{code} {kept:?}>",
            fault.kind, fault.offset
        )
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
        let restore = py.import("ftp_reply._native")?.getattr("_restore_fault")?;
        let fault = &self.0;
        let diagnostics = pairs(fault.diagnostics());
        let values = (
            fault.kind.number(),
            fault.offset,
            fault.code.map(u16::from),
            &*fault.kept,
            diagnostics,
            self.omitted_diagnostics(),
        );
        Ok((restore, values).into_pyobject(py)?.into_any())
    }
}

/// An exception to return instead of to raise.
struct Error(PyErr);

impl<'py> IntoPyObject<'py> for Error {
    type Target = PyBaseException;
    type Output = Bound<'py, PyBaseException>;
    type Error = Infallible;

    #[cfg(feature = "introspection")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("ftp_reply", "ReplyError");

    fn into_pyobject(self, py: Python<'py>) -> Result<Bound<'py, PyBaseException>, Infallible> {
        Ok(self.0.into_value(py).into_bound(py))
    }
}

/// Returns the fault of a pickle.
#[pyfunction]
#[pyo3(signature = (kind, offset, code, kept, diagnostics, omitted, /))]
pub(crate) fn _restore_fault(
    kind: u8,
    offset: u64,
    code: Option<u16>,
    kept: &[u8],
    diagnostics: Items<(u8, u64)>,
    omitted: u64,
) -> Option<ReplyFault> {
    let kind = FaultKind::from_number(kind)?;
    let code = code.and_then(|code| ftp_reply::ReplyCode::from_u16(code).ok());
    let found = from_pairs(diagnostics.0);
    let fault = ftp_reply::ReplyFault::new(kind, offset, code, kept);
    Some(ReplyFault(
        fault.with_diagnostics(Diagnostics::new(&found, omitted)),
    ))
}
