//! Scanner over the caller's buffer.

mod found;
mod options;

pub use found::*;
pub use options::*;

use core::ffi::{c_char, c_int};
use core::mem::MaybeUninit;

use reply::{FaultView, ParseOptions, ReplyScanner, ScanEvent};

use crate::generated::constants::{
    FTP_REPLY_RESULT_NEED_MORE, FTP_REPLY_RESULT_NULL_ARGUMENT, FTP_REPLY_RESULT_OK,
};
use crate::limits::FTP_REPLY_LIMIT_SCANNER_SIZE;
use crate::raw::{Marked, State, bytes_of, initialize, state_mut, variable};
use crate::view::ftp_reply_view_t;

/// Finds replies in a buffer that the caller owns and fills. The state has a fixed size and needs no memory
/// elsewhere, so it can be on the stack or part of a struct. It can be copied.
///
/// It remembers how far it has scanned, so each byte is scanned once, even if a reply arrives in many chunks.
/// To use it:
///
/// 1. Call ftp_reply_scanner_init() once for each connection, and set options if the defaults do not
///    fit.
/// 2. Call ftp_reply_scanner_next() with all bytes that were received and not consumed, until it
///    returns FTP_REPLY_RESULT_NEED_MORE. Each call consumes bytes at the start, which later calls
///    do not get again.
/// 3. Then move the rest to the start of the buffer, if you like, and append more bytes. The rest
///    never exceeds the maximum length of a reply, so a buffer of ftp_reply_scanner_buffer_size()
///    bytes always has space for at least one more. The buffer can also grow or move between calls,
///    because the scanner keeps no pointer.
/// 4. At the end of the stream, call ftp_reply_scanner_finish().
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ftp_reply_scanner_t {
    /// Private. The size includes space for later versions.
    pub opaque: [MaybeUninit<u64>; 128],
}

/// What the state contains.
pub(crate) struct Scanner {
    scanner: ReplyScanner,
    /// The last fault, without the bytes, which are in the caller's buffer.
    fault: Option<FaultView<'static>>,
}

// SAFETY: an array that can have any bytes; the size and the alignment are compared below.
unsafe impl State for ftp_reply_scanner_t {
    type Value = Scanner;
    const MARK: u64 = u64::from_be_bytes(*b"scanner1");
}

const _: () = assert!(
    size_of::<ftp_reply_scanner_t>() == FTP_REPLY_LIMIT_SCANNER_SIZE
        && size_of::<Marked<Scanner>>() <= FTP_REPLY_LIMIT_SCANNER_SIZE
        && align_of::<Marked<Scanner>>() <= align_of::<ftp_reply_scanner_t>()
);

/// Initializes a scanner for the start of a stream, with the default options. Call it again for another
/// stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_scanner_init(scanner: *mut ftp_reply_scanner_t) -> c_int {
    let value = Scanner {
        scanner: ReplyScanner::new(),
        fault: None,
    };
    // SAFETY: the caller guarantees what this function requires.
    if unsafe { initialize(scanner, value) } {
        FTP_REPLY_RESULT_OK
    } else {
        FTP_REPLY_RESULT_NULL_ARGUMENT
    }
}

