//! Parses an argument of `explain`: a code, a name, a command, or a reply pasted from a log.

use ftp_reply::help::hints;
use ftp_reply::{Command, Lang, ReplyCode};

use crate::answer::{Answer, CommandAnswer, ReplyAnswer};
use crate::pasted_reply::PastedReply;
use crate::usage_error::Problem;
use crate::{message, suggest};

/// Subject of a question.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Request {
    Code(ReplyCode),
    Reply(PastedReply),
    Command(Command),
    /// Lines that are not a reply, but known words of another protocol.
    OtherProtocol(Vec<Vec<u8>>),
}

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

impl Request {
    /// Parses `550`, `550 No such file`, several lines of a log, `file_unavailable`, `RETR`, or a line of
    /// another protocol that has a hint.
    pub(crate) fn read(argument: &[u8]) -> Result<Request, RequestError> {
        if argument.trim_ascii().is_empty() {
            return Err(RequestError::Empty);
        }
        if let Some(code) = by_name(argument) {
            return Ok(Request::Code(code));
        }
        if let Some(command) = by_verb(argument) {
            return Ok(Request::Command(command));
        }
        if let Some(reply) = PastedReply::read(argument) {
            let is_bare = argument.trim_ascii() == reply.code.digits();
            return Ok(if is_bare {
                Request::Code(reply.code)
            } else {
                Request::Reply(reply)
            });
        }
        if hints(None, argument).next().is_some() {
            let lines = argument
                .split(|byte| *byte == b'\n')
                .map(<[u8]>::trim_ascii);
            return Ok(Request::OtherProtocol(lines.map(<[u8]>::to_vec).collect()));
        }
        Err(RequestError::of(argument))
    }

    /// Answers in a language.
    pub(crate) fn answer(self, lang: Lang) -> Answer {
        match self {
            Request::Code(code) => {
                Answer::Reply(ReplyAnswer::new(Some(code), b"", Vec::new(), lang))
            }
            Request::Reply(reply) => {
                let text = reply.text();
                Answer::Reply(ReplyAnswer::new(Some(reply.code), &text, reply.lines, lang))
            }
            Request::OtherProtocol(lines) => {
                let text = lines.join(&b'\n');
                Answer::Reply(ReplyAnswer::new(None, &text, lines, lang))
            }
            Request::Command(command) => Answer::Command(CommandAnswer::new(command, lang)),
        }
    }
}

fn by_name(argument: &[u8]) -> Option<ReplyCode> {
    let name = std::str::from_utf8(argument).ok()?.trim();
    ReplyCode::from_name(&name.replace('-', "_"))
}

/// Parses the verb of a listed command in any letter case, or a verb in capitals. A verb in capitals may
/// have arguments: `OPTS UTF8 ON`.
fn by_verb(argument: &[u8]) -> Option<Command> {
    let line = std::str::from_utf8(argument).ok()?.trim();
    let (verb, has_arguments) = match line.split_once(' ') {
        Some((verb, _)) => (verb, true),
        None => (line, false),
    };
    let command = Command::parse(verb).ok()?;
    let is_upper = verb.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_known = command.is_listed() && (is_upper || !has_arguments);
    (is_known || (is_upper && !has_arguments)).then_some(command)
}

impl RequestError {
    fn of(argument: &[u8]) -> RequestError {
        let mut words = argument
            .split(u8::is_ascii_whitespace)
            .filter(|word| !word.is_empty());
        let first = words.next().unwrap_or_default();
        let digits = first
            .strip_prefix(b"-")
            .or(first.strip_prefix(b"+"))
            .unwrap_or(first);
        if digits.first().is_some_and(u8::is_ascii_digit) {
            RequestError::OutOfRange
        } else if words.next().is_some() {
            RequestError::NoReply
        } else {
            RequestError::Unknown
        }
    }

