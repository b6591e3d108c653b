//! Readers compared with a simple reference on random input with every kind of split.
#![cfg(feature = "std")]

mod drivers;
mod event;
// Tens of thousands of streams, for safe code. Miri runs the properties.
#[cfg(not(miri))]
mod fast_paths;
mod input;
mod properties;
mod reference;
