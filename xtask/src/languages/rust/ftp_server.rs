//! Sets up pyftpdlib, the FTP server against which the example client is tested.

use std::path::PathBuf;

use anyhow::Result;

use crate::host::Steps;
use crate::host::python::Environment;

/// Environment variable with the path of a Python that has pyftpdlib, which the test reads.
pub(super) const VARIABLE: &str = "FTP_REPLY_PYFTPDLIB";

/// Release for which the test is written.
const RELEASE: &str = "pyftpdlib==2.2.0";

/// Installs pyftpdlib in a virtual environment and returns the path of the Python there.
///
/// # Errors
///
/// If there is no Python 3 with `venv`, or the package cannot be installed.
pub(super) fn python(steps: &Steps) -> Result<PathBuf> {
    Ok(Environment::cached(&[RELEASE.to_owned()], steps)?.python())
}
