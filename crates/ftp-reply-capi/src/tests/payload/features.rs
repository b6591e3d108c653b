//! Features in a 211 reply.

use core::ffi::{CStr, c_char};
use core::ptr;

use super::{Failed, view, zeroes};
use crate::bytes::ftp_reply_bytes_t;
use crate::generated::constants::*;
use crate::payload::features::*;
use crate::tests::buffer::{BROKEN, bytes, stale_error, text, written};
use crate::view::ftp_reply_view_t;

const FEATURES: &[u8] =
    b"211-Features:\r\n MDTM\r\n REST STREAM\r\n211-SIZE\r\nnone\r\n211 End\r\n";

const NO_FEATURE: ftp_reply_feature_t = ftp_reply_feature_t {
    name: BROKEN,
    params: BROKEN,
    text: BROKEN,
};

/// Returns the features of a reply: name, parameters and both.
fn features(state: &mut ftp_reply_features_t) -> Vec<[&'static [u8]; 3]> {
    let mut found = Vec::new();
    loop {
        let mut feature = NO_FEATURE;
        // SAFETY: the state and the feature are variables.
        let result = unsafe { ftp_reply_features_next(state, &raw mut feature) };
        if result == FTP_REPLY_RESULT_NO_VALUE {
            assert!(feature.name.bytes.is_null());
            return found;
        }
        assert_eq!(result, FTP_REPLY_RESULT_OK);
        found.push([text(feature.name), text(feature.params), text(feature.text)]);
    }
}

#[test]
fn features_are_iterated_and_found_by_name() {
    let view = view(FEATURES);
    let mut state = zeroes();
    // SAFETY: the view is that of a reply, and the state is a variable.
    unsafe {
        let state = &raw mut state;
        let result = ftp_reply_features_parse(&raw const view, state, ptr::null_mut());
        assert_eq!(result, FTP_REPLY_RESULT_OK);
    }
    let mut copy = state;
    let expected = [
        [&b"MDTM"[..], b"", b"MDTM"],
        [b"REST", b"STREAM", b"REST STREAM"],
        [b"SIZE", b"", b"SIZE"],
    ];
    assert_eq!(features(&mut state), expected);
    assert!(features(&mut state).is_empty());
    assert_eq!(features(&mut copy), expected);

    let get = |name: &CStr| {
        let mut feature = NO_FEATURE;
        // SAFETY: the state and the feature are variables.
        let result =
            unsafe { ftp_reply_features_get(&raw const state, name.as_ptr(), &raw mut feature) };
        (result, text(feature.params))
    };
    assert_eq!(get(c"rest"), (FTP_REPLY_RESULT_OK, &b"STREAM"[..]));
    assert_eq!(get(c"MLST"), (FTP_REPLY_RESULT_NO_VALUE, &b""[..]));
    assert_eq!(get(c"\xff"), (FTP_REPLY_RESULT_INVALID_UTF8, &b""[..]));
}

#[test]
fn features_parse_reports_errors_and_liberties() {
    let parse = |reply: &[u8]| {
        let view = view(reply);
        let (mut state, mut error) = (zeroes(), stale_error());
        // SAFETY: the pointers are to variables.
        let result =
            unsafe { ftp_reply_features_parse(&raw const view, &raw mut state, &raw mut error) };
        (result, error.kind)
    };
    assert_eq!(parse(b"211 No features\r\n"), (FTP_REPLY_RESULT_OK, 0));
    let wrong_code = FTP_REPLY_PAYLOAD_ERROR_WRONG_CODE;
    let wrong_code = (FTP_REPLY_RESULT_PAYLOAD_ERROR, wrong_code);
    assert_eq!(parse(b"500 What?\r\n"), wrong_code);
    let lenient = |reply: &[u8]| {
        let view = view(reply);
        let (mut state, mut liberties) = (zeroes(), -1);
        // SAFETY: the pointers are NULL or to variables.
        let result = unsafe {
            let (state, liberties) = (&raw mut state, &raw mut liberties);
            ftp_reply_features_parse_lenient(&raw const view, state, liberties, ptr::null_mut())
        };
        (result, liberties)
    };
    assert_eq!(lenient(FEATURES), (FTP_REPLY_RESULT_OK, 0));
    let other = (FTP_REPLY_RESULT_OK, FTP_REPLY_LIBERTY_OTHER_CODE);
    assert_eq!(lenient(b"214-x\r\n SIZE\r\n214 End\r\n"), other);
    assert_eq!(lenient(b"214 x\r\n"), (FTP_REPLY_RESULT_PAYLOAD_ERROR, 0));
}

