//! Reply that a security mechanism protects.

use ftp_reply::payload::{self, OpenError};
use ftp_reply::{ParseOptions, Reply};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyTuple, PyType};

use super::argument::{ByteString, Code, OneReply};
use super::error::{self, Encoded as _};

/// A protected reply. Each line is a fragment, protected by the security mechanism and encoded in base64
/// (RFC 2228, section 5.2). :meth:`open` returns the reply inside, which answers the command.
///
/// >>> from ftp_reply import ProtectedReply
/// >>> protected = ProtectedReply.parse(b"631 MjAwIENvbW1hbmQgb2theS4NCg==\r\n")
/// >>> protected.fragments
/// (b'200 Command okay.\r\n',)
#[pyclass(module = "ftp_reply", frozen, eq, hash)]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct ProtectedReply(Reply);

#[pymethods]
impl ProtectedReply {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: (&'static str, &'static str) = ("code", "fragments");

    /// Parse a 631, 632, 633 or other 63z reply. Every line must start with the code, followed by base64.
    ///
    /// :raises PayloadError: ``wrong_code``, ``malformed`` if an inner line does not start with the code
    ///     and a hyphen, ``invalid_base64``
    #[staticmethod]
    fn parse(py: Python<'_>, reply: OneReply) -> PyResult<ProtectedReply> {
        match payload::ProtectedReply::parse(reply.get()) {
            Ok(_) => Ok(ProtectedReply(reply.get().clone())),
            Err(error) => Err(error::payload(py, error)),
        }
    }

    /// The code: 631 for integrity, 633 for confidentiality, 632 for both.
    #[getter]
    fn code(&self) -> u16 {
        self.0.code().as_u16()
    }

    /// The decoded fragments, which the security mechanism verifies or decrypts.
    #[getter]
    fn fragments<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let fragments = self.protected(py)?.fragments();
        PyTuple::new(
            py,
            fragments.map(|fragment| PyBytes::new(py, &fragment.decode())),
        )
    }

    /// Return the reply inside. ``unprotect`` is the security mechanism: it gets each decoded fragment
    /// as ``bytes`` and returns the verified or decrypted bytes. What it raises is raised. The results
    /// are joined and parsed. They must be exactly one reply, without a blank line or a Telnet command
    /// before or after it, but the last line end can be missing.
    ///
    /// :raises PayloadError: ``not_one_reply`` if the bytes are not exactly one reply or exceed a limit,
    ///     ``nested`` if that reply is also protected
    fn open<'py>(
        &self,
        py: Python<'py>,
        unprotect: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let mechanism = |fragment: Vec<u8>| {
            let bytes = unprotect.call1((PyBytes::new(py, &fragment),))?;
            Ok(bytes.extract::<ByteString>()?.0)
        };
        let opened = self.protected(py)?.open(ParseOptions::default(), mechanism);
        match opened {
            Ok(reply) => Ok(PyBytes::new(py, reply.raw())),
            Err(OpenError::Mechanism(error)) => Err(error),
            Err(OpenError::Payload(error)) => Err(error::payload(py, error)),
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
    fn encode(
        py: Python<'_>,
        code: Code,
        fragments: Vec<ByteString>,
    ) -> PyResult<Bound<'_, PyBytes>> {
        let fragments = fragments.into_iter().map(|fragment| fragment.0);
        payload::ProtectedReply::encode(code.0, fragments).encoded(py)
    }

    fn __repr__(&self) -> String {
        let (code, count) = (self.0.code(), self.0.line_count());
        format!("<ProtectedReply {code}: {count} fragments>")
    }

    /// Return an equal reply from a pickle.
    #[classmethod]
    fn _restore(class: &Bound<'_, PyType>, reply: OneReply) -> PyResult<ProtectedReply> {
        ProtectedReply::parse(class.py(), reply)
    }

    #[expect(clippy::type_complexity, reason = "the form that pickle requires")]
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
        payload::ProtectedReply::parse(&self.0).map_err(|error| error::payload(py, error))
    }
}
