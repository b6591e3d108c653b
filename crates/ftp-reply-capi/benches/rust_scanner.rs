//! The scanner of the Rust crate as a shared library.
//!
//! `bindings/c/bench/scanner.c` compares it with the C library in one process. One call scans an entire stream, so that the loop and the scanner are compiled together, as in a
//! program in Rust.
#![allow(unsafe_code, reason = "the compiler counts an exported name as unsafe")]

#[path = "../../ftp-reply/benches/read/streams.rs"]
mod streams;

use std::ffi::{CString, c_char};
use std::hint::black_box;
use std::slice;

use reply::{ReplyScanner, ScanEvent};

/// A stream, which is never freed.
#[repr(C)]
pub struct Stream {
    name: *const c_char,
    bytes: *const u8,
    length: usize,
}

/// Writes the streams to an array of three.
///
/// # Safety
///
/// `out` has space for three streams.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rust_streams(out: *mut Stream) {
    for (index, (name, bytes)) in streams::all().into_iter().enumerate() {
        let name = CString::new(name).unwrap_or_default();
        let bytes = bytes.leak();
        let stream = Stream {
            name: name.into_raw(),
            bytes: bytes.as_ptr(),
            length: bytes.len(),
        };
        // SAFETY: the caller guarantees the space.
        unsafe { out.add(index).write(stream) };
    }
}

/// Scans a stream that arrives in chunks, and returns the number of replies.
///
/// # Safety
///
/// `stream` points to `length` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rust_scan(stream: *const u8, length: usize, chunk_size: usize) -> usize {
    // SAFETY: the caller guarantees the bytes.
    let stream = unsafe { slice::from_raw_parts(stream, length) };
    let mut scanner = ReplyScanner::new();
    let (mut found, mut at, mut end) = (0, 0, 0);
    while end < stream.len() {
        end = stream.len().min(end + chunk_size);
        loop {
            let next = scanner.scan(&stream[at..end]);
            at += next.consumed;
            match next.event {
                ScanEvent::Reply(view) => {
                    black_box(view.raw());
                    found += 1;
                }
                ScanEvent::Fault(_) => return 0,
                _ => break,
            }
        }
    }
    found
}
