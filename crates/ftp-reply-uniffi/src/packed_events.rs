//! Bytes that cross the boundary in one copy.

use ftp_reply::bulk::TooLargeToPack;
use uniffi::metadata::MetadataBuffer;
use uniffi::{Lower, RustBuffer, TypeId};

use crate::EngineError;

/// A packed buffer, which both languages receive as plain bytes.
///
/// uniffi 0.32 writes a `Vec<u8>` byte by byte into a vector that grows, which takes longer than parsing
/// the replies. The form on the wire is that of `Vec<u8>`: the length, then the bytes.
#[derive(Debug, PartialEq, Eq)]
pub struct PackedEvents(pub(crate) Vec<u8>);

impl PackedEvents {
    /// Returns the result of a function of the core.
    pub(crate) fn of(buffer: Result<Vec<u8>, TooLargeToPack>) -> Result<PackedEvents, EngineError> {
        Ok(PackedEvents(buffer?))
    }
}

// SAFETY: the other side reads what `Vec<u8>` writes. This writes the same.
#[allow(unsafe_code)]
unsafe impl<UT> Lower<UT> for PackedEvents {
    type FfiType = RustBuffer;

    fn lower(events: PackedEvents) -> RustBuffer {
        let mut buffer = Vec::with_capacity(LENGTH + events.0.len());
        <PackedEvents as Lower<UT>>::write(events, &mut buffer);
        RustBuffer::from_vec(buffer)
    }

    fn write(events: PackedEvents, buffer: &mut Vec<u8>) {
        // The limits of the readers keep every buffer below 2 GiB.
        let length = i32::try_from(events.0.len()).unwrap_or(0);
        buffer.extend(length.to_be_bytes());
        buffer.extend(&events.0);
    }
}

/// Bytes of the length before the content.
const LENGTH: usize = size_of::<i32>();

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
            let lowered = <PackedEvents as Lower<UniFfiTag>>::lower(PackedEvents(bytes.clone()));
            assert_eq!(lowered.destroy_into_vec(), expected);
            let mut written = b"before".to_vec();
            <PackedEvents as Lower<UniFfiTag>>::write(PackedEvents(bytes), &mut written);
            assert_eq!(written, [&b"before"[..], &expected].concat());
        }
    }
}
