//! Sets up pyftpdlib, the FTP server against which the example clients are tested.

use std::path::PathBuf;

use anyhow::Result;

use super::Steps;
use super::python::Environment;

/// Environment variable with the path of a Python that has pyftpdlib, which the tests of Rust read.
pub(crate) const VARIABLE: &str = "FTP_REPLY_PYFTPDLIB";

/// Release for which the tests are written.
const RELEASE: &str = "pyftpdlib==2.2.0";

/// Installs pyftpdlib in a virtual environment and returns the path of the Python there.
///
/// # Errors
///
/// If there is no Python 3 with `venv`, or the package cannot be installed.
pub(crate) fn python(steps: &Steps) -> Result<PathBuf> {
    Ok(Environment::cached(&[RELEASE.to_owned()], steps)?.python())
}
