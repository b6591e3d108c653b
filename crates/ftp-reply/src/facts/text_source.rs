//! Source of the wording of a code's English text.

/// Whose words the English text of a code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TextSource {
    /// The RFC's own headline, to the character.
    Rfc,
    /// This project's: the RFC gives only a grammar or an example.
    Project,
}
