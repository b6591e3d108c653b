//! The fault and the diagnostics that a scanner found.

use core::ffi::c_int;

use reply::FaultView;

use super::ftp_reply_scanner_t;
use crate::error::ftp_reply_error_t;
use crate::generated::constants::{FTP_REPLY_RESULT_NULL_ARGUMENT, FTP_REPLY_RESULT_OK};
use crate::raw::{bytes_of, fill, reference, state, write};
use crate::view::ftp_reply_view_t;

/// A deviation from the protocol that did not prevent reading.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ftp_reply_diagnostic_t {
    /// Offset in bytes from the start of the stream.
    pub offset: u64,
    /// One of FTP_REPLY_DIAGNOSTIC_*.
    pub kind: c_int,
    /// Room for later versions.
    pub reserved: u32,
}

/// Writes the last fault that ftp_reply_scanner_next() or ftp_reply_scanner_finish() returned to error: its
/// kind, its offset from the start of the stream, and the code of the broken reply if it is known. With the
/// view of the fault it also has the bytes, so that ftp_reply_error_message() can show them; it points into
/// the buffer of the view then.
///
/// The error is set to zeroes then, and if there was no fault.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_scanner_fault(
    scanner: *const ftp_reply_scanner_t,
    view: *const ftp_reply_view_t,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    let (state, kept) = unsafe {
        write(error, ftp_reply_error_t::NONE);
        let kept = reference(view).and_then(|view| bytes_of(view.raw.bytes, view.raw.length));
        (state(scanner), kept.unwrap_or_default())
    };
    match state {
        Err(result) => result,
        Ok(_) if error.is_null() => FTP_REPLY_RESULT_NULL_ARGUMENT,
        Ok(state) => {
            if let Some(fault) = state.fault {
                let kept = kept.get(..kept.len().min(FaultView::MAX_KEPT));
                let fault = FaultView::from_parts(
                    fault.kind,
                    fault.offset,
                    fault.code,
                    kept.unwrap_or_default(),
                );
                // SAFETY: the caller guarantees what this function requires.
                unsafe { write(error, ftp_reply_error_t::of_fault(fault)) };
            }
            FTP_REPLY_RESULT_OK
        }
    }
}

/// Writes the diagnostics of the reply or fault that the last call of ftp_reply_scanner_next() returned, in
/// the order of the stream, as many as fit into the array. After FTP_REPLY_RESULT_NEED_MORE, they are those
/// found so far of the next one. Returns the number of all that are kept, at most
/// FTP_REPLY_LIMIT_DIAGNOSTICS.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_scanner_diagnostics(
    scanner: *const ftp_reply_scanner_t,
    diagnostics: *mut ftp_reply_diagnostic_t,
    capacity: usize,
) -> usize {
    // SAFETY: the caller guarantees what this function requires.
    let Ok(state) = (unsafe { state(scanner) }) else {
        return 0;
    };
    let found = state.scanner.diagnostics();
    let found = found.iter().map(|diagnostic| ftp_reply_diagnostic_t {
        offset: diagnostic.offset,
        kind: c_int::from(diagnostic.kind.number()),
        reserved: 0,
    });
    // SAFETY: the caller guarantees what this function requires.
    unsafe { fill(diagnostics, capacity, found) }
}

/// Returns the number of diagnostics that ftp_reply_scanner_diagnostics() leaves out because there are too
/// many.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_scanner_diagnostics_omitted(
    scanner: *const ftp_reply_scanner_t,
) -> u64 {
    // SAFETY: the caller guarantees what this function requires.
    let state = unsafe { state(scanner) };
    state.map_or(0, |state| state.scanner.diagnostics().omitted())
}
