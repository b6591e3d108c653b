//! Sets up pyftpdlib, the FTP server against which the example clients are tested.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, Result, ensure};

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

/// Program that serves a directory.
const PROGRAM: &str = include_str!("ftp_server.py");

/// A running server on loopback with an empty directory, for tests that cannot start one. It ends when
/// it is dropped, or with this process.
pub(crate) struct Server {
    process: Child,
    /// Address of the server: `ftp://USER:PASSWORD@HOST:PORT/`.
    pub(crate) url: String,
}

impl Server {
    /// Starts a server.
    ///
    /// # Errors
    ///
    /// If pyftpdlib cannot be installed, or the server does not start.
    pub(crate) fn start(steps: &Steps) -> Result<Server> {
        let mut process = Command::new(python(steps)?)
            .args(["-B", "-c", PROGRAM])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot start the FTP server")?;
        let mut url = String::new();
        if let Some(output) = process.stdout.take() {
            BufReader::new(output)
                .read_line(&mut url)
                .context("cannot read the address of the FTP server")?;
        }
        let server = Server {
            process,
            url: url.trim_end().to_owned(),
        };
        ensure!(
            server.url.starts_with("ftp://"),
            "the FTP server did not print its address"
        );
        Ok(server)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // The program ends when its standard input does.
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}
