//! Gives one thread at a time the state of an object.

use std::sync::{Mutex, MutexGuard, TryLockError};

use pyo3::prelude::*;

use crate::errors;

/// Returns the state, or the exception if another thread uses it.
///
/// It never waits: the other thread may need the interpreter lock, which this one has.
pub(crate) fn lock<'a, T>(py: Python<'_>, state: &'a Mutex<T>) -> PyResult<MutexGuard<'a, T>> {
    match state.try_lock() {
        Ok(state) => Ok(state),
        // The core does not panic, so the state is complete.
        Err(TryLockError::Poisoned(poisoned)) => Ok(poisoned.into_inner()),
        Err(TryLockError::WouldBlock) => Err(errors::in_use(py)),
    }
}
