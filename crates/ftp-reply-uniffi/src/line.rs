//! Reads the code at the start of one reply line.

use ftp_reply::ReplyCode;

/// Returns the code at the start of a raw reply line, with or without its line end, or 0 if the line
/// does not begin like a reply line (RFC 959, section 4.2).
#[uniffi::export]
#[expect(
    clippy::needless_pass_by_value,
    reason = "a borrowed slice would be a direct buffer in Kotlin"
)]
pub fn code_of_line(line: Vec<u8>) -> u16 {
    ReplyCode::from_line(&line).map_or(0, ReplyCode::as_u16)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(line: &str) -> u16 {
        code_of_line(line.into())
    }

    #[test]
    fn code_ends_at_space_hyphen_or_line_end() {
        assert_eq!(code("220 ready\r\n"), 220);
        assert_eq!(code("211-features"), 211);
        assert_eq!(code("599"), 599);
        assert_eq!(code("226\r\n"), 226);
        assert_eq!(code("226\r\r\n"), 226);
        assert_eq!(code("226\n"), 226);
    }

    #[test]
    fn malformed_line_returns_0() {
        for line in [
            "", "22", " 220 x", "720 x", "2x0 x", "2200 hi", "220\thi", "220\rx", "２20 x",
        ] {
            assert_eq!(code(line), 0, "{line:?}");
        }
    }
}
