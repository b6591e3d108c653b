//! Runs cargo and reads its messages.

use std::env;
use std::io;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context as _, Result, bail, ensure};
use cargo_metadata::{Artifact, Message, MetadataCommand, Package};

use super::Steps;

const CANNOT_RUN: &str = "cannot run cargo; install it from https://rustup.rs";

/// Returns a command of the cargo that runs this program, or of the one on PATH.
pub(crate) fn command() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Returns the `cargo` of rustup's nightly toolchain, without the settings of the cargo that runs this
/// program.
///
/// # Errors
///
/// If it does not run.
pub(crate) fn nightly() -> Result<Command> {
    let cargo = || {
        let mut command = Command::new("cargo");
        for name in [
            "CARGO",
            "RUSTC",
            "RUSTDOC",
            "RUSTUP_TOOLCHAIN",
            "RUSTC_WRAPPER",
        ] {
            command.env_remove(name);
        }
        command.arg("+nightly");
        command
    };
    let version = cargo().arg("--version").output();
    if !version.is_ok_and(|version| version.status.success()) {
        bail!(
            "`cargo +nightly` does not run: expected a nightly compiler; run `rustup toolchain install nightly`"
        );
    }
    Ok(cargo())
}

/// Returns a command of the compiler that cargo runs, or of the one on PATH.
pub(crate) fn rustc() -> Command {
    Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
}

/// Returns the crates of the workspace at `root`.
///
/// # Errors
///
/// If cargo fails, for example because `Cargo.lock` is out of date.
pub(crate) fn crates(root: &Path) -> Result<Vec<Package>> {
    let metadata = MetadataCommand::new()
        .current_dir(root)
        .no_deps()
        .other_options(["--locked".to_owned()])
        .exec()
        .context("cannot read the crates of the workspace")?;
    Ok(metadata.packages)
}

/// Runs a cargo command, whose output goes to standard error.
///
/// # Errors
///
/// If it cannot be started, or its exit status is not 0.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.stdout(io::stderr()).status().context(CANNOT_RUN)?;
    ensure_success(status)
}

/// Option with which a `cargo build` prints what it built to standard output, one JSON value a line, and
/// errors as usual.
const MESSAGES: &str = "--message-format=json-render-diagnostics";

/// Runs a `cargo build`, whose progress and errors go to standard error, and returns what it built.
///
/// # Errors
///
/// If the command cannot be started, or its exit status is not 0.
pub(crate) fn build(command: &mut Command) -> Result<Vec<Artifact>> {
    let output = command
        .arg(MESSAGES)
        .stderr(Stdio::inherit())
        .output()
        .context(CANNOT_RUN)?;
    ensure_success(output.status)?;
    artifacts(&output.stdout)
}

/// Runs a `cargo build` as a step and returns what it built.
///
/// # Errors
///
/// As [`Steps::run_checked`].
pub(crate) fn build_as_step(
    steps: &Steps,
    what: &str,
    command: &mut Command,
) -> Result<Vec<Artifact>> {
    let mut messages = String::new();
    let finished = steps.run_with(what, command.arg(MESSAGES), |line| {
        if !line.starts_with('{') {
            return Some(line.to_owned());
        }
        messages.push_str(line);
        messages.push('\n');
        None
    })?;
    ensure!(finished.success, "{what} failed");
    artifacts(messages.as_bytes())
}

fn ensure_success(status: ExitStatus) -> Result<()> {
    ensure!(
        status.success(),
        "cargo failed ({status}); see the errors above"
    );
    Ok(())
}

fn artifacts(messages: &[u8]) -> Result<Vec<Artifact>> {
    let mut artifacts = Vec::new();
    for message in Message::parse_stream(messages) {
        if let Message::CompilerArtifact(artifact) = message.context("invalid message of cargo")? {
            artifacts.push(artifact);
        }
    }
    Ok(artifacts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn artifacts_skips_other_messages() {
        let messages = concat!(
            r#"{"reason":"compiler-artifact","package_id":"path+file:///r/crates/ftp-reply-uniffi#0.1.0","#,
            r#""manifest_path":"/r/Cargo.toml","target":{"kind":["cdylib"],"crate_types":["cdylib"],"#,
            r#""name":"ftp_reply_ffi","src_path":"/r/lib.rs","edition":"2024","doc":false,"doctest":false,"#,
            r#""test":true},"profile":{"opt_level":"0","debuginfo":2,"debug_assertions":true,"#,
            r#""overflow_checks":true,"test":false},"features":[],"filenames":["/t/libftp_reply_ffi.so"],"#,
            r#""executable":null,"fresh":true}"#,
            "\n",
            r#"{"reason":"build-finished","success":true}"#,
            "\n",
        );
        let artifacts = artifacts(messages.as_bytes()).unwrap();
        assert_eq!(artifacts.len(), 1);
        assert_eq!(artifacts[0].target.name, "ftp_reply_ffi");
        assert_eq!(artifacts[0].filenames, ["/t/libftp_reply_ffi.so"]);
    }
}
