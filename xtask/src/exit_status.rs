//! Exit statuses of `cargo xtask`.

use std::fmt;
use std::process::ExitCode;

/// Exit status of a task that succeeded and found nothing wrong.
const DONE: u8 = 0;
/// Exit status of a task that failed, or that found something wrong: a failing test, a file that is
/// out of date.
const FAILED: u8 = 1;
/// Exit status after an invalid command line.
const USAGE: u8 = 2;

/// Text at the end of `cargo xtask --help`.
pub(crate) fn help() -> String {
    format!(
        "Exit status:\n  \
        {DONE}  The task is done, and nothing is wrong\n  \
        {FAILED}  The task failed or found something wrong\n  \
        {USAGE}  The command line is invalid"
    )
}

/// Error in the command line that the parser of arguments cannot find.
#[derive(Debug)]
pub(crate) struct UsageError(pub(crate) String);

impl fmt::Display for UsageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for UsageError {}

/// Returns the exit status for the result of a task, which is `true` if nothing is wrong.
pub(crate) fn of(result: &anyhow::Result<bool>) -> ExitCode {
    ExitCode::from(match result {
        Ok(true) => DONE,
        Err(error) if error.is::<UsageError>() => USAGE,
        Ok(false) | Err(_) => FAILED,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_distinguishes_errors_of_usage() {
        let usage = anyhow::Error::from(UsageError("missing `--prefix`".to_owned()));
        for (result, status) in [
            (Ok(true), 0),
            (Ok(false), 1),
            (Err(anyhow::anyhow!("cannot run cargo")), 1),
            (Err(usage.context("dist")), 2),
        ] {
            assert_eq!(of(&result), ExitCode::from(status), "{result:?}");
        }
    }
}
