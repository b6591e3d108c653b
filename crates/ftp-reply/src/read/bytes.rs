//! Bytes of a reply, without an allocation if they are few.

use alloc::boxed::Box;
use core::ops::Deref;

/// Number of bytes that are stored in place. Most one-line replies have no more.
const FEW: usize = 48;

/// Ones, then zeros: the mask for any number of bytes is a part of it.
const KEEP: [u8; 2 * FEW] = {
    let mut keep = [0; 2 * FEW];
    let mut at = 0;
    while at < FEW {
        keep[at] = u8::MAX;
        at += 1;
    }
    keep
};

/// Immutable bytes.
///
/// Plain fields instead of an enum, because a reply is moved several times on its way to the caller
/// and the compiler moves these in fewer steps.
#[derive(Clone)]
#[repr(align(16))]
pub(crate) struct Bytes {
    /// The bytes and then zeros, if `many` is `None`.
    few: [u8; FEW],
    len: usize,
    many: Option<Box<[u8]>>,
}

impl Bytes {
    /// Copies the first `len` bytes of `start`. If `start` is longer, it copies a block of fixed size,
    /// which is faster than copying `len` bytes.
    #[inline]
    pub(crate) fn new(start: &[u8], len: usize) -> Bytes {
        if let Some(block) = start.first_chunk::<FEW>()
            && let Some(from) = FEW.checked_sub(len)
            && let Some(keep) = KEEP[from..].first_chunk::<FEW>()
        {
            let mut few = [0; FEW];
            for at in 0..FEW {
                few[at] = block[at] & keep[at];
            }
            return Bytes {
                few,
                len,
                many: None,
            };
        }
        Bytes {
            few: [0; FEW],
            len,
            many: Some(start[..len].into()),
        }
    }
}

impl Deref for Bytes {
    type Target = [u8];

    #[inline]
    fn deref(&self) -> &[u8] {
        match &self.many {
            None => &self.few[..self.len],
            Some(bytes) => bytes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{vec, vec::Vec};

    #[test]
    fn new_keeps_bytes_of_any_length() {
        for len in 0..300 {
            let bytes: Vec<u8> = (0..=u8::MAX).cycle().take(len).collect();
            for more in [0, 1, 64] {
                let start = [&bytes[..], &vec![b'x'; more]].concat();
                assert_eq!(*Bytes::new(&start, len), *bytes);
            }
        }
    }
}
