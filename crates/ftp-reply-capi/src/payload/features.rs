//! Features in a 211 reply.

use core::ffi::{c_char, c_int};
use core::mem::MaybeUninit;

use reply::payload::{Feature, FeatureIter, Features};

use super::{bits, reply};
use crate::bytes::ftp_reply_bytes_t;
use crate::error::ftp_reply_error_t;
use crate::failure::{Failure, report};
use crate::limits::FTP_REPLY_LIMIT_FEATURES_SIZE;
use crate::raw::{Marked, State, Texts, bytes, initialize, state, state_mut, write};
use crate::view::ftp_reply_view_t;
use crate::write::encode;

/// The features in a 211 reply, and a position in them. It points into the buffer of the view: do not use it
/// after the bytes have moved or changed. It can be copied.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ftp_reply_features_t {
    /// Private. The size includes space for later versions.
    pub opaque: [MaybeUninit<u64>; 16],
}

/// What the state contains.
pub(crate) struct FeatureState {
    features: Features<'static>,
    remaining: FeatureIter<'static>,
}

// SAFETY: an array of memory of integers; the size and the alignment are compared below.
unsafe impl State for ftp_reply_features_t {
    type Value = FeatureState;
    const MARK: u64 = u64::from_be_bytes(*b"features");
}

const _: () = assert!(
    size_of::<ftp_reply_features_t>() == FTP_REPLY_LIMIT_FEATURES_SIZE
        && size_of::<Marked<FeatureState>>() <= FTP_REPLY_LIMIT_FEATURES_SIZE
        && align_of::<Marked<FeatureState>>() <= align_of::<ftp_reply_features_t>()
);

/// A feature of a server. It points into the view.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ftp_reply_feature_t {
    /// Name in the letter case that was sent, usually that of a command.
    pub name: ftp_reply_bytes_t,
    /// Text after the name and a space; its length is 0 if there is none. The document of the feature defines
    /// its meaning: the star in "MLST size*;type*;perm;" marks the facts that are sent by default (RFC 3659,
    /// section 7.8).
    pub params: ftp_reply_bytes_t,
    /// Name and parameters as one text, which ftp_reply_features_encode() writes.
    pub text: ftp_reply_bytes_t,
}

impl ftp_reply_feature_t {
    const NONE: ftp_reply_feature_t = ftp_reply_feature_t {
        name: ftp_reply_bytes_t::NONE,
        params: ftp_reply_bytes_t::NONE,
        text: ftp_reply_bytes_t::NONE,
    };

    fn new(feature: Feature<'_>) -> ftp_reply_feature_t {
        ftp_reply_feature_t {
            name: ftp_reply_bytes_t::new(feature.name()),
            params: ftp_reply_bytes_t::new(feature.params()),
            text: ftp_reply_bytes_t::new(feature.as_ref()),
        }
    }
}

/// Parses the 211 reply to FEAT (RFC 2389, section 3.2), and starts to iterate over its features;
/// ftp_reply_features_next() returns them. A line between the first and the last is a feature if it starts
/// with a space, or with 211- as some servers send it, followed by a name of printable ASCII characters. All
/// other lines are skipped. A one-line reply has no features.
///
/// 211 also answers STAT and HELP. Only the command shows which one it is. See "Values" above for the
/// results. Payload error: FTP_REPLY_PAYLOAD_ERROR_WRONG_CODE. If the result is not FTP_REPLY_RESULT_OK,
/// features is not written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_features_parse(
    view: *const ftp_reply_view_t,
    features: *mut ftp_reply_features_t,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        let outcome = reply(view).and_then(|reply| start(features, Features::parse(reply)?));
        report(error, outcome)
    }
}

/// Parses a 211 reply as ftp_reply_features_parse() does, or one with another 2yz code if it contains a
/// feature.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_features_parse_lenient(
    view: *const ftp_reply_view_t,
    features: *mut ftp_reply_features_t,
    liberties: *mut c_int,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        write(liberties, 0);
        let outcome = reply(view).and_then(|reply| {
            let read = Features::parse_lenient(reply)?;
            write(liberties, bits(read.liberties));
            start(features, read.value)
        });
        report(error, outcome)
    }
}

