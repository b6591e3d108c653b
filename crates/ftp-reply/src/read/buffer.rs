//! The bytes that a parser keeps between chunks.

use alloc::vec::Vec;

/// Bytes that were fed. The first ones may have been consumed.
#[derive(Clone)]
pub(super) struct Buffer {
    pub(super) bytes: Vec<u8>,
    /// Number of consumed bytes.
    pub(super) consumed: usize,
}

impl Buffer {
    pub(super) const fn new() -> Buffer {
        Buffer {
            bytes: Vec::new(),
            consumed: 0,
        }
    }

    /// Returns the bytes that were not consumed.
    #[inline]
    pub(super) fn rest(&self) -> &[u8] {
        &self.bytes[self.consumed..]
    }

    /// Returns the bytes that were not consumed, and the number of those that were.
    #[inline]
    pub(super) fn split(&mut self) -> (&[u8], &mut usize) {
        (&self.bytes[self.consumed..], &mut self.consumed)
    }

    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        self.consumed == self.bytes.len()
    }

    pub(super) fn clear(&mut self) {
        self.bytes.clear();
        self.consumed = 0;
    }

    /// Appends bytes. The capacity grows no further than a reply of `max_reply` bytes and these may
    /// need.
    pub(super) fn append(&mut self, bytes: &[u8], max_reply: usize) {
        self.drop_consumed();
        let needed = self.bytes.len() + bytes.len();
        let capacity = self.bytes.capacity();
        if needed > capacity {
            let most = max_reply.saturating_add(bytes.len());
            let wanted = needed.max(most.min(capacity * 2));
            self.bytes.reserve_exact(wanted - self.bytes.len());
        }
        self.bytes.extend_from_slice(bytes);
    }

    fn drop_consumed(&mut self) {
        if self.consumed > 0 {
            self.bytes.copy_within(self.consumed.., 0);
            self.bytes.truncate(self.bytes.len() - self.consumed);
            self.consumed = 0;
        }
    }
}
