//! The `vectors` command: prints each language's answers to a file of test vectors.

mod agreement;
mod case;
mod runner;

use std::fmt::Write as _;
use std::path::PathBuf;

use anyhow::Result;

use crate::host::{Paths, Steps, messages, output};
use crate::languages::{self, Language};
pub(crate) use agreement::Agreement;
use case::Case;
use runner::Stopped;

/// Arguments of `cargo xtask vectors`.
#[derive(clap::Args)]
pub(crate) struct VectorsArguments {
    /// File of vectors, in the format of `bindings/vectors/README.md`
    #[arg(long, value_name = "PATH")]
    file: PathBuf,
    /// Language whose API is called
    #[arg(long, value_parser = languages::all_or_one(), default_value = "rust", value_name = "LANGUAGE")]
    lang: &'static [&'static dyn Language],
}

/// Prints one JSON line per case and language, in the order of the file, and returns `true` if no answer
/// is missing. Reports the reason for a missing answer on standard error.
///
/// # Errors
///
/// If the file cannot be read or is not a file of vectors, or if standard output cannot be written.
pub(crate) fn run(arguments: &VectorsArguments) -> Result<bool> {
    let cases = case::read(&arguments.file)?;
    let paths = Paths::find()?;
    let columns: Vec<_> = arguments
        .lang
        .iter()
        .map(|language| answers(*language, &paths, &cases))
        .collect();
    print(&columns)?;
    Ok(columns.iter().all(|column| column.len() == cases.len()))
}

/// Returns the answers of a language, up to the first case that its runner cannot answer.
fn answers(language: &dyn Language, paths: &Paths, cases: &[Case]) -> Vec<String> {
    let steps = Steps::new(language.name(), &paths.target);
    let built = language.answerer(paths, &steps).map_err(Stopped::before);
    let answers = built.and_then(|runner| runner::answers(runner, cases));
    answers.unwrap_or_else(|stopped| {
        messages::error(format_args!("{}: {:#}", language.name(), stopped.reason));
        stopped.answers
    })
}

fn print(columns: &[Vec<String>]) -> Result<()> {
    let mut text = String::new();
    let rows = columns.iter().map(Vec::len).max().unwrap_or(0);
    for row in 0..rows {
        for line in columns.iter().filter_map(|column| column.get(row)) {
            text.push_str(&ascii(line));
            text.push('\n');
        }
    }
    output::print(text)
}

/// Returns the same JSON in ASCII, because some readers also end a line at U+0085 or U+2028.
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
    fn ascii_keeps_value_of_json() {
        let json = "{\"text\":\"\u{85}한글\u{1f600}\u{7f}\\n\"}";
        let line = ascii(json);
        assert!(line.is_ascii(), "{line}");
        let read = |text| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(read(&line), read(json));
    }
}
