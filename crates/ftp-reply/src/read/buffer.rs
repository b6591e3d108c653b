//! The bytes that a parser holds between chunks.

use alloc::vec::Vec;

use crate::work;

/// Bytes that were fed. The first ones may have been consumed.
///
/// Every byte is moved a bounded number of times, however many feeds and reads there are.
#[derive(Clone)]
pub(crate) struct Buffer {
    bytes: Vec<u8>,
    /// Number of consumed bytes.
    consumed: usize,
    /// Number of bytes that the last compaction moved.
    moved: usize,
}

impl Buffer {
    pub(crate) const fn new() -> Buffer {
        Buffer {
            bytes: Vec::new(),
            consumed: 0,
            moved: 0,
        }
    }

    /// Returns the bytes that were not consumed.
    #[inline]
    pub(crate) fn rest(&self) -> &[u8] {
        &self.bytes[self.consumed..]
    }

    #[inline]
    pub(crate) fn consume(&mut self, len: usize) {
        self.consumed += len;
    }

    #[inline]
    pub(crate) fn is_empty(&self) -> bool {
        self.consumed == self.bytes.len()
    }

    pub(crate) fn clear(&mut self) {
        self.bytes.clear();
        self.consumed = 0;
        self.moved = 0;
    }

    /// Appends a chunk. If the rest is at most `max_rest` bytes, because all replies were read, the
    /// capacity does not exceed `max_rest` and the chunk.
    pub(crate) fn append(&mut self, chunk: &[u8], max_rest: usize) {
        self.compact();
        let needed = self.bytes.len() + chunk.len();
        let bound = max_rest.saturating_add(chunk.len());
        let capacity = self.bytes.capacity();
        if needed > capacity {
            // Doubling, so that appending byte by byte moves each byte a few times only.
            let doubled = capacity.saturating_mul(2);
            let wanted = if needed <= bound {
                needed.max(doubled.min(bound))
            } else {
                needed.max(doubled)
            };
            self.reserve(wanted);
        } else if capacity > bound && self.bytes.is_empty() {
            // The capacity of a backlog that was read.
            self.bytes = Vec::new();
            self.reserve(needed);
        }
        self.bytes.extend_from_slice(chunk);
        work::add(chunk.len());
    }

    fn reserve(&mut self, capacity: usize) {
        work::add(self.bytes.len());
        self.bytes.reserve_exact(capacity - self.bytes.len());
    }

    /// Moves the rest to the front, unless that would move more bytes than were appended and consumed
    /// since the last time.
    ///
    /// If all replies are read before each feed, it always does: the rest is then a part of the last
    /// chunk, or everything since the last consumed byte.
    fn compact(&mut self) {
        let len = self.bytes.len();
        let rest = len - self.consumed;
        let appended = len - self.moved;
        if self.consumed == 0 || rest > appended + self.consumed {
            return;
        }
        self.bytes.copy_within(self.consumed.., 0);
        self.bytes.truncate(rest);
        self.consumed = 0;
        self.moved = rest;
        work::add(rest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAX_REST: usize = 1000;

    #[test]
    fn capacity_is_bounded_if_rest_is() {
        let mut buffer = Buffer::new();
        buffer.append(&vec_of(50_000), MAX_REST);
        buffer.consume(50_000);
        for rest in [0, 1, MAX_REST / 2, MAX_REST - 1, MAX_REST] {
            for chunk in [1, 7, 500] {
                // An unfinished reply arrives, then its end and a part of the next one.
                while buffer.rest().len() + chunk <= rest {
                    buffer.append(&vec_of(chunk), MAX_REST);
                }
                buffer.append(&vec_of(chunk), MAX_REST);
                let capacity = buffer.bytes.capacity();
                assert!(capacity <= MAX_REST + 500, "{capacity} for {rest}, {chunk}");
                buffer.consume(buffer.rest().len() - chunk / 2);
            }
        }
    }

    #[test]
    fn rest_is_what_was_appended_and_not_consumed() {
        let mut buffer = Buffer::new();
        let mut expected: Vec<u8> = Vec::new();
        let mut number = 7_u32;
        for _ in 0..5000 {
            number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let len = (number >> 26) as usize;
            let chunk: Vec<u8> = (0..=u8::MAX).cycle().skip(len).take(len).collect();
            buffer.append(&chunk, MAX_REST);
            expected.extend(&chunk);
            let consumed = ((number >> 20) as usize & 63).min(expected.len());
            buffer.consume(consumed);
            expected.drain(..consumed);
            assert_eq!(buffer.rest(), expected);
        }
    }

    fn vec_of(len: usize) -> Vec<u8> {
        alloc::vec![b'x'; len]
    }
}
