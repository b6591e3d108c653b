//! A text in every language.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{At, Language};

/// One line in each language, by the language's tag.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Texts(BTreeMap<String, At<String>>);

impl Texts {
    /// The keys of every section that hold texts.
    pub const KEYS: [&str; 3] = ["text", "detail", "explain"];

    /// Returns the text in the language with this tag.
    ///
    /// # Panics
    ///
    /// If there is none. The loader rejects such a table.
    pub fn in_language(&self, tag: &str) -> &At<String> {
        self.0
            .get(tag)
            .expect("the loader has checked the languages")
    }

    /// Returns the texts in the order of the languages.
    pub fn in_order(&self, languages: &[Language]) -> Vec<&str> {
        let texts = languages
            .iter()
            .map(|language| self.in_language(&language.tag).as_str());
        texts.collect()
    }

    /// The tags and texts that the file has, sorted by tag.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &At<String>)> {
        self.0.iter().map(|(tag, text)| (tag.as_str(), text))
    }
}
