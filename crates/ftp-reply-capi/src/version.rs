//! Version of the linked library, which can differ from that of the header.

use core::ffi::{CStr, c_char, c_int};

/// Version of the binary interface, and the number in the shared library's soname. It increases when programs
/// must be recompiled.
pub const FTP_REPLY_ABI_VERSION: c_int = 0;

const VERSION: &CStr =
    match CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
        Ok(version) => version,
        Err(_) => panic!("a version contains no NUL"),
    };

/// Returns the library's version, such as "1.2.3". The header's is FTP_REPLY_VERSION.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_version() -> *const c_char {
    VERSION.as_ptr()
}

/// Returns the library's version as one number: 10203 for 1.2.3. The header's is FTP_REPLY_VERSION_NUMBER.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_version_number() -> c_int {
    const NUMBER: c_int = part(env!("CARGO_PKG_VERSION_MAJOR")) * 10_000
        + part(env!("CARGO_PKG_VERSION_MINOR")) * 100
        + part(env!("CARGO_PKG_VERSION_PATCH"));
    NUMBER
}

/// Returns the version of the library's binary interface. A program must not continue if its header has
/// another FTP_REPLY_ABI_VERSION.
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
