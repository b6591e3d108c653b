//! Objects of the classes that the package defines in Python.

use ftp_reply::{Command, Diagnostic, Diagnostics, ReplyCode};
use pyo3::exceptions::PyOverflowError;
#[cfg(feature = "introspection")]
use pyo3::inspect::{PyStaticConstant, PyStaticExpr};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyTuple;
#[cfg(feature = "introspection")]
use pyo3::{type_hint_identifier, type_hint_subscript, type_hint_union};

use crate::errors;

/// Name of the package.
const PACKAGE: &str = "ftp_reply";

/// Returns a class of the package. Codes and members of sets, which most calls return, were looked up before.
#[cold]
pub(crate) fn class<'py>(py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
    py.import(PACKAGE)?.getattr(name)
}

/// A code, as a `ReplyCode` of Python.
#[derive(Clone, Copy)]
pub(crate) struct Code(pub(crate) ReplyCode);

impl<'py> IntoPyObject<'py> for Code {
    type Target = PyAny;
    type Output = Borrowed<'static, 'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("ftp_reply", "ReplyCode");

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Borrowed<'static, 'py, PyAny>> {
        const FIRST: u16 = ReplyCode::MIN.as_u16();
        const COUNT: usize = (ReplyCode::MAX.as_u16() - FIRST) as usize + 1;
        /// Every code that was used, because a call of the class takes longer than to parse a reply.
        static CODES: [PyOnceLock<Py<PyAny>>; COUNT] = [const { PyOnceLock::new() }; COUNT];

        let number = self.0.as_u16();
        let make = || Ok::<_, PyErr>(class(py, "ReplyCode")?.call1((number,))?.unbind());
        let code = CODES[usize::from(number - FIRST)].get_or_try_init(py, make)?;
        Ok(code.bind_borrowed(py))
    }
}

impl<'py> FromPyObject<'_, 'py> for Code {
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("typing", "SupportsIndex");

    /// Accepts a `ReplyCode` and any other number that is a code.
    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Code> {
        let py = object.py();
        let code = match object.extract::<u16>() {
            Ok(number) => ReplyCode::from_u16(number).ok(),
            Err(error) if error.is_instance_of::<PyOverflowError>(py) => None,
            Err(error) => return Err(error),
        };
        code.map(Code).ok_or_else(|| errors::invalid_code(&object))
    }
}

/// A member of a closed set, as a member of the enum of Python.
#[derive(Clone, Copy)]
pub(crate) struct Member<T>(pub(crate) T);

/// The enum of a closed set.
pub(crate) trait PackageEnum: Sized + 'static {
    /// Name of the class in Rust and in Python.
    const NAME: &'static str;

    fn number(&self) -> u8;

    fn from_number(number: u8) -> Option<Self>;

    /// Returns the place of the members of Python, in the order of their numbers, which are made once.
    fn members() -> &'static PyOnceLock<Vec<Py<PyAny>>>;
}

macro_rules! package_enums {
    ($($name:ident),* $(,)?) => {
        $(
            impl PackageEnum for ftp_reply::$name {
                const NAME: &'static str = stringify!($name);

                fn number(&self) -> u8 {
                    (*self).number()
                }

                fn from_number(number: u8) -> Option<Self> {
                    ftp_reply::$name::from_number(number)
                }

                fn members() -> &'static PyOnceLock<Vec<Py<PyAny>>> {
                    static MEMBERS: PyOnceLock<Vec<Py<PyAny>>> = PyOnceLock::new();
                    &MEMBERS
                }
            }
        )*
    };
}

package_enums!(
    DiagnosticKind,
    EncodeErrorKind,
    EncodeStyle,
    Expectation,
    FaultKind,
    HostPolicy,
    Liberty,
    OutcomeKind,
    PayloadErrorKind,
    SendErrorKind,
    Terminator,
    Transition,
    Verdict,
    Violation,
);

/// Returns every member of an enum, in the order of their numbers.
fn members<T: PackageEnum>(py: Python<'_>) -> PyResult<&'static [Py<PyAny>]> {
    let members = T::members().get_or_try_init(py, || {
        let from_number = class(py, T::NAME)?.getattr("from_number")?;
        let numbers = (1..=u8::MAX).take_while(|number| T::from_number(*number).is_some());
        numbers
            .map(|number| Ok::<_, PyErr>(from_number.call1((number,))?.unbind()))
            .collect::<PyResult<Vec<_>>>()
    })?;
    Ok(members)
}

impl<'py, T: PackageEnum> IntoPyObject<'py> for Member<T> {
    type Target = PyAny;
    type Output = Borrowed<'static, 'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("ftp_reply", T::NAME);

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Borrowed<'static, 'py, PyAny>> {
        let index = usize::from(self.0.number()) - 1;
        Ok(members::<T>(py)?[index].bind_borrowed(py))
    }
}

impl<'py, T: PackageEnum> FromPyObject<'_, 'py> for Member<T> {
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        type_hint_identifier!("ftp_reply", T::NAME),
        type_hint_identifier!("builtins", "str")
    );

    /// Accepts a member or its name, as the enum does.
    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Member<T>> {
        let member = class(object.py(), T::NAME)?.call1((object,))?;
        let number = member.getattr("number")?.extract()?;
        let member = T::from_number(number);
        Ok(Member(
            member.expect("the package has the members of the crate"),
        ))
    }
}

/// A command, as a `Command` of Python.
pub(crate) struct Word(pub(crate) Command);

impl<'py> IntoPyObject<'py> for Word {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("ftp_reply", "Command");

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        class(py, "Command")?.call1((self.0.name(),))
    }
}

/// Items, as a tuple of any length.
pub(crate) struct Tuple<T>(pub(crate) Vec<T>);

impl<'py, T: IntoPyObject<'py>> IntoPyObject<'py> for Tuple<T> {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("builtins", "tuple"),
        T::OUTPUT_TYPE,
        PyStaticExpr::Constant {
            value: PyStaticConstant::Ellipsis
        }
    );

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.0)
    }
}

/// A diagnostic, as a `Diagnostic` of Python.
pub(crate) struct Found(Diagnostic);

impl Found {
    /// Returns all of them.
    pub(crate) fn tuple(diagnostics: Diagnostics<'_>) -> Tuple<Found> {
        Tuple(diagnostics.iter().map(Found).collect())
    }
}

impl<'py> IntoPyObject<'py> for Found {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("ftp_reply", "Diagnostic");

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        class(py, "Diagnostic")?.call1((Member(self.0.kind), self.0.offset))
    }
}
