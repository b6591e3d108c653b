//! Parses an argument of `explain`: a code, a name, a command, or a reply pasted from a log.

use ftp_reply::help::hints;
use ftp_reply::{Command, Lang, ReplyCode};

use crate::answer::{Answer, CommandAnswer, ReplyAnswer};
use crate::recognizer::{self, Log};
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

/// A reply from a log or an exception.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct PastedReply {
    pub(crate) code: ReplyCode,
    /// Lines as the server sent them, without line ends.
    pub(crate) lines: Vec<Vec<u8>>,
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
        if let Some(request) = pasted_reply(argument) {
            return Ok(request);
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
            Request::Reply(PastedReply { code, lines }) => {
                let texts: Vec<&[u8]> = lines.iter().map(|line| text_of(code, line)).collect();
                let text = texts.join(&b'\n');
                Answer::Reply(ReplyAnswer::new(Some(code), &text, lines, lang))
            }
            Request::OtherProtocol(lines) => {
                let text = lines.join(&b'\n');
                Answer::Reply(ReplyAnswer::new(None, &text, lines, lang))
            }
            Request::Command(command) => Answer::Command(CommandAnswer::new(command, lang)),
        }
    }
}

/// Returns the text of a line without the code, which could separate neighboring words.
fn text_of(code: ReplyCode, line: &[u8]) -> &[u8] {
    let text = line.strip_prefix(&code.digits()).unwrap_or(line);
    text.strip_prefix(b"-").unwrap_or(text)
}

/// Recognizes the reply in the lines of a log. If there are several, it is the last one that reports a
/// failure, or else the last one.
fn pasted_reply(lines: &[u8]) -> Option<Request> {
    let mut log = Log::default();
    let mut replies: Vec<PastedReply> = Vec::new();
    let mut mentioned = None;
    for line in lines.split(|byte| *byte == b'\n') {
        let line = recognizer::clean(line);
        let is_inside = log.is_inside_reply();
        let found = recognizer::recognize(&line);
        match (log.read(&line), found) {
            (Some((line, _)), _) if is_inside => {
                if let Some(reply) = replies.last_mut() {
                    reply.lines.push(line);
                }
            }
            (Some(_), Some(found)) if found.text.is_empty() && is_words(found.prefix) => {
                // The words before the code are all that the program shows: `RETR response: 550`.
                replies.push(PastedReply {
                    code: found.code,
                    lines: vec![line.trim_ascii().to_vec()],
                });
            }
            (Some((line, _)), Some(found)) => replies.push(PastedReply {
                code: found.code,
                lines: vec![line],
            }),
            (None, Some(found)) => {
                mentioned = Some(PastedReply {
                    code: found.code,
                    lines: vec![line.trim_ascii().to_vec()],
                });
            }
            _ => {}
        }
    }
    let is_failure = |reply: &PastedReply| {
        reply.code.is_transient_negative() || reply.code.is_permanent_negative()
    };
    let failed = replies.iter().rposition(is_failure);
    let reply = match failed {
        Some(index) => Some(replies.swap_remove(index)),
        None => replies.pop().or(mentioned),
    }?;
    let is_bare = lines.trim_ascii() == reply.code.digits();
    Some(if is_bare {
        Request::Code(reply.code)
    } else {
        Request::Reply(reply)
    })
}

fn is_words(text: &[u8]) -> bool {
    text.iter().any(u8::is_ascii_alphabetic)
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
    pub(crate) fn problem(&self, argument: &str, tasks: &[&str], lang: Lang) -> Problem {
        let shown = shortened(argument);
        let similar = match self {
            RequestError::OutOfRange | RequestError::Unknown => suggest::similar(argument, tasks),
            RequestError::Empty | RequestError::NoReply => Vec::new(),
        };
        let similar: Vec<String> = similar.iter().map(|name| format!("`{name}`")).collect();
        let did_you_mean =
            (!similar.is_empty()).then(|| message::did_you_mean(lang, similar.join(", ")));
        let search = || message::search_hint(lang, &shown);
        let (message, hints) = match self {
            RequestError::Empty => (message::empty_subject(lang), Vec::new()),
            RequestError::OutOfRange => (
                message::invalid_code(lang, &shown),
                vec![did_you_mean.unwrap_or_else(|| message::list_hint(lang))],
            ),
            RequestError::Unknown => (
                message::unknown_subject(lang, &shown),
                did_you_mean.into_iter().chain([search()]).collect(),
            ),
            RequestError::NoReply => (
                message::no_reply(lang, &shown),
                is_short(argument).then(search).into_iter().collect(),
            ),
        };
        Problem { message, hints }
    }
}

/// Returns `true` for a few words, which can be words to search for.
fn is_short(argument: &str) -> bool {
    const MOST_WORDS: usize = 4;
    argument.split_whitespace().count() <= MOST_WORDS
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
}
