//! File entry in a 250 reply to MLST, or in a listing of MLSD.

use core::ffi::{c_char, c_int};
use core::mem::MaybeUninit;

use reply::payload::{FileEntry, FileEntryIter};

use super::{Report, give, parse, parse_lenient, reply};
use crate::bytes::ftp_reply_bytes_t;
use crate::error::ftp_reply_error_t;
use crate::failure::{Failure, report};
use crate::limits::FTP_REPLY_LIMIT_FILE_ENTRIES_SIZE;
use crate::raw::{Marked, State, argument, initialize, reference, state_mut};
use crate::view::ftp_reply_view_t;
use crate::write::encode;

/// A file or directory with its facts (RFC 3659, section 7).
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ftp_reply_file_entry_t {
    /// Facts as sent, each with a semicolon after it, such as "type=file;size=987;"; length 0 for none.
    /// ftp_reply_file_entry_fact() finds one, ftp_reply_file_entry_facts() iterates over them.
    pub facts: ftp_reply_bytes_t,
    /// Path, or name in a listing: bytes, usually UTF-8. Its length can be 0 if MLST had no argument.
    pub path: ftp_reply_bytes_t,
}

impl ftp_reply_file_entry_t {
    const NONE: ftp_reply_file_entry_t = ftp_reply_file_entry_t {
        facts: ftp_reply_bytes_t::NONE,
        path: ftp_reply_bytes_t::NONE,
    };

    fn new(entry: FileEntry<'_>) -> ftp_reply_file_entry_t {
        ftp_reply_file_entry_t {
            facts: ftp_reply_bytes_t::new(entry.facts_text()),
            path: ftp_reply_bytes_t::new(entry.path()),
        }
    }
}

/// Iterator over the entries of a reply. It points into the buffer of the view. It can be copied.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ftp_reply_file_entries_t {
    /// Private. The size includes space for later versions.
    pub opaque: [MaybeUninit<u64>; 32],
}

// SAFETY: an array of memory of integers; the size and the alignment are compared below.
unsafe impl State for ftp_reply_file_entries_t {
    type Value = FileEntryIter<'static>;
    const MARK: u64 = u64::from_be_bytes(*b"entries1");
}

const _: () = assert!(
    size_of::<ftp_reply_file_entries_t>() == FTP_REPLY_LIMIT_FILE_ENTRIES_SIZE
        && size_of::<Marked<FileEntryIter<'static>>>() <= FTP_REPLY_LIMIT_FILE_ENTRIES_SIZE
        && align_of::<Marked<FileEntryIter<'static>>>() <= align_of::<ftp_reply_file_entries_t>()
);

/// Parses the 250 reply to MLST (RFC 3659, section 7.2): its first entry, after exactly one space on the
/// second line. The entry points into the view.
///
/// An entry without facts is a space and a path. If that path itself looks like facts and a path, a server
/// has sent too many spaces, and the result is an error instead of a wrong path. See "Values" above. Payload
/// errors: FTP_REPLY_PAYLOAD_ERROR_WRONG_CODE, _MISSING if there are fewer than three lines, _MALFORMED if
/// the line is not an entry, _CONTROL_BYTE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_file_entry_parse(
    view: *const ftp_reply_view_t,
    entry: *mut ftp_reply_file_entry_t,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let out = (entry, ftp_reply_file_entry_t::NONE);
    let flat = |entry| Some(ftp_reply_file_entry_t::new(entry));
    // SAFETY: the caller guarantees what this function requires.
    unsafe { parse(view, out, error, FileEntry::parse, flat) }
}

/// Parses a 250 reply as ftp_reply_file_entry_parse() does, or as tolerant clients do: any number of spaces
/// before the facts, or none. The reply can have another 2yz code.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_file_entry_parse_lenient(
    view: *const ftp_reply_view_t,
    entry: *mut ftp_reply_file_entry_t,
    liberties: *mut c_int,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let out = (entry, ftp_reply_file_entry_t::NONE);
    let report = Report { liberties, error };
    let flat = |entry| Some(ftp_reply_file_entry_t::new(entry));
    // SAFETY: the caller guarantees what this function requires.
    unsafe { parse_lenient(view, out, report, FileEntry::parse_lenient, flat) }
}

