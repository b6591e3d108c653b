//! Rejects subinterpreters, which would share the objects that this module keeps.

use pyo3::exceptions::PyImportError;
use pyo3::ffi;
use pyo3::prelude::*;

/// Returns an error unless the main interpreter imports the module.
///
/// Since version 3.12 Python itself rejects a subinterpreter that does not share the lock of the main
/// one; earlier versions reject none.
///
/// # Errors
///
/// `ImportError` in a subinterpreter.
pub(crate) fn require_main(_: Python<'_>) -> PyResult<()> {
    // SAFETY: the caller is attached to an interpreter, so there is a current one.
    let id = unsafe { ffi::PyInterpreterState_GetID(ffi::PyInterpreterState_Get()) };
    // Python numbers the interpreters from 0, and the main one is the first.
    if id == 0 {
        Ok(())
    } else {
        Err(PyImportError::new_err(
            "module ftp_reply._native does not support loading in subinterpreters; import it in the \
             main interpreter",
        ))
    }
}
