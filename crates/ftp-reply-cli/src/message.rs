//! Messages with placeholders, in the language of the output.

#[path = "generated/messages.rs"]
mod messages;

use std::io;

use ftp_reply::Lang;

pub(crate) use messages::*;

/// Returns the cause of a failed read or write. The system's own words are in English.
pub(crate) fn io_error(lang: Lang, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => io_not_found(lang),
        io::ErrorKind::PermissionDenied => io_permission_denied(lang),
        io::ErrorKind::IsADirectory => io_is_a_directory(lang),
        io::ErrorKind::StorageFull => io_storage_full(lang),
        _ => error.to_string(),
    }
}
