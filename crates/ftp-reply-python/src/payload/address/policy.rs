//! Policies for the host of a data connection.

use ftp_reply::HostPolicy;
use pyo3::exceptions::PyValueError;
#[cfg(feature = "introspection")]
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
#[cfg(feature = "introspection")]
use pyo3::type_hint_identifier;

/// A policy: a member of the enum `HostPolicy`, which is its name.
#[derive(Default)]
pub(super) struct Policy(pub(super) HostPolicy);

impl FromPyObject<'_, '_> for Policy {
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("builtins", "str");

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Policy> {
        let name: String = object.extract()?;
        match HostPolicy::from_name(&name) {
            Some(policy) => Ok(Policy(policy)),
            None => {
                let names: Vec<&str> = HostPolicy::ALL.iter().map(|policy| policy.name()).collect();
                let (names, found) = (names.join(", "), object.repr()?);
                Err(PyValueError::new_err(format!(
                    "unknown policy {found}: expected one of {names}"
                )))
            }
        }
    }
}
