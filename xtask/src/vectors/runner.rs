//! Runs the program of a language that answers test vectors.
//!
//! It reads one case per line and prints one answer per line.

use std::io::{BufRead as _, BufReader, BufWriter, Write as _};
use std::process::{ChildStdin, Command, Stdio};
use std::thread;

use anyhow::{Context as _, Error, Result, anyhow};

use super::case::Case;

/// Runner that stopped before the last case.
pub(super) struct Stopped {
    /// Answers that it printed before.
    pub(super) answers: Vec<String>,
    /// Reason why it stopped.
    pub(super) reason: Error,
}

impl Stopped {
    /// Returns the result of a runner that answered nothing.
    pub(super) fn before(reason: Error) -> Stopped {
        Stopped {
            answers: Vec::new(),
            reason,
        }
    }
}

/// Returns the answers of a language's runner to all cases, in their order.
///
/// # Errors
///
/// If the runner cannot be started, stops early, or prints a line that is not an answer. The error
/// contains the answers before that.
pub(super) fn answers(runner: Command, cases: &[Case]) -> Result<Vec<String>, Stopped> {
    let mut answers = Vec::new();
    match run(runner, cases, &mut answers) {
        Ok(()) => Ok(answers),
        Err(reason) => Err(Stopped { answers, reason }),
    }
}

fn run(mut command: Command, cases: &[Case], answers: &mut Vec<String>) -> Result<()> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot run {}", command.get_program().to_string_lossy()))?;
    let stdin = child
        .stdin
        .take()
        .context("the runner has no standard input")?;
    let stdout = child
        .stdout
        .take()
        .context("the runner has no standard output")?;
    let read = thread::scope(|scope| {
        // Writing and reading happen at the same time. Otherwise both programs could wait for each
        // other, because a runner can print answers before it has read all cases.
        scope.spawn(|| feed(stdin, cases));
        for line in BufReader::new(stdout).lines() {
            answers.push(line.context("cannot read the output of the runner")?);
        }
        anyhow::Ok(())
    });
    let status = child.wait().context("cannot wait for the runner")?;
    read?;
    if answers.len() > cases.len() {
        answers.truncate(cases.len());
        return Err(anyhow!(
            "the runner printed more answers than there are cases"
        ));
    }
    for (case, answer) in cases.iter().zip(answers.iter()) {
        check_answer(case, answer)?;
    }
    match cases.get(answers.len()) {
        // The runner itself has reported on standard error what is wrong with the case.
        Some(case) => Err(anyhow!("no answer to the case `{}` ({status})", case.id)),
        None if !status.success() => {
            Err(anyhow!("the runner failed after the last case ({status})"))
        }
        None => Ok(()),
    }
}

/// Sends the cases, until the runner stops reading.
fn feed(stdin: ChildStdin, cases: &[Case]) {
    let mut stdin = BufWriter::new(stdin);
    for case in cases {
        if writeln!(stdin, "{}", case.line).is_err() {
            return;
        }
    }
}

/// Checks that a line is the answer to a case.
fn check_answer(case: &Case, line: &str) -> Result<()> {
    let answer: serde_json::Value = serde_json::from_str(line)
        .with_context(|| format!("the answer to the case `{}` is not JSON", case.id))?;
    match answer.get("id").and_then(serde_json::Value::as_str) {
        Some(id) if id == case.id => Ok(()),
        other => Err(anyhow!(
            "the answer to the case `{}` has the id {other:?}",
            case.id
        )),
    }
}
