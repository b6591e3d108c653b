//! Arguments that accept several types.

use ftp_reply::Expectation;
use pyo3::conversion::FromPyObjectOwned;
use pyo3::exceptions::PyTypeError;
#[cfg(feature = "introspection")]
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
#[cfg(feature = "introspection")]
use pyo3::type_hint_identifier;
use pyo3::types::{PyBytes, PyString};
#[cfg(feature = "introspection")]
use pyo3::{type_hint_subscript, type_hint_union};

use super::error;
use crate::buffer::Data;
use crate::errors;
use crate::reply::Reply;

/// A reply, or the bytes of exactly one.
pub(crate) enum OneReply<'py> {
    Reply(Bound<'py, Reply>),
    Parsed(ftp_reply::Reply),
}

impl OneReply<'_> {
    /// Returns the reply.
    pub(super) fn get(&self) -> &ftp_reply::Reply {
        match self {
            OneReply::Reply(reply) => &reply.get().0,
            OneReply::Parsed(reply) => reply,
        }
    }
}

impl<'py> FromPyObject<'_, 'py> for OneReply<'py> {
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        <Bound<'_, Reply> as FromPyObject<'_, '_>>::INPUT_TYPE,
        Data::INPUT_TYPE
    );

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<OneReply<'py>> {
        if let Ok(reply) = object.cast::<Reply>() {
            return Ok(OneReply::Reply(reply.to_owned()));
        }
        let py = object.py();
        let data = data(object, "a Reply or the bytes of one")?;
        match data.read(py, 0..data.len(), ftp_reply::Reply::parse) {
            Ok(reply) => Ok(OneReply::Parsed(reply)),
            Err(fault) => Err(errors::fault(py, fault, Vec::new())),
        }
    }
}

/// Returns the bytes of an object.
fn data<'py>(object: Borrowed<'_, 'py, PyAny>, expected: &str) -> PyResult<Data<'py>> {
    object.extract().map_err(|error: PyErr| {
        // Another error, such as of a released buffer, says more.
        if error.is_instance_of::<PyTypeError>(object.py()) {
            error::wrong_type(expected, &object)
        } else {
            error
        }
    })
}

/// An integer of any size. The types of the core represent only some of them.
pub(super) struct Integer<T>(Option<T>);

impl<T> Integer<T> {
    /// Returns 0, the default of an argument.
    pub(super) fn zero() -> Integer<T>
    where
        T: From<u8>,
    {
        Integer(Some(T::from(0)))
    }

    /// Returns the integer.
    ///
    /// # Errors
    ///
    /// `EncodeError` if it is out of range for the type. `expected` is the range.
    pub(super) fn get(self, py: Python<'_>, expected: Expectation) -> PyResult<T> {
        self.0.ok_or_else(|| error::out_of_range(py, expected))
    }
}

impl<T: TryFrom<i128>> FromPyObject<'_, '_> for Integer<T> {
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("typing", "SupportsIndex");

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Integer<T>> {
        let value = integer(object)?;
        Ok(Integer(value.and_then(|value| T::try_from(value).ok())))
    }
}

/// Returns an integer, or `None` if no type of the core represents it.
// In each method that takes one, it would make the package larger.
#[inline(never)]
fn integer(object: Borrowed<'_, '_, PyAny>) -> PyResult<Option<i128>> {
    let index = index(object)?;
    let signed = index.extract::<i64>().map(i128::from);
    let value = signed.or_else(|_| index.extract::<u64>().map(i128::from));
    Ok(value.ok())
}

/// Items of any iterable but a string, whose items are characters or numbers.
///
/// It is not a `Vec`, for which pyo3 reserves as much memory as an object pretends to need.
pub(crate) struct Items<T>(pub(crate) Vec<T>);

impl<'py, T> FromPyObject<'_, 'py> for Items<T>
where
    T: FromPyObjectOwned<'py>,
{
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const INPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("collections.abc", "Iterable"),
        T::INPUT_TYPE
    );

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Items<T>> {
        if object.is_instance_of::<PyString>() || object.is_instance_of::<PyBytes>() {
            return Err(error::wrong_type("an iterable of items", &object));
        }
        let items = object
            .try_iter()?
            .map(|item| item?.extract().map_err(Into::into));
        items.collect::<PyResult<_>>().map(Items)
    }
}

/// Returns the integer that an object stands for.
fn index<'py>(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let py = object.py();
    let operator = py.import(pyo3::intern!(py, "operator"))?;
    operator.call_method1(pyo3::intern!(py, "index"), (object,))
}
