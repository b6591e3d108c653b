//! Packed buffers decoded by hand and compared with the parser.
#![cfg(feature = "std")]

mod decode;
#[path = "../read/input.rs"]
mod input;
mod limits;
mod properties;
