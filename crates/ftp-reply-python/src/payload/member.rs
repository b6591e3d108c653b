//! Members of closed sets, which are members of the package's enums in Python.

use ftp_reply::{ClosedSetMember, DiagnosticKind};
#[cfg(feature = "introspection")]
use pyo3::inspect::{PyStaticConstant, PyStaticExpr};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyTuple;
#[cfg(feature = "introspection")]
use pyo3::{type_hint_identifier, type_hint_subscript};

/// Module of the enums.
pub(super) const MODULE: &str = "ftp_reply.generated.sets";

/// The diagnostics of a value, as a tuple.
pub(super) struct Diagnostics(pub(super) Vec<DiagnosticKind>);

impl<'py> IntoPyObject<'py> for Diagnostics {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("builtins", "tuple"),
        type_hint_identifier!("ftp_reply.generated.sets", "DiagnosticKind"),
        PyStaticExpr::Constant {
            value: PyStaticConstant::Ellipsis
        }
    );

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        static CLASS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        let class = CLASS.import(py, MODULE, "DiagnosticKind")?;
        members(class, self.0.into_iter())
    }
}

/// Returns the members of an enum as a tuple.
pub(super) fn members<'py, M: ClosedSetMember>(
    class: &Bound<'py, PyAny>,
    members: impl Iterator<Item = M>,
) -> PyResult<Bound<'py, PyTuple>> {
    let members: PyResult<Vec<_>> = members
        .map(|member| class.call1((member.name(),)))
        .collect();
    PyTuple::new(class.py(), members?)
}
