//! A Python with pyftpdlib, the FTP server against which the example client is tested.

use std::path::PathBuf;

use anyhow::Result;

use crate::host::Steps;
use crate::host::python::Environment;

/// Variable in which the test of the example client expects a Python that has pyftpdlib.
pub(super) const VARIABLE: &str = "FTP_REPLY_PYFTPDLIB";

/// Release for which the test is written.
const RELEASE: &str = "pyftpdlib==2.2.0";

/// Returns the path of the Python.
///
/// # Errors
///
/// If there is no Python 3 with `venv`, or the package cannot be installed.
pub(super) fn python(steps: &Steps) -> Result<PathBuf> {
    Ok(Environment::cached(&[RELEASE.to_owned()], steps)?.python())
}
