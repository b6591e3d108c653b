//! Errors of tables, templates and arguments write no file.

use std::fs;
use std::io;
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
    let output = error(&repo);
    assert!(
        output.starts_with(
            "rustfmt rejects crates/ftp-reply/src/facts/generated/texts.rs; fix its template: "
        ),
        "{output}"
    );
    assert!(!repo.path(CODES).exists());
}

#[test]
fn template_errors_show_fix() {
    for (template, expected) in [
        ("{% for %}", "invalid template; fix it: Found "),
        (
            "{{ unknown }}",
            "cannot render the template rust/texts.rs; fix it, or add the `[[label]]` that it uses: Variable ",
        ),
    ] {
        let repo = TempRepo::new();
        repo.write("xtask/src/languages/rust/templates/texts.rs", template);
        assert!(error(&repo).starts_with(expected), "{}", error(&repo));
    }
    let repo = TempRepo::new();
    fs::remove_file(repo.path("xtask/src/languages/rust/templates/texts.rs")).expect("a template");
    let expected = "missing template rust/texts.rs; write it, or delete its row";
    assert_eq!(error(&repo), expected);
}

/// Returns the error of a run that writes the tables.
fn error(repo: &TempRepo) -> String {
    let result = run(
        repo.root(),
        Mode::Write,
        TABLES,
        &Progress::hidden(),
        &mut Vec::new(),
    );
    format!("{:#}", result.expect_err("a template is wrong"))
}

#[test]
fn closed_output_ends_run_without_message() {
    let repo = TempRepo::new();
    let (reader, writer) = io::pipe().expect("a pipe");
    drop(reader);
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["regen", "--dry-run"])
        .env("CARGO_MANIFEST_DIR", repo.path("xtask"))
        .stdout(writer)
        .output()
        .expect("xtask runs");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(!errors.contains("error"), "{errors}");
    assert_eq!(output.status.code(), Some(0));
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
    // On a busy machine, lines about the progress come first.
    let mut errors = output.lines().filter(|line| !line.starts_with("regen: "));
    assert!(
        errors.next().is_some_and(|line| line.starts_with(expected)),
        "{output}"
    );
    assert_eq!(errors.next(), None, "{output}");
}

#[test]
fn check_conflicts_with_dry_run() {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["regen", "--check", "--dry-run"])
        .output()
        .expect("xtask runs");
    assert_eq!(output.status.code(), Some(2));
}
