//! Bytes that cross the boundary in one copy.

use ftp_reply::bulk::TooLargeToPack;
use uniffi::metadata::MetadataBuffer;
use uniffi::{Lower, RustBuffer, TypeId};

use crate::EngineError;

/// A packed buffer, which both languages receive as plain bytes.
///
/// uniffi 0.32 writes a `Vec<u8>` byte by byte into a vector that grows, which takes longer than parsing
/// the replies. The form on the wire is that of `Vec<u8>`: the length, then the bytes. Here they are in
/// this form from the start.
#[derive(Debug, PartialEq, Eq)]
pub struct PackedEvents(Vec<u8>);

/// Bytes of the length before the content.
const LENGTH: usize = size_of::<i32>();

impl PackedEvents {
    /// Returns the buffer that a function of the core appends.
    pub(crate) fn appended(
        append: impl FnOnce(&mut Vec<u8>) -> Result<(), TooLargeToPack>,
    ) -> Result<PackedEvents, EngineError> {
        let mut events = vec![0; LENGTH];
        append(&mut events)?;
        // The limits of the readers keep every buffer below 2 GiB.
        let length = i32::try_from(events.len() - LENGTH).unwrap_or(0);
        events[..LENGTH].copy_from_slice(&length.to_be_bytes());
        Ok(PackedEvents(events))
    }

    /// Returns a buffer of the core.
    pub(crate) fn of(buffer: &[u8]) -> Result<PackedEvents, EngineError> {
        PackedEvents::appended(|events| {
            events.extend_from_slice(buffer);
            Ok(())
        })
    }

    /// Returns the content.
    #[cfg(test)]
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0[LENGTH..]
    }
}

// SAFETY: the other side reads what `Vec<u8>` writes. This writes the same.
#[allow(unsafe_code)]
unsafe impl<UT> Lower<UT> for PackedEvents {
    type FfiType = RustBuffer;

    fn lower(events: PackedEvents) -> RustBuffer {
        RustBuffer::from_vec(events.0)
    }

    fn write(events: PackedEvents, buffer: &mut Vec<u8>) {
        buffer.extend(&events.0);
    }
}

#[allow(unsafe_code)]
mod returned {
    use super::PackedEvents;

    uniffi::derive_ffi_traits!(impl<UT> LowerReturn<UT> for PackedEvents);
}

impl<UT> TypeId<UT> for PackedEvents {
    const TYPE_ID_META: MetadataBuffer = <Vec<u8> as TypeId<UT>>::TYPE_ID_META;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::UniFfiTag;

    #[test]
    fn form_is_that_of_vector() {
        for bytes in [Vec::new(), b"\x01\x00".to_vec(), vec![7; 70_000]] {
            let mut expected = Vec::new();
            <Vec<u8> as Lower<UniFfiTag>>::write(bytes.clone(), &mut expected);
            let events = || PackedEvents::of(&bytes).unwrap();
            let lowered = <PackedEvents as Lower<UniFfiTag>>::lower(events());
            assert_eq!(lowered.destroy_into_vec(), expected);
            let mut written = b"before".to_vec();
            <PackedEvents as Lower<UniFfiTag>>::write(events(), &mut written);
            assert_eq!(written, [&b"before"[..], &expected].concat());
        }
    }
}
