//! FTP reply codes with their texts and meanings.
#![cfg_attr(not(feature = "std"), no_std)]
#![forbid(unsafe_code)]

#[cfg(feature = "alloc")]
extern crate alloc;

mod code;
mod read;

pub use code::{InvalidReplyCode, ReplyCode};
pub use read::*;
