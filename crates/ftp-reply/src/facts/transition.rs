//! What a reply leads to in the state diagram of a command.

/// What a reply's first digit leads to in a command's state diagram (RFC 959 section 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Arc {
    /// `W`: another reply follows.
    Wait,
    /// `S`: the command succeeded.
    Success,
    /// The next command of the sequence must be sent.
    Next,
    /// `F`: the command failed.
    Failure,
    /// `E`: the diagram has no place for such a reply; the server is in error.
    Error,
}
