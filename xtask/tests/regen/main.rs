//! `regen` on a temporary repository: files that it writes, reports and keeps.

mod abi;
mod contents;
mod edits;
mod errors;
mod temp_repo;

use std::fs;

use temp_repo::TempRepo;
use xtask::Progress;
use xtask::regen::{Mode, Outcome, Regions, Tables, run};

const CODES: &str = "crates/ftp-reply/src/facts/generated/codes.rs";

#[test]
fn committed_files_match_table() {
    let mut output = Vec::new();
    let outcome = run(
        &xtask::root(),
        Mode::Check,
        &[&Tables, &Regions],
        &Progress::hidden(),
        &mut output,
    );
    let output = String::from_utf8_lossy(&output);
    assert_eq!(outcome.expect("regen runs"), Outcome::Done, "{output}");
}

#[test]
fn second_run_writes_no_file() {
    let repo = TempRepo::regenerated();
    let before = fs::metadata(repo.path(CODES))
        .and_then(|file| file.modified())
        .expect("a time");
    let (outcome, output) = repo.run(Mode::Write);
    assert_eq!(outcome, Outcome::Done);
    assert!(
        output.ends_with("generated files, all up to date\n"),
        "{output}"
    );
    assert_eq!(output.lines().count(), 1, "{output}");
    let after = fs::metadata(repo.path(CODES))
        .and_then(|file| file.modified())
        .expect("a time");
    assert_eq!(before, after);
}

#[test]
fn check_reports_missing_stale_and_orphan_files() {
    let repo = TempRepo::regenerated();
    fs::remove_file(repo.path("docs/generated/codes.ko.md")).expect("the page is there");
    let edited = repo
        .read(CODES)
        .replace("ReplyCode::new(550)", "ReplyCode::new(551)");
    repo.write(CODES, &edited);
    repo.write("docs/generated/stray.md", "stray\n");
    repo.write("bindings/python/generated/deep/stray.py", "stray = 1\n");

    let (outcome, output) = repo.run(Mode::Check);
    assert_eq!(outcome, Outcome::OutOfDate);
    let named: Vec<&str> = output
        .lines()
        .filter(|line| {
            ["missing: ", "stale: ", "orphan: "]
                .iter()
                .any(|word| line.starts_with(word))
        })
        .collect();
    assert_eq!(
        named,
        [
            "orphan: bindings/python/generated/deep/stray.py",
            "stale: crates/ftp-reply/src/facts/generated/codes.rs",
            "missing: docs/generated/codes.ko.md",
            "orphan: docs/generated/stray.md",
        ]
    );
    assert!(
        output.contains("--- crates/ftp-reply/src/facts/generated/codes.rs\n"),
        "{output}"
    );
    assert!(
        output.contains("\n-    pub const FILE_UNAVAILABLE: ReplyCode = ReplyCode::new(551);\n")
    );
    assert!(
        output.contains("\n+    pub const FILE_UNAVAILABLE: ReplyCode = ReplyCode::new(550);\n")
    );
    assert!(
        output.ends_with("4 of the generated files out of date; run `cargo xtask regen`\n"),
        "{output}"
    );
    // A check writes nothing.
    assert_eq!(repo.read(CODES), edited);
    assert!(!repo.path("docs/generated/codes.ko.md").exists());
}

#[test]
fn dry_run_lists_changes_and_writes_nothing() {
    let repo = TempRepo::regenerated();
    fs::remove_file(repo.path(CODES)).expect("the file is there");
    repo.write("docs/generated/codes.xx.md", "stray\n");
    let (outcome, output) = repo.run(Mode::DryRun);
    assert_eq!(outcome, Outcome::Done);
    assert!(
        output.contains(&format!("would write {CODES}\n")),
        "{output}"
    );
    assert!(
        output.contains("would remove docs/generated/codes.xx.md\n"),
        "{output}"
    );
    assert!(!repo.path(CODES).exists());
    assert!(repo.path("docs/generated/codes.xx.md").exists());
}

#[test]
fn write_removes_only_orphans_of_regen() {
    let repo = TempRepo::regenerated();
    let page = repo.read("docs/generated/codes.ko.md");
    repo.write("docs/generated/codes.fr.md", &page);
    repo.write("docs/generated/notes.md", "somebody's work\n");
    let (outcome, output) = repo.run(Mode::Write);
    assert_eq!(outcome, Outcome::OutOfDate);
    assert!(
        output.contains("removed docs/generated/codes.fr.md\n"),
        "{output}"
    );
    assert!(
        output.contains("unexpected file docs/generated/notes.md in a `generated` directory; move it elsewhere or delete it\n"),
        "{output}"
    );
    assert!(!repo.path("docs/generated/codes.fr.md").exists());
    assert_eq!(repo.read("docs/generated/notes.md"), "somebody's work\n");
}

#[test]
fn write_removes_files_of_interrupted_run() {
    let repo = TempRepo::regenerated();
    for path in ["docs/generated/.regen-a1", "bindings/c/include/.regen-b2"] {
        repo.write(path, "");
    }
    let (outcome, output) = repo.run(Mode::Write);
    assert_eq!(outcome, Outcome::Done, "{output}");
    assert!(!repo.path("docs/generated/.regen-a1").exists());
    assert!(!repo.path("bindings/c/include/.regen-b2").exists());
}

#[test]
fn regen_ignores_backups_of_templates() {
    let repo = TempRepo::regenerated();
    for name in [".codes.rs.swp", "codes.rs~"] {
        let path = format!("xtask/src/languages/rust/templates/{name}");
        fs::write(repo.path(&path), b"{% \xff").expect("a file");
    }
    let (outcome, output) = repo.run(Mode::Check);
    assert_eq!(outcome, Outcome::Done, "{output}");
}

#[test]
fn files_of_other_tasks_and_ignored_files_are_not_orphans() {
    let repo = TempRepo::regenerated();
    repo.write(".gitignore", "/target\n");
    repo.write("target/generated/anything.rs", "");
    repo.write("docs/generated/interop.md", "");
    repo.write("docs/generated/bench.md", "");
    let (outcome, output) = repo.run(Mode::Check);
    assert_eq!(outcome, Outcome::Done, "{output}");
}
