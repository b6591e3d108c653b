//! The `vectors` command: runs a file of test vectors through each language's public API and prints the results.

mod case;
mod implementation;
mod program;
mod runner;

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::PathBuf;

use anyhow::{Context as _, Result};

use case::Case;
use implementation::Choice;
use runner::Runner;

use crate::test::Places;

/// What `cargo xtask vectors` is asked to do.
#[derive(clap::Args)]
pub(crate) struct VectorsArguments {
    /// The file of vectors, in the format of `bindings/vectors/README.md`
    #[arg(long, value_name = "PATH")]
    file: PathBuf,
    /// The language whose API answers
    #[arg(long, value_enum, default_value = "rust", value_name = "LANGUAGE")]
    lang: Choice,
}

/// How a run ended, as exit code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Ending {
    /// Every case has a line for every language asked for.
    Answered = 0,
    /// The file or a case cannot be used, or a runner failed.
    Failed = 1,
    /// A language asked for has no runner; the others have answered.
    NoRunner = 2,
}

/// Prints one JSON line per case and language, in the order of the file; what is wrong goes to standard
/// error, a line each.
///
/// # Errors
///
/// If the file cannot be read or is no file of vectors, or if standard output is closed.
pub(crate) fn run(arguments: &VectorsArguments) -> Result<Ending> {
    let cases = case::read(&arguments.file)?;
    let places = Places::find()?;
    let mut ending = Ending::Answered;
    let mut columns = Vec::new();
    for implementation in arguments.lang.implementations() {
        let Some(build) = program::of(implementation) else {
            eprintln!(
                "vectors: {} has no runner in this repository",
                implementation.name()
            );
            if ending == Ending::Answered {
                ending = Ending::NoRunner;
            }
            continue;
        };
        let runner = Runner {
            implementation,
            build,
        };
        let column = answers(&runner, &places, &cases);
        if column.len() < cases.len() {
            ending = Ending::Failed;
        }
        columns.push(column);
    }
    print(&columns)?;
    Ok(ending)
}

/// The lines one language answers with: all of them, or those up to the case it cannot take.
fn answers(runner: &Runner, places: &Places, cases: &[Case]) -> Vec<String> {
    runner.answers(places, cases).unwrap_or_else(|stopped| {
        let name = runner.implementation.name();
        eprintln!("vectors: {name}: {:#}", stopped.reason);
        stopped.answers
    })
}

fn print(columns: &[Vec<String>]) -> Result<()> {
    let mut out = io::stdout().lock();
    let rows = columns.iter().map(Vec::len).max().unwrap_or(0);
    for row in 0..rows {
        for line in columns.iter().filter_map(|column| column.get(row)) {
            writeln!(out, "{}", ascii(line)).context("cannot write to standard output")?;
        }
    }
    out.flush().context("cannot write to standard output")
}

/// The same JSON in ASCII alone: readers that end lines at U+0085 or U+2028 get whole lines, too.
fn ascii(json: &str) -> String {
    let mut line = String::with_capacity(json.len());
    for character in json.chars() {
        if character.is_ascii() && character != '\u{7f}' {
            line.push(character);
        } else {
            for unit in character.encode_utf16(&mut [0; 2]) {
                // Writing to a string never fails.
                let _ = write!(line, "\\u{unit:04x}");
            }
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_ascii_and_the_same_json() {
        let json = "{\"text\":\"\u{85}한글\u{1f600}\u{7f}\\n\"}";
        let line = ascii(json);
        assert!(line.is_ascii(), "{line}");
        let read = |text| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(read(&line), read(json));
    }
}
