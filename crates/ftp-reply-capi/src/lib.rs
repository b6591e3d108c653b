//! C interface of `ftp-reply`. `cargo xtask regen` writes `bindings/c/include/ftp_reply.h` from these files.
//!
//! The functions convert C's numbers and pointers to the core crate's types and back. They contain no FTP logic.
//! Only the module `raw` dereferences pointers.
//!
//! # Safety
//!
//! The header states what the callers of all functions guarantee: each pointer is NULL or valid for the bytes or
//! elements that the function reads or writes there.
#![cfg_attr(feature = "capi", no_std)]
// The names are C's. The compiler counts an exported name as unsafe.
#![allow(unsafe_code, non_camel_case_types)]
// Doc comments become the header's, so they state a caller's duties in C's terms.
#![allow(clippy::missing_safety_doc, clippy::doc_markdown)]

/// Tables that `cargo xtask regen` writes from `codes.toml`.
pub mod generated {
    pub mod constants;
}

pub mod advice;
pub mod bytes;
pub mod class;
pub mod code;
pub mod command;
pub mod diagram;
pub mod dialogue;
pub mod display;
pub mod error;
pub mod explanation;
mod failure;
pub mod find;
pub mod hint;
pub mod lang;
pub mod limits;
pub mod lines;
#[cfg(feature = "capi")]
mod panic;
pub mod payload;
mod raw;
pub mod scanner;
pub mod search;
pub mod set;
pub mod source;
pub mod telnet;
#[cfg(test)]
mod tests;
pub mod version;
pub mod view;
pub mod wire;
pub mod write;
