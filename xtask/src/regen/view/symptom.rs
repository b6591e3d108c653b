//! The index of symptoms in the form that templates use.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use super::lookup::{Lines, Lookup, optional, unless_empty};
use crate::table::model::{Phrase, Symptom};

/// More codes than this are no help to choose one.
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

    /// Returns the failure codes that the lines of these hints and the advice on the symptom's commands
    /// have most often.
    fn likely_failures(&self, symptom: &Symptom, hints: &[usize]) -> Vec<usize> {
        let hints = hints.iter().map(|index| &self.table.hints[*index]);
        let of_hints = hints.flat_map(|hint| &hint.phrases);
        let of_hints = of_hints.flat_map(|phrase| &phrase.codes);
        let advice = self.table.advice.iter();
        let advice = advice.flat_map(|advice| {
            let commands = advice.commands.iter();
            let commands = commands.filter(|name| symptom.commands.contains(name));
            commands.flat_map(|_| &advice.codes)
        });
        let mut counts: BTreeMap<u16, usize> = BTreeMap::new();
        for code in of_hints.chain(advice) {
            if matches!(code / 100, 4 | 5) && self.is_listed(*code) {
                *counts.entry(*code).or_default() += 1;
            }
        }
        let mut codes: Vec<(u16, usize)> = counts.into_iter().collect();
        codes.sort_by_key(|(_, count)| Reverse(*count));
        codes.truncate(LIKELY_CODES);
        codes
            .iter()
            .map(|(code, _)| self.reply_index(*code))
            .collect()
    }
}
