//! An advice as the templates see it.

use serde::Serialize;

use super::places::{Places, SourceView};
use crate::table::closed;
use crate::table::model::{Advice, Texts};

#[derive(Serialize)]
pub(super) struct AdviceView<'t> {
    name: &'t str,
    commands: &'t [String],
    /// Places in the root's `replies`.
    replies: Vec<usize>,
    /// Every situation, and whether the advice depends on it.
    situations: Vec<SituationView>,
    recovery: &'t str,
    attempts: &'t [String],
    text: &'t Texts,
    sources: Vec<SourceView<'t>>,
}

#[derive(Serialize)]
struct SituationView {
    name: &'static str,
    needed: bool,
}

impl<'t> Places<'t> {
    pub(super) fn advice(&self, advice: &'t Advice) -> AdviceView<'t> {
        let situations = closed::SITUATIONS.into_iter();
        AdviceView {
            name: &advice.name,
            commands: &advice.commands,
            replies: self.replies(&advice.codes),
            situations: situations
                .map(|name| SituationView {
                    name,
                    needed: advice.when.iter().any(|needed| needed == name),
                })
                .collect(),
            recovery: &advice.recovery,
            attempts: &advice.attempts,
            text: &advice.text,
            sources: self.sources(&advice.source),
        }
    }
}
