//! The rule for the first line of a reply.

use crate::ReplyCode;

/// The code with which a reply opens, and whether more lines follow.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Opening {
    pub(crate) code: ReplyCode,
    /// A hyphen after the code: the reply has more lines.
    pub(crate) is_multi_line: bool,
}

impl Opening {
    /// Reads the first four bytes of a line that has text after its code: three digits, the first
    /// from 1 to 6, then a space or a hyphen (RFC 959, section 4.2).
    #[inline]
    pub(crate) fn of(head: [u8; 4]) -> Option<Opening> {
        let [digits @ .., separator] = head;
        if separator != b' ' && separator != b'-' {
            return None;
        }
        Some(Opening {
            code: ReplyCode::from_bytes(&digits).ok()?,
            is_multi_line: separator == b'-',
        })
    }

    /// Reads a line that is its code alone.
    pub(crate) fn bare(digits: [u8; 3]) -> Option<Opening> {
        Some(Opening {
            code: ReplyCode::from_bytes(&digits).ok()?,
            is_multi_line: false,
        })
    }
}