#[test]
fn features_functions_reject_null_and_other_states() {
    let (view, none) = (view(FEATURES), ptr::null_mut());
    let mut feature = NO_FEATURE;
    let mut state: ftp_reply_features_t = zeroes();
    let null = FTP_REPLY_RESULT_NULL_ARGUMENT;
    let uninitialized = FTP_REPLY_RESULT_NOT_INITIALIZED;
    // SAFETY: the pointers are NULL or to variables.
    unsafe {
        let (view, state, feature) = (&raw const view, &raw mut state, &raw mut feature);
        let name = c"SIZE".as_ptr();
        assert_eq!(ftp_reply_features_next(state, feature), uninitialized);
        assert_eq!(ftp_reply_features_get(state, name, feature), uninitialized);
        assert_eq!(
            ftp_reply_features_parse(ptr::null(), state, ptr::null_mut()),
            null
        );
        assert_eq!(ftp_reply_features_parse(view, none, ptr::null_mut()), null);
        let zeroes = ftp_reply_view_t::NONE;
        let result = ftp_reply_features_parse(&raw const zeroes, state, ptr::null_mut());
        assert_eq!(result, FTP_REPLY_RESULT_NOT_A_REPLY);
        let (no_bits, no_error) = (ptr::null_mut(), ptr::null_mut());
        assert_eq!(
            ftp_reply_features_parse_lenient(ptr::null(), state, no_bits, no_error),
            null
        );
        assert_eq!(ftp_reply_features_next(state, feature), uninitialized);
        ftp_reply_features_parse(view, state, ptr::null_mut());
        assert_eq!(ftp_reply_features_next(none, feature), null);
        assert_eq!(ftp_reply_features_next(state, ptr::null_mut()), null);
        assert_eq!(ftp_reply_features_get(ptr::null(), name, feature), null);
        assert_eq!(ftp_reply_features_get(state, ptr::null(), feature), null);
        assert_eq!(ftp_reply_features_get(state, name, ptr::null_mut()), null);
    }
    // The call without a destination for the feature has not read it.
    assert_eq!(features(&mut state).len(), 3);
}

#[test]
fn features_encode_writes_211() {
    let encode = |features: &[ftp_reply_bytes_t]| {
        // SAFETY: the features are an array of texts; `written` passes buffers.
        written(|(buffer, capacity, length, error)| unsafe {
            let (start, count) = (features.as_ptr(), features.len());
            ftp_reply_features_encode(start, count, buffer, capacity, length, error)
        })
    };
    let expected = b"211-Features:\r\n MDTM\r\n REST STREAM\r\n211 End\r\n".to_vec();
    let found = encode(&[bytes(b"MDTM"), bytes(b"REST STREAM")]);
    assert_eq!(found, Ok(expected.clone()));
    assert_eq!(encode(&[]), Ok(b"211 End\r\n".to_vec()));
    let line = |kind| Failed {
        line: 1,
        ..Failed::encode(kind)
    };
    let empty = line(FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE);
    assert_eq!(encode(&[bytes(b"")]), Err(empty));
    let split = line(FTP_REPLY_ENCODE_ERROR_CONTROL_BYTE);
    assert_eq!(encode(&[bytes(b"\r\n")]), Err(split));
    assert_eq!(encode(&[BROKEN]), Err(Failed::null()));

    let encode_strings = |features: &[*const c_char]| {
        // SAFETY: the features are an array of strings; `written` passes buffers.
        written(|(buffer, capacity, length, error)| unsafe {
            let (start, count) = (features.as_ptr(), features.len());
            ftp_reply_features_encode_strings(start, count, buffer, capacity, length, error)
        })
    };
    let found = encode_strings(&[c"MDTM".as_ptr(), c"REST STREAM".as_ptr()]);
    assert_eq!(found, Ok(expected));
    assert_eq!(encode_strings(&[ptr::null()]), Err(Failed::null()));
}
