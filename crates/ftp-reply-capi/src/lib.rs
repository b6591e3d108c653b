//! The C interface of `ftp-reply`; `bindings/c/include/ftp_reply.h` is written from these files.
//!
//! A function here turns numbers and pointers into what the core crate takes and gives back numbers
//! and static strings. It decides nothing about FTP. Pointers are looked into in `raw.rs` alone.
#![cfg_attr(feature = "capi", no_std)]
// The names are C's, and every function is exported under its own name, which the compiler counts as unsafe.
#![allow(unsafe_code, non_camel_case_types)]
// What a caller must see to is said in C's words, for these comments become the header's.
#![allow(clippy::missing_safety_doc, clippy::doc_markdown)]

/// Tables that `cargo xtask regen` writes from `codes.toml`.
pub mod generated {
    pub(crate) mod codes;
    pub(crate) mod commands;
    pub mod constants;
    pub(crate) mod documents;
    pub(crate) mod vocabulary;
}

pub mod code;
pub mod command;
pub mod diagram;
pub mod find;
pub mod lang;
#[cfg(feature = "capi")]
mod panic;
mod raw;
pub mod source;
pub mod status;
#[cfg(test)]
mod tests;
pub mod version;
pub mod vocabulary;
pub mod wire;
