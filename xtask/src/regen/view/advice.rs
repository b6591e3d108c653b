//! Advice in the form that templates use.

use serde::Serialize;

use super::lookup::{Lines, Lookup};
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
    recovery: &'t str,
    suggested_commands: &'t [String],
    text: Lines<'t>,
    /// A list of phrases for each language, as a list of zero or one.
    causes: Vec<Vec<&'t [String]>>,
    sources: Vec<&'t SourceView<'t>>,
}

impl<'t> Lookup<'t> {
    pub(super) fn advice(&'t self, advice: &'t Advice) -> AdviceView<'t> {
        AdviceView {
            name: &advice.name,
            commands: &advice.commands,
            replies: self.replies(&advice.codes),
            when: &advice.when,
            recovery: &advice.recovery,
            suggested_commands: &advice.suggested_commands,
            text: self.texts(&advice.text),
            causes: self.lists(advice.causes.as_ref()),
            sources: self.sources(&advice.source),
        }
    }
}
