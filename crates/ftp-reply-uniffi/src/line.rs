//! Reads the code at the start of one reply line.

use ftp_reply::ReplyCode;

/// Returns the code at the start of a raw reply line, with or without its line end, or minus the number
/// of the fault if the line does not begin like a reply line (RFC 959, section 4.2).
#[uniffi::export]
pub fn code_of_line(line: Vec<u8>) -> i32 {
    match ReplyCode::from_line(&line) {
        Ok(code) => i32::from(code.as_u16()),
        Err(fault) => -i32::from(fault.kind.number()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ftp_reply::FaultKind;

    fn code(line: &str) -> i32 {
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
    fn malformed_line_returns_minus_its_fault() {
        let malformed = -i32::from(FaultKind::Malformed.number());
        for line in [
            "", "22", " 220 x", "720 x", "2x0 x", "2200 hi", "220\thi", "220\rx", "２20 x",
        ] {
            assert_eq!(code(line), malformed, "{line:?}");
        }
    }
}
