//! Hints in the form that templates use: their phrases as tables for the matcher.

use std::collections::BTreeMap;

use serde::Serialize;

use super::lookup::{Lines, Lookup, named, optional};
use super::messages::{CodeLink, SourcedLine, few_or_many, title};
use super::sources::SourceView;
use crate::table::hints::{Ranked, ranked};
use crate::table::model::Hint;
use crate::table::words::Word;

#[derive(Serialize)]
pub(super) struct HintView<'t> {
    name: &'t str,
    family: bool,
    recovery: &'t str,
    suggested_commands: &'t [String],
    /// Name of a further meaning of a code, as a list of zero or one.
    meaning: Vec<&'t str>,
    cause: Lines<'t>,
    next_step: Lines<'t>,
    /// The first line, by which pages show the hint.
    title: &'t str,
    /// Every line, as a list of zero or one list: here if there are few of them,
    few_lines: Vec<Vec<SourcedLine<'t>>>,
    /// and here if there are many.
    many_lines: Vec<Vec<SourcedLine<'t>>>,
    codes: Vec<Vec<CodeLink>>,
}

#[derive(Serialize)]
pub(super) struct PhraseView<'t> {
    words: &'t str,
    /// Index in `hints`.
    hint: usize,
    /// Codes of the replies, as a list of zero or one list.
    codes: Vec<&'t [u16]>,
    /// First digits of the replies, as a list of zero or one list.
    classes: Vec<&'t [u8]>,
    /// `id` of the document of the server, as a list of zero or one.
    server: Vec<&'t str>,
    /// Name of the server for readers, as a list of zero or one.
    server_label: Vec<&'t str>,
    sources: Vec<&'t SourceView<'t>>,
}

/// Words of all phrases, and where in the phrases each of them is.
#[derive(Serialize)]
pub(super) struct WordTables {
    /// The words of all phrases, one phrase after the other.
    slots: Vec<Slot>,
    /// Entire words, sorted.
    words: Vec<Literal>,
    /// Beginnings, endings and other parts of words, each sorted.
    beginnings: Vec<Literal>,
    endings: Vec<Literal>,
    parts: Vec<Literal>,
    /// Length in bytes of the longest word or beginning.
    longest: usize,
}

/// A word of a phrase.
#[derive(Serialize)]
struct Slot {
    /// Index of the phrase.
    phrase: usize,
    /// `First`, `AfterGap` or `AfterWord`.
    before: &'static str,
    /// `Last`, `Gap` or `Word`.
    after: &'static str,
}

/// A literal, and the slots that it fills.
#[derive(Serialize)]
struct Literal {
    text: String,
    slots: Vec<usize>,
}

impl<'t> Lookup<'t> {
    pub(super) fn hint(&'t self, hint: &'t Hint) -> HintView<'t> {
        let (few_lines, many_lines) = few_or_many(self.sourced_lines(hint));
        HintView {
            name: &hint.name,
            family: hint.family,
            recovery: &hint.recovery,
            suggested_commands: &hint.suggested_commands,
            meaning: hint.meaning.iter().map(String::as_str).collect(),
            cause: self.texts(&hint.cause),
            next_step: self.texts(&hint.next_step),
            title: title(hint),
            few_lines,
            many_lines,
            codes: self.code_links(hint),
        }
    }

    /// Returns the phrases of all hints, the best first.
    pub(super) fn phrases(&'t self) -> Vec<PhraseView<'t>> {
        let documents = &self.table.documents;
        let view = |Ranked { hint, phrase, .. }: Ranked<'t>| {
            let server = phrase.server.as_ref();
            let server = server.map(|id| named(documents, |it| it.id == *id));
            PhraseView {
                words: &phrase.words,
                hint,
                codes: optional(&phrase.codes),
                classes: optional(&phrase.classes),
                server: server.iter().map(|server| server.id.as_str()).collect(),
                server_label: server.iter().map(|server| server.label.as_str()).collect(),
                sources: self.sources(&phrase.source),
            }
        };
        ranked(&self.table.hints).into_iter().map(view).collect()
    }

    pub(super) fn word_tables(&self) -> WordTables {
        let mut slots = Vec::new();
        let mut literals: [BTreeMap<String, Vec<usize>>; 4] = Default::default();
        for (phrase, ranked) in ranked(&self.table.hints).into_iter().enumerate() {
            let runs = ranked.pattern.runs;
            for (run_index, run) in runs.iter().enumerate() {
                for (index, word) in run.iter().enumerate() {
                    let is_last = index + 1 == run.len();
                    let before = match (run_index, index) {
                        (0, 0) => "First",
                        (_, 0) => "AfterGap",
                        _ => "AfterWord",
                    };
                    let after = match (is_last, run_index + 1 == runs.len()) {
                        (true, true) => "Last",
                        (true, false) => "Gap",
                        _ => "Word",
                    };
                    let table = &mut literals[kind(word)];
                    let of_literal = table.entry(word.literal.clone()).or_default();
                    of_literal.push(slots.len());
                    slots.push(Slot {
                        phrase,
                        before,
                        after,
                    });
                }
            }
        }
        let longest = literals[..2].iter().flat_map(BTreeMap::keys);
        let longest = longest.map(String::len).max().unwrap_or(0);
        let [words, beginnings, endings, parts] = literals.map(|table| {
            let literals = table.into_iter();
            literals
                .map(|(text, slots)| Literal { text, slots })
                .collect()
        });
        WordTables {
            slots,
            words,
            beginnings,
            endings,
            parts,
            longest,
        }
    }
}

/// Returns the index of the table for a word.
fn kind(word: &Word) -> usize {
    usize::from(word.is_open_after) + 2 * usize::from(word.is_open_before)
}
