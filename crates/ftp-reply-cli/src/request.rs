//! Parses an argument of `explain`: a code, a name, a command, or a reply pasted from a log.

use std::fmt;

use ftp_reply::help::hints;
use ftp_reply::{Command, Lang, ReplyCode};

use crate::answer::{Answer, CommandAnswer, ReplyAnswer};

/// Subject of a question.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Request {
    /// A code, and the reply that contains it if one was pasted.
    Reply {
        /// `None` if the pasted line is not a reply, but a known line of another protocol.
        code: Option<ReplyCode>,
        /// Lines of the pasted reply, trimmed.
        lines: Vec<Vec<u8>>,
    },
    Command(Command),
}

/// Reason why an argument is not a request.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum RequestError {
    Empty,
    /// It starts with digits that are not a code.
    OutOfRange,
    /// It is not a code, a reply or a name.
    Unknown,
}

impl Request {
    /// Parses `550`, `550 No such file`, several lines of a log, `file_unavailable`, `RETR`, or a line of
    /// another protocol that has a hint.
    pub(crate) fn read(argument: &[u8]) -> Result<Request, RequestError> {
        if argument.trim_ascii().is_empty() {
            return Err(RequestError::Empty);
        }
        if let Some(code) = by_name(argument) {
            return Ok(Request::of(code));
        }
        if let Some(command) = by_verb(argument) {
            return Ok(Request::Command(command));
        }
        if let Some(reply) = recognizer::recognize_lines(argument) {
            return Ok(Request::Reply(reply));
        }
        if hints(None, argument).next().is_some() {
            let lines = argument.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
            return Ok(Request::OtherProtocol(lines.map(<[u8]>::to_vec).collect()));
        }
        let starts_with_digits = argument.trim_ascii().first().is_some_and(u8::is_ascii_digit);
        Err(if starts_with_digits {
            RequestError::OutOfRange
        } else {
            RequestError::Unknown
        })
    }

    /// Creates a request for a code without a pasted reply.
    pub(crate) fn of(code: ReplyCode) -> Request {
        Request::Reply {
            code: Some(code),
            lines: Vec::new(),
        }
    }

    /// Answers in a language.
    pub(crate) fn answer(self, lang: Lang) -> Answer {
        match self {
            Request::Reply { code, lines } => {
                let texts: Vec<&[u8]> = lines.iter().map(|line| text_of(code, line)).collect();
                let text = texts.join(&b'\n');
                Answer::Reply(ReplyAnswer::new(code, &text, lines, lang))
            }
            Request::Command(command) => Answer::Command(CommandAnswer::new(command, lang)),
        }
    }
}

/// Returns a pasted line without an arrow and the code, which could separate neighboring words.
fn text_of(code: Option<ReplyCode>, line: &[u8]) -> &[u8] {
    let digits = code.map(ReplyCode::digits);
    let without_code = digits.and_then(|digits| without_arrow(line).strip_prefix(&digits));
    without_code.unwrap_or(line)
}

/// Removes the `<`, `<--` or `<---` that clients write before a reply in their logs.
fn without_arrow(line: &[u8]) -> &[u8] {
    let Some(rest) = line.strip_prefix(b"<") else {
        return line;
    };
    let arrow = rest
        .iter()
        .take_while(|byte| matches!(**byte, b'-' | b'<' | b'='))
        .count();
    rest[arrow..].trim_ascii_start()
}

/// Returns `true` if digits before `rest` can be a code: error messages contain `550: text` and
/// `(550)`, but `2200` and `550th` are not codes.
fn ends_a_code(rest: &[u8]) -> bool {
    let next = rest.first();
    !next.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_' || !byte.is_ascii())
}

fn by_name(argument: &[u8]) -> Option<ReplyCode> {
    let name = std::str::from_utf8(argument).ok()?.trim();
    ReplyCode::from_name(&name.replace('-', "_"))
}

/// Parses the verb of a listed command, in any letter case.
fn by_verb(argument: &[u8]) -> Option<Command> {
    let verb = std::str::from_utf8(argument).ok()?.trim();
    let command = Command::parse(verb).ok()?;
    command.is_listed().then_some(command)
}

/// An error with its argument, already sanitized. `Display` writes the message.
pub(crate) struct RequestErrorMessage<'a> {
    pub(crate) error: RequestError,
    pub(crate) argument: &'a str,
}

impl fmt::Display for RequestErrorMessage<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let argument = Quoted(self.argument);
        match self.error {
            RequestError::Empty => {
                f.write_str("an empty argument is not a reply code; give one, such as 550")
            }
            RequestError::OutOfRange => {
                write!(
                    f,
                    "{argument} is not a reply code: it must be three digits from 100 to 699"
                )
            }
            RequestError::Unknown => write!(
                f,
                "{argument} is not a reply code (100 to 699), a reply line or a code name; \
                 `ftp-reply search` finds codes by words",
            ),
        }
    }
}

/// An argument in quotes, truncated so that it does not fill the terminal.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const LONGEST: usize = 60;
        match self.0.char_indices().nth(LONGEST) {
            Some((end, _)) => write!(f, "'{}...'", &self.0[..end]),
            None => write!(f, "'{}'", self.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(argument: &str) -> u16 {
        match Request::read(argument.as_bytes()) {
            Ok(Request::Reply { code, .. }) => code.unwrap().as_u16(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn read_accepts_pasted_forms() {
        for argument in [
            "550",
            " 550\r\n",
            "550 No such file",
            "550-First line",
            "550: No such file",
            "\r\n550-First line\r\n550 last",
            "< 550 No such file",
            "<--- 550 No such file",
            "file_unavailable",
            "FILE-UNAVAILABLE",
        ] {
            assert_eq!(code(argument), 550, "{argument:?}");
        }
        assert_eq!(code("599"), 599);
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
            ("550_hi", RequestError::Unknown),
            ("550th", RequestError::Unknown),
            ("+550", RequestError::Unknown),
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

    #[test]
    fn read_keeps_reply_only_if_pasted() {
        let lines = |argument: &[u8]| match Request::read(argument) {
            Ok(Request::Reply { lines, .. }) => lines,
            other => panic!("{other:?}"),
        };
        assert!(lines(b" 550 ").is_empty());
        assert_eq!(
            lines(b"550-a\r\n550 b\r\n"),
            [&b"550-a"[..], b"550 b"].map(<[u8]>::to_vec)
        );
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
}
