//! Errors of tables, templates and arguments write no file.

use std::process::Command;

use xtask::Progress;
use xtask::regen::{Mode, run};

use crate::CODES;
use crate::temp_repo::{TABLES, TempRepo};

#[test]
fn invalid_table_writes_nothing() {
    let repo = TempRepo::new();
    let invalid = repo
        .read("codes.toml")
        .replace("code = 550\n", "code = 750\n");
    repo.write("codes.toml", &invalid);
    let mut output = Vec::new();
    let error = run(
        repo.root(),
        Mode::Write,
        TABLES,
        &Progress::hidden(),
        &mut output,
    )
    .expect_err("the table is invalid");
    assert!(
        error
            .to_string()
            .contains("reply 750: the code 750 is not in 100..=699; "),
        "{error}"
    );
    assert!(output.is_empty());
    assert!(!repo.path(CODES).exists());
}

#[test]
fn invalid_rust_template_is_reported_with_its_path() {
    let repo = TempRepo::new();
    repo.write(
        "xtask/src/languages/rust/templates/texts.rs",
        "pub(crate) static TEXT: = ;\n",
    );
    let error = run(
        repo.root(),
        Mode::Write,
        TABLES,
        &Progress::hidden(),
        &mut Vec::new(),
    )
    .expect_err("rustfmt rejects it");
    let output = format!("{error:#}");
    assert!(
        output.starts_with(
            "rustfmt rejects crates/ftp-reply/src/facts/generated/texts.rs; fix its template: "
        ),
        "{output}"
    );
    assert!(!repo.path(CODES).exists());
}

#[test]
fn missing_rustfmt_error_shows_how_to_install_it() {
    let repo = TempRepo::new();
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("regen")
        .env("CARGO_MANIFEST_DIR", repo.path("xtask"))
        .env("RUSTFMT", repo.path("no-such-rustfmt"))
        .output()
        .expect("xtask runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let output = String::from_utf8_lossy(&output.stderr);
    let expected = "error: cannot run rustfmt; install it with `rustup component add rustfmt`: ";
    assert!(output.starts_with(expected), "{output}");
    assert_eq!(output.lines().count(), 1, "{output}");
}

#[test]
fn check_conflicts_with_dry_run() {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["regen", "--check", "--dry-run"])
        .output()
        .expect("xtask runs");
    assert_eq!(output.status.code(), Some(2));
}
