//! Suggests what an unknown argument could have meant.

use ftp_reply::{Command, Lang, ReplyCode};
use strsim::{damerau_levenshtein, jaro_winkler};

use crate::message;

/// Maximum number of suggestions. More are not read.
const MOST: usize = 3;
/// Minimum similarity of a name, from 0 to 1. Names that share only their beginning are below it.
const SIMILAR: f64 = 0.87;

/// Returns a hint with the arguments that are similar to this one, or `None` if there are none.
pub(crate) fn did_you_mean(argument: &str, tasks: &[String], lang: Lang) -> Option<String> {
    let similar = similar(argument, tasks);
    let quoted: Vec<String> = similar.iter().map(|name| format!("`{name}`")).collect();
    (!quoted.is_empty()).then(|| message::did_you_mean(lang, quoted.join(", ")))
}

/// Returns the codes, names, verbs and tasks that are similar to an argument, the most similar first.
fn similar(argument: &str, tasks: &[String]) -> Vec<String> {
    let digits: String = digits_of(argument);
    let found = if digits.is_empty() {
        similar_names(argument, tasks)
    } else {
        similar_codes(&digits)
    };
    // The sort of the standard library would make the Python package larger by 5 KB.
    let mut most: Vec<(f64, String)> = Vec::new();
    for (similarity, name) in found {
        let at = most.partition_point(|(other, _)| *other >= similarity);
        most.insert(at, (similarity, name));
        most.truncate(MOST);
    }
    most.into_iter().map(|(_, name)| name).collect()
}

/// Returns the digits at the start of the argument, after signs and quotes.
fn digits_of(argument: &str) -> String {
    let start = argument.trim_start_matches(|first: char| !first.is_alphanumeric());
    start.chars().take_while(char::is_ascii_digit).collect()
}

fn similar_codes(digits: &str) -> Vec<(f64, String)> {
    if ReplyCode::from_bytes(digits.as_bytes()).is_ok() {
        return vec![(1.0, digits.to_owned())];
    }
    let codes = ReplyCode::ALL.iter().map(ToString::to_string);
    codes
        .filter(|code| damerau_levenshtein(code, digits) <= 1)
        .map(|code| (jaro_winkler(&code, digits), code))
        .collect()
}

fn similar_names(argument: &str, tasks: &[String]) -> Vec<(f64, String)> {
    let name = argument.to_ascii_lowercase().replace(['-', ' '], "_");
    let names = ReplyCode::ALL.iter().filter_map(|code| code.name());
    let tasks = tasks
        .iter()
        .map(|task| (task.as_str(), format!("ftp-reply {task}")));
    let names = names.map(|name| (name, name.to_owned()));
    let verbs = Command::ALL.iter().map(Command::name);
    let similar = names
        .chain(tasks)
        .map(|(candidate, shown)| (jaro_winkler(candidate, &name), shown))
        .filter(|(similarity, _)| *similarity >= SIMILAR);
    // Every verb has four letters, so that many are similar. One wrong letter is a misspelling.
    let verb = argument.to_ascii_uppercase();
    let misspelled = verbs
        .filter(|candidate| verb.len() > 3 && damerau_levenshtein(candidate, &verb) == 1)
        .map(|candidate| (1.0, candidate.to_owned()));
    similar.chain(misspelled).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn similar_finds_misspelled_arguments() {
        let tasks = ["explain", "list"].map(str::to_owned);
        for (argument, expected) in [
            ("5500", &["550", "500"][..]),
            ("-550", &["550"]),
            ("550th", &["550"]),
            ("file_unavailble", &["file_unavailable"]),
            ("service-redy", &["service_ready"]),
            ("RTER", &["RETR"]),
            ("lst", &["ftp-reply list"]),
            ("999", &[]),
            ("foo", &[]),
            ("", &[]),
        ] {
            let found = similar(argument, &tasks);
            assert_eq!(
                found[..expected.len().min(found.len())],
                *expected,
                "{argument}: {found:?}"
            );
            assert_eq!(
                found.is_empty(),
                expected.is_empty(),
                "{argument}: {found:?}"
            );
        }
    }
}
