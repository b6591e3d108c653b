//! Table of test results.

use std::fmt;
use std::time::Duration;

use crate::host::Counts;

/// What became of one language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Outcome {
    /// Its tests were run; none of them counts as a failure too.
    Tested(Counts),
    /// Its tests could not be run, for this reason.
    NotTested(String),
    /// It was left out with `--skip`.
    Skipped,
}

struct Row {
    language: &'static str,
    outcome: Outcome,
    took: Duration,
}

impl Row {
    fn counts(&self) -> Counts {
        match self.outcome {
            Outcome::Tested(counts) => counts,
            Outcome::NotTested(_) | Outcome::Skipped => Counts::default(),
        }
    }

    fn in_order(&self) -> bool {
        match &self.outcome {
            Outcome::Tested(counts) => counts.ran() > 0 && counts.failed == 0,
            Outcome::NotTested(_) => false,
            Outcome::Skipped => true,
        }
    }

    fn note(&self) -> String {
        match &self.outcome {
            Outcome::Tested(counts) if counts.ran() == 0 => "FAILED: no test ran".to_owned(),
            Outcome::Tested(counts) if counts.failed > 0 => "FAILED".to_owned(),
            Outcome::Tested(_) => "ok".to_owned(),
            Outcome::NotTested(reason) => {
                format!(
                    "FAILED: not tested: {}",
                    reason.lines().next().unwrap_or_default()
                )
            }
            Outcome::Skipped => format!("skipped: --skip {} was given", self.language),
        }
    }
}

/// The rows of the table at the end of `cargo xtask test`.
#[derive(Default)]
pub(super) struct Report {
    rows: Vec<Row>,
}

impl Report {
    /// Adds a language's row.
    pub(super) fn add(&mut self, language: &'static str, outcome: Outcome, took: Duration) {
        self.rows.push(Row {
            language,
            outcome,
            took,
        });
    }

    /// Whether every language that was not left out on request ran tests and none failed.
    pub(super) fn in_order(&self) -> bool {
        self.rows.iter().all(Row::in_order)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "\n{:<8} {:>7} {:>7} {:>7} {:>8}  result",
            "language", "tests", "failed", "skipped", "seconds"
        )?;
        let mut total = Counts::default();
        for row in &self.rows {
            let counts = row.counts();
            total += counts;
            writeln!(
                f,
                "{:<8} {:>7} {:>7} {:>7} {:>8.1}  {}",
                row.language,
                counts.ran(),
                counts.failed,
                counts.skipped,
                row.took.as_secs_f64(),
                row.note()
            )?;
        }
        writeln!(
            f,
            "\n{} passed, {} failed, {} skipped",
            total.passed, total.failed, total.skipped
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(outcomes: [(&'static str, Outcome); 2]) -> Report {
        let mut report = Report::default();
        for (language, outcome) in outcomes {
            report.add(language, outcome, Duration::from_millis(1250));
        }
        report
    }

    fn tested(passed: u64, failed: u64, skipped: u64) -> Outcome {
        Outcome::Tested(Counts {
            passed,
            failed,
            skipped,
        })
    }

    #[test]
    fn the_last_line_adds_up_the_languages() {
        let report = report([("rust", tested(3, 0, 1)), ("swift", tested(4, 0, 0))]);
        assert!(report.in_order());
        assert_eq!(
            report.to_string().lines().last(),
            Some("7 passed, 0 failed, 1 skipped")
        );
    }

    #[test]
    fn counts_in_summary_are_those_of_report() {
        let report = report([("rust", tested(3, 2, 1)), ("swift", tested(4, 0, 0))]);
        let counts = Counts::in_summary(&report.to_string()).unwrap();
        assert_eq!((counts.passed, counts.failed, counts.skipped), (7, 2, 1));
        assert_eq!(Counts::in_summary("cannot run cargo\n"), None);
        assert_eq!(Counts::in_summary(""), None);
    }

    #[test]
    fn a_language_that_ran_nothing_is_not_in_order() {
        let report = report([("rust", tested(3, 0, 0)), ("swift", tested(0, 0, 2))]);
        assert!(!report.in_order());
        assert!(report.to_string().contains("FAILED: no test ran"));
    }

    #[test]
    fn a_language_that_could_not_be_tested_is_not_in_order_and_says_why() {
        let reason = Outcome::NotTested("swift is not installed".to_owned());
        let report = report([("rust", tested(3, 0, 0)), ("swift", reason)]);
        assert!(!report.in_order());
        assert!(
            report
                .to_string()
                .contains("not tested: swift is not installed")
        );
    }

    #[test]
    fn a_language_left_out_on_request_is_in_order_and_says_so() {
        let report = report([("rust", tested(3, 0, 0)), ("swift", Outcome::Skipped)]);
        assert!(report.in_order());
        assert!(
            report
                .to_string()
                .contains("skipped: --skip swift was given")
        );
    }

    #[test]
    fn one_failing_test_is_enough() {
        assert!(!report([("rust", tested(3, 1, 0)), ("swift", tested(1, 0, 0))]).in_order());
    }
}
