//! Counts of tests.

use std::ops::AddAssign;

/// Numbers of tests that passed, failed and were skipped, as a test tool reports them.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(crate) struct Counts {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) skipped: u64,
}

impl Counts {
    /// Reads the counts in the last line of the form `12 passed, 0 failed, 1 skipped`, with which a
    /// table of results ends.
    pub(crate) fn in_summary(output: &str) -> Option<Counts> {
        output.lines().rev().find_map(|line| {
            let words: Vec<&str> = line.split_whitespace().collect();
            let &[passed, "passed,", failed, "failed,", skipped, "skipped"] = words.as_slice()
            else {
                return None;
            };
            Some(Counts {
                passed: passed.parse().ok()?,
                failed: failed.parse().ok()?,
                skipped: skipped.parse().ok()?,
            })
        })
    }

    /// Counts one test.
    pub(crate) fn record(&mut self, is_right: bool) {
        self.passed += u64::from(is_right);
        self.failed += u64::from(!is_right);
    }

    /// Returns the number of tests that ran: those that passed or failed.
    pub(crate) fn ran(self) -> u64 {
        self.passed + self.failed
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, more: Counts) {
        self.passed += more.passed;
        self.failed += more.failed;
        self.skipped += more.skipped;
    }
}
