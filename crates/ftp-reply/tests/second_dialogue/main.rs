//! The dialogue compared with a second implementation.
//!
//! It was written from the rules and the RFCs alone.
#![cfg(feature = "std")]

#[path = "../data/rfc959_5_4.rs"]
mod rfc959_5_4;

mod differential;
mod effects;
mod examples;
mod examples_transfer;
mod model;
mod random;
mod scene;
mod table;
mod waiting;
