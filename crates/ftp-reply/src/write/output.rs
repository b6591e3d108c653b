//! Where encoded parts go: a caller's slice, or a vector.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;

use super::error::EncodeError;

/// Something that is written part by part, the same parts each time.
pub(super) trait Parts {
    /// Refuses what must not be written; otherwise says how many bytes the parts have.
    fn check(&self) -> Result<usize, EncodeError>;

    /// Hands out the parts in order.
    fn each(&self, put: impl FnMut(&[u8]));

    /// Writes the parts to the start of `out`, and nothing if they do not fit.
    fn write_to(&self, out: &mut [u8]) -> Result<usize, EncodeError> {
        let len = self.check()?;
        if out.len() < len {
            return Err(EncodeError::buffer_too_small(len));
        }
        let mut at = 0;
        self.each(|part| {
            // In range, for the length was counted from the same parts; said so that no panic is left.
            if let Some(place) = out.get_mut(at..at + part.len()) {
                place.copy_from_slice(part);
            }
            at += part.len();
        });
        Ok(len)
    }

    /// The parts joined.
    #[cfg(feature = "alloc")]
    fn to_vec(&self) -> Result<Vec<u8>, EncodeError> {
        let mut bytes = Vec::with_capacity(self.check()?);
        self.each(|part| bytes.extend_from_slice(part));
        Ok(bytes)
    }
}
