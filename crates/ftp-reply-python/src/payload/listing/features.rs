//! Features in a 211 reply.

use ftp_reply::payload;
use pyo3::exceptions::PyValueError;
#[cfg(feature = "introspection")]
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyIterator, PyTuple, PyType};
#[cfg(feature = "introspection")]
use pyo3::{type_hint_identifier, type_hint_subscript, type_hint_union};

use super::feature::{Feature, encodable};
use crate::classes::Tuple;
use crate::payload::argument::{Items, OneReply};
use crate::payload::error::{Encoded as _, OrRaise as _};
use crate::payload::parsed::{Parsed, read};
use crate::write::Text;

/// The features in a 211 reply to FEAT (RFC 2389, section 3.2): a sequence of :class:`Feature`.
///
/// A server without features, or one that rejects FEAT with 500 or 502, may still support older
/// extensions such as SIZE and MDTM. Try the commands to find out (section 3.2, last paragraph).
///
/// >>> from ftp_reply import Features
/// >>> features = Features.parse(b"211-Features:\r\n REST STREAM\r\n SIZE\r\n211 End\r\n")
/// >>> len(features), "size" in features, "MLST" in features
/// (2, True, False)
/// >>> features.get("rest").params
/// b'STREAM'
#[pyclass(module = "ftp_reply", frozen, eq, hash, sequence)]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Features(Vec<Feature>);

/// A feature, or its line.
enum FeatureLine {
    Feature(Feature),
    Line(Text),
}

impl FromPyObject<'_, '_> for FeatureLine {
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        <Feature as FromPyObject<'_, '_>>::INPUT_TYPE,
        <Text as FromPyObject<'_, '_>>::INPUT_TYPE
    );

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<FeatureLine> {
        match object.extract::<Feature>() {
            Ok(feature) => Ok(FeatureLine::Feature(feature)),
            Err(_) => object.extract().map(FeatureLine::Line),
        }
    }
}

impl FeatureLine {
    fn into_line(self) -> Vec<u8> {
        match self {
            FeatureLine::Feature(feature) => feature.line(),
            FeatureLine::Line(line) => line.0,
        }
    }
}

#[pymethods]
impl Features {
    /// Create a list of features. A line is a name, or a name, a space and parameters.
    ///
    /// :raises EncodeError: with the line of the reply, ``control_byte`` if a feature contains a control
    ///     byte other than a tab in its parameters, ``out_of_range`` if its name is empty or not ASCII,
    ///     or if it ends with the space after the name
    ///
    /// >>> Features(["MDTM", "REST STREAM"])
    /// Features([Feature('MDTM'), Feature('REST', 'STREAM')])
    #[new]
    fn new(py: Python<'_>, features: Items<FeatureLine>) -> PyResult<Features> {
        let lines: Vec<_> = features.0.into_iter().map(FeatureLine::into_line).collect();
        encodable(&lines).map(Features).or_raise(py)
    }

    /// Parse a 211 reply. A line between the first and the last is a feature if it starts with a space,
    /// or with ``211-`` as some servers send it, followed by a name of printable ASCII characters. All
    /// other lines are skipped. A one-line reply has no features.
    ///
    /// 211 also answers STAT and HELP. Only the command shows which one it is.
    ///
    /// With ``lenient``, the reply can have another 2yz code if it contains a feature.
    ///
    /// :raises PayloadError: ``wrong_code``
    #[staticmethod]
    #[pyo3(signature = (reply, *, lenient=false))]
    fn parse(py: Python<'_>, reply: OneReply<'_>, lenient: bool) -> PyResult<Parsed<Features>> {
        read(
            py,
            &reply,
            lenient,
            payload::Features::parse,
            payload::Features::parse_lenient,
            |features| Features(features.iter().map(Feature::of).collect()),
        )
    }

    /// Return the first feature with this name in any letter case (RFC 2389, section 3.2), or ``None``.
    fn get(&self, name: Text) -> Option<Feature> {
        let mut features = self.0.iter();
        features.find(|feature| feature.is_named(&name.0)).cloned()
    }