/// Starts to iterate over the features.
///
/// # Safety
///
/// `state` is NULL or writable. The caller uses it only while the bytes of the features are
/// readable.
unsafe fn start(
    state: *mut ftp_reply_features_t,
    features: Features<'static>,
) -> Result<(), Failure> {
    let remaining = features.iter();
    let value = FeatureState {
        features,
        remaining,
    };
    // SAFETY: the caller guarantees what this function requires.
    if unsafe { initialize(state, value) } {
        Ok(())
    } else {
        Err(Failure::NULL_ARGUMENT)
    }
}

/// Writes the next feature, in the order of the server, which has no meaning.
///
/// Returns FTP_REPLY_RESULT_NO_VALUE after the last one. The feature is set to zeroes then.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_features_next(
    features: *mut ftp_reply_features_t,
    feature: *mut ftp_reply_feature_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        let found = state_mut(features).map_err(Failure::of_result);
        let found = found.and_then(|state| {
            if feature.is_null() {
                return Err(Failure::NULL_ARGUMENT);
            }
            state.remaining.next().ok_or(Failure::NoValue)
        });
        give_feature(feature, found)
    }
}

/// Finds the first feature with this name in any letter case (RFC 2389, section 3.2), whatever the position
/// of ftp_reply_features_next().
///
/// A server without a feature may still support it: try the command (RFC 2389, section 3.2).
///
/// Returns FTP_REPLY_RESULT_NO_VALUE if there is none, FTP_REPLY_RESULT_INVALID_UTF8 if the name is not
/// UTF-8. The feature is set to zeroes then.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_features_get(
    features: *const ftp_reply_features_t,
    name: *const c_char,
    feature: *mut ftp_reply_feature_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        let found = state(features).map_err(Failure::of_result);
        let found = found.and_then(|state| {
            let name = bytes(name).ok_or(Failure::NULL_ARGUMENT)?;
            let name = core::str::from_utf8(name).map_err(|_| Failure::INVALID_UTF8)?;
            state.features.get(name).ok_or(Failure::NoValue)
        });
        give_feature(feature, found)
    }
}

/// Writes a feature, or none, and returns the result.
///
/// # Safety
///
/// `out` is NULL or writable.
unsafe fn give_feature(
    out: *mut ftp_reply_feature_t,
    found: Result<Feature<'_>, Failure>,
) -> c_int {
    let found = found.map(ftp_reply_feature_t::new);
    let error = core::ptr::null_mut();
    // SAFETY: the caller guarantees what this function requires.
    unsafe { super::give(out, ftp_reply_feature_t::NONE, found, error) }
}

/// Writes the 211 reply to FEAT (RFC 2389, section 3.2): each feature after exactly one space, and "211 End"
/// as the last line. A feature is a name, or a name, a space and parameters. Without features the reply is
/// the single line "211 End", because the RFC forbids an empty list.
///
/// Returns FTP_REPLY_RESULT_ENCODE_ERROR with FTP_REPLY_ENCODE_ERROR_CONTROL_BYTE if a feature contains a
/// control byte other than a tab in its parameters, or with FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE if its name
/// is empty or not ASCII, or if it ends with the space after the name. The error has the line of the reply.
/// See "Buffers" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_features_encode(
    features: *const ftp_reply_bytes_t,
    count: usize,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            Features::encode_into(Texts::new(features, count)?, output)?;
            Ok(())
        })
    }
}

/// Writes the 211 reply as ftp_reply_features_encode() does, with features that are strings.
///
/// Returns FTP_REPLY_RESULT_NULL_ARGUMENT also if a string is NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_features_encode_strings(
    features: *const *const c_char,
    count: usize,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            Features::encode_into(Texts::of_strings(features, count)?, output)?;
            Ok(())
        })
    }
}
