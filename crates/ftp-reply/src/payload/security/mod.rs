//! Security data and protected replies (RFC 2228).

mod base64;
mod protected;
#[cfg(feature = "alloc")]
mod protected_open;
mod protected_write;
mod security_data;

pub use base64::{Base64, Base64Bytes, ToBase64};
pub use protected::{FragmentIter, ProtectedReply};
#[cfg(feature = "alloc")]
pub use protected_open::{OpenError, OpenErrorMessage};
pub use security_data::{SecurityData, SecurityDataBytes};
