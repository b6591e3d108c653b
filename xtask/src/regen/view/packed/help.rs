//! Rows of advice and hints, and the tables by which the matcher finds hints.

use std::collections::BTreeMap;

use serde::Serialize;

use super::pool::Pool;
use super::{Packer, Range};
use crate::table::hints::{Ranked, ranked};
use crate::table::model::{Advice, Hint, Phrase};
use crate::table::words::Word;

#[derive(Serialize)]
pub(super) struct AdviceRow<'t> {
    /// Name of the entry, for a comment.
    name: &'t str,
    commands: Range,
    codes: Range,
    when: &'t [String],
    recovery: &'t str,
    suggested_commands: Range,
    text: Vec<usize>,
    causes: Vec<Range>,
    sources: Range,
}

#[derive(Serialize)]
pub(super) struct HintRow<'t> {
    name: usize,
    recovery: &'t str,
    suggested_commands: Range,
    meaning: usize,
    cause: Vec<usize>,
    next_step: Vec<usize>,
}

#[derive(Serialize)]
pub(super) struct PhraseRow {
    hint: usize,
    /// Index in the replies that phrases are for.
    replies: usize,
    /// Index in the lists of sources that phrases have.
    sources: usize,
    /// Number of the document of the server, from 1; 0 if there is none.
    server: usize,
}

/// The replies that a phrase is for.
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub(super) struct RepliesRow {
    /// `None`, `Codes` or `Classes`.
    kind: &'static str,
    /// Codes, or first digits.
    numbers: Range,
}

/// Rows of the phrases, and the values that several of them have.
pub(super) struct Phrases {
    pub(super) rows: Vec<PhraseRow>,
    pub(super) replies: Vec<RepliesRow>,
    pub(super) sources: Vec<Range>,
}

/// Words of all phrases, and where in the phrases each of them is.
#[derive(Serialize)]
pub(super) struct WordTables {
    /// What follows each word of each phrase, one phrase after the other: `Last`, `Gap` or `Word`.
    slots: Vec<&'static str>,
    /// Index of the last slot of each phrase.
    last_slots: Vec<usize>,
    /// Entire words, beginnings, endings and other parts of words, each sorted.
    literals: Vec<LiteralRow>,
    /// Places in `literals`.
    words: Range,
    beginnings: Range,
    endings: Range,
    parts: Range,
    /// Slots of all literals, literal by literal.
    literal_slots: Vec<usize>,
    /// Length in bytes of the longest word or beginning.
    longest: usize,
}

/// A literal, and the slots that it fills.
#[derive(Serialize)]
pub(super) struct LiteralRow {
    text: usize,
    slots: Range,
}

impl<'t> Packer<'t> {
    pub(super) fn advice(&mut self, advice: &'t Advice) -> AdviceRow<'t> {
        AdviceRow {
            name: &advice.name,
            commands: self.command_list(&advice.commands),
            codes: self.code_lists.range(advice.codes.iter().copied()),
            when: &advice.when,
            recovery: &advice.recovery,
            suggested_commands: self.command_list(&advice.suggested_commands),
            text: self.texts(&advice.text),
            causes: self.lists(advice.causes.as_ref()),
            sources: self.source_list(&advice.source),
        }
    }

    pub(super) fn hint(&mut self, hint: &'t Hint) -> HintRow<'t> {
        HintRow {
            name: self.text(&hint.name),
            recovery: &hint.recovery,
            suggested_commands: self.command_list(&hint.suggested_commands),
            meaning: hint.meaning.as_ref().map_or(0, |name| self.text(name)),
            cause: self.texts(&hint.cause),
            next_step: self.texts(&hint.next_step),
        }
    }

    /// Returns the phrases of all hints, the best first.
    pub(super) fn phrases(&mut self) -> Phrases {
        let hints = &self.at.table.hints;
        let (mut replies, mut sources) = (Pool::new(), Pool::new());
        let row = |Ranked { hint, phrase, .. }: Ranked<'t>| {
            let server = phrase.server.as_ref();
            PhraseRow {
                hint,
                replies: replies.index(self.phrase_replies(phrase)),
                sources: sources.index(self.source_list(&phrase.source)),
                server: server.map_or(0, |id| self.document_index(id) + 1),
            }
        };
        let rows = ranked(hints).into_iter().map(row).collect();
        Phrases {
            rows,
            replies: replies.into_items(),
            sources: sources.into_items(),
        }
    }

    fn phrase_replies(&mut self, phrase: &Phrase) -> RepliesRow {
        let (kind, numbers) = if !phrase.codes.is_empty() {
            ("Codes", phrase.codes.clone())
        } else if !phrase.classes.is_empty() {
            let digits = phrase.classes.iter().map(|digit| u16::from(*digit));
            ("Classes", digits.collect())
        } else {
            ("None", vec![])
        };
        RepliesRow {
            kind,
            numbers: self.code_lists.range(numbers),
        }
    }

    pub(super) fn word_tables(&mut self) -> WordTables {
        let (mut slots, mut last_slots) = (Vec::new(), Vec::new());
        let mut literals: [BTreeMap<String, Vec<usize>>; 4] = Default::default();
        for ranked in ranked(&self.at.table.hints) {
            let runs = ranked.pattern.runs;
            for (run_index, run) in runs.iter().enumerate() {
                for (index, word) in run.iter().enumerate() {
                    let is_last = index + 1 == run.len();
                    let after = match (is_last, run_index + 1 == runs.len()) {
                        (true, true) => "Last",
                        (true, false) => "Gap",
                        _ => "Word",
                    };
                    let table = &mut literals[kind(word)];
                    let of_literal = table.entry(word.literal.clone()).or_default();
                    of_literal.push(slots.len());
                    slots.push(after);
                }
            }
            last_slots.push(slots.len() - 1);
        }
        let longest = literals[..2].iter().flat_map(BTreeMap::keys);
        let longest = longest.map(String::len).max().unwrap_or(0);
        let (mut rows, mut literal_slots) = (Vec::new(), Vec::new());
        let [words, beginnings, endings, parts] = literals.map(|table| {
            let first = rows.len();
            for (text, slots) in table {
                let start = literal_slots.len();
                literal_slots.extend(slots);
                rows.push(LiteralRow {
                    text: self.text(text),
                    slots: Range::new(start, literal_slots.len()),
                });
            }
            Range::new(first, rows.len())
        });
        WordTables {
            slots,
            last_slots,
            literals: rows,
            words,
            beginnings,
            endings,
            parts,
            literal_slots,
            longest,
        }
    }
}

/// Returns the index of the table for a word.
fn kind(word: &Word) -> usize {
    usize::from(word.is_open_after) + 2 * usize::from(word.is_open_before)
}
