//! FTP reply codes with their texts and meanings.
#![cfg_attr(not(feature = "std"), no_std)]
#![forbid(unsafe_code)]

mod code;

pub use code::{InvalidReplyCode, ReplyCode};
