//! The module `ftp_reply._native`: what the Python package calls rather than has as a table.
//!
//! A number, a name or a text is generated into Python itself. Here is behaviour alone, and it turns
//! nothing into an exception: a wrong argument gives `None`, and the package words the error.
// The macros of pyo3 write the unsafe code that a module of the interpreter needs.
#![allow(unsafe_code)]

use std::ffi::OsString;
use std::io;

use pyo3::prelude::*;

use ftp_reply::{Command, Lang, ReplyCode};

#[pymodule]
mod _native {
    #[pymodule_export]
    use super::{canonical, from_locale, judge, lookup, matching, run, search, verb};

    /// The version of the crate, which is the package's.
    #[pymodule_export]
    const VERSION: &str = env!("CARGO_PKG_VERSION");
}

/// The tag of the language that a BCP 47 tag or a POSIX locale name asks for.
#[pyfunction]
fn matching(tag: &str) -> &'static str {
    Lang::matching(tag).tag()
}

/// The tag of the language that such a name asks for, if the texts have it.
#[pyfunction]
fn lookup(tag: &str) -> Option<&'static str> {
    Lang::lookup(tag).map(Lang::tag)
}

/// The tag of the language that the environment asks for.
#[pyfunction]
fn from_locale() -> &'static str {
    Lang::from_locale().tag()
}

/// The numbers of the listed codes in which every word occurs.
#[pyfunction]
fn search(words: &str) -> Vec<u16> {
    ReplyCode::search(words).map(ReplyCode::as_u16).collect()
}

/// The verb in capitals, or `connect`; `None` if it is not a verb.
#[pyfunction]
fn verb(name: &str) -> Option<String> {
    Some(Command::parse(name).ok()?.name().to_owned())
}

/// The verb that this one is another verb for, mostly itself; `None` if it is not a verb.
#[pyfunction]
fn canonical(name: &str) -> Option<String> {
    Some(Command::parse(name).ok()?.canonical().name().to_owned())
}

/// The name of the verdict on a code; `None` if either is not what it should be.
#[pyfunction]
fn judge(name: &str, code: u16) -> Option<&'static str> {
    let code = ReplyCode::from_u16(code).ok()?;
    Some(Command::parse(name).ok()?.judge(code).name())
}

/// Runs the `ftp-reply` command on the streams of the process and gives its exit status.
#[pyfunction]
fn run(py: Python<'_>, arguments: Vec<OsString>) -> i32 {
    // Reading a connection may take any time; other threads go on meanwhile.
    py.detach(|| ftp_reply_cli::run(arguments, io::stdout(), io::stderr()))
}
