//! Scanners that are misused: each call has a result, and no memory is read or written beyond what was passed.

use core::ptr;

use super::{GARBAGE, filled, next, scanner};
use crate::dialogue::{ftp_reply_dialogue_init, ftp_reply_dialogue_t};
use crate::error::ftp_reply_error_t;
use crate::generated::constants::*;
use crate::scanner::*;

#[test]
fn next_needs_more_if_buffer_shrinks() {
    let mut scanner = scanner();
    assert_eq!(
        next(&mut scanner, b"220-a\r\nb").0,
        FTP_REPLY_RESULT_NEED_MORE
    );
    let (result, consumed, _) = next(&mut scanner, b"220");
    assert_eq!((result, consumed), (FTP_REPLY_RESULT_NEED_MORE, 0));
}

#[test]
fn next_rejects_null_and_huge_length() {
    let mut scanner = scanner();
    let (mut consumed, mut view) = (9, GARBAGE);
    let line = c"220 Hi\n".as_ptr();
    let null = FTP_REPLY_RESULT_NULL_ARGUMENT;
    let huge = isize::MAX.unsigned_abs() + 1;
    // SAFETY: every pointer is NULL or points to a variable; a buffer of a huge length is not read.
    unsafe {
        let scanner = &raw mut scanner;
        let (used, found) = (&raw mut consumed, &raw mut view);
        assert_eq!(
            ftp_reply_scanner_next(ptr::null_mut(), line, 7, used, found),
            null
        );
        assert_eq!((*used, (*found).code), (0, 0));
        (*used, *found) = (9, GARBAGE);
        assert_eq!(
            ftp_reply_scanner_next(scanner, ptr::null(), 7, used, found),
            null
        );
        assert_eq!((*used, (*found).code), (0, 0));
        for length in [huge, usize::MAX] {
            (*used, *found) = (9, GARBAGE);
            assert_eq!(
                ftp_reply_scanner_next(scanner, line, length, used, found),
                null
            );
            assert_eq!((*used, (*found).code), (0, 0));
        }
        *used = 9;
        assert_eq!(
            ftp_reply_scanner_next(scanner, line, 7, used, ptr::null_mut()),
            null
        );
        assert_eq!(*used, 0);
        *found = GARBAGE;
        assert_eq!(
            ftp_reply_scanner_next(scanner, line, 7, ptr::null_mut(), found),
            null
        );
        assert_eq!((*found).code, 0);
        // Nothing was scanned.
        assert_eq!(
            ftp_reply_scanner_next(scanner, line, 7, used, found),
            FTP_REPLY_RESULT_OK
        );
    }
}

#[test]
fn functions_reject_null() {
    let null = FTP_REPLY_RESULT_NULL_ARGUMENT;
    let mut initialized = scanner();
    let mut error = ftp_reply_error_t::NONE;
    // SAFETY: every pointer is NULL or points to a variable.
    unsafe {
        assert_eq!(ftp_reply_scanner_init(ptr::null_mut()), null);
        assert_eq!(ftp_reply_scanner_finish(ptr::null_mut()), null);
        assert_eq!(ftp_reply_scanner_reset(ptr::null_mut()), null);
        assert_eq!(ftp_reply_scanner_set_terminator(ptr::null_mut(), 1), null);
        assert_eq!(ftp_reply_scanner_set_terminator(ptr::null_mut(), 0), null);
        assert_eq!(ftp_reply_scanner_set_max_line(ptr::null_mut(), 1), null);
        assert_eq!(ftp_reply_scanner_set_max_reply(ptr::null_mut(), 1), null);
        assert_eq!(ftp_reply_scanner_set_max_lines(ptr::null_mut(), 1), null);
        assert_eq!(ftp_reply_scanner_buffer_size(ptr::null()), 0);
        assert_eq!(ftp_reply_scanner_position(ptr::null()), 0);
        assert!(!ftp_reply_scanner_is_empty(ptr::null()));
        assert_eq!(
            ftp_reply_scanner_diagnostics(ptr::null(), ptr::null_mut(), 3),
            0
        );
        assert_eq!(ftp_reply_scanner_diagnostics_omitted(ptr::null()), 0);
        let fault = ftp_reply_scanner_fault(ptr::null(), ptr::null(), &raw mut error);
        assert_eq!(fault, null);
        let fault = ftp_reply_scanner_fault(&raw const initialized, ptr::null(), ptr::null_mut());
        assert_eq!(fault, null);
        next(&mut initialized, b"\n\n220 Hi\n");
        let count = ftp_reply_scanner_diagnostics(&raw const initialized, ptr::null_mut(), 9);
        assert_eq!(count, 2);
    }
}

#[test]
fn functions_reject_uninitialized_scanner() {
    let mut dialogue: ftp_reply_dialogue_t = filled(0);
    // SAFETY: the dialogue is writable.
    unsafe { ftp_reply_dialogue_init(&raw mut dialogue) };
    let other = ftp_reply_scanner_t {
        opaque: dialogue.opaque,
    };
    for state in [filled(0), filled(u64::MAX), other] {
        let missing = FTP_REPLY_RESULT_NOT_INITIALIZED;
        let mut state = state;
        let mut error = ftp_reply_error_t::NONE;
        assert_eq!(next(&mut state, b"220 Hi\n").0, missing);
        assert_eq!(next(&mut state, b"").0, missing);
        let scanner = &raw mut state;
        // SAFETY: the pointers point to variables.
        unsafe {
            assert_eq!(ftp_reply_scanner_finish(scanner), missing);
            assert_eq!(ftp_reply_scanner_reset(scanner), missing);
            assert_eq!(ftp_reply_scanner_set_terminator(scanner, 1), missing);
            assert_eq!(ftp_reply_scanner_set_terminator(scanner, 0), missing);
            assert_eq!(ftp_reply_scanner_set_max_line(scanner, 1), missing);
            assert_eq!(ftp_reply_scanner_set_max_reply(scanner, 1), missing);
            assert_eq!(ftp_reply_scanner_set_max_lines(scanner, 1), missing);
            let fault = ftp_reply_scanner_fault(scanner, ptr::null(), &raw mut error);
            assert_eq!(fault, missing);
            assert_eq!(ftp_reply_scanner_buffer_size(scanner), 0);
            assert_eq!(ftp_reply_scanner_position(scanner), 0);
            assert!(!ftp_reply_scanner_is_empty(scanner));
            assert_eq!(
                ftp_reply_scanner_diagnostics(scanner, ptr::null_mut(), 0),
                0
            );
            assert_eq!(ftp_reply_scanner_diagnostics_omitted(scanner), 0);
        }
    }
}
