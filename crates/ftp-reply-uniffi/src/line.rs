//! Reads the code at the start of one reply line.

use std::fmt;

use ftp_reply::ReplyCode;

/// What keeps bytes from being read as a reply.
#[derive(Clone, Copy, PartialEq, Eq, Debug, uniffi::Error)]
pub enum ReplyError {
    /// The bytes do not begin like a reply line.
    Malformed,
}

impl fmt::Display for ReplyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ReplyError::Malformed => f.write_str(
                "not a reply line: expected three digits, the first from 1 to 6, then a space, a hyphen \
                 or the line end",
            ),
        }
    }
}

impl std::error::Error for ReplyError {}

/// The code at the start of a raw reply line, with or without its line end (RFC 959 section 4.2).
///
/// # Errors
///
/// `ReplyError::Malformed` if the line does not begin with three digits, the first from 1 to 6, followed
/// by a space, a hyphen or the line end.
#[uniffi::export]
#[expect(
    clippy::needless_pass_by_value,
    reason = "a borrowed slice would be a direct buffer in Kotlin"
)]
pub fn code_of_line(line: Vec<u8>) -> Result<u16, ReplyError> {
    let (digits, rest) = line.split_at_checked(3).ok_or(ReplyError::Malformed)?;
    let code = ReplyCode::from_bytes(digits).map_err(|_| ReplyError::Malformed)?;
    match rest {
        [] | [b' ' | b'-' | b'\n', ..] => Ok(code.as_u16()),
        [b'\r', more @ ..] if ends_the_line(more) => Ok(code.as_u16()),
        _ => Err(ReplyError::Malformed),
    }
}

/// Whether only further CR and the LF follow a CR: a CR in front of anything else is text.
fn ends_the_line(rest: &[u8]) -> bool {
    rest.iter()
        .find(|byte| **byte != b'\r')
        .is_none_or(|byte| *byte == b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_ends_at_a_space_a_hyphen_or_the_line_end() {
        let code = |line: &str| code_of_line(line.into());
        assert_eq!(code("220 ready\r\n"), Ok(220));
        assert_eq!(code("211-features"), Ok(211));
        assert_eq!(code("599"), Ok(599));
        assert_eq!(code("226\r\n"), Ok(226));
        assert_eq!(code("226\r\r\n"), Ok(226));
        assert_eq!(code("226\n"), Ok(226));
    }

    #[test]
    fn anything_else_is_malformed() {
        for line in [
            "", "22", " 220 x", "720 x", "2x0 x", "2200 hi", "220\thi", "220\rx", "２20 x",
        ] {
            assert_eq!(
                code_of_line(line.into()),
                Err(ReplyError::Malformed),
                "{line:?}"
            );
        }
    }
}
