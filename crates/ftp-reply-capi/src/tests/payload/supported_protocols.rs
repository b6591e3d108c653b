//! Supported protocols in a 521 or 522 reply.

use core::ptr;

use super::{Failed, given, reject_other_views, view, wrong_code};
use crate::generated::constants::*;
use crate::payload::supported_protocols::*;
use crate::tests::buffer::written;

fn protocols(reply: &[u8], capacity: usize) -> Result<(usize, Vec<u16>), Failed> {
    let view = view(reply);
    let numbers = core::cell::RefCell::new(vec![7; capacity]);
    let found = given(77, |count, error| {
        let start = numbers.borrow_mut().as_mut_ptr();
        // SAFETY: the view is that of a reply, and the array has its capacity.
        unsafe {
            let view = &raw const view;
            ftp_reply_supported_protocols_parse(view, start, capacity, count, error)
        }
    });
    found.map(|count| (count, numbers.into_inner()))
}

#[test]
fn supported_protocols_parse_fills_array() {
    let reply = b"522 Network protocol not supported, use (1, 2)\r\n";
    assert_eq!(protocols(reply, 3), Ok((2, vec![1, 2, 7])));
    assert_eq!(protocols(reply, 1), Ok((2, vec![1])));
    assert_eq!(protocols(reply, 0), Ok((2, vec![])));
    let without_list = protocols(b"522 TLS handshake failed\r\n", 2);
    assert_eq!(without_list, Err(Failed::no_value()));
    let out_of_range = FTP_REPLY_PAYLOAD_ERROR_OUT_OF_RANGE;
    let found = protocols(b"521 use (65536)\r\n", 2);
    assert_eq!(found, Err(Failed::payload(out_of_range, 9)));
    assert_eq!(protocols(b"500 (1)\r\n", 2), Err(wrong_code()));
    let view = view(reply);
    // SAFETY: the array is NULL.
    let null = given(77, |count, error| unsafe {
        let (view, none) = (&raw const view, ptr::null_mut());
        ftp_reply_supported_protocols_parse(view, none, 1, count, error)
    });
    assert_eq!(null, Err(Failed::null()));
    reject_other_views(77, |view, count, error| {
        // SAFETY: the pointers are NULL or to variables.
        unsafe { ftp_reply_supported_protocols_parse(view, ptr::null_mut(), 0, count, error) }
    });
}

#[test]
fn supported_protocols_encode_accepts_only_521_and_522() {
    let encode = |code, numbers: *const u16, count| {
        // SAFETY: the array has its count or is NULL; `written` passes buffers.
        written(|(buffer, capacity, length, error)| unsafe {
            ftp_reply_supported_protocols_encode(
                code, numbers, count, buffer, capacity, length, error,
            )
        })
    };
    let numbers = [1_u16, 2];
    let found = encode(522, numbers.as_ptr(), 2);
    let expected = b"522 Network protocol not supported, use (1,2)\r\n";
    assert_eq!(found, Ok(expected.to_vec()));
    let out_of_range = || Failed::encode(FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE);
    assert_eq!(encode(522, ptr::null(), 0), Err(out_of_range()));
    assert_eq!(encode(200, numbers.as_ptr(), 2), Err(out_of_range()));
    assert_eq!(encode(99, numbers.as_ptr(), 2), Err(Failed::invalid_code()));
    assert_eq!(encode(522, ptr::null(), 1), Err(Failed::null()));
    assert_eq!(
        encode(522, numbers.as_ptr(), usize::MAX),
        Err(Failed::null())
    );
}
