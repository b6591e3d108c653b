//! Facts of a file, by their names.

use std::collections::HashSet;

use ftp_reply::payload::FileEntry;
#[cfg(feature = "introspection")]
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyMapping, PyMappingProxy};
#[cfg(feature = "introspection")]
use pyo3::{type_hint_identifier, type_hint_subscript, type_hint_union};

use crate::write::Text;

/// A read-only mapping from the name of a fact, in lower case, to its value.
pub(super) struct Facts<'a>(pub(super) FileEntry<'a>);

impl<'py> IntoPyObject<'py> for Facts<'_> {
    type Target = PyMappingProxy;
    type Output = Bound<'py, PyMappingProxy>;
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("collections.abc", "Mapping"),
        type_hint_identifier!("builtins", "str"),
        type_hint_identifier!("builtins", "bytes")
    );

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyMappingProxy>> {
        let facts = PyDict::new(py);
        let mut names = HashSet::new();
        for fact in self.0.facts() {
            let name = fact.name().to_string();
            // The first fact with a name counts, as in the core.
            if names.insert(name.clone()) {
                facts.set_item(name, PyBytes::new(py, fact.value()))?;
            }
        }
        Ok(PyMappingProxy::new(py, facts.as_mapping()))
    }
}

/// Pairs of a fact's name and value, from a mapping.
pub(super) struct Pairs(pub(super) Vec<(String, String)>);

impl FromPyObject<'_, '_> for Pairs {
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const INPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("collections.abc", "Mapping"),
        type_hint_identifier!("builtins", "str"),
        type_hint_union!(
            type_hint_identifier!("builtins", "bytes"),
            type_hint_identifier!("builtins", "str")
        )
    );

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Pairs> {
        let mut pairs = Vec::new();
        for item in object.cast::<PyMapping>()?.items()? {
            let (name, value): (String, Text) = item.extract()?;
            // The core allows only ASCII, so the encoding of the other bytes does not matter.
            let value = value.0.into_iter().map(char::from).collect();
            pairs.push((name, value));
        }
        Ok(Pairs(pairs))
    }
}
