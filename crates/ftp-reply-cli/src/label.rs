//! The words around the facts, in the reader's language.

use ftp_reply::Lang;

#[allow(dead_code, reason = "some labels are for the generated pages only")]
#[path = "generated/labels.rs"]
mod labels;

pub(crate) use labels::*;

/// A word or phrase in every language, in the order of `Lang::ALL`.
#[derive(Clone, Copy)]
pub(crate) struct Label(&'static [&'static str]);

impl Label {
    const fn new(texts: &'static [&'static str]) -> Label {
        Label(texts)
    }

    /// The words; English if the facts know a language that this command was built without.
    pub(crate) fn text(self, lang: Lang) -> &'static str {
        self.0
            .get(lang as usize)
            .or(self.0.first())
            .copied()
            .unwrap_or_default()
    }
}
