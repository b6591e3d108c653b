//! Table of test results.

use std::fmt;
use std::time::Duration;

use crate::host::Counts;

/// Result of one row, or of a part of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Outcome {
    /// The tests ran. If there was none, that is a failure too.
    Tested(Counts),
    /// The tests could not run, for this reason.
    NotTested(String),
    /// The language was skipped with `--skip`.
    Skipped,
}

impl Outcome {
    /// Returns the result of two parts of a row.
    fn and(self, more: Outcome) -> Outcome {
        match (self, more) {
            (Outcome::Tested(mut counts), Outcome::Tested(more)) => {
                counts += more;
                Outcome::Tested(counts)
            }
            (Outcome::Tested(_), other) | (other, _) => other,
        }
    }

    fn counts(&self) -> Counts {
        match self {
            Outcome::Tested(counts) => *counts,
            Outcome::NotTested(_) | Outcome::Skipped => Counts::default(),
        }
    }

    fn is_in_order(&self) -> bool {
        match self {
            Outcome::Tested(counts) => counts.ran() > 0 && counts.failed == 0,
            Outcome::NotTested(_) => false,
            Outcome::Skipped => true,
        }
    }

    fn note(&self, row: &str) -> String {
        match self {
            Outcome::Tested(counts) if counts.ran() == 0 => "FAILED: no test ran".to_owned(),
            Outcome::Tested(counts) if counts.failed > 0 => "FAILED".to_owned(),
            Outcome::Tested(_) => "ok".to_owned(),
            Outcome::NotTested(reason) => {
                let line = reason.lines().next().unwrap_or_default();
                format!("FAILED: not tested: {line}")
            }
            Outcome::Skipped => format!("skipped: --skip {row} was given"),
        }
    }
}

struct Row {
    name: &'static str,
    outcome: Outcome,
    took: Duration,
}

/// Rows of the table at the end of `cargo xtask test`.
#[derive(Default)]
pub(super) struct Report {
    rows: Vec<Row>,
    took: Duration,
}

impl Report {
    /// Adds a result to a row, and the row if it is new. Parts of a row can run at the same time, so
    /// its time is the sum of theirs.
    pub(super) fn add(&mut self, name: &'static str, outcome: Outcome, took: Duration) {
        if let Some(row) = self.rows.iter_mut().find(|row| row.name == name) {
            row.outcome = row.outcome.clone().and(outcome);
            row.took += took;
        } else {
            self.rows.push(Row {
                name,
                outcome,
                took,
            });
        }
    }

    /// Sorts the rows by an order of their names, and sets the time that everything took.
    pub(super) fn finish(&mut self, order: &[&str], took: Duration) {
        self.rows
            .sort_by_key(|row| order.iter().position(|name| *name == row.name));
        self.took = took;
    }

    /// Returns `true` if each row that was not skipped has tests and none failed.
    pub(super) fn is_in_order(&self) -> bool {
        self.failed().next().is_none()
    }

    /// Returns the names of the rows that are not in order.
    pub(super) fn failed(&self) -> impl Iterator<Item = &'static str> {
        let failed = self.rows.iter().filter(|row| !row.outcome.is_in_order());
        failed.map(|row| row.name)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "\n{:<8} {:>7} {:>7} {:>7} {:>8}  result",
            "language", "tests", "failed", "skipped", "seconds"
        )?;
        let mut line = |name: &str, counts: Counts, took: Duration, note: &str| {
            let line = format!(
                "{name:<8} {:>7} {:>7} {:>7} {:>8.1}  {note}",
                counts.ran(),
                counts.failed,
                counts.skipped,
                took.as_secs_f64(),
            );
            writeln!(f, "{}", line.trim_end())
        };
        let mut total = Counts::default();
        for row in &self.rows {
            let counts = row.outcome.counts();
            total += counts;
            line(row.name, counts, row.took, &row.outcome.note(row.name))?;
        }
        // Less than the sum of the rows, which run side by side.
        line("all", total, self.took, "")?;
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
    fn last_line_has_sums() {
        let report = report([("rust", tested(3, 0, 1)), ("swift", tested(4, 0, 0))]);
        assert!(report.is_in_order());
        assert_eq!(
            report.to_string().lines().last(),
            Some("7 passed, 0 failed, 1 skipped")
        );
    }

    #[test]
    fn counts_in_summary_are_those_of_report() {
        let report = report([("rust", tested(3, 2, 1)), ("swift", tested(4, 0, 0))]);
        let counts = Counts::in_summary(&(report.to_string() + "failed: rust\n")).unwrap();
        assert_eq!((counts.passed, counts.failed, counts.skipped), (7, 2, 1));
        assert_eq!(Counts::in_summary("cannot run cargo\n"), None);
        assert_eq!(Counts::in_summary(""), None);
    }

    #[test]
    fn row_without_tests_is_not_in_order() {
        let report = report([("rust", tested(3, 0, 0)), ("swift", tested(0, 0, 2))]);
        assert!(report.failed().eq(["swift"]));
        assert!(report.to_string().contains("FAILED: no test ran"));
    }

    #[test]
    fn row_that_could_not_be_tested_has_reason() {
        let reason = Outcome::NotTested("swift is not installed\nmore".to_owned());
        let report = report([("rust", tested(3, 0, 0)), ("swift", reason)]);
        assert!(report.failed().eq(["swift"]));
        assert!(
            report
                .to_string()
                .contains("not tested: swift is not installed\n")
        );
    }

    #[test]
    fn skipped_row_is_in_order() {
        let report = report([("rust", tested(3, 0, 0)), ("swift", Outcome::Skipped)]);
        assert!(report.is_in_order());
        assert!(
            report
                .to_string()
                .contains("skipped: --skip swift was given")
        );
    }

    #[test]
    fn failed_test_is_not_in_order() {
        let report = report([("rust", tested(3, 1, 0)), ("swift", tested(1, 0, 0))]);
        assert!(report.failed().eq(["rust"]));
    }

    #[test]
    fn add_merges_parts_of_a_row() {
        let mut report = report([("edit", tested(3, 0, 0)), ("edit", tested(4, 0, 1))]);
        assert!(
            report
                .to_string()
                .contains("edit           7       0       1      2.5  ok\n")
        );
        report.add("edit", Outcome::NotTested("no".to_owned()), Duration::ZERO);
        report.add("edit", tested(1, 0, 0), Duration::ZERO);
        assert!(report.failed().eq(["edit"]));
    }

    #[test]
    fn finish_orders_rows() {
        let mut report = report([("swift", tested(3, 0, 0)), ("c", tested(4, 0, 0))]);
        report.finish(&["c", "swift"], Duration::from_secs(2));
        let text = report.to_string();
        let first_words: Vec<&str> = text
            .lines()
            .map(|line| line.split(' ').next().unwrap())
            .collect();
        assert_eq!(first_words, ["", "language", "c", "swift", "all", "", "7"]);
    }
}
