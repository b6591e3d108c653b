//! Formats generated Rust as `cargo fmt` would, so that the committed files pass its check.

use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context as _, bail};

/// The text as rustfmt writes it, by the settings at the root of the repository.
///
/// # Errors
///
/// rustfmt is missing, or refuses the text.
pub(super) fn rust(root: &Path, path: &str, text: &str) -> anyhow::Result<String> {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--emit", "stdout", "--config-path"])
        .arg(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("rustfmt cannot be run; install it with `rustup component add rustfmt`")?;
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
        bail!(
            "rustfmt refuses {path}; mend its template in xtask/templates: {}",
            told.trim()
        );
    }
    String::from_utf8(output.stdout).with_context(|| format!("rustfmt wrote {path} not in UTF-8"))
}
