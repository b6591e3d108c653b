//! Formats generated Rust as `cargo fmt` would, so that the committed files pass its check.
//!
//! rustfmt formats a table of eight megabytes in about a second, so even the largest tables need no
//! splitting. The files are formatted in parallel.

use std::env;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context as _, bail, ensure};

const INSTALL: &str = "cannot run rustfmt; install it with `rustup component add rustfmt`";

/// Returns the text formatted by rustfmt, with the settings at the root of the repository.
///
/// # Errors
///
/// If rustfmt is missing, or rejects the text.
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
        // If rustfmt stops reading, its standard error has the reason.
        let _: io::Result<()> = writer.join().unwrap_or(Ok(()));
        output
    })
    .context("rustfmt did not finish; run it on any file to see why")?;
    if !output.status.success() {
        let output = String::from_utf8_lossy(&output.stderr);
        // Output of rustup's proxy if the component is missing.
        ensure!(!output.contains("is not installed"), INSTALL);
        bail!(
            "rustfmt rejects {path}; fix its template: {}",
            output.trim()
        );
    }
    String::from_utf8(output.stdout).with_context(|| format!("rustfmt wrote {path} not in UTF-8"))
}
