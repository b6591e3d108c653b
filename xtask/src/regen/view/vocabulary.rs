//! Sets with separate sections: statuses, classes, groups, recoveries and diagrams.

use serde::Serialize;

use super::lookup::{Lines, Lookup, named};
use super::messages::Messages;
use super::sources::SourceView;
use crate::table::model::{Class, Diagram, Group, Recovery, Reply, Status, Texts};

#[derive(Serialize)]
pub(super) struct StatusView<'t> {
    name: &'t str,
    number: u8,
    aliases: &'t [String],
    text: Lines<'t>,
    explain: Lines<'t>,
}

#[derive(Serialize)]
pub(super) struct ClassView<'t> {
    digit: u8,
    number: u8,
    name: &'t str,
    aliases: &'t [String],
    recovery: &'t str,
    /// What to do after a reply of the class, unless its code has another recovery.
    recovery_text: Lines<'t>,
    text: Lines<'t>,
    explain: Lines<'t>,
    sources: Vec<&'t SourceView<'t>>,
    /// Indices in `replies` of the codes of the class.
    members: Vec<usize>,
    /// `members` without the unregistered ones.
    registered: Vec<usize>,
    /// Messages that come with any code of the class, or with one that has no entry.
    messages: Messages<'t>,
}

#[derive(Serialize)]
pub(super) struct GroupView<'t> {
    digit: u8,
    number: u8,
    name: &'t str,
    aliases: &'t [String],
    text: Lines<'t>,
    explain: Lines<'t>,
    sources: Vec<&'t SourceView<'t>>,
    /// Indices in `replies` of the codes of the group.
    members: Vec<usize>,
}

#[derive(Serialize)]
pub(super) struct RecoveryView<'t> {
    name: &'t str,
    number: u8,
    aliases: &'t [String],
    text: Lines<'t>,
    explain: Lines<'t>,
    /// Indices in `replies` of the codes with this recovery.
    members: Vec<usize>,
}

#[derive(Serialize)]
pub(super) struct DiagramView<'t> {
    name: &'t str,
    number: u8,
    aliases: &'t [String],
    text: Lines<'t>,
    sources: Vec<&'t SourceView<'t>>,
    transitions: &'t [String],
    /// Transitions with their first digits and texts.
    steps: Vec<Step<'t>>,
}

#[derive(Serialize)]
struct Step<'t> {
    digit: usize,
    transition: &'t str,
    text: Lines<'t>,
}

/// Facts of a class, group, status or recovery that a reply shows.
#[derive(Serialize)]
pub(super) struct Brief<'t> {
    /// Digit of a class or group, number of the others.
    digit: u8,
    name: &'t str,
    text: Lines<'t>,
    explain: Lines<'t>,
}

/// Codes that no current RFC defines.
#[derive(Serialize)]
pub(super) struct Unregistered<'t> {
    status: StatusView<'t>,
    /// Indices in `replies`.
    members: Vec<usize>,
}

const UNREGISTERED: &str = "unregistered";

fn is_unregistered(reply: &Reply) -> bool {
    reply.status == UNREGISTERED
}

impl<'t> Lookup<'t> {
    pub(super) fn brief(
        &self,
        digit: u8,
        name: &'t str,
        text: &'t Texts,
        explain: &'t Texts,
    ) -> Brief<'t> {
        let [text, explain] = [text, explain].map(|texts| self.texts(texts));
        Brief {
            digit,
            name,
            text,
            explain,
        }
    }

    pub(super) fn status(&self, status: &'t Status) -> StatusView<'t> {
        StatusView {
            name: &status.name,
            number: status.number,
            aliases: &status.aliases,
            text: self.texts(&status.text),
            explain: self.texts(&status.explain),
        }
    }

    pub(super) fn class(&'t self, class: &'t Class) -> ClassView<'t> {
        let has_digit = |reply: &Reply| reply.code / 100 == u16::from(class.digit);
        let recovery = named(&self.table.recoveries, |it| it.name == class.recovery);
        ClassView {
            digit: class.digit,
            number: class.digit,
            name: &class.name,
            aliases: &class.aliases,
            recovery: &class.recovery,
            recovery_text: self.texts(&recovery.text),
            text: self.texts(&class.text),
            explain: self.texts(&class.explain),
            sources: self.sources(&class.source),
            members: self.replies_where(has_digit),
            messages: self.messages_of_class(class.digit),
            registered: self.replies_where(|reply| has_digit(reply) && !is_unregistered(reply)),
        }
    }

    pub(super) fn group(&'t self, group: &'t Group) -> GroupView<'t> {
        let has_digit = |reply: &Reply| reply.code / 10 % 10 == u16::from(group.digit);
        GroupView {
            digit: group.digit,
            number: group.digit + 1,
            name: &group.name,
            aliases: &group.aliases,
            text: self.texts(&group.text),
            explain: self.texts(&group.explain),
            sources: self.sources(&group.source),
            members: self.replies_where(has_digit),
        }
    }

    pub(super) fn recovery_brief(&self, recovery: &'t Recovery) -> Brief<'t> {
        let Recovery {
            number,
            name,
            text,
            explain,
            ..
        } = recovery;
        self.brief(*number, name, text, explain)
    }

    pub(super) fn recovery(&self, recovery: &'t Recovery) -> RecoveryView<'t> {
        RecoveryView {
            name: &recovery.name,
            number: recovery.number,
            aliases: &recovery.aliases,
            text: self.texts(&recovery.text),
            explain: self.texts(&recovery.explain),
            members: self.replies_where(|reply| reply.recovery == recovery.name),
        }
    }

    pub(super) fn diagram(&'t self, diagram: &'t Diagram) -> DiagramView<'t> {
        let transitions = named(&self.table.sets, |set| set.name == "transition");
        let steps = diagram.transitions.iter().enumerate();
        let steps = steps.map(|(index, name)| Step {
            digit: index + 1,
            transition: name,
            text: self.texts(&named(&transitions.members, |member| member.name == *name).text),
        });
        DiagramView {
            name: &diagram.name,
            number: diagram.number,
            aliases: &diagram.aliases,
            text: self.texts(&diagram.text),
            sources: self.sources(&diagram.source),
            transitions: &diagram.transitions,
            steps: steps.collect(),
        }
    }

    pub(super) fn unregistered(&self) -> Unregistered<'t> {
        let status = named(&self.table.statuses, |status| status.name == UNREGISTERED);
        Unregistered {
            status: self.status(status),
            members: self.replies_where(is_unregistered),
        }
    }
}
