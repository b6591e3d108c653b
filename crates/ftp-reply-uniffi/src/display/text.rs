//! Text of servers and clients.

use ftp_reply::{Escaped, ReplyCode, Sanitized};

/// Returns a text in which a terminal obeys nothing: control characters and invisible characters become
/// escape sequences. The text can contain secrets.
#[uniffi::export]
pub fn escape(text: Vec<u8>) -> String {
    Escaped(&text).to_string()
}

/// Returns a text escaped and without secrets: everything after the first word PASS, ACCT or ADAT, in any
/// letter case, is replaced with `****`.
#[uniffi::export]
pub fn sanitize(text: Vec<u8>) -> String {
    Sanitized::new(&text).to_string()
}

/// Returns the text of a reply with this code, escaped and without secrets. The codes whose texts list
/// commands have no secrets. Without a code, which is 0, the text is that of `sanitize`.
#[uniffi::export]
pub fn sanitize_in_reply(code: u16, text: Vec<u8>) -> String {
    match ReplyCode::from_u16(code) {
        Ok(code) => Sanitized::in_reply(code, &text).to_string(),
        Err(_) => sanitize(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_keeps_secrets() {
        assert_eq!(escape(b"\x1b[2JPASS a\xff".to_vec()), "\\x1b[2JPASS a\\xff");
    }

    #[test]
    fn sanitize_hides_secrets() {
        assert_eq!(sanitize(b"> pass hunter2".to_vec()), "> pass ****");
        assert_eq!(sanitize(b"\x1b[2J".to_vec()), "\\x1b[2J");
    }

    #[test]
    fn list_of_commands_has_no_secrets() {
        let list = b"USER PASS ACCT".to_vec();
        assert_eq!(sanitize_in_reply(214, list.clone()), "USER PASS ACCT");
        assert_eq!(sanitize_in_reply(500, list.clone()), "USER PASS ****");
        for number in [0, 99, 700] {
            assert_eq!(sanitize_in_reply(number, list.clone()), "USER PASS ****");
        }
    }
}
