//! The index of symptoms in the form that templates use.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::Serialize;

use super::lookup::{Lines, Lookup, named, optional, unless_empty};
use super::messages::code_of_title;
use crate::table::model::Symptom;

#[derive(Serialize)]
pub(super) struct SymptomView<'t> {
    name: &'t str,
    text: Lines<'t>,
    /// Indices in the root's `replies` of the codes to look at.
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
            replies: self.failures(symptom, &hints),
            commands: optional(&symptom.commands),
            hints,
            own,
            others: unless_empty(others),
        }
    }

    /// Returns the hints with a symptom, those with the most lines first, as [`Messages`] orders them.
    ///
    /// [`Messages`]: super::messages::Messages
    fn hints_with(&self, symptom: &str) -> Vec<usize> {
        let hints = self.table.hints.iter().enumerate();
        let hints = hints.filter(|(_, hint)| hint.symptoms.iter().any(|name| name == symptom));
        let mut hints: Vec<_> = hints.collect();
        hints.sort_by_key(|(_, hint)| (hint.family, Reverse(hint.phrases.len())));
        hints.into_iter().map(|(index, _)| index).collect()
    }

    /// Returns the failures of the symptom's commands, those with advice on these commands, and those
    /// in the titles of its hints.
    fn failures(&self, symptom: &Symptom, hints: &[usize]) -> Vec<usize> {
        let mut codes = BTreeSet::new();
        for name in &symptom.commands {
            let command = named(&self.table.commands, |command| command.name == *name);
            codes.extend(command.codes());
            let advice = self.table.advice.iter();
            let advice = advice.filter(|advice| advice.commands.contains(name));
            codes.extend(advice.flat_map(|advice| advice.codes.iter().copied()));
        }
        let hints = hints.iter().map(|index| &self.table.hints[*index]);
        codes.extend(hints.filter_map(code_of_title));
        codes.retain(|code| (400..600).contains(code) && self.is_listed(*code));
        codes
            .into_iter()
            .map(|code| self.reply_index(code))
            .collect()
    }
}
