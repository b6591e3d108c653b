//! Which version of the library is linked, for a program that was compiled against another's
//! header.

use core::ffi::{CStr, c_char, c_int};

use crate::raw::Text;

/// The version of the binary interface, the shared library's soname number. It goes up when a
/// program would have to be compiled anew.
pub const FTP_REPLY_ABI_VERSION: c_int = 0;

const VERSION: &CStr =
    match CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
        Ok(version) => version,
        Err(_) => panic!("a version has no NUL in it"),
    };

/// The library's version, such as "1.2.3"; the header's is FTP_REPLY_VERSION.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_version() -> *const c_char {
    Text::new(VERSION).as_ptr()
}

/// The library's version as one number, 1.2.3 as 10203; the header's is FTP_REPLY_VERSION_NUMBER.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_version_number() -> c_int {
    const NUMBER: c_int = part(env!("CARGO_PKG_VERSION_MAJOR")) * 10_000
        + part(env!("CARGO_PKG_VERSION_MINOR")) * 100
        + part(env!("CARGO_PKG_VERSION_PATCH"));
    NUMBER
}

/// The version of the library's binary interface. A program whose header says another
/// FTP_REPLY_ABI_VERSION must not go on.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_abi_version() -> c_int {
    FTP_REPLY_ABI_VERSION
}

const fn part(digits: &str) -> c_int {
    match c_int::from_str_radix(digits, 10) {
        Ok(number) => number,
        Err(_) => panic!("a part of the version is not a number"),
    }
}
