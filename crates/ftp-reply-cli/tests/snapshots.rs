//! The command's answers as recorded in `snapshots/` and the READMEs; `TRYCMD=overwrite cargo test`
//! records them anew.

/// Runs the cases for an output this wide; empty, the output is not a terminal's. An empty value is
/// as good as none, whatever the terminal of the one who tests has set.
fn answers_are_as_recorded(columns: &str, cases: &[&str]) {
    let tests = trycmd::TestCases::new();
    tests
        .env("LC_ALL", "C")
        .env("NO_COLOR", "1")
        .env("COLUMNS", columns);
    for case in cases {
        tests.case(case);
    }
}

#[test]
fn answers_for_a_program_or_a_file() {
    answers_are_as_recorded(
        "",
        &["tests/snapshots/*.md", "README.md", "../../README.md"],
    );
}

#[test]
fn answers_on_a_narrow_terminal() {
    answers_are_as_recorded("40", &["tests/snapshots/narrow/*.md"]);
}