/// Finds the next reply or fault in a buffer, which starts at the first byte not consumed. Bytes that an
/// earlier call has scanned must still be there, because they are not scanned again.
///
/// Writes the number of bytes at the start of the buffer that are no longer needed to consumed. Returns
///
/// - FTP_REPLY_RESULT_OK for a complete reply, and writes it to view;
/// - minus the number of a fault, such as -FTP_REPLY_FAULT_MALFORMED, for bytes that are not a
///   reply, and writes the bytes that the fault keeps to view. ftp_reply_scanner_fault() has the
///   rest. Scanning continues after them;
/// - FTP_REPLY_RESULT_NEED_MORE if the buffer ends before the next reply does. Bytes can be consumed
///   then too, such as blank lines.
///
/// The view points into the buffer. ftp_reply_scanner_diagnostics() has what else was found.
///
/// Unless the result is a reply or a fault, view is set to zeroes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_scanner_next(
    scanner: *mut ftp_reply_scanner_t,
    buffer: *const c_char,
    length: usize,
    consumed: *mut usize,
    view: *mut ftp_reply_view_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        if let Ok(state) = state_mut(scanner)
            && let Some(bytes) = bytes_of(buffer, length)
            && let Some(consumed) = variable(consumed)
            && let Some(view) = variable(view)
        {
            let Some((code, used)) = state.scanner.scan_known_line(bytes) else {
                return state.next_slow(bytes, consumed, view);
            };
            consumed.write(used);
            view.write(ftp_reply_view_t::single_line(code, buffer, used));
            return FTP_REPLY_RESULT_OK;
        }
        next_without_bytes(scanner, length, consumed, view)
    }
}

/// Does the same as [`ftp_reply_scanner_next`] if a pointer is NULL or the scanner is not initialized.
///
/// # Safety
///
/// The same as for [`ftp_reply_scanner_next`].
#[cold]
#[inline(never)]
unsafe fn next_without_bytes(
    scanner: *mut ftp_reply_scanner_t,
    length: usize,
    consumed: *mut usize,
    view: *mut ftp_reply_view_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    let (state, consumed, view) =
        unsafe { (state_mut(scanner), variable(consumed), variable(view)) };
    match (state, consumed, view) {
        // No bytes need no buffer.
        (Ok(state), Some(consumed), Some(view)) if length == 0 => {
            state.next_slow(&[], consumed, view)
        }
        (state, consumed, view) => {
            if let Some(consumed) = consumed {
                consumed.write(0);
            }
            if let Some(view) = view {
                view.write(ftp_reply_view_t::NONE);
            }
            state.err().unwrap_or(FTP_REPLY_RESULT_NULL_ARGUMENT)
        }
    }
}

impl Scanner {
    /// Returns the options.
    pub(crate) const fn options(&self) -> ParseOptions {
        self.scanner.options()
    }

    /// Does the same as [`ftp_reply_scanner_next`], for every reply.
    // Inlined, it would make the fast path save registers that only this path needs.
    #[inline(never)]
    fn next_slow(
        &mut self,
        buffer: &[u8],
        consumed: &mut MaybeUninit<usize>,
        view: &mut MaybeUninit<ftp_reply_view_t>,
    ) -> c_int {
        let scanned = self.scanner.scan(buffer);
        consumed.write(scanned.consumed);
        match scanned.event {
            ScanEvent::Reply(reply) => {
                view.write(ftp_reply_view_t::new(reply));
                FTP_REPLY_RESULT_OK
            }
            ScanEvent::Fault(fault) => {
                view.write(ftp_reply_view_t::of_fault(fault));
                self.keep(fault)
            }
            _ => {
                view.write(ftp_reply_view_t::NONE);
                FTP_REPLY_RESULT_NEED_MORE
            }
        }
    }

    /// Stores a fault for [`ftp_reply_scanner_fault`], and returns its result.
    fn keep(&mut self, fault: FaultView<'_>) -> c_int {
        let FaultView {
            kind, offset, code, ..
        } = fault;
        self.fault = Some(FaultView::from_parts(kind, offset, code, &[]));
        -c_int::from(kind.number())
    }
}

/// Checks that the scanned bytes do not end inside a reply or line. Call it at the end of the stream.
///
/// Returns FTP_REPLY_RESULT_OK, or -FTP_REPLY_FAULT_UNEXPECTED_EOF if they do; ftp_reply_scanner_fault() then
/// has the offset and the code. The bytes are the rest of your buffer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_scanner_finish(scanner: *mut ftp_reply_scanner_t) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    match unsafe { state_mut(scanner) } {
        Err(result) => result,
        Ok(state) => match state.scanner.finish() {
            Ok(()) => FTP_REPLY_RESULT_OK,
            Err(fault) => state.keep(fault),
        },
    }
}
