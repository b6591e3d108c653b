//! Faults.

use ftp_reply::{FaultKind, ReplyCode, ReplyFault};

use crate::help::known;

/// Returns a fault as a sentence in the language with this number, with the start of its bytes escaped and
/// without secrets. A code of 0 is none; an unknown language means English; an unknown kind gives an
/// empty string.
#[uniffi::export]
pub fn fault_message(kind: u8, offset: u64, code: u16, kept: Vec<u8>, lang: u8) -> String {
    FaultKind::from_number(kind).map_or_else(String::new, |kind| {
        let code = ReplyCode::from_u16(code).ok();
        let fault = ReplyFault::new(kind, offset, code, &kept);
        fault.message(known(lang)).to_string()
    })
}

/// Returns the bytes that a fault kept, in which everything after the first word PASS, ACCT or ADAT is
/// replaced with `****`. A code of 0 is none.
#[uniffi::export]
pub fn fault_without_secrets(code: u16, kept: Vec<u8>) -> Vec<u8> {
    let code = ReplyCode::from_u16(code).ok();
    // The kind and the offset have no influence on the bytes.
    let fault = ReplyFault::new(FaultKind::Malformed, 0, code, &kept);
    fault.without_secrets().kept
}

#[cfg(test)]
mod tests {
    use ftp_reply::{Lang, ReplyParser};

    use super::*;

    #[test]
    fn message_is_that_of_core() {
        let mut parser = ReplyParser::new();
        parser.feed(b"220 Ready\r\n> PASS hunter2\r\n331");
        parser.next_reply();
        let malformed = parser.next_reply().unwrap().unwrap_err();
        let end = parser.finish().unwrap_err();
        for fault in [malformed, end] {
            for lang in Lang::ALL {
                let message = fault_message(
                    fault.kind.number(),
                    fault.offset,
                    fault.code.map_or(0, ReplyCode::as_u16),
                    fault.kept.clone(),
                    lang.number(),
                );
                assert_eq!(message, fault.message(*lang).to_string());
                assert!(!message.contains("hunter2"));
            }
        }
    }

    #[test]
    fn message_of_unknown_number_is_empty_or_english() {
        let message = |kind, lang| fault_message(kind, 0, 0, b"what?".to_vec(), lang);
        assert_eq!(message(0, 0), "");
        assert_eq!(message(255, 0), "");
        let malformed = FaultKind::Malformed.number();
        assert_eq!(message(malformed, 99), message(malformed, 0));
    }

    #[test]
    fn without_secrets_masks_bytes() {
        let kept = |code, bytes: &[u8]| fault_without_secrets(code, bytes.to_vec());
        assert_eq!(kept(0, b"> PASS hunter2"), b"> PASS ****");
        assert_eq!(kept(0, b"what?"), b"what?");
        assert_eq!(kept(214, b"214-PASS ACCT"), b"214-PASS ACCT");
    }
}
