//! Readers compared with a simple reference on random input with every kind of split.
#![cfg(feature = "std")]

mod drivers;
mod event;
mod fast_paths;
mod input;
mod properties;
mod reference;
