//! Parses a stream in chunks.

use std::sync::{Mutex, MutexGuard, PoisonError};

use ftp_reply::bulk;

use super::limits::{MAX_CHUNK, checked_options};
use crate::{EngineError, PackedEvents};

/// Parses a stream and returns the replies and faults of each chunk as one packed buffer.
#[derive(uniffi::Object)]
pub struct PackedParser(Mutex<bulk::PackedParser>);

impl PackedParser {
    /// Returns the state. A panic in another call, which the core does not have, leaves it complete.
    fn lock(&self) -> MutexGuard<'_, bulk::PackedParser> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[uniffi::export]
impl PackedParser {
    /// Creates a parser at the start of a stream. An unknown terminator means the same code.
    ///
    /// # Errors
    ///
    /// `TooLarge` if a limit is above the maximum.
    #[uniffi::constructor]
    pub fn new(
        terminator: u8,
        max_line: u64,
        max_reply: u64,
        max_lines: u64,
    ) -> Result<PackedParser, EngineError> {
        let options = checked_options(terminator, max_line, max_reply, max_lines)?;
        let parser = bulk::PackedParser::with_options(options)?;
        Ok(PackedParser(Mutex::new(parser)))
    }

    /// Parses a chunk. Returns the replies and faults that it completes.
    ///
    /// # Errors
    ///
    /// `TooLarge` if the chunk is longer than the maximum. The parser has not changed then.
    pub fn feed(&self, chunk: &[u8]) -> Result<PackedEvents, EngineError> {
        EngineError::check(chunk.len() as u64, MAX_CHUNK)?;
        PackedEvents::appended(|events| self.lock().feed_into(chunk, events))
    }

    /// Returns a buffer with the fault of a stream that ends here, or without events if the stream is
    /// not inside a reply or line. The parser does not change.
    pub fn finish(&self) -> Vec<u8> {
        self.lock().finish()
    }

    /// Returns `true` if nothing has arrived after the last event, not even a blank line.
    pub fn is_empty(&self) -> bool {
        self.lock().is_empty()
    }

    /// Resets everything except the options, for the start of another stream.
    pub fn reset(&self) {
        self.lock().reset();
    }

    /// Returns a parser with the same options in the same state.
    #[must_use]
    pub fn copy(&self) -> PackedParser {
        PackedParser(Mutex::new(self.lock().clone()))
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use ftp_reply::bulk::PackedParser as Core;

    use super::*;
    use crate::limits;

    fn parser() -> PackedParser {
        PackedParser::new(0, 64, 256, 8).unwrap()
    }

    #[test]
    fn buffers_are_those_of_core() {
        let (parser, mut core) = (parser(), Core::new());
        for chunk in [&b"220 Re"[..], b"ady\r\nwhat?\r\n\r\n331", b""] {
            assert_eq!(
                parser.feed(chunk).unwrap().bytes(),
                core.feed(chunk).unwrap()
            );
            assert_eq!(parser.finish(), core.finish());
            assert_eq!(parser.is_empty(), core.is_empty());
        }
        parser.reset();
        core.reset();
        assert!(parser.is_empty());
        let chunk = b"226 Done\r\n";
        assert_eq!(
            parser.feed(chunk).unwrap().bytes(),
            core.feed(chunk).unwrap()
        );
    }

    #[test]
    fn copy_continues_by_itself() {
        let parser = parser();
        parser.feed(b"220 Re").unwrap();
        let copy = parser.copy();
        let end = parser.feed(b"ady\r\n").unwrap();
        assert!(parser.is_empty());
        assert!(!copy.is_empty());
        assert_eq!(copy.feed(b"ady\r\n").unwrap(), end);
    }

    #[test]
    fn limit_above_maximum_is_rejected() {
        let max = limits().max_limit;
        for limits in [[u64::MAX, 1, 1], [1, max + 1, 1], [1, 1, max + 1]] {
            let [line, reply, lines] = limits;
            let error = PackedParser::new(0, line, reply, lines).err().unwrap();
            let value = limits.into_iter().max().unwrap();
            assert_eq!(error, EngineError::TooLarge { value, max });
        }
        assert!(PackedParser::new(0, max, max, max).is_ok());
        assert!(
            PackedParser::new(0, 0, 0, 0)
                .unwrap()
                .feed(b"220 A\r\n")
                .is_ok()
        );
    }

    #[test]
    fn chunk_above_maximum_changes_nothing() {
        let parser = parser();
        parser.feed(b"220 Re").unwrap();
        let max = limits().max_chunk;
        let value = max + 1;
        let chunk = vec![b'x'; usize::try_from(value).unwrap()];
        let error = parser.feed(&chunk).unwrap_err();
        assert_eq!(error, EngineError::TooLarge { value, max });
        assert_eq!(parser.feed(b"ady\r\n").unwrap().bytes()[4], 1);
    }

    #[test]
    fn parser_works_after_panic_while_it_was_locked() {
        let parser = parser();
        let panicked = catch_unwind(AssertUnwindSafe(|| {
            let _state = parser.lock();
            panic!("while locked");
        }));
        assert!(panicked.is_err());
        assert!(parser.is_empty());
    }
}
