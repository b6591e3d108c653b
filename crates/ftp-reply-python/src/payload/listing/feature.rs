//! One feature of a server.

use ftp_reply::{EncodeError, Expectation, Reply, payload};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString, PyType};

use crate::match_args::match_args;
use crate::payload::error::{self, OrRaise as _};
use crate::payload::text;
use crate::write::Text;

/// One feature: its name and its parameters (RFC 2389, section 3.2).
///
/// >>> from ftp_reply import Feature
/// >>> feature = Feature("REST", "STREAM")
/// >>> feature.name, feature.params
/// (b'REST', b'STREAM')
/// >>> bytes(feature)
/// b'REST STREAM'
#[pyclass(module = "ftp_reply", frozen, eq, hash, from_py_object)]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Feature {
    name: Vec<u8>,
    params: Vec<u8>,
}

match_args!(MatchArgs = "name", "params");

#[pymethods]
impl Feature {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: MatchArgs = MatchArgs;

    /// Create a feature. A ``str`` is encoded in UTF-8.
    ///
    /// :raises EncodeError: ``control_byte`` if it contains a control byte other than a tab in its
    ///     parameters, ``out_of_range`` if the name is empty, not ASCII or contains a space
    #[new]
    #[pyo3(
        signature = (name, params = Text(Vec::new())),
        text_signature = "(name, params=b'')"
    )]
    fn new(py: Python<'_>, name: Text, params: Text) -> PyResult<Feature> {
        let feature = Feature {
            name: name.0,
            params: params.0,
        };
        let written = encodable(&[feature.line()]).or_raise(py)?;
        match written.as_slice() {
            [same] if *same == feature => Ok(feature),
            _ => Err(error::out_of_range(py, Expectation::Feature)),
        }
    }

    /// The name in the letter case that was sent. It is usually the name of a command.
    #[getter]
    fn name<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &self.name)
    }

    /// The text after the name and a space, or ``b""``.
    ///
    /// The document of the feature defines its meaning. For example, the star in
    /// ``MLST size*;type*;perm;`` marks the facts that are sent by default (RFC 3659, section 7.8).
    #[getter]
    fn params<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &self.params)
    }

    /// Return the name and the parameters as text.
    #[pyo3(signature = (encoding="utf-8", errors="replace"))]
    fn text<'py>(
        &self,
        py: Python<'py>,
        encoding: &str,
        errors: &str,
    ) -> PyResult<Bound<'py, PyString>> {
        text::decode(py, &self.line(), encoding, errors)
    }

    fn __bytes__<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &self.line())
    }

    pub(super) fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        // A feature is not a secret: PASS in it is the name of a command.
        let name = text::unmasked_literal(py, &self.name)?;
        if self.params.is_empty() {
            return Ok(format!("Feature({name})"));
        }
        let params = text::unmasked_literal(py, &self.params)?;
        Ok(format!("Feature({name}, {params})"))
    }

    /// Return an equal feature from a pickle, in which a feature of a reply can have any parameters.
    #[classmethod]
    fn _restore(_: &Bound<'_, PyType>, name: Text, params: Text) -> Feature {
        Feature {
            name: name.0,
            params: params.0,
        }
    }

    #[expect(clippy::type_complexity, reason = "the form that pickle requires")]
    fn __reduce__<'py>(
        &self,
        py: Python<'py>,
    ) -> PyResult<(
        Bound<'py, PyAny>,
        (Bound<'py, PyBytes>, Bound<'py, PyBytes>),
    )> {
        let restore = py.get_type::<Feature>().getattr("_restore")?;
        Ok((restore, (self.name(py), self.params(py))))
    }
}

impl Feature {
    /// Copies a feature of a reply.
    pub(super) fn of(feature: payload::Feature<'_>) -> Feature {
        Feature {
            name: feature.name().to_vec(),
            params: feature.params().to_vec(),
        }
    }

    /// Returns the line of the feature.
    pub(super) fn line(&self) -> Vec<u8> {
        if self.params.is_empty() {
            return self.name.clone();
        }
        [&self.name, &b" "[..], &self.params].concat()
    }

    /// Returns `true` if this is the name in any letter case (RFC 2389, section 3.2).
    pub(super) fn is_named(&self, name: &[u8]) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}

/// Returns the features of lines as a client would read them.
///
/// # Errors
///
/// Those of writing the lines in a reply.
pub(super) fn encodable(lines: &[Vec<u8>]) -> Result<Vec<Feature>, EncodeError> {
    let reply = payload::Features::encode(lines)?;
    let reply = Reply::parse(&reply).ok();
    let features = reply
        .as_ref()
        .and_then(|reply| payload::Features::parse(reply).ok());
    let features = features.as_ref().map(payload::Features::iter);
    Ok(features.into_iter().flatten().map(Feature::of).collect())
}
