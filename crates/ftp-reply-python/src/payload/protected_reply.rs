//! Reply that a security mechanism protects.

use ftp_reply::Terminator;
use ftp_reply::payload::{self, Base64, OpenError};
use pyo3::exceptions::PyValueError;
#[cfg(feature = "introspection")]
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyType};
#[cfg(feature = "introspection")]
use pyo3::{type_hint_identifier, type_hint_subscript};

use super::argument::{Items, OneReply};
use super::error::{self, Encoded as _, OrRaise as _};
use crate::classes::{Code, Member, Tuple};
use crate::match_args::match_args;
use crate::options::options;
use crate::reply::Reply;
use crate::write::Text;

/// A protected reply, whose fragments contain another reply (RFC 2228, section 5.2).
///
/// Each line is a fragment, protected by the security mechanism and encoded in base64. :meth:`open`
/// returns the reply inside, which answers the command.
///
/// >>> from ftp_reply import ProtectedReply
/// >>> protected = ProtectedReply.parse(b"631 MjAwIENvbW1hbmQgb2theS4NCg==\r\n")
/// >>> protected.fragments
/// (b'200 Command okay.\r\n',)
#[pyclass(module = "ftp_reply", frozen, eq, hash)]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct ProtectedReply(ftp_reply::Reply);

match_args!(MatchArgs = "code", "fragments");

#[pymethods]
impl ProtectedReply {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: MatchArgs = MatchArgs;

    /// Parse a 631, 632, 633 or other 63z reply. Every line must start with the code, followed by base64.
    ///
    /// :raises PayloadError: ``wrong_code``, ``malformed`` if an inner line does not start with the code
    ///     and a hyphen, ``invalid_base64``
    #[staticmethod]
    fn parse(py: Python<'_>, reply: OneReply<'_>) -> PyResult<ProtectedReply> {
        payload::ProtectedReply::parse(reply.get()).or_raise(py)?;
        Ok(ProtectedReply(reply.get().clone()))
    }

    /// The code: 631 for integrity, 633 for confidentiality, 632 for both.
    #[getter]
    fn code(&self) -> Code {
        Code(self.0.code())
    }

    /// The decoded fragments, which the security mechanism verifies or decrypts.
    #[getter]
    fn fragments<'py>(&self, py: Python<'py>) -> PyResult<Tuple<Bound<'py, PyBytes>>> {
        let fragments = self.protected(py)?.fragments();
        let decode = |fragment: Base64<'_>| PyBytes::new(py, &fragment.decode());
        Ok(Tuple(fragments.map(decode).collect()))
    }

    /// Return the reply inside. ``unprotect`` is the security mechanism: it gets each decoded fragment
    /// as ``bytes`` and returns the verified or decrypted bytes. What it raises is raised. The results
    /// are joined and parsed. They must be exactly one reply, without a blank line or a Telnet command
    /// before or after it, but the last line end can be missing.
    ///
    /// The options are those of :class:`ReplyParser`, and should be those of the connection.
    ///
    /// :raises PayloadError: ``not_one_reply`` if the bytes are not exactly one reply or exceed a limit,
    ///     ``nested`` if that reply is also protected
    ///
    /// >>> protected = ProtectedReply.parse(b"631 MjAwIENvbW1hbmQgb2theS4NCg==\r\n")
    /// >>> protected.open(lambda fragment: fragment)
    /// <Reply 200 "Command okay.">
    #[pyo3(
        signature = (unprotect, *, terminator=None, max_line=None, max_reply=None, max_lines=None)
    )]
    fn open(
        &self,
        unprotect: Unprotect<'_>,
        terminator: Option<Member<Terminator>>,
        max_line: Option<usize>,
        max_reply: Option<usize>,
        max_lines: Option<usize>,
    ) -> PyResult<Reply> {
        let py = unprotect.0.py();
        let options = options(terminator, max_line, max_reply, max_lines);
        let mechanism = |fragment: Vec<u8>| {
            let bytes = unprotect.0.call1((PyBytes::new(py, &fragment),))?;
            Ok(bytes.extract::<Text>()?.0)
        };
        match self.protected(py)?.open(options, mechanism) {
            Ok(reply) => Ok(Reply(reply)),
            Err(OpenError::Mechanism(error)) => Err(error),
            Err(OpenError::Payload(error)) => Err(error::payload(py, error)),
            // The core has no other error.
            Err(error) => Err(PyValueError::new_err(error.to_string())),
        }
    }

    /// Return the bytes of a protected reply. A server splits the reply, with its line ends, into
    /// fragments of any length, protects each one and passes the results.
    ///
    /// :raises EncodeError: ``out_of_range`` if the code is not 63z
    ///
    /// >>> ProtectedReply.encode(632, [b"20", b"0 ok"])
    /// b'632-MjA=\r\n632 MCBvaw==\r\n'
    #[staticmethod]
    fn encode(py: Python<'_>, code: Code, fragments: Items<Text>) -> PyResult<Bound<'_, PyBytes>> {
        let fragments = fragments.0.into_iter().map(|fragment| fragment.0);
        payload::ProtectedReply::encode(code.0, fragments).encoded(py)
    }

    fn __repr__(&self) -> String {
        let (code, count) = (self.0.code(), self.0.line_count());
        format!("<ProtectedReply {code}: {count} fragments>")
    }

    /// Return an equal reply from a pickle.
    #[classmethod]
    fn _restore(class: &Bound<'_, PyType>, reply: OneReply<'_>) -> PyResult<ProtectedReply> {
        ProtectedReply::parse(class.py(), reply)
    }

    fn __reduce__<'py>(
        &self,
        py: Python<'py>,
    ) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyBytes>,))> {
        let restore = py.get_type::<ProtectedReply>().getattr("_restore")?;
        Ok((restore, (PyBytes::new(py, self.0.raw()),)))
    }
}

impl ProtectedReply {
    /// Returns the protected reply of the core, which borrows the reply.
    fn protected(&self, py: Python<'_>) -> PyResult<payload::ProtectedReply<'_>> {
        payload::ProtectedReply::parse(&self.0).or_raise(py)
    }
}

/// A security mechanism: a function from bytes to bytes.
struct Unprotect<'py>(Bound<'py, PyAny>);

impl<'py> FromPyObject<'_, 'py> for Unprotect<'py> {
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const INPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("collections.abc", "Callable"),
        PyStaticExpr::List {
            elts: &[type_hint_identifier!("builtins", "bytes")]
        },
        <Text as FromPyObject<'_, '_>>::INPUT_TYPE
    );

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Unprotect<'py>> {
        if object.is_callable() {
            Ok(Unprotect(object.to_owned()))
        } else {
            Err(error::wrong_type("a function", &object))
        }
    }
}
