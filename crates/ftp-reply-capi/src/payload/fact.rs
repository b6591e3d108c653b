//! Facts of a file entry.

use core::ffi::{c_char, c_int};
use core::fmt::Write as _;
use core::mem::MaybeUninit;

use reply::payload::{Fact, FactIter, FactName};

use super::file_entry::{entry_of, ftp_reply_file_entry_t, started};
use super::give;
use crate::bytes::ftp_reply_bytes_t;
use crate::failure::{Failure, report};
use crate::limits::FTP_REPLY_LIMIT_FACTS_SIZE;
use crate::raw::{Buffer, Marked, State, argument, bytes, initialize, reference, state_mut};

/// A fact of a file, such as "size=987" (RFC 3659, sections 7.4 and 7.5). It points into the entry.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ftp_reply_fact_t {
    /// Name in the letter case that was sent; compare it without regard to case, or write it in lower case with
    /// ftp_reply_fact_name(). It is type, size, modify, create, unique, perm, lang, media-type, charset, or a
    /// name of a system, such as unix.mode, or of one server, which starts with x.
    pub name: ftp_reply_bytes_t,
    /// Value, whose form depends on the name. ftp_reply_file_size_parse_value() parses that of size,
    /// ftp_reply_file_time_parse_value() those of modify and create.
    pub value: ftp_reply_bytes_t,
}

impl ftp_reply_fact_t {
    const NONE: ftp_reply_fact_t = ftp_reply_fact_t {
        name: ftp_reply_bytes_t::NONE,
        value: ftp_reply_bytes_t::NONE,
    };

    fn new(fact: Fact<'_>) -> ftp_reply_fact_t {
        ftp_reply_fact_t {
            name: ftp_reply_bytes_t::new(fact.name().as_sent()),
            value: ftp_reply_bytes_t::new(fact.value()),
        }
    }
}

/// Iterator over the facts of an entry. It points into the entry's bytes. It can be copied.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ftp_reply_facts_t {
    /// Private. The size includes space for later versions.
    pub opaque: [MaybeUninit<u64>; 16],
}

// SAFETY: an array of memory of integers; the size and the alignment are compared below.
unsafe impl State for ftp_reply_facts_t {
    type Value = FactIter<'static>;
    const MARK: u64 = u64::from_be_bytes(*b"facts001");
}

const _: () = assert!(
    size_of::<ftp_reply_facts_t>() == FTP_REPLY_LIMIT_FACTS_SIZE
        && size_of::<Marked<FactIter<'static>>>() <= FTP_REPLY_LIMIT_FACTS_SIZE
        && align_of::<Marked<FactIter<'static>>>() <= align_of::<ftp_reply_facts_t>()
);

/// Starts to iterate over the facts of an entry; ftp_reply_facts_next() returns them.
///
/// Returns FTP_REPLY_RESULT_ENCODE_ERROR if the entry cannot be written: see ftp_reply_file_entry_encode().
/// facts is not written then.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_file_entry_facts(
    entry: *const ftp_reply_file_entry_t,
    facts: *mut ftp_reply_facts_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        let entry = entry_of(entry);
        let outcome = entry.and_then(|entry| started(initialize(facts, entry.facts())));
        report(core::ptr::null_mut(), outcome)
    }
}

/// Writes the next fact, in the order of the server, which has no meaning.
///
/// Returns FTP_REPLY_RESULT_NO_VALUE after the last one. The fact is set to zeroes then.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_facts_next(
    facts: *mut ftp_reply_facts_t,
    fact: *mut ftp_reply_fact_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        let found = state_mut(facts).map_err(Failure::of_result);
        let found = found.and_then(|facts| {
            if fact.is_null() {
                return Err(Failure::NULL_ARGUMENT);
            }
            facts.next().ok_or(Failure::NoValue)
        });
        let found = found.map(ftp_reply_fact_t::new);
        give(fact, ftp_reply_fact_t::NONE, found, core::ptr::null_mut())
    }
}

/// Finds the value of the first fact with this name in any letter case (RFC 3659, section 7.5).
///
/// Returns FTP_REPLY_RESULT_NO_VALUE if there is none, FTP_REPLY_RESULT_INVALID_UTF8 if the name is not
/// UTF-8, and FTP_REPLY_RESULT_ENCODE_ERROR if the entry cannot be written: see
/// ftp_reply_file_entry_encode(). The value is set to zeroes then.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_file_entry_fact(
    entry: *const ftp_reply_file_entry_t,
    name: *const c_char,
    value: *mut ftp_reply_bytes_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        let found = entry_of(entry).and_then(|entry| {
            let name = bytes(name).ok_or(Failure::NULL_ARGUMENT)?;
            let name = core::str::from_utf8(name).map_err(|_| Failure::INVALID_UTF8)?;
            entry.fact(name).ok_or(Failure::NoValue)
        });
        let found = found.map(ftp_reply_bytes_t::new);
        give(value, ftp_reply_bytes_t::NONE, found, core::ptr::null_mut())
    }
}

/// Writes the name of a fact in lower case, with control characters escaped: see "Texts" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_fact_name(
    fact: *const ftp_reply_fact_t,
    out: *mut c_char,
    capacity: usize,
) -> usize {
    // SAFETY: the caller guarantees what these functions require.
    let (mut buffer, name) = unsafe {
        let name = reference(fact).map(|fact| argument(fact.name.bytes, fact.name.length));
        (Buffer::new(out, capacity), name)
    };
    if let Some(Ok(name)) = name {
        // The buffer takes every text, so this cannot fail.
        let _ = write!(buffer, "{}", FactName::from_sent(name));
    }
    buffer.length()
}
