//! What a person asked about: a code, a name, or a reply pasted from a log.

use std::fmt;

use ftp_reply::ReplyCode;

use crate::safe;

/// A code, and the reply around it if one was pasted.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Request {
    pub(crate) code: ReplyCode,
    /// The lines of the reply as they were given, without the white space at their ends.
    pub(crate) reply: Vec<Vec<u8>>,
}

/// Why an argument is not a request.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    Empty,
    /// It begins with digits that are no code.
    OutOfRange,
    /// It is neither a code nor a name.
    Unknown,
}

impl Request {
    /// Reads `550`, `550 No such file`, several lines of a reply, or `file_unavailable`.
    pub(crate) fn read(argument: &[u8]) -> Result<Request, Refusal> {
        let lines: Vec<&[u8]> = argument
            .split(|byte| *byte == b'\n')
            .map(<[u8]>::trim_ascii)
            .filter(|line| !line.is_empty())
            .collect();
        let first = lines.first().ok_or(Refusal::Empty)?;
        let start = without_arrow(first);
        let digits = start
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        if digits == 0 {
            let code = by_name(argument).ok_or(Refusal::Unknown)?;
            return Ok(Request {
                code,
                reply: Vec::new(),
            });
        }
        let (digits, rest) = start.split_at(digits);
        if !ends_a_code(rest) {
            return Err(Refusal::Unknown);
        }
        let code = ReplyCode::from_bytes(digits).map_err(|_| Refusal::OutOfRange)?;
        let bare = lines.len() == 1 && rest.is_empty();
        let reply = if bare {
            Vec::new()
        } else {
            lines.into_iter().map(<[u8]>::to_vec).collect()
        };
        Ok(Request { code, reply })
    }
}

/// The line without the `<`, `<--` or `<---` that clients put before a reply in their logs.
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

/// Whether digits before `rest` stand alone: `550: text` and `(550)` are met in error messages,
/// while `2200` and `550th` are no codes.
fn ends_a_code(rest: &[u8]) -> bool {
    let next = rest.first();
    !next.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_' || !byte.is_ascii())
}

fn by_name(argument: &[u8]) -> Option<ReplyCode> {
    let name = std::str::from_utf8(argument).ok()?.trim();
    ReplyCode::from_name(&name.to_ascii_lowercase().replace('-', "_"))
}

/// A refusal with the argument that it is about, already fit to be shown.
pub(crate) struct Refused<'a> {
    pub(crate) refusal: Refusal,
    pub(crate) argument: &'a str,
}

impl fmt::Display for Refused<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let argument = Quoted(self.argument);
        match self.refusal {
            Refusal::Empty => {
                f.write_str("an empty argument is not a reply code; give one, such as 550")
            }
            Refusal::OutOfRange => {
                write!(
                    f,
                    "{argument} is not a reply code: it must be three digits from 100 to 699"
                )
            }
            Refusal::Unknown => write!(
                f,
                "{argument} is neither a reply code (100 to 699), a reply, nor the name of a code; \
                 `ftp-reply search` finds codes by words",
            ),
        }
    }
}

/// An argument in quotes, cut where it would fill the screen.
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

impl Request {
    /// The pasted lines, fit to be shown.
    pub(crate) fn shown_reply(&self) -> Vec<String> {
        self.reply.iter().map(|line| safe::shown(line)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(argument: &str) -> u16 {
        Request::read(argument.as_bytes()).unwrap().code.as_u16()
    }

    #[test]
    fn a_code_is_found_in_all_the_forms_that_people_paste() {
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
    fn what_is_no_code_is_refused() {
        for (argument, refusal) in [
            ("", Refusal::Empty),
            (" \r\n ", Refusal::Empty),
            ("99", Refusal::OutOfRange),
            ("099", Refusal::OutOfRange),
            ("700 x", Refusal::OutOfRange),
            ("2200 hi", Refusal::OutOfRange),
            ("550_hi", Refusal::Unknown),
            ("550th", Refusal::Unknown),
            ("+550", Refusal::Unknown),
            ("５５０", Refusal::Unknown),
            ("abc", Refusal::Unknown),
        ] {
            assert_eq!(
                Request::read(argument.as_bytes()),
                Err(refusal),
                "{argument:?}"
            );
        }
    }

    #[test]
    fn a_bare_code_has_no_reply_around_it() {
        assert!(Request::read(b" 550 ").unwrap().reply.is_empty());
        let request = Request::read(b"550-a\x1b\r\n550 PASS x\r\n").unwrap();
        assert_eq!(request.shown_reply(), ["550-a\\x1b", "550 PASS ****"]);
    }
}
