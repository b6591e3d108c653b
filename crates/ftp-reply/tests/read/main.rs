//! The reader against a second one, written for clarity alone, on random input under every kind of cut.
#![cfg(feature = "std")]

mod drivers;
mod event;
mod input;
mod properties;
mod reference;
