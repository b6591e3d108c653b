//! Counts the tests in the Test Anything Protocol, which the C test programs print.

use anyhow::{Result, ensure};

use crate::host::Counts;

/// Adds up the tests of one program.
///
/// # Errors
///
/// If there is no plan, or its number of tests is another one, because the program ended early.
pub(super) fn counts(output: &str) -> Result<Counts> {
    let mut counts = Counts::default();
    let mut plan = None;
    for line in output.lines() {
        if line.starts_with("ok ") {
            counts.passed += 1;
        } else if line.starts_with("not ok ") {
            counts.failed += 1;
        } else if let Some(last) = line.strip_prefix("1..") {
            plan = last.parse().ok();
        }
    }
    let ran = counts.passed + counts.failed;
    ensure!(
        plan == Some(ran),
        "the test program ended early, after {ran} tests"
    );
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_adds_up_tests() {
        let output = "ok 1 - a\n# a.c:1: x\nnot ok 2 - b\nok 3 - c\n1..3\n";
        let expected = Counts {
            passed: 2,
            failed: 1,
            skipped: 0,
        };
        assert_eq!(counts(output).unwrap(), expected);
    }

    #[test]
    fn counts_rejects_program_that_ended_early() {
        assert!(counts("ok 1 - a\n").is_err());
        assert!(counts("ok 1 - a\n1..2\n").is_err());
    }
}
