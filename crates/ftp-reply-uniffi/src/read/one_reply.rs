//! Parses bytes that are exactly one reply.

use ftp_reply::{Limits, ParseOptions, Reply, ReplyFault, Terminator, bulk};

use super::limits::{MAX_CHUNK, options};
use crate::{EngineError, PackedEvents};

/// Parses exactly one reply, with its line end. Returns a packed buffer with one event, the reply or the
/// fault, which contains all bytes of the event. An unknown terminator means the same code.
///
/// # Errors
///
/// `TooLarge` if there are too many bytes for a packed buffer.
#[uniffi::export]
pub fn parse_reply(
    bytes: Vec<u8>,
    terminator: u8,
    max_line: u64,
    max_reply: u64,
    max_lines: u64,
) -> Result<PackedEvents, EngineError> {
    let options = options(terminator, max_line, max_reply, max_lines);
    pack(&Reply::parse_with_options(&bytes, options))
}

/// Returns a packed buffer with one event, the reply or the fault.
pub(crate) fn pack(found: &Result<Reply, ReplyFault>) -> Result<PackedEvents, EngineError> {
    if let Ok(reply) = found {
        EngineError::check(reply.raw().len() as u64, MAX_CHUNK)?;
    }
    PackedEvents::of(&bulk::PackedParser::pack(found.as_ref())?)
}

/// Parses the bytes of a reply that a reader has found. That reader had options, which are not known
/// here.
pub(crate) fn known_reply(raw: &[u8]) -> Result<Reply, ReplyFault> {
    // The bytes are already in memory, so no limit can save any.
    let limits = Limits::new()
        .with_max_line(usize::MAX)
        .with_max_reply(usize::MAX)
        .with_max_lines(usize::MAX);
    let parse = |terminator| {
        let options = ParseOptions::new()
            .with_limits(limits)
            .with_terminator(terminator);
        Reply::parse_with_options(raw, options)
    };
    parse(Terminator::SameCode).or_else(|_| parse(Terminator::AnyCode))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(bytes: &[u8], terminator: Terminator) -> Vec<u8> {
        parse_reply(bytes.to_vec(), terminator.number(), 64, 256, 8)
            .unwrap()
            .bytes()
            .to_vec()
    }

    fn word(buffer: &[u8], index: usize) -> u32 {
        u32::from_le_bytes(buffer[4 * index..][..4].try_into().unwrap())
    }

    #[test]
    fn parse_reply_packs_reply_with_its_bytes() {
        let buffer = parse(b"\r\n220-Hello\r\n220 Ready\r\n", Terminator::SameCode);
        // The blank line is not part of a reply.
        assert_eq!(word(&buffer, 4) & 0xFFFF, 1);

        let buffer = parse(b"220-Hello\r\n220 Ready\r\n", Terminator::SameCode);
        assert_eq!([word(&buffer, 1), word(&buffer, 3)], [1, 2]);
        assert_eq!(word(&buffer, 4), 220 << 16);
        assert_eq!(&buffer[(4 + 8 + 6) * 4..], b"220-Hello\r\n220 Ready\r\n");
    }

    #[test]
    fn parse_reply_packs_fault_with_kept_bytes() {
        let buffer = parse(b"what?\r\n", Terminator::SameCode);
        assert_eq!(word(&buffer, 4), 1);
        assert_eq!(&buffer[(4 + 8) * 4..], b"what?");
    }

    #[test]
    fn known_reply_parses_what_any_reader_found() {
        assert!(known_reply(b"226-A\r\n451 B\r\n").is_ok());
        let text = vec![b'x'; 2 << 20];
        let long = [b"220 ", &text[..], b"\r\n"].concat();
        assert_eq!(known_reply(&long).unwrap().raw(), long);
        assert!(known_reply(b"220 A\r\n221 B\r\n").is_err());
    }
}
