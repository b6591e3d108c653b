//! Reasons why an argument cannot be answered, and what to do instead.

use ftp_reply::{Lang, ReplyCode};

use crate::usage_error::Problem;
use crate::{message, suggest};

/// Reason why an argument is not a request.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum RequestError {
    Empty,
    /// It starts with digits that are not a code.
    OutOfRange,
    /// It is a word that is not the name of a code or a command.
    Unknown,
    /// It is a line without a reply.
    NoReply,
}

impl RequestError {
    pub(super) fn of(argument: &[u8]) -> RequestError {
        let mut words = argument
            .split(u8::is_ascii_whitespace)
            .filter(|word| !word.is_empty());
        let first = words.next().unwrap_or_default();
        let digits = first
            .strip_prefix(b"-")
            .or(first.strip_prefix(b"+"))
            .unwrap_or(first);
        let is_alone = words.next().is_none();
        // A line that starts with a time or a count is not a wrong code: `02:13:04 Status: Connecting`.
        let is_wrong_number =
            digits.iter().all(u8::is_ascii_digit) && ReplyCode::from_bytes(digits).is_err();
        if digits.first().is_some_and(u8::is_ascii_digit) && (is_alone || is_wrong_number) {
            RequestError::OutOfRange
        } else if !is_alone {
            RequestError::NoReply
        } else {
            RequestError::Unknown
        }
    }

    /// Returns the error and what to do, for an argument that is already sanitized.
    pub(crate) fn problem(&self, argument: &str, tasks: &[String], lang: Lang) -> Problem {
        let shown = shortened(argument);
        let did_you_mean = match self {
            RequestError::OutOfRange | RequestError::Unknown => {
                suggest::did_you_mean(argument, tasks, lang)
            }
            RequestError::Empty | RequestError::NoReply => None,
        };
        let search = || search_words(argument).map(|words| message::search_hint(lang, words));
        let (message, hints) = match self {
            RequestError::Empty => (message::empty_subject(lang), Vec::new()),
            RequestError::OutOfRange => (
                message::invalid_code(lang, &shown),
                vec![did_you_mean.unwrap_or_else(|| message::list_hint(lang))],
            ),
            RequestError::Unknown => (
                message::unknown_subject(lang, &shown),
                did_you_mean.into_iter().chain(search()).collect(),
            ),
            RequestError::NoReply => (
                message::no_reply(lang, &shown),
                search().into_iter().collect(),
            ),
        };
        Problem { message, hints }
    }
}

/// Returns the words of a message to search for, without the name of the program and the location in it:
/// `Login incorrect` of `ftp_login(): Login incorrect. in a.php on line 3`. Many words find nothing, and
/// a shell reads other characters than letters and digits in its own way.
fn search_words(line: &str) -> Option<&str> {
    const MOST_WORDS: usize = 5;
    const LONGEST: usize = 60;
    let is_plain = |character: char| character.is_alphanumeric() || "-_., ".contains(character);
    let message = line.rsplit_once(": ").map_or(line, |(_, message)| message);
    let message = message
        .split_once(" in ")
        .map_or(message, |(message, _)| message);
    let words = message.trim().trim_end_matches('.');
    let is_short = (1..=MOST_WORDS).contains(&words.split_whitespace().count())
        && words.chars().count() <= LONGEST;
    let has_letter = words.chars().any(char::is_alphabetic);
    (is_short && has_letter && !words.starts_with('-') && words.chars().all(is_plain))
        .then_some(words)
}

/// Shortens an argument, so that it does not fill the terminal.
fn shortened(argument: &str) -> String {
    const LONGEST: usize = 60;
    match argument.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}...", &argument[..end]),
        None => argument.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn search_words_are_those_of_message() {
        for (line, words) in [
            ("foo", Some("foo")),
            (
                "PHP Warning:  ftp_login(): Login incorrect. in a.php on line 3",
                Some("Login incorrect"),
            ),
            ("ls: Access failed", Some("Access failed")),
            ("one two three four five six", None),
            (": ", None),
            ("com.example.Ftp: 550", None),
            ("\\x7fELF\\x02", None),
            ("it's $HOME", None),
            ("failed: --full", None),
            (&"x".repeat(100), None),
        ] {
            assert_eq!(search_words(line), words, "{line}");
        }
    }
}
