//! Texts and lists of texts in every language.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Language;

/// One line in each language, by the language's tag.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Texts(BTreeMap<String, String>);

impl Texts {
    /// Returns the text in the language with this tag.
    ///
    /// # Panics
    ///
    /// If there is none. The loader rejects such a table.
    pub fn in_language(&self, tag: &str) -> &str {
        &self.0[tag]
    }

    /// Returns the texts in the order of the languages.
    pub fn in_order(&self, languages: &[Language]) -> Vec<&str> {
        let tags = languages.iter().map(|language| &language.tag);
        tags.map(|tag| self.in_language(tag)).collect()
    }
}

/// A list of phrases in each language, by the language's tag.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Lists(BTreeMap<String, Vec<String>>);

impl Lists {
    /// Returns the list in the language with this tag.
    ///
    /// # Panics
    ///
    /// If there is none. The loader rejects such a table.
    pub fn in_language(&self, tag: &str) -> &[String] {
        &self.0[tag]
    }

    /// Returns the lists in the order of the languages.
    pub fn in_order(&self, languages: &[Language]) -> Vec<&[String]> {
        let tags = languages.iter().map(|language| &language.tag);
        tags.map(|tag| self.in_language(tag)).collect()
    }
}
