//! Names of the attributes that a class pattern of `match` compares.

/// Defines the type of a class's `__match_args__`.
///
/// Type checkers require the names, not only their number, so each class has a type of its own.
macro_rules! match_args {
    ($type:ident = $($name:literal),+) => {
        struct $type;

        impl<'py> ::pyo3::IntoPyObject<'py> for $type {
            type Target = ::pyo3::types::PyTuple;
            type Output = ::pyo3::Bound<'py, ::pyo3::types::PyTuple>;
            type Error = ::pyo3::PyErr;

            #[cfg(feature = "introspection")]
            const OUTPUT_TYPE: ::pyo3::inspect::PyStaticExpr = ::pyo3::type_hint_subscript!(
                ::pyo3::type_hint_identifier!("builtins", "tuple"),
                $(::pyo3::type_hint_subscript!(
                    ::pyo3::type_hint_identifier!("typing", "Literal"),
                    ::pyo3::inspect::PyStaticExpr::Constant {
                        value: ::pyo3::inspect::PyStaticConstant::Str($name)
                    }
                )),+
            );

            fn into_pyobject(self, py: ::pyo3::Python<'py>) -> ::pyo3::PyResult<Self::Output> {
                ::pyo3::types::PyTuple::new(py, [$($name),+])
            }
        }
    };
}

pub(crate) use match_args;
