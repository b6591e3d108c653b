//! Advice in the form that templates use.

use serde::Serialize;

use super::lookup::{Lines, Lookup, named, unless_empty};
use super::sources::SourceView;
use crate::table::model::Advice;

#[derive(Serialize)]
pub(super) struct AdviceView<'t> {
    name: &'t str,
    commands: &'t [String],
    /// Indices in the root's `replies`.
    replies: Vec<usize>,
    /// Names of the situations on which the advice depends.
    when: &'t [String],
    /// Texts of these situations, as a list of zero or one list.
    when_texts: Vec<Vec<Lines<'t>>>,
    recovery: &'t str,
    suggested_commands: &'t [String],
    text: Lines<'t>,
    /// A list of phrases for each language, as a list of zero or one.
    causes: Vec<Vec<&'t [String]>>,
    sources: Vec<&'t SourceView<'t>>,
}

/// A page shows advice for more commands once, not under each of them.
const MANY_COMMANDS: usize = 8;

/// Returns `true` if the advice is for many commands.
pub(super) fn is_shared(advice: &Advice) -> bool {
    advice.commands.len() >= MANY_COMMANDS
}

impl<'t> Lookup<'t> {
    /// Returns the texts of the situations with these names.
    pub(super) fn situations(&'t self, names: &[String]) -> Vec<Lines<'t>> {
        let situations = named(&self.table.sets, |set| set.name == "situation");
        let text = |name: &String| {
            let member = named(&situations.members, |member| member.name == *name);
            self.texts(&member.text)
        };
        names.iter().map(text).collect()
    }

    pub(super) fn advice(&'t self, advice: &'t Advice) -> AdviceView<'t> {
        AdviceView {
            name: &advice.name,
            commands: &advice.commands,
            replies: self.replies(&advice.codes),
            when: &advice.when,
            when_texts: unless_empty(self.situations(&advice.when)),
            recovery: &advice.recovery,
            suggested_commands: &advice.suggested_commands,
            text: self.texts(&advice.text),
            causes: self.lists(advice.causes.as_ref()),
            sources: self.sources(&advice.source),
        }
    }
}
