//! Table of steps and their times.

use std::fmt::Write as _;
use std::time::Instant;

use crate::host::Steps;

/// Returns a table of all steps in the order in which they started: seconds from `start` to the start
/// of the step, seconds that it took, seconds of processor time if it is a program, and what it did.
pub(super) fn table<'a>(start: Instant, all: impl Iterator<Item = &'a Steps>) -> String {
    let mut steps: Vec<_> = all
        .flat_map(|steps| {
            let named = |step| (steps.name(), step);
            steps.ended().into_iter().map(named)
        })
        .collect();
    steps.sort_by_key(|(_, step)| step.started);
    let mut table = format!("\n{:>8} {:>8} {:>8}  step\n", "start", "seconds", "cpu");
    for (name, step) in steps {
        let after = step.started.saturating_duration_since(start);
        let cpu = step
            .cpu
            .map(|cpu| format!("{:.1}", cpu.as_secs_f64()))
            .unwrap_or_default();
        // Writing to a string cannot fail.
        let _ = writeln!(
            table,
            "{:>8.1} {:>8.1} {cpu:>8}  {name}: {}",
            after.as_secs_f64(),
            step.took.as_secs_f64(),
            step.what
        );
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_orders_steps_by_start() {
        let directory = tempfile::tempdir().unwrap();
        let (a, b) = (
            Steps::new("a", directory.path()),
            Steps::new("b", directory.path()),
        );
        let start = Instant::now();
        b.step("first", || Ok(())).unwrap();
        a.step("second", || Ok(())).unwrap();
        let table = table(start, [&a, &b].into_iter());
        let steps: Vec<&str> = table
            .lines()
            .skip(2)
            .filter_map(|line| Some(line.rsplit_once("  ")?.1))
            .collect();
        assert_eq!(steps, ["b: first", "a: second"]);
    }
}
