//! Error messages: the core crate's sentences, cut off to fit every buffer.

use core::ffi::{CStr, c_char, c_int};

use reply::{ClosedSet, ErrorDetails};

use super::{STEP, langs};
use crate::bytes::ftp_reply_bytes_t;
use crate::error::*;

#[test]
fn error_message_is_that_of_core() {
    let hole = b"receiver";
    for set in ClosedSet::ALL {
        for member in set.members().step_by(STEP) {
            let mut details = ErrorDetails::new(*set, member.number());
            (details.code, details.expected, details.offset) = (227, 1, u64::MAX);
            (details.line, details.needed, details.hole) = (2, 70_000, "receiver");
            let error = ftp_reply_error_t {
                set: c_int::from(set.number()),
                kind: c_int::from(member.number()),
                code: 227,
                expected: 1,
                offset: u64::MAX,
                line: 2,
                needed: 70_000,
                hole: ftp_reply_bytes_t::new(hole),
                ..ftp_reply_error_t::NONE
            };
            for (c_lang, lang) in langs() {
                let expected = details.message(lang).map(|message| message.to_string());
                let expected = expected.unwrap_or_default();
                for capacity in [0, 1, 20, expected.len(), expected.len() + 1, 1000] {
                    let (length, found) = message(&error, c_lang, capacity);
                    assert_eq!(length, expected.len());
                    assert_eq!(found, cut(&expected, capacity));
                }
            }
        }
    }
}

/// Returns what the library returns and writes if the buffer has this capacity.
fn message(error: &ftp_reply_error_t, lang: c_int, capacity: usize) -> (usize, String) {
    const UNTOUCHED: c_char = 0x55;
    let mut buffer = vec![UNTOUCHED; capacity + 1];
    // SAFETY: the buffer has one byte more than the capacity.
    let length = unsafe { ftp_reply_error_message(error, lang, buffer.as_mut_ptr(), capacity) };
    assert_eq!(buffer[capacity], UNTOUCHED, "a byte after the buffer");
    buffer[capacity] = 0;
    // SAFETY: the buffer ends with NUL.
    let found = unsafe { CStr::from_ptr(buffer.as_ptr()) };
    (length, found.to_str().expect("UTF-8").to_owned())
}

/// Returns the characters of a text that fit into a buffer together with a NUL.
fn cut(text: &str, capacity: usize) -> &str {
    let fits = |end: &usize| *end < capacity.max(1) && text.is_char_boundary(*end);
    let end = (0..=text.len()).rev().find(fits);
    &text[..end.unwrap_or(0)]
}