    /// Returns the error and what to do, for an argument that is already sanitized.
    pub(crate) fn problem(&self, argument: &str, tasks: &[String], lang: Lang) -> Problem {
        let shown = shortened(argument);
        let similar = match self {
            RequestError::OutOfRange | RequestError::Unknown => suggest::similar(argument, tasks),
            RequestError::Empty | RequestError::NoReply => Vec::new(),
        };
        let similar: Vec<String> = similar.iter().map(|name| format!("`{name}`")).collect();
        let did_you_mean =
            (!similar.is_empty()).then(|| message::did_you_mean(lang, similar.join(", ")));
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

/// Returns the words of a message to search for, without the name of the program and the place in it:
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
    (is_short && !words.starts_with('-') && words.chars().all(is_plain)).then_some(words)
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

    /// Returns the code and the lines of a reply.
    fn reply(argument: &str) -> (u16, Vec<String>) {
        match Request::read(argument.as_bytes()) {
            Ok(Request::Code(code)) => (code.as_u16(), Vec::new()),
            Ok(Request::Reply(reply)) => {
                let lines = reply
                    .lines
                    .iter()
                    .map(|line| String::from_utf8_lossy(line).into_owned());
                (reply.code.as_u16(), lines.collect())
            }
            other => panic!("{argument:?}: {other:?}"),
        }
    }

    #[test]
    fn read_accepts_codes_and_names() {
        for (argument, code) in [
            ("550", 550),
            (" 550\r\n", 550),
            ("599", 599),
            ("file_unavailable", 550),
            ("FILE-UNAVAILABLE", 550),
        ] {
            assert_eq!(reply(argument), (code, Vec::new()), "{argument:?}");
        }
    }

    #[test]
    fn read_keeps_lines_of_reply() {
        let two = ["550-First line", "550 last"];
        for (argument, lines) in [
            ("550 No such file", &["550 No such file"][..]),
            ("550: No such file", &["550 No such file"]),
            ("< 550 No such file", &["550 No such file"]),
            ("550-First line", &["550-First line"]),
            ("\r\n550-First line\r\n550 last", &two),
            ("< 550-First line\n< 550 last\n", &two),
            (
                "curl: (78) RETR response: 550",
                &["curl: (78) RETR response: 550"],
            ),
        ] {
            assert_eq!(reply(argument).1, lines, "{argument:?}");
        }
    }

    #[test]
    fn read_prefers_last_failure() {
        assert_eq!(reply("220 Ready\n331 Password?\n530 No.\n221 Bye").0, 530);
        assert_eq!(
            reply("Traceback:\n  line 254, in getresp\nftplib.error_perm: 550 x").0,
            550
        );
        assert_eq!(reply("220 Ready\n331 Password?").0, 331);
    }

    #[test]
    fn read_accepts_verbs_in_any_case() {
        for verb in ["RETR", "retr", "Retr\n"] {
            assert_eq!(
                Request::read(verb.as_bytes()),
                Ok(Request::Command(Command::RETR))
            );
        }
    }

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
            ("\\x7fELF\\x02", None),
            ("it's $HOME", None),
            ("failed: --full", None),
            (&"x".repeat(100), None),
        ] {
            assert_eq!(search_words(line), words, "{line}");
        }
    }

    #[test]
    fn read_rejects_invalid_codes() {
        for (argument, error) in [
            ("", RequestError::Empty),
            (" \r\n ", RequestError::Empty),
            ("99", RequestError::OutOfRange),
            ("099", RequestError::OutOfRange),
            ("700 x", RequestError::OutOfRange),
            ("2200 hi", RequestError::OutOfRange),
            ("550_hi", RequestError::OutOfRange),
            ("+550", RequestError::OutOfRange),
            ("-550", RequestError::OutOfRange),
            ("hello world", RequestError::NoReply),
            ("５５０", RequestError::Unknown),
            ("abc", RequestError::Unknown),
        ] {
            assert_eq!(
                Request::read(argument.as_bytes()),
                Err(error),
                "{argument:?}"
            );
        }
    }

    mod properties {
        use proptest::prelude::*;

        use super::*;

        proptest! {
            #[test]
            fn read_never_panics(argument in prop::collection::vec(any::<u8>(), 0..80)) {
                if let Ok(request) = Request::read(&argument) {
                    request.answer(Lang::Ko);
                }
            }

            #[test]
            fn problem_never_panics(argument in "\\PC{0,80}") {
                if let Err(error) = Request::read(argument.as_bytes()) {
                    let problem = error.problem(&argument, &["list".to_owned()], Lang::En);
                    prop_assert!(!problem.message.contains('\n'));
                }
            }
        }
    }
}
