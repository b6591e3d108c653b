//! Bytes of any buffer object, read in place.

use std::ops::Range;

use pyo3::buffer::PyBuffer;
#[cfg(feature = "introspection")]
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
#[cfg(feature = "introspection")]
use pyo3::type_hint_identifier;
use pyo3::types::PyBytes;

/// Length from which the interpreter lock is released. A chunk from a socket is parsed in a few
/// microseconds, and the next thread can keep the lock for milliseconds.
const LONG: usize = 64 * 1024;

/// An argument that is a `bytes` object or another object with the buffer protocol.
pub(crate) enum Data<'py> {
    /// Never changes.
    Bytes(Bound<'py, PyBytes>),
    /// Contiguous.
    Buffer(PyBuffer<u8>),
    /// A copy, because the bytes of the buffer are not one after another or can change meanwhile.
    Copy(Vec<u8>),
}

impl Data<'_> {
    /// Returns the number of bytes.
    pub(crate) fn len(&self) -> usize {
        match self {
            Data::Bytes(bytes) => bytes.as_bytes().len(),
            Data::Buffer(buffer) => buffer.len_bytes(),
            Data::Copy(bytes) => bytes.len(),
        }
    }

    /// Returns the bytes if they are short and never change.
    pub(crate) fn short_bytes(&self) -> Option<&[u8]> {
        match self {
            Data::Bytes(bytes) => Some(bytes.as_bytes()).filter(|bytes| bytes.len() < LONG),
            _ => None,
        }
    }

    /// Calls a function with a part of the bytes, which must be in range. Other threads run meanwhile if
    /// the bytes are long and none of them can change these. The function must not run Python code.
    pub(crate) fn read<T: Send>(
        &self,
        py: Python<'_>,
        range: Range<usize>,
        function: impl FnOnce(&[u8]) -> T + Send,
    ) -> T {
        let (bytes, can_change) = match self {
            Data::Bytes(bytes) => (bytes.as_bytes(), false),
            Data::Buffer(buffer) => (in_place(py, buffer), !buffer.readonly()),
            Data::Copy(bytes) => (&**bytes, false),
        };
        let part = &bytes[range];
        if bytes.len() < LONG || can_change {
            function(part)
        } else {
            py.detach(|| function(part))
        }
    }
}

/// Returns the bytes of a contiguous buffer.
fn in_place<'a>(_: Python<'a>, buffer: &'a PyBuffer<u8>) -> &'a [u8] {
    match buffer.as_slice_ptr() {
        // SAFETY: Until `buffer` is dropped, its exporter neither frees nor moves the memory. No Python
        // code writes to it: if the buffer is writable, `read` keeps the interpreter lock and its function
        // runs no Python code, and without an interpreter lock such a buffer was copied.
        Some(bytes) => unsafe { bytes.as_ref() },
        None => &[],
    }
}

impl<'py> FromPyObject<'_, 'py> for Data<'py> {
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("typing_extensions", "Buffer");

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Data<'py>> {
        if let Ok(bytes) = object.cast::<PyBytes>() {
            return Ok(Data::Bytes(bytes.to_owned()));
        }
        let buffer = PyBuffer::<u8>::get(&object)?;
        let is_shared = cfg!(Py_GIL_DISABLED) && !buffer.readonly();
        if buffer.is_c_contiguous() && !is_shared {
            Ok(Data::Buffer(buffer))
        } else {
            Ok(Data::Copy(buffer.to_vec(object.py())?))
        }
    }
}
