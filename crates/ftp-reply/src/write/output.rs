//! Writes encoded parts to a caller's slice or a vector.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;

use super::error::EncodeError;

/// A value written in parts, the same parts each time.
pub(super) trait Parts {
    /// Returns the total length in bytes, or an error if a part must not be written.
    fn check(&self) -> Result<usize, EncodeError>;

    /// Calls `put` with each part in order.
    fn each(&self, put: impl FnMut(&[u8]));

    /// Writes the parts to the start of `out`, and nothing if they do not fit.
    fn write_to(&self, out: &mut [u8]) -> Result<usize, EncodeError> {
        let len = self.check()?;
        if out.len() < len {
            return Err(EncodeError::buffer_too_small(len));
        }
        let mut at = 0;
        self.each(|part| {
            // Always in range, because the length was computed from the same parts. `get_mut`
            // avoids a panic path.
            if let Some(target) = out.get_mut(at..at + part.len()) {
                target.copy_from_slice(part);
            }
            at += part.len();
        });
        Ok(len)
    }

    /// Returns the joined parts.
    #[cfg(feature = "alloc")]
    fn to_vec(&self) -> Result<Vec<u8>, EncodeError> {
        let mut bytes = Vec::with_capacity(self.check()?);
        self.each(|part| bytes.extend_from_slice(part));
        Ok(bytes)
    }
}
