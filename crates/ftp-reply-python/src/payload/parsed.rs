//! Results of a strict or lenient reading.

use ftp_reply::Reply;
use ftp_reply::payload::{Lenient, Liberties, PayloadError};
use pyo3::IntoPyObjectExt as _;
#[cfg(feature = "introspection")]
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
#[cfg(feature = "introspection")]
use pyo3::{type_hint_identifier, type_hint_subscript, type_hint_union};

use super::argument::OneReply;
use super::error::OrRaise as _;
use crate::classes::{Member, Tuple};

/// A value, and its liberties if it was read leniently.
///
/// The generator of the stub turns a method that returns it into overloads, one for each value of its
/// argument `lenient`.
pub(crate) struct Parsed<V> {
    value: V,
    liberties: Option<Liberties>,
}

/// Reads a reply strictly or leniently, and converts the value of the core.
pub(super) fn read<'a, C, V>(
    py: Python<'_>,
    reply: &'a OneReply<'_>,
    lenient: bool,
    parse: fn(&'a Reply) -> Result<C, PayloadError>,
    parse_lenient: fn(&'a Reply) -> Result<Lenient<C>, PayloadError>,
    convert: impl FnOnce(C) -> V,
) -> PyResult<Parsed<V>> {
    let parsed = if lenient {
        parse_lenient(reply.get()).map(|read| Parsed {
            value: convert(read.value),
            liberties: Some(read.liberties),
        })
    } else {
        parse(reply.get()).map(|value| Parsed {
            value: convert(value),
            liberties: None,
        })
    };
    parsed.or_raise(py)
}

impl<'py, V: IntoPyObject<'py>> IntoPyObject<'py> for Parsed<V> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_union!(
        V::OUTPUT_TYPE,
        type_hint_subscript!(
            type_hint_identifier!("ftp_reply._lenient", "Lenient"),
            V::OUTPUT_TYPE
        )
    );

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        static LENIENT: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        let value = self.value.into_bound_py_any(py)?;
        let Some(liberties) = self.liberties else {
            return Ok(value);
        };
        let liberties = Tuple(liberties.iter().map(Member).collect());
        LENIENT
            .import(py, "ftp_reply._lenient", "Lenient")?
            .call1((value, liberties))
    }
}