/// Parses a line that MLSD sent over the data connection, without its line end. The entry points into it.
///
/// Payload errors: FTP_REPLY_PAYLOAD_ERROR_MALFORMED, _CONTROL_BYTE, with the offset from the start of the
/// line.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_file_entry_parse_line(
    line: *const c_char,
    length: usize,
    entry: *mut ftp_reply_file_entry_t,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        let found = argument(line, length);
        let found = found.and_then(|line| Ok(FileEntry::parse_line(line)?));
        let found = found.map(ftp_reply_file_entry_t::new);
        give(entry, ftp_reply_file_entry_t::NONE, found, error)
    }
}

/// Starts to iterate over every entry of a 250 reply to MLST; ftp_reply_file_entries_next() returns them.
/// Only a file of several types has more than one, all with the same path (RFC 3659, section 7.5.1.6). See
/// "Values" above for the results. Payload error: FTP_REPLY_PAYLOAD_ERROR_WRONG_CODE. If the result is not
/// FTP_REPLY_RESULT_OK, entries is not written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_file_entry_parse_all(
    view: *const ftp_reply_view_t,
    entries: *mut ftp_reply_file_entries_t,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        let outcome = reply(view).and_then(|reply| {
            let found = FileEntry::parse_all(reply)?;
            started(initialize(entries, found))
        });
        report(error, outcome)
    }
}

/// Writes the next entry.
///
/// Returns FTP_REPLY_RESULT_NO_VALUE after the last one, and FTP_REPLY_RESULT_PAYLOAD_ERROR as
/// ftp_reply_file_entry_parse() if a line is not an entry, after which the next call continues. The entry is
/// set to zeroes then.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_file_entries_next(
    entries: *mut ftp_reply_file_entries_t,
    entry: *mut ftp_reply_file_entry_t,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        let found = state_mut(entries).map_err(Failure::of_result);
        let found = found.and_then(|entries| {
            if entry.is_null() {
                return Err(Failure::NULL_ARGUMENT);
            }
            Ok(entries.next().ok_or(Failure::NoValue)??)
        });
        let found = found.map(ftp_reply_file_entry_t::new);
        give(entry, ftp_reply_file_entry_t::NONE, found, error)
    }
}

/// Writes the 250 reply to MLST with an entry (RFC 3659, section 7.2). What is written is read as the same
/// entry.
///
/// Returns FTP_REPLY_RESULT_ENCODE_ERROR with FTP_REPLY_ENCODE_ERROR_CONTROL_BYTE if the facts or the path
/// contain one, or with FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE if the facts contain a space, if one of them has
/// no name or no semicolon after it, or if there are no facts but the path looks like facts and a path. See
/// "Buffers" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_file_entry_encode(
    entry: *const ftp_reply_file_entry_t,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            entry_of(entry)?.encode_into(output)?;
            Ok(())
        })
    }
}

/// Writes an entry as MLSD sends it over the data connection, without its line end (RFC 3659, section 7.2).
///
/// Returns the same as ftp_reply_file_entry_encode().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_file_entry_encode_line(
    entry: *const ftp_reply_file_entry_t,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            entry_of(entry)?.line_into(output)?;
            Ok(())
        })
    }
}

/// Returns the entry of the caller.
///
/// # Safety
///
/// `entry` is NULL or readable, with its bytes, which do not change while the result is in use.
pub(super) unsafe fn entry_of<'a>(
    entry: *const ftp_reply_file_entry_t,
) -> Result<FileEntry<'a>, Failure> {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        let entry = reference(entry).ok_or(Failure::NULL_ARGUMENT)?;
        let facts = argument(entry.facts.bytes, entry.facts.length)?;
        let path = argument(entry.path.bytes, entry.path.length)?;
        Ok(FileEntry::from_text(facts, path)?)
    }
}

/// Returns a failure if an iterator was not written because the pointer to it is NULL.
pub(super) fn started(is_written: bool) -> Result<(), Failure> {
    if is_written {
        Ok(())
    } else {
        Err(Failure::NULL_ARGUMENT)
    }
}
