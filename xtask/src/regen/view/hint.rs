//! Hints in the form that templates use.

use serde::Serialize;

use super::lookup::{Lines, Lookup};
use super::messages::{CodeLink, SourcedLine, few_or_many, title};
use crate::table::model::Hint;

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
}
