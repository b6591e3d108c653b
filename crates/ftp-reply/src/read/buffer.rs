//! The bytes that a parser keeps between chunks.

use alloc::vec::Vec;

use crate::work;

/// Capacity of the first allocation, if the bound allows it.
const MIN_CAPACITY: usize = 128;

/// Number of bytes that are initialized after the last one: a short reply is copied with what follows.
const PADDING: usize = 96;

/// Bytes that were fed. The first ones may have been consumed.
///
/// Every byte is moved a bounded number of times, however many feeds and reads there are.
#[derive(Clone)]
pub(crate) struct Buffer {
    /// All of them are initialized, but those from `end` on are not part of the stream. To read a
    /// block of fixed size there is faster than to read up to `end`.
    bytes: Vec<u8>,
    /// Number of consumed bytes.
    start: usize,
    /// Index of the byte after the last one that was fed.
    end: usize,
    /// Number of bytes that the last compaction moved.
    moved: usize,
}

impl Buffer {
    pub(crate) const fn new() -> Buffer {
        Buffer {
            bytes: Vec::new(),
            start: 0,
            end: 0,
            moved: 0,
        }
    }

    /// Returns the bytes that were not consumed.
    #[inline]
    pub(crate) fn rest(&self) -> &[u8] {
        &self.bytes[self.start..self.end]
    }

    /// Returns the bytes that were not consumed, followed by bytes that are not part of the stream, and
    /// the number of the former.
    #[inline]
    pub(crate) fn padded_rest(&self) -> (&[u8], usize) {
        (&self.bytes[self.start..], self.end - self.start)
    }

    #[inline]
    pub(crate) fn consume(&mut self, len: usize) {
        self.start += len;
    }

    #[inline]
    pub(crate) fn is_empty(&self) -> bool {
        self.start == self.end
    }

    pub(crate) fn clear(&mut self) {
        self.start = 0;
        self.end = 0;
        self.moved = 0;
    }

    /// Appends a chunk. If the rest is at most `max_rest` bytes, because all replies were read, the
    /// capacity does not exceed `max_rest` and the chunk.
    #[inline]
    pub(crate) fn append(&mut self, chunk: &[u8], max_rest: usize) {
        self.make_room(chunk.len(), max_rest);
        let end = self.end + chunk.len();
        if let Some(space) = self.bytes.get_mut(self.end..end) {
            space.copy_from_slice(chunk);
        } else {
            // Not initialized before, because that would write each byte of a long chunk twice.
            self.bytes.truncate(self.end);
            self.bytes.extend_from_slice(chunk);
            self.pad();
        }
        self.end = end;
        work::add(chunk.len());
    }

    /// Appends the bytes that `read` writes into its argument, at most `len`. `read` returns their
    /// number. Otherwise the same as [`append`](Self::append), without a copy of the chunk.
    #[cfg(feature = "std")]
    pub(crate) fn append_with<E>(
        &mut self,
        len: usize,
        max_rest: usize,
        read: impl FnOnce(&mut [u8]) -> Result<usize, E>,
    ) -> Result<usize, E> {
        self.make_room(len, max_rest);
        let end = self.end + len;
        if end > self.bytes.len() {
            self.bytes.resize(end, 0);
            self.pad();
        }
        let count = read(&mut self.bytes[self.end..end])?.min(len);
        self.end += count;
        work::add(count);
        Ok(count)
    }

    /// Makes space for `len` bytes after the rest.
    #[inline]
    fn make_room(&mut self, len: usize, max_rest: usize) {
        if self.is_empty() {
            self.clear();
        } else {
            self.compact();
        }
        let bound = max_rest.saturating_add(len);
        let needed = self.end + len;
        let capacity = self.bytes.capacity();
        // An empty buffer above the bound is that of a backlog, which was read.
        if needed > capacity || (capacity > bound && self.end == 0) {
            self.reserve(needed, bound);
        }
    }

    fn reserve(&mut self, needed: usize, bound: usize) {
        // Doubling, so that appending byte by byte moves each byte a few times only.
        let doubled = self.bytes.capacity().saturating_mul(2).max(MIN_CAPACITY);
        let capacity = if needed <= bound {
            needed.max(doubled.min(bound))
        } else {
            needed.max(doubled)
        };
        if self.end == 0 {
            self.bytes = Vec::with_capacity(capacity);
        } else {
            work::add(self.end);
            self.bytes.reserve_exact(capacity - self.bytes.len());
        }
    }

    /// Initializes bytes after the last one, as far as there is space.
    fn pad(&mut self) {
        let len = self.bytes.capacity().min(self.bytes.len() + PADDING);
        self.bytes.resize(len, 0);
    }

    /// Moves the rest to the front, unless that would move more bytes than were appended and consumed
    /// since the last time.
    ///
    /// If all replies are read before each feed, it always does: the rest is then a part of the last
    /// chunk, or everything since the last consumed byte.
    fn compact(&mut self) {
        let rest = self.end - self.start;
        let appended = self.end - self.moved;
        if self.start == 0 || rest > appended + self.start {
            return;
        }
        self.bytes.copy_within(self.start..self.end, 0);
        self.start = 0;
        self.end = rest;
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
        for _ in 0..if cfg!(miri) { 200 } else { 5000 } {
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
