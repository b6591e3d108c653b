//! Telnet commands and escapes on the control connection.
//!
//! The control connection follows the Telnet protocol (RFC 959, section 4.1; RFC 854). A server may
//! send Telnet commands between lines, which the readers skip, and byte 255 in text is sent twice.

#[cfg(feature = "alloc")]
use alloc::borrow::Cow;
use core::fmt;

use crate::part;

/// "Interpret as command": the byte that starts a Telnet command.
pub(crate) const IAC: u8 = 255;
/// Starts a subnegotiation, which IAC SE ends.
pub(crate) const SB: u8 = 250;
/// Ends a subnegotiation.
pub(crate) const SE: u8 = 240;

/// Meaning of the byte after IAC.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum AfterIac {
    /// A complete command of two bytes.
    Complete,
    /// WILL, WONT, DO or DONT: one byte, the option, follows.
    Option,
    /// A subnegotiation starts.
    Subnegotiation,
    /// Not a command: IAC IAC is the data byte 255, and bytes below 236 are not assigned.
    Data,
}

/// Classifies the byte after IAC. 236 to 239 are EOF, SUSP, ABORT (RFC 1184) and EOR (RFC 885).
pub(crate) const fn after_iac(byte: u8) -> AfterIac {
    match byte {
        SB => AfterIac::Subnegotiation,
        236..=249 => AfterIac::Complete,
        251..=254 => AfterIac::Option,
        _ => AfterIac::Data,
    }
}

/// Returns the length in bytes of the complete Telnet commands at the start of `line`.
#[inline]
pub(crate) fn commands_len(line: &[u8]) -> usize {
    if line.first() == Some(&IAC) {
        commands_len_after_iac(line)
    } else {
        0
    }
}

fn commands_len_after_iac(line: &[u8]) -> usize {
    let mut skipped = 0;
    while let Some(len) = command_len(part::from(line, skipped)) {
        skipped += len;
    }
    skipped
}

/// Returns the length in bytes of the complete Telnet command at the start of `bytes`.
fn command_len(bytes: &[u8]) -> Option<usize> {
    let &[IAC, command, ref rest @ ..] = bytes else {
        return None;
    };
    match after_iac(command) {
        AfterIac::Complete => Some(2),
        AfterIac::Option => (!rest.is_empty()).then_some(3),
        AfterIac::Data => None,
        AfterIac::Subnegotiation => {
            let mut at = 0;
            loop {
                at += rest.get(at..)?.iter().position(|&byte| byte == IAC)? + 1;
                let next = *rest.get(at)?;
                at += 1;
                if next == SE {
                    return Some(2 + at);
                }
            }
        }
    }
}

/// Returns the parts of `text` that are left after `FF FF` is replaced with `FF`. Joined, they are
/// the bytes that the sender meant.
///
/// Telnet sends the data byte 255 twice (RFC 854). The readers keep text as it was sent, because
/// many servers do not double the byte.
///
/// ```
/// let parts: Vec<&[u8]> = ftp_reply::telnet::unescaped_parts(b"caf\xff\xff.txt").collect();
/// assert_eq!(parts.concat(), b"caf\xff.txt");
/// ```
pub fn unescaped_parts(text: &[u8]) -> UnescapedParts<'_> {
    UnescapedParts { rest: Some(text) }
}

/// Parts of a text without the second byte of each `FF FF`; see [`unescaped_parts`].
#[derive(Clone)]
pub struct UnescapedParts<'a> {
    rest: Option<&'a [u8]>,
}

impl<'a> Iterator for UnescapedParts<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let text = self.rest?;
        let Some(at) = text.windows(2).position(|pair| pair == [IAC, IAC]) else {
            self.rest = None;
            return Some(text);
        };
        self.rest = text.get(at + 2..);
        text.get(..=at)
    }
}

impl core::iter::FusedIterator for UnescapedParts<'_> {}

impl fmt::Debug for UnescapedParts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The text can contain secrets.
        f.debug_struct("UnescapedParts").finish_non_exhaustive()
    }
}

/// Returns `text` with `FF FF` replaced with `FF`, borrowed if it has none. See
/// [`unescaped_parts`].
///
/// ```
/// assert_eq!(&*ftp_reply::telnet::unescape_iac(b"caf\xff\xff.txt"), b"caf\xff.txt");
/// ```
#[cfg(feature = "alloc")]
pub fn unescape_iac(text: &[u8]) -> Cow<'_, [u8]> {
    let mut parts = unescaped_parts(text);
    let first = parts.next().unwrap_or_default();
    if first.len() == text.len() {
        return Cow::Borrowed(text);
    }
    let mut bytes = first.to_vec();
    parts.for_each(|part| bytes.extend_from_slice(part));
    Cow::Owned(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_len_counts_complete_commands() {
        assert_eq!(commands_len(b""), 0);
        assert_eq!(commands_len(b"220"), 0);
        assert_eq!(commands_len(b"\xff\xf1220"), 2);
        assert_eq!(commands_len(b"\xff\xfb\x01\xff\xf9x"), 5);
        assert_eq!(commands_len(b"\xff\xfa\x18\x00\nVT\xff\xff\xff\xf0x"), 11);
        assert_eq!(commands_len(b"\xff\xff\xff\xf1"), 0);
        assert_eq!(commands_len(b"\xff\xfb"), 0);
        assert_eq!(commands_len(b"\xff\xfa\x18\xff"), 0);
    }
}
