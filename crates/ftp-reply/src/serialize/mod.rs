//! Forms of the types in JSON and other formats, with the feature `serde`.

mod bytes;
mod diagnostics;
mod fault;
mod kind;
mod payload;
mod reply;
mod values;
