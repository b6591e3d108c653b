//! An advice as the templates see it.

use serde::Serialize;

use super::lookup::{Lines, Lookup, named};
use super::sources::SourceView;
use crate::table::model::Advice;

#[derive(Serialize)]
pub(super) struct AdviceView<'t> {
    name: &'t str,
    commands: &'t [String],
    /// Indices in the root's `replies`.
    replies: Vec<usize>,
    /// Every situation, and whether the advice depends on it.
    situations: Vec<SituationView<'t>>,
    recovery: &'t str,
    attempts: &'t [String],
    text: Lines<'t>,
    sources: Vec<&'t SourceView<'t>>,
}

#[derive(Serialize)]
struct SituationView<'t> {
    name: &'t str,
    needed: bool,
}

impl<'t> Lookup<'t> {
    pub(super) fn advice(&'t self, advice: &'t Advice) -> AdviceView<'t> {
        let situations = named(&self.table.sets, |set| set.name == "situation")
            .members
            .iter();
        AdviceView {
            name: &advice.name,
            commands: &advice.commands,
            replies: self.replies(&advice.codes),
            situations: situations
                .map(|situation| SituationView {
                    name: &situation.name,
                    needed: advice.when.contains(&situation.name),
                })
                .collect(),
            recovery: &advice.recovery,
            attempts: &advice.suggested_commands,
            text: self.texts(&advice.text),
            sources: self.sources(&advice.source),
        }
    }
}
