//! Formats generated Rust as `cargo fmt` would, so that the committed files pass its check.
//!
//! rustfmt reads a table of eight megabytes in about a second, so even the largest tables go
//! through it whole; the files are formatted side by side.

use std::env;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context as _, bail, ensure};

const INSTALL: &str = "rustfmt cannot be run; install it with `rustup component add rustfmt`";

/// The text as rustfmt writes it, by the settings at the root of the repository.
///
/// # Errors
///
/// rustfmt is missing, or refuses the text.
pub(super) fn rust(root: &Path, path: &str, text: &str) -> anyhow::Result<String> {
    let program = env::var_os("RUSTFMT").unwrap_or_else(|| "rustfmt".into());
    let mut child = Command::new(program)
        .args(["--edition", "2024", "--emit", "stdout", "--config-path"])
        .arg(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context(INSTALL)?;
    let input = child.stdin.take();
    let output = thread::scope(|scope| {
        let writer =
            scope.spawn(move || input.map_or(Ok(()), |mut input| input.write_all(text.as_bytes())));
        let output = child.wait_with_output();
        // A rustfmt that stops reading has said why on its standard error.
        let _: io::Result<()> = writer.join().unwrap_or(Ok(()));
        output
    })
    .context("rustfmt cannot be run to its end; try it on any file by hand")?;
    if !output.status.success() {
        let told = String::from_utf8_lossy(&output.stderr);
        // What rustup's stand-in says where the component is missing.
        ensure!(!told.contains("is not installed"), INSTALL);
        bail!(
            "rustfmt rejects {path}; fix its template in xtask/templates: {}",
            told.trim()
        );
    }
    String::from_utf8(output.stdout).with_context(|| format!("rustfmt wrote {path} not in UTF-8"))
}
