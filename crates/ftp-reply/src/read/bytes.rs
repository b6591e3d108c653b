//! The bytes of a reply, without an allocation if they are few.

use alloc::boxed::Box;
use core::ops::Deref;

/// How many bytes are held in place: most replies of one line have no more.
const FEW: usize = 48;

/// Bytes to keep, then bytes to drop: a mask for each number of bytes starts somewhere in it.
const KEEP: [u8; 2 * FEW] = {
    let mut keep = [0; 2 * FEW];
    let mut at = 0;
    while at < FEW {
        keep[at] = u8::MAX;
        at += 1;
    }
    keep
};

/// Bytes that do not change.
///
/// Plain fields instead of an enum: a reply is moved a few times on its way to the caller, and this
/// is moved in few steps.
#[derive(Clone)]
#[repr(align(16))]
pub(crate) struct Bytes {
    /// The first `len` bytes, if `many` is none.
    few: [u8; FEW],
    len: usize,
    many: Option<Box<[u8]>>,
}

impl Bytes {
    /// The first `len` bytes of `start`, which may go on behind them: if it does, few bytes are
    /// copied as a block, which is quicker than copying just as many as there are.
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
    fn bytes_come_back_at_every_length() {
        for len in 0..300 {
            let bytes: Vec<u8> = (0..=u8::MAX).cycle().take(len).collect();
            for behind in [0, 1, 64] {
                let start = [&bytes[..], &vec![b'x'; behind]].concat();
                assert_eq!(*Bytes::new(&start, len), *bytes);
            }
        }
    }
}
