//! Writes encoded parts to a slice or a vector.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;

use super::error::EncodeError;

/// A value that is written in parts, always the same ones.
pub(super) trait Parts {
    /// Checks the parts and returns their total length.
    fn check(&self) -> Result<usize, EncodeError>;

    /// Calls `put` with each part in order.
    fn each(&self, put: impl FnMut(&[u8]));

    /// Writes the parts to the start of `out`, or nothing if they do not fit.
    fn write_to(&self, out: &mut [u8]) -> Result<usize, EncodeError> {
        let len = self.check()?;
        if out.len() < len {
            return Err(EncodeError::buffer_too_small(len));
        }
        let mut at = 0;
        self.each(|part| {
            // Always in range, because `check` counted the same parts. The check removes the panic.
            if let Some(target) = out.get_mut(at..at + part.len()) {
                target.copy_from_slice(part);
            }
            at += part.len();
        });
        Ok(len)
    }

    /// Returns the parts, joined.
    #[cfg(feature = "alloc")]
    fn to_vec(&self) -> Result<Vec<u8>, EncodeError> {
        let mut bytes = Vec::with_capacity(self.check()?);
        self.each(|part| bytes.extend_from_slice(part));
        Ok(bytes)
    }
}
