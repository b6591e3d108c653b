//! Finds the quotes around a path.

/// Returns the text after the first quote that is at the start of the line or after a space.
pub(super) fn after_opening(line: &[u8], quote: u8) -> Option<&[u8]> {
    let mut before = b' ';
    let at = line.iter().position(|byte| {
        let is_opening = *byte == quote && before == b' ';
        before = *byte;
        is_opening
    })?;
    line.get(at + 1..)
}

/// Returns `true` if a space or the end follows the byte.
pub(super) fn ends_word(text: &[u8], at: usize) -> bool {
    matches!(text.get(at + 1), None | Some(b' '))
}

/// How the text after an opening quote continues.
pub(super) enum Closing {
    /// The closing quote has this index.
    At(usize),
    /// The quote at this index is neither doubled nor followed by a space or the end.
    NotDoubled(usize),
    /// There is no closing quote.
    Missing,
}

/// Finds the first quote that is not part of a doubled quote.
pub(super) fn closing_quote(text: &[u8]) -> Closing {
    let mut bytes = text.iter().enumerate();
    while let Some((quote, _)) = bytes.find(|(_, byte)| **byte == b'"') {
        match text.get(quote + 1) {
            Some(b'"') => bytes.next(),
            None | Some(b' ') => return Closing::At(quote),
            Some(_) => return Closing::NotDoubled(quote),
        };
    }
    Closing::Missing
}
