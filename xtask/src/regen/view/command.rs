//! A command in the form that templates use.

use serde::Serialize;

use super::advice::is_shared;
use super::lookup::{Lines, Lookup, optional, unless_empty};
use super::sources::SourceView;
use crate::table::model::{Command, Later};

#[derive(Serialize)]
pub(super) struct CommandView<'t> {
    name: &'t str,
    aliases: &'t [String],
    /// Aliases, as a list of zero or one list.
    other_verbs: Vec<&'t [String]>,
    /// Name of the command, or an empty list for the greeting, which has no verb.
    verb: Vec<&'t str>,
    text: Lines<'t>,
    diagram: &'t str,
    replies: Replies,
    /// Lists of `replies` that are not empty, as a page shows them.
    lists: Vec<ReplyList>,
    later: Vec<LaterView<'t>>,
    /// Later replies, with one item for each source, those after a preliminary reply separately.
    /// A list of zero or one list. It has no replies to any command.
    additions: Vec<Vec<Addition<'t>>>,
    /// Advice on failures of this command or of few commands, as a list of zero or one list.
    advice: Vec<Vec<CommandAdvice<'t>>>,
    /// Advice on failures of many commands, as a list of zero or one list.
    shared_advice: Vec<Vec<SharedAdvice<'t>>>,
    sources: Vec<&'t SourceView<'t>>,
}

#[derive(Serialize)]
struct CommandAdvice<'t> {
    /// Indices in the root's `replies`.
    replies: Vec<usize>,
    /// Texts of the situations on which the advice depends, as a list of zero or one list.
    when: Vec<Vec<Lines<'t>>>,
    text: Lines<'t>,
}

/// A code with advice that is shown once for many commands.
#[derive(Serialize)]
struct SharedAdvice<'t> {
    code: u16,
    /// Name of the advice.
    name: &'t str,
}

/// Indices in the root's `replies`, nested as in the table.
#[derive(Clone, Serialize)]
struct Replies {
    preliminary: Vec<usize>,
    marker: Vec<usize>,
    success_after: Vec<usize>,
    failure_after: Vec<usize>,
    success: Vec<usize>,
    intermediate: Vec<usize>,
    failure: Vec<usize>,
}

#[derive(Serialize)]
struct ReplyList {
    /// Name of the list's label.
    label: &'static str,
    /// Spaces before an item that belongs to the list above it.
    indent: &'static str,
    indices: Vec<usize>,
}

#[derive(Serialize)]
struct LaterView<'t> {
    /// Index in the root's `replies`.
    at: usize,
    after_preliminary: bool,
    source: &'t SourceView<'t>,
}

#[derive(Serialize)]
struct Addition<'t> {
    /// Indices in the root's `replies`.
    indices: Vec<usize>,
    /// Names of the labels of notes about the replies.
    notes: Vec<&'static str>,
    source: &'t SourceView<'t>,
}

impl<'t> Lookup<'t> {
    pub(super) fn command(&'t self, command: &'t Command) -> CommandView<'t> {
        let after = &command.after_preliminary;
        let replies = Replies {
            preliminary: self.replies(&command.preliminary),
            marker: self.replies(&after.marker),
            success_after: self.replies(&after.success),
            failure_after: self.replies(&after.failure),
            success: self.replies(&command.success),
            intermediate: self.replies(&command.intermediate),
            failure: self.replies(&command.failure),
        };
        let later = command.later.iter().map(|later| LaterView {
            at: self.reply_index(later.code),
            after_preliminary: later.after_preliminary,
            source: self.sources.at(&later.document, &later.section),
        });
        CommandView {
            name: &command.name,
            aliases: &command.aliases,
            other_verbs: optional(&command.aliases),
            verb: Some(command.name.as_str())
                .filter(|name| *name != "connect")
                .into_iter()
                .collect(),
            text: self.texts(&command.text),
            diagram: &command.diagram,
            lists: replies.lists(),
            replies,
            later: later.collect(),
            additions: unless_empty(self.additions(&command.later)),
            advice: self.advice_on(command),
            shared_advice: self.shared_advice_on(command),
            sources: self.sources(&command.source),
        }
    }
}

impl<'t> Lookup<'t> {
    /// Returns the advice on a command without the shared one.
    fn advice_on(&'t self, command: &Command) -> Vec<Vec<CommandAdvice<'t>>> {
        let advice = self.table.advice.iter();
        let advice =
            advice.filter(|advice| advice.commands.contains(&command.name) && !is_shared(advice));
        let advice = advice.map(|advice| CommandAdvice {
            replies: self.replies(&advice.codes),
            when: unless_empty(self.situations(&advice.when)),
            text: self.texts(&advice.text),
        });
        unless_empty(advice.collect())
    }

    fn shared_advice_on(&'t self, command: &Command) -> Vec<Vec<SharedAdvice<'t>>> {
        let advice = self.table.advice.iter();
        let advice =
            advice.filter(|advice| advice.commands.contains(&command.name) && is_shared(advice));
        let links = advice.flat_map(|advice| {
            let name = advice.name.as_str();
            advice
                .codes
                .iter()
                .map(move |&code| SharedAdvice { code, name })
        });
        unless_empty(links.collect())
    }

    fn additions(&'t self, later: &'t [Later]) -> Vec<Addition<'t>> {
        let mut additions: Vec<Addition<'t>> = Vec::new();
        for later in later.iter().filter(|later| !self.answers_any(later.code)) {
            let source = self.sources.at(&later.document, &later.section);
            let index = self.reply_index(later.code);
            let notes = if later.after_preliminary {
                vec!["after_preliminary"]
            } else {
                vec![]
            };
            match additions
                .iter_mut()
                .find(|known| std::ptr::eq(known.source, source) && known.notes == notes)
            {
                Some(addition) => addition.indices.push(index),
                None => additions.push(Addition {
                    indices: vec![index],
                    notes,
                    source,
                }),
            }
        }
        additions
    }
}

impl Replies {
    fn lists(&self) -> Vec<ReplyList> {
        let lists = [
            ("preliminary", "", &self.preliminary),
            ("marker", "  ", &self.marker),
            ("success", "  ", &self.success_after),
            ("failure", "  ", &self.failure_after),
            ("success", "", &self.success),
            ("intermediate", "", &self.intermediate),
            ("failure", "", &self.failure),
        ];
        let shown = lists
            .into_iter()
            .filter(|(_, _, indices)| !indices.is_empty());
        shown
            .map(|(label, indent, indices)| ReplyList {
                label,
                indent,
                indices: indices.clone(),
            })
            .collect()
    }
}
