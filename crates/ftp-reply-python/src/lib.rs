//! The module `ftp_reply._native`: the logic that the Python package calls.
//!
//! Numbers, names and texts are generated into Python itself. Closed sets cross the boundary as
//! numbers. A function of facts raises no exception for an invalid value: it returns `None` or a number
//! that is not a member's, and the package raises.
// The macros of pyo3 write the unsafe code that a module of the interpreter needs.
#![allow(unsafe_code)]
#![allow(
    clippy::needless_pass_by_value,
    reason = "pyo3 passes arguments that it has converted by value"
)]
#![allow(
    clippy::doc_link_with_quotes,
    clippy::doc_markdown,
    reason = "the documentation of classes and functions is for Python"
)]

mod buffer;
mod c_data;
mod classes;
mod columns;
mod dialogue;
mod display;
mod errors;
mod fault;
mod help;
mod interpreter;
mod lock;
mod match_args;
mod messages;
mod numbers;
mod options;
mod packed;
mod parser;
mod payload;
mod reply;
mod text;
mod write;

use std::ffi::OsString;
use std::io;

use pyo3::prelude::*;

use buffer::Data;
use classes::{Code, Member};
use ftp_reply::{
    Command, Diagram, FaultView, Lang, ReplyClass, ReplyCode, ReplyFault, Transition, Verdict,
};

#[pymodule(gil_used = false)]
mod _native {
    use pyo3::prelude::*;

    #[pymodule_export]
    use super::columns::{ReplyColumns, parse_columns};
    #[pymodule_export]
    use super::dialogue::Dialogue;
    #[pymodule_export]
    use super::display::{sanitize, sanitize_lines};
    #[pymodule_export]
    use super::fault::{_restore_fault, ReplyFault};
    #[pymodule_export]
    use super::help::{advice, explain, hints, search};
    #[pymodule_export]
    use super::messages::error_message;
    #[pymodule_export]
    use super::packed::_packed;
    #[pymodule_export]
    use super::parser::{ReplyParser, parse};
    #[pymodule_export]
    use super::payload::{
        ExpectedDelay, ExtendedHostPort, ExtendedPassiveAddress, Feature, Features, FileEntry,
        FileSize, FileTime, HostPort, LongHostPort, PassiveAddress, Pathname, ProtectedReply,
        RestartMarker, SecurityData, SupportedProtocols, SystemType, TransferSize, UniqueName,
        unusable_host_message,
    };
    #[pymodule_export]
    use super::reply::{_restore_reply, Reply};
    #[pymodule_export]
    use super::text::{escape, unescape_iac};
    #[pymodule_export]
    use super::write::{encode, encode_command};
    #[pymodule_export]
    use super::{
        canonical, code_of_line, from_locale, judge, lookup, matching, run, transition, verb,
    };

    /// Version of the crate, which is the package's.
    #[pymodule_export]
    const VERSION: &str = env!("CARGO_PKG_VERSION");

    #[pymodule_init]
    fn init(py: Python<'_>) -> PyResult<()> {
        super::interpreter::require_main(py)?;
        super::payload::register(py)
    }
}

/// Returns the tag of the language that a BCP 47 tag or a POSIX locale name asks for, or `en` if that
/// language has no texts.
#[pyfunction]
fn matching(tag: &str) -> &'static str {
    Lang::matching(tag).tag()
}

/// Returns the tag of the language that a BCP 47 tag or a POSIX locale name asks for, or `None` if that
/// language has no texts.
#[pyfunction]
fn lookup(tag: &str) -> Option<&'static str> {
    Lang::lookup(tag).map(Lang::tag)
}

/// Returns the tag of the language that the environment asks for.
#[pyfunction]
fn from_locale() -> &'static str {
    Lang::from_locale().tag()
}

/// Returns the code at the start of a line, or raises `MalformedReply`.
#[pyfunction]
fn code_of_line(py: Python<'_>, line: Data<'_>) -> PyResult<Code> {
    let read = |line: &[u8]| {
        let malformed =
            |view: FaultView<'_>| ReplyFault::new(view.kind, view.offset, view.code, view.kept);
        ReplyCode::from_line(line).map_err(malformed)
    };
    match line.read(py, 0..line.len(), read) {
        Ok(code) => Ok(Code(code)),
        Err(fault) => Err(errors::fault(py, fault, Vec::new())),
    }
}

/// Returns the verb in upper case, or `connect`; `None` if it is not a verb.
#[pyfunction]
fn verb(name: &str) -> Option<String> {
    Some(Command::parse(name).ok()?.name().to_owned())
}

/// Returns the verb that this one is an alias of, or the verb itself; `None` if it is not a verb.
#[pyfunction]
fn canonical(name: &str) -> Option<String> {
    Some(Command::parse(name).ok()?.canonical().name().to_owned())
}

/// Returns the verdict on a code, or `None` if the verb or the code is invalid.
#[pyfunction]
fn judge(name: &str, code: u16) -> Option<Member<Verdict>> {
    let command = Command::parse(name).ok()?;
    Some(Member(command.judge(ReplyCode::from_u16(code).ok()?)))
}

/// Returns the transition that a class has in a diagram, or `None` if either number is unknown.
#[pyfunction]
fn transition(diagram: u8, reply_class: u8) -> Option<Member<Transition>> {
    let diagram = Diagram::from_number(diagram)?;
    Some(Member(
        diagram.transition(ReplyClass::from_number(reply_class)?),
    ))
}

/// Runs the `ftp-reply` command on the streams of the process and returns its exit status.
#[pyfunction]
fn run(py: Python<'_>, arguments: payload::Items<OsString>) -> i32 {
    // Reading a connection can take any time; other threads run meanwhile.
    py.detach(|| ftp_reply_cli::run(arguments.0, io::stdout(), io::stderr()))
}
