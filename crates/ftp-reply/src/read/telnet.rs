//! Telnet on the control connection (RFC 854, RFC 959 section 4.1): the commands a server may send between lines.

#[cfg(feature = "alloc")]
use alloc::borrow::Cow;

use super::part;

/// "Interpret as command": the byte that starts a Telnet command.
pub(crate) const IAC: u8 = 255;
/// Starts a subnegotiation, which IAC SE ends.
pub(crate) const SB: u8 = 250;
/// Ends a subnegotiation.
pub(crate) const SE: u8 = 240;

/// What the byte after IAC makes of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum AfterIac {
    /// A command of two bytes, now complete.
    Complete,
    /// WILL, WONT, DO or DONT: one byte, the option, follows.
    Option,
    /// A subnegotiation starts.
    Subnegotiation,
    /// No command: IAC IAC is the data byte 255, and below 236 nothing is assigned.
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

/// How many bytes of complete Telnet commands `line` starts with.
pub(crate) fn commands_len(line: &[u8]) -> usize {
    let mut skipped = 0;
    while let Some(len) = command_len(part::from(line, skipped)) {
        skipped += len;
    }
    skipped
}

/// The length of the one complete Telnet command that `bytes` starts with.
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

/// The parts of `text` that make up its bytes with `FF FF` undone: joined, they are what the sender
/// meant.
///
/// Telnet sends the data byte 255 twice (RFC 854). A reader leaves text as it came; this undoes the
/// doubling where a caller wants it, without allocation.
///
/// ```
/// let parts: Vec<&[u8]> = ftp_reply::undoubled_parts(b"caf\xff\xff.txt").collect();
/// assert_eq!(parts.concat(), b"caf\xff.txt");
/// ```
pub fn undoubled_parts(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(text);
    core::iter::from_fn(move || {
        let part = rest?;
        if let Some(at) = part.windows(2).position(|pair| pair == [IAC, IAC]) {
            rest = Some(&part[at + 2..]);
            Some(&part[..=at])
        } else {
            rest = None;
            Some(part)
        }
    })
}

/// `text` with `FF FF` undone (see [`undoubled_parts`]); borrowed if there is none.
///
/// ```
/// assert_eq!(&*ftp_reply::undouble(b"caf\xff\xff.txt"), b"caf\xff.txt");
/// ```
#[cfg(feature = "alloc")]
pub fn undouble(text: &[u8]) -> Cow<'_, [u8]> {
    let mut parts = undoubled_parts(text);
    let first = parts.next().unwrap_or_default();
    if first.len() == text.len() {
        return Cow::Borrowed(text);
    }
    let mut whole = first.to_vec();
    parts.for_each(|part| whole.extend_from_slice(part));
    Cow::Owned(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn complete_commands_are_measured() {
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
