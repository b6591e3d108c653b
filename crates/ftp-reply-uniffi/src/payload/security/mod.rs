//! Data of a security mechanism, and replies that it protects.

mod base64;
mod protected;
mod security_data;

pub use base64::{parse_base64, to_base64};
pub use protected::{encode_protected, open_protected, protected_fragments};
pub use security_data::{FlatSecurityData, encode_security_data, parse_security_data};
