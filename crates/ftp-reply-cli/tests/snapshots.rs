//! The command's output, as recorded in `snapshots/` and the READMEs. `cargo xtask record` records
//! it again.

/// Runs the cases for an output of this width, or for an output that is not a terminal if it is
/// empty. It always sets the variable, because the environment of the tests may have another value.
fn assert_snapshots(columns: &str, cases: &[&str]) {
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
fn output_for_program_matches_snapshots() {
    assert_snapshots("", &["tests/snapshots/*.md", "README.md"]);
}

#[test]
fn output_for_narrow_terminal_matches_snapshots() {
    assert_snapshots("40", &["tests/snapshots/narrow/*.md"]);
}
