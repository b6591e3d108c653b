//! Labels of the facts, in the language of the output.

use ftp_reply::Lang;

#[allow(dead_code, reason = "some labels are for the generated pages only")]
#[path = "generated/labels.rs"]
mod labels;

pub(crate) use labels::*;

/// A word or phrase in every language, in the order of `Lang::ALL`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Label(&'static [&'static str]);

impl Label {
    const fn new(texts: &'static [&'static str]) -> Label {
        Label(texts)
    }

    /// Returns the label with this name in codes.toml.
    pub(crate) fn with_name(name: &str) -> Option<Label> {
        let (_, label) = BY_NAME.iter().find(|(other, _)| *other == name)?;
        Some(*label)
    }

    /// Returns the text, in English if this command was built without a language of the facts.
    pub(crate) fn text(self, lang: Lang) -> &'static str {
        self.0
            .get(lang as usize)
            .or(self.0.first())
            .copied()
            .unwrap_or_default()
    }
}
