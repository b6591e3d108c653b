//! Telnet in text.

use ftp_reply::telnet;

/// Returns the bytes that a sender with Telnet meant: `FF FF` becomes `FF` (RFC 854).
#[uniffi::export]
pub fn unescape_iac(text: Vec<u8>) -> Vec<u8> {
    telnet::unescape_iac(&text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubled_byte_is_undone() {
        assert_eq!(unescape_iac(b"a\xff\xffb\xff".to_vec()), b"a\xffb\xff");
        assert_eq!(unescape_iac(Vec::new()), b"");
    }
}