    /// Return the bytes of the 211 reply: each feature after exactly one space, and ``211 End`` as the
    /// last line.
    ///
    /// Without features the reply is the single line ``211 End``, because the RFC forbids an empty list.
    ///
    /// :raises EncodeError: if the features were read from a reply and one cannot be written, as in the
    ///     constructor
    ///
    /// >>> Features(["MDTM", "SIZE"]).encode()
    /// b'211-Features:\r\n MDTM\r\n SIZE\r\n211 End\r\n'
    fn encode<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        payload::Features::encode(self.0.iter().map(Feature::line)).encoded(py)
    }

    /// Return the index of the first feature that equals ``value``, or has this name in any letter case,
    /// from ``start`` on and before ``stop``.
    ///
    /// :raises ValueError: if there is none
    #[pyo3(signature = (value, start=0, stop=isize::MAX), text_signature = "($self, value, start=0, stop=sys.maxsize)")]
    fn index(&self, value: &Bound<'_, PyAny>, start: isize, stop: isize) -> PyResult<usize> {
        let (start, stop) = (self.clamped(start), self.clamped(stop));
        let searched = self.0.get(start..stop).unwrap_or_default();
        let found = Wanted::of(value)
            .and_then(|wanted| searched.iter().position(|feature| wanted.matches(feature)));
        match found {
            Some(index) => Ok(start + index),
            None => Err(PyValueError::new_err("the feature is not in the list")),
        }
    }

    /// Return how many features equal ``value``, or have this name in any letter case.
    fn count(&self, value: &Bound<'_, PyAny>) -> usize {
        Wanted::of(value).map_or(0, |wanted| {
            self.0
                .iter()
                .filter(|feature| wanted.matches(feature))
                .count()
        })
    }

    fn __len__(&self) -> usize {
        self.0.len()
    }

    /// Return a feature by its index, or the features of a slice.
    fn __getitem__<'py>(&self, index: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let py = index.py();
        let item = self.to_tuple(py)?.as_any().get_item(index)?;
        match item.cast::<PyTuple>() {
            Ok(slice) => Ok(Bound::new(py, Features(slice.extract()?))?.into_any()),
            Err(_) => Ok(item),
        }
    }

    /// Return whether a feature, or one with a name in any letter case, is in the list.
    fn __contains__(&self, value: &Bound<'_, PyAny>) -> bool {
        Wanted::of(value).is_some_and(|wanted| self.0.iter().any(|feature| wanted.matches(feature)))
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Iter<'py>> {
        self.to_tuple(py)?.try_iter().map(Iter)
    }

    fn __reversed__<'py>(&self, py: Python<'py>) -> PyResult<Iter<'py>> {
        let reversed = PyTuple::new(py, self.0.iter().rev().cloned())?;
        reversed.try_iter().map(Iter)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let features: PyResult<Vec<_>> = self.0.iter().map(|item| item.__repr__(py)).collect();
        Ok(format!("Features([{}])", features?.join(", ")))
    }

    /// Return an equal list from a pickle.
    #[classmethod]
    fn _restore(_: &Bound<'_, PyType>, features: Items<Feature>) -> Features {
        Features(features.0)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (Tuple<Feature>,))> {
        let restore = py.get_type::<Features>().getattr("_restore")?;
        Ok((restore, (Tuple(self.0.clone()),)))
    }
}

impl Features {
    fn to_tuple<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.0.iter().cloned())
    }

    /// Returns an index that may count from the end, as one that counts from the start.
    fn clamped(&self, index: isize) -> usize {
        let len = self.0.len();
        match usize::try_from(index) {
            Ok(index) => index.min(len),
            Err(_) => len.saturating_sub(index.unsigned_abs()),
        }
    }
}

/// What a caller looks for: a feature, or the name of one.
enum Wanted {
    Feature(Feature),
    Name(Text),
}

impl Wanted {
    /// Returns `None` for an object of another type, which no feature equals.
    fn of(value: &Bound<'_, PyAny>) -> Option<Wanted> {
        let feature = value.extract().map(Wanted::Feature);
        feature.or_else(|_| value.extract().map(Wanted::Name)).ok()
    }

    fn matches(&self, feature: &Feature) -> bool {
        match self {
            Wanted::Feature(wanted) => feature == wanted,
            Wanted::Name(name) => feature.is_named(&name.0),
        }
    }
}

/// An iterator over features.
struct Iter<'py>(Bound<'py, PyIterator>);

impl<'py> IntoPyObject<'py> for Iter<'py> {
    type Target = PyIterator;
    type Output = Bound<'py, PyIterator>;
    type Error = std::convert::Infallible;

    #[cfg(feature = "introspection")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("collections.abc", "Iterator"),
        Feature::OUTPUT_TYPE
    );

    fn into_pyobject(self, _: Python<'py>) -> Result<Bound<'py, PyIterator>, Self::Error> {
        Ok(self.0)
    }
}
