//! Parses an argument of `explain`: a code, a name, or a reply pasted from a log.

use std::fmt;

use ftp_reply::ReplyCode;

use crate::sanitize;

/// A code, and the reply that contains it if one was pasted.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Request {
    pub(crate) code: ReplyCode,
    /// Lines of the pasted reply, trimmed.
    pub(crate) reply: Vec<Vec<u8>>,
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
    /// Parses `550`, `550 No such file`, several lines of a reply, or `file_unavailable`.
    pub(crate) fn read(argument: &[u8]) -> Result<Request, RequestError> {
        let lines: Vec<&[u8]> = argument
            .split(|byte| *byte == b'\n')
            .map(<[u8]>::trim_ascii)
            .filter(|line| !line.is_empty())
            .collect();
        let first = lines.first().ok_or(RequestError::Empty)?;
        let start = without_arrow(first);
        let digits = start
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        if digits == 0 {
            let code = by_name(argument).ok_or(RequestError::Unknown)?;
            return Ok(Request {
                code,
                reply: Vec::new(),
            });
        }
        let (digits, rest) = start.split_at(digits);
        if !ends_a_code(rest) {
            return Err(RequestError::Unknown);
        }
        let code = ReplyCode::from_bytes(digits).map_err(|_| RequestError::OutOfRange)?;
        let bare = lines.len() == 1 && rest.is_empty();
        let reply = if bare {
            Vec::new()
        } else {
            lines.into_iter().map(<[u8]>::to_vec).collect()
        };
        Ok(Request { code, reply })
    }
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

impl Request {
    /// Returns the pasted lines, sanitized for display.
    pub(crate) fn sanitized_reply(&self) -> Vec<String> {
        sanitize::sanitize_reply(self.code, &self.reply)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(argument: &str) -> u16 {
        Request::read(argument.as_bytes()).unwrap().code.as_u16()
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
        assert!(Request::read(b" 550 ").unwrap().reply.is_empty());
        let request = Request::read(b"550-a\x1b\r\n550 PASS x\r\n").unwrap();
        assert_eq!(request.sanitized_reply(), ["550-a\\x1b", "550 PASS ****"]);
    }
}
