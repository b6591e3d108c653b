//! A reply in the form that templates use.

use serde::Serialize;

use super::lookup::{Lines, Lookup, named, optional, unless_empty};
use super::messages::Messages;
use super::sources::SourceView;
use super::vocabulary::Brief;
use crate::table::model::{Reply, TextSource};

#[derive(Serialize)]
pub(super) struct ReplyView<'t> {
    code: u16,
    name: &'t str,
    aliases: &'t [String],
    /// Name and aliases.
    names: Vec<&'t str>,
    text: Lines<'t>,
    /// Zero or one.
    detail: Vec<Lines<'t>>,
    /// Detail for a heading, as a list of zero or one: only if the headline alone does not distinguish
    /// the code from others.
    short_detail: Vec<Lines<'t>>,
    /// Detail that is not in `short_detail`.
    long_detail: Vec<Lines<'t>>,
    explain: Lines<'t>,
    /// A list of phrases for each language, as a list of zero or one.
    causes: Vec<Vec<&'t [String]>>,
    /// A list of phrases for each language, as a list of zero or one.
    keywords: Vec<Vec<&'t [String]>>,
    /// `Rfc` or `Project`.
    text_source: &'static str,
    /// Names of the labels of notes about the reply.
    notes: Vec<&'static str>,
    /// Zero or one.
    wire: Vec<WireView<'t>>,
    /// Name of the label before `meanings`, as a list of zero or one.
    meaning_labels: Vec<&'static str>,
    meanings: Vec<MeaningView<'t>>,
    sources: Vec<&'t SourceView<'t>>,
    class: Brief<'t>,
    /// Empty for x6z to x9z, otherwise one.
    group: Vec<Brief<'t>>,
    status: Brief<'t>,
    /// Status of a code that programs should not rely on, as a list of zero or one.
    badge: Vec<Brief<'t>>,
    recovery: Brief<'t>,
    /// Recovery if it differs from the one of the class, as a list of zero or one.
    own_recovery: Vec<Brief<'t>>,
    messages: Messages<'t>,
    /// Indices in `commands` of those that this code can answer.
    commands: Vec<usize>,
    /// `commands` as a list of zero or one list. It is empty if the code can answer any command.
    answers: Vec<Vec<usize>>,
    /// Name of the label instead of a list of all commands, as a list of zero or one.
    answers_label: Vec<&'static str>,
}

#[derive(Serialize)]
struct WireView<'t> {
    form: &'t str,
    exact: bool,
    /// Name of the label for an exact form, as a list of zero or one.
    notes: Vec<&'static str>,
}

#[derive(Serialize)]
struct MeaningView<'t> {
    name: &'t str,
    commands: &'t [String],
    /// `commands` as a list of zero or one list.
    triggers: Vec<&'t [String]>,
    status: Brief<'t>,
    text: Lines<'t>,
    explain: Lines<'t>,
    sources: Vec<&'t SourceView<'t>>,
}

/// Statuses that headings show.
const BADGES: [&str; 2] = ["historic", "unregistered"];

/// Returns `true` if the heading of a code needs its detail. The headlines of x5z give no reason
/// ("Requested action not taken."), and three of them are the same.
fn needs_detail(reply: &Reply) -> bool {
    reply.code / 10 % 10 == 5 && reply.text_source == TextSource::Rfc
}

/// Returns `true` if the English text, which is the first, is short enough for a heading.
fn fits_a_heading(detail: &Lines<'_>) -> bool {
    detail[0].chars().count() <= 80
}

impl<'t> Lookup<'t> {
    pub(super) fn reply(&'t self, reply: &'t Reply) -> ReplyView<'t> {
        let table = self.table;
        let groups = table.groups.iter();
        let class = named(&table.classes, |class| {
            u16::from(class.digit) == reply.code / 100
        });
        let recovery = named(&table.recoveries, |recovery| {
            recovery.name == reply.recovery
        });
        let commands = self.commands_of(reply.code);
        let is_ours = reply.text_source == TextSource::Project;
        let detail = self.optional(reply.detail.as_ref());
        let (short_detail, long_detail) =
            if needs_detail(reply) && detail.iter().all(fits_a_heading) {
                (detail.clone(), vec![])
            } else {
                (vec![], detail.clone())
            };
        let own_recovery = Some(recovery).filter(|_| class.recovery != reply.recovery);
        let badge = Some(&reply.status).filter(|status| BADGES.contains(&status.as_str()));
        let wire = reply.wire.iter().map(|wire| WireView {
            form: &wire.form,
            exact: wire.exact,
            notes: if wire.exact {
                vec!["wire_exact"]
            } else {
                vec![]
            },
        });
        let meanings = reply.meanings.iter().map(|meaning| MeaningView {
            name: &meaning.name,
            commands: &meaning.commands,
            triggers: optional(&meaning.commands),
            status: self.status_named(&meaning.status),
            text: self.texts(&meaning.text),
            explain: self.texts(&meaning.explain),
            sources: self.sources(&meaning.source),
        });
        ReplyView {
            code: reply.code,
            name: &reply.name,
            aliases: &reply.aliases,
            names: std::iter::once(&reply.name)
                .chain(&reply.aliases)
                .map(String::as_str)
                .collect(),
            text: self.texts(&reply.text),
            short_detail,
            long_detail,
            detail,
            explain: self.texts(&reply.explain),
            causes: self.lists(reply.causes.as_ref()),
            keywords: self.lists(reply.keywords.as_ref()),
            text_source: if is_ours { "Project" } else { "Rfc" },
            notes: if is_ours {
                vec!["project_text"]
            } else {
                vec![]
            },
            wire: wire.collect(),
            meaning_labels: if reply.meanings.is_empty() {
                vec![]
            } else {
                vec!["further_meanings"]
            },
            meanings: meanings.collect(),
            sources: self.sources(&reply.source),
            class: self.brief(class.digit, &class.name, &class.text, &class.explain),
            group: groups
                .filter(|group| u16::from(group.digit) == reply.code / 10 % 10)
                .map(|group| self.brief(group.digit, &group.name, &group.text, &group.explain))
                .collect(),
            status: self.status_named(&reply.status),
            badge: badge
                .map(|status| self.status_named(status))
                .into_iter()
                .collect(),
            recovery: self.recovery_brief(recovery),
            own_recovery: own_recovery
                .map(|it| self.recovery_brief(it))
                .into_iter()
                .collect(),
            messages: self.messages_of_code(reply.code),
            answers: if reply.any_command.is_some() {
                vec![]
            } else {
                unless_empty(commands.clone())
            },
            answers_label: if reply.any_command.is_some() {
                vec!["every_command"]
            } else {
                vec![]
            },
            commands,
        }
    }

    fn status_named(&'t self, name: &str) -> Brief<'t> {
        let status = named(&self.table.statuses, |status| status.name == name);
        self.brief(status.number, &status.name, &status.text, &status.explain)
    }
}
