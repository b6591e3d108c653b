//! Text as a pointer and a length.

use core::ffi::c_char;
use core::ptr;

/// Bytes that need not end with NUL and may contain one, such as a part of a reply. With printf(): "%.*s"
/// with (int)value.length and value.bytes; but use ftp_reply_view_display() for what people see, because a
/// server can send control characters.
///
/// In a value that the library writes, the bytes are those of the caller's reply or argument: they are valid
/// as long as that buffer is. bytes is NULL if there is no text, and then length is 0.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ftp_reply_bytes_t {
    /// First byte, or NULL.
    pub bytes: *const c_char,
    /// Number of bytes.
    pub length: usize,
}

impl ftp_reply_bytes_t {
    /// No text.
    pub(crate) const NONE: ftp_reply_bytes_t = ftp_reply_bytes_t {
        bytes: ptr::null(),
        length: 0,
    };

    /// Returns the pointer and the length of a text.
    pub(crate) const fn new(bytes: &[u8]) -> ftp_reply_bytes_t {
        ftp_reply_bytes_t {
            bytes: bytes.as_ptr().cast(),
            length: bytes.len(),
        }
    }
}
