//! The index of symptoms in the form that templates use.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use super::lookup::{Lines, Lookup, optional, unless_empty};
use crate::table::model::{Phrase, Symptom};

/// Maximum number of codes. More would not help to choose one.
const LIKELY_CODES: usize = 6;

#[derive(Serialize)]
pub(super) struct SymptomView<'t> {
    name: &'t str,
    text: Lines<'t>,
    /// Indices in the root's `replies` of the likeliest codes.
    replies: Vec<usize>,
    /// Names of commands, as a list of zero or one list.
    commands: Vec<&'t [String]>,
    /// Indices in the root's `hints` of those with the symptom.
    hints: Vec<usize>,
    /// Those of them with this symptom first.
    own: Vec<usize>,
    /// The others, as a list of zero or one list.
    others: Vec<Vec<usize>>,
}

impl<'t> Lookup<'t> {
    pub(super) fn symptom(&'t self, symptom: &'t Symptom) -> SymptomView<'t> {
        let hints = self.hints_with(&symptom.name);
        let is_own = |index: &usize| self.table.hints[*index].symptoms[0] == symptom.name;
        let (own, others): (Vec<usize>, Vec<usize>) = hints.iter().partition(|index| is_own(index));
        SymptomView {
            name: &symptom.name,
            text: self.texts(&symptom.text),
            replies: self.likely_failures(symptom, &hints),
            commands: optional(&symptom.commands),
            hints,
            own,
            others: unless_empty(others),
        }
    }

    /// Returns the hints with a symptom, the likeliest first.
    fn hints_with(&'t self, symptom: &str) -> Vec<usize> {
        let hints = self.table.hints.iter().enumerate();
        let hints = hints.filter(|(_, hint)| hint.symptoms.iter().any(|name| name == symptom));
        let mut hints: Vec<_> = hints.collect();
        hints.sort_by_key(|(_, hint)| {
            let phrases: Vec<&Phrase> = hint.phrases.iter().collect();
            Reverse(self.weight(&phrases))
        });
        hints.into_iter().map(|(index, _)| index).collect()
    }

    /// Returns the failure codes with the highest weight. A code gets weight from each phrase of these
    /// hints and each advice on the symptom's commands, but less if other symptoms share it: 500 would
    /// be everywhere otherwise.
    fn likely_failures(&self, symptom: &Symptom, hints: &[usize]) -> Vec<usize> {
        let is_own = |index: usize| hints.contains(&index);
        let of_hints = self.count_codes(is_own, |name| symptom.commands.contains(name));
        let of_all = self.count_codes(|_| true, |_| true);
        let weight = |code: &u16, count: usize| count * count * 1000 / of_all[code];
        let codes = of_hints.iter();
        let mut codes: Vec<(u16, usize)> = codes
            .map(|(code, count)| (*code, weight(code, *count)))
            .collect();
        codes.sort_by_key(|(_, weight)| Reverse(*weight));
        codes.truncate(LIKELY_CODES);
        let codes = codes.into_iter();
        codes.map(|(code, _)| self.reply_index(code)).collect()
    }

    /// Counts the phrases of some hints and the advice on some commands, by their failure codes.
    fn count_codes(
        &self,
        is_hint: impl Fn(usize) -> bool,
        is_command: impl Fn(&String) -> bool,
    ) -> BTreeMap<u16, usize> {
        let hints = self.table.hints.iter().enumerate();
        let phrases = hints
            .filter(|(index, _)| is_hint(*index))
            .flat_map(|(_, hint)| &hint.phrases)
            .flat_map(|phrase| &phrase.codes);
        let advice = self.table.advice.iter();
        let advice = advice
            .filter(|advice| advice.commands.iter().any(&is_command))
            .flat_map(|advice| &advice.codes);
        let mut counts = BTreeMap::new();
        for code in phrases.chain(advice) {
            if matches!(code / 100, 4 | 5) && self.is_listed(*code) {
                *counts.entry(*code).or_default() += 1;
            }
        }
        counts
    }
}
