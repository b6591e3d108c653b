//! Arguments that accept several types.

use ftp_reply::{Reply, ReplyCode};
use pyo3::buffer::PyBuffer;
use pyo3::exceptions::PyTypeError;
#[cfg(feature = "introspection")]
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
#[cfg(feature = "introspection")]
use pyo3::type_hint_identifier;
#[cfg(feature = "introspection")]
use pyo3::type_hint_union;
use pyo3::types::PyString;

use super::error;

/// A reply, or the bytes of exactly one.
pub(super) struct OneReply(Reply);

impl OneReply {
    /// Returns the reply.
    pub(super) const fn get(&self) -> &Reply {
        &self.0
    }
}

impl FromPyObject<'_, '_> for OneReply {
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const INPUT_TYPE: PyStaticExpr = <PyBuffer<u8> as FromPyObject<'_, '_>>::INPUT_TYPE;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<OneReply> {
        let bytes = buffer(object, "a Reply or a bytes-like object")?;
        let reply = Reply::parse(&bytes).map_err(|fault| error::fault(object.py(), &fault))?;
        Ok(OneReply(reply))
    }
}

/// Bytes, or text that is encoded in UTF-8 (RFC 2640, section 2.2).
pub(super) struct ByteString(pub(super) Vec<u8>);

impl ByteString {
    /// Returns no bytes, the default of an argument.
    pub(super) const fn empty() -> ByteString {
        ByteString(Vec::new())
    }
}

impl FromPyObject<'_, '_> for ByteString {
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        <PyBuffer<u8> as FromPyObject<'_, '_>>::INPUT_TYPE,
        type_hint_identifier!("builtins", "str")
    );

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<ByteString> {
        if let Ok(text) = object.cast::<PyString>() {
            return Ok(ByteString(text.to_str()?.as_bytes().to_vec()));
        }
        buffer(object, "str or a bytes-like object").map(ByteString)
    }
}

/// Copies the bytes of an object.
fn buffer(object: Borrowed<'_, '_, PyAny>, expected: &str) -> PyResult<Vec<u8>> {
    let Ok(buffer) = PyBuffer::<u8>::get(&object) else {
        let found = object.get_type().name()?;
        return Err(PyTypeError::new_err(format!(
            "expected {expected}, found `{found}`"
        )));
    };
    buffer.to_vec(object.py())
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
    /// `EncodeError` if it is out of range for the type.
    pub(super) fn get(self, py: Python<'_>) -> PyResult<T> {
        self.0.ok_or_else(|| error::out_of_range(py))
    }
}

impl<T: TryFrom<i128>> FromPyObject<'_, '_> for Integer<T> {
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("typing", "SupportsIndex");

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Integer<T>> {
        let index = index(object)?;
        let signed = index.extract::<i64>().map(i128::from);
        let value = signed.or_else(|_| index.extract::<u64>().map(i128::from));
        Ok(Integer(
            value.ok().and_then(|value| T::try_from(value).ok()),
        ))
    }
}

/// A reply code, as any integer.
pub(super) struct Code(pub(super) ReplyCode);

impl FromPyObject<'_, '_> for Code {
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("typing", "SupportsIndex");

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Code> {
        let index = index(object)?;
        let code = index.extract::<u16>().ok();
        match code.and_then(|code| ReplyCode::from_u16(code).ok()) {
            Some(code) => Ok(Code(code)),
            None => Err(error::invalid_code(&index)),
        }
    }
}

/// Returns the integer that an object stands for.
fn index<'py>(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let py = object.py();
    let operator = py.import(pyo3::intern!(py, "operator"))?;
    operator.call_method1(pyo3::intern!(py, "index"), (object,))
}
