//! Display of bytes from a server: escaped, without secrets, padded like a `str`.

mod escape;
mod pad;
mod sanitized;
mod secret;
#[cfg(feature = "alloc")]
mod without_secrets;

pub use escape::Escaped;
pub(crate) use pad::pad;
pub(crate) use sanitized::Quoted;
pub use sanitized::{Sanitized, SanitizedLines};
