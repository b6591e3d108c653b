//! Closed sets in the form that templates use, including those with separate sections.

use serde::Serialize;

use super::lookup::{Lines, Lookup};
use super::sources::SourceView;
use crate::regen::filters::sentence_case;
use crate::table::model::{Member, Message, Set, Source, Texts};

#[derive(Clone, Serialize)]
pub(super) struct SetView<'t> {
    pub(super) name: &'t str,
    #[serde(rename = "type")]
    type_name: &'t str,
    number: u8,
    grows: bool,
    /// `grows` as a list of zero or one item.
    growing: Vec<bool>,
    flags: bool,
    /// `explained` as a list of zero or one item.
    explained: Vec<bool>,
    /// One item if the members are classes, groups or diagrams, which have more fields.
    of_classes: Vec<bool>,
    of_groups: Vec<bool>,
    of_diagrams: Vec<bool>,
    /// Zero or one.
    none: &'t [String],
    doc: &'t str,
    members: Vec<MemberView<'t>>,
}

#[derive(Clone, Serialize)]
struct MemberView<'t> {
    name: &'t str,
    number: u8,
    /// Value of C's constant: the number, or the bit of a flag.
    value: u32,
    text: Lines<'t>,
    /// Documentation of the member in English: its text, explanation and sources as sentences.
    doc: String,
    /// One if the set is explained, otherwise none.
    explain: Vec<Lines<'t>>,
    sources: Vec<&'t SourceView<'t>>,
    aliases: &'t [String],
    /// Zero or one.
    error: &'t [String],
    index: usize,
}

#[derive(Serialize)]
pub(super) struct MessageView<'t> {
    name: &'t str,
    holes: &'t [String],
    text: Lines<'t>,
}

/// Facts that the members of all sets have, in any section of the file.
pub(super) struct MemberFacts<'t> {
    pub(super) name: &'t str,
    number: u8,
    pub(super) aliases: &'t [String],
    pub(super) text: &'t Texts,
    pub(super) explain: Option<&'t Texts>,
    pub(super) source: &'t [Source],
    error: &'t [String],
}

impl<'t> MemberFacts<'t> {
    fn new(name: &'t str, number: u8, aliases: &'t [String], text: &'t Texts) -> MemberFacts<'t> {
        MemberFacts {
            name,
            number,
            aliases,
            text,
            explain: None,
            source: &[],
            error: &[],
        }
    }

    fn of_member(it: &'t Member) -> MemberFacts<'t> {
        MemberFacts {
            explain: it.explain.as_ref(),
            source: &it.source,
            error: it.error.as_slice(),
            ..MemberFacts::new(&it.name, it.number, &it.aliases, &it.text)
        }
    }
}

/// Returns a list that a template loops over once if the condition is true, otherwise never.
fn one_if(condition: bool) -> Vec<bool> {
    condition.then_some(true).into_iter().collect()
}

impl<'t> Lookup<'t> {
    pub(super) fn message(&self, message: &'t Message) -> MessageView<'t> {
        MessageView {
            name: &message.name,
            holes: &message.holes,
            text: self.texts(&message.text),
        }
    }

    pub(super) fn set(&'t self, set: &'t Set) -> SetView<'t> {
        let members = self.facts(set);
        let members = members.into_iter().enumerate();
        let members = members.map(|(index, member)| MemberView {
            name: member.name,
            number: member.number,
            value: if set.flags {
                1 << (member.number - 1)
            } else {
                u32::from(member.number)
            },
            text: self.texts(member.text),
            doc: self.member_doc(&member),
            explain: self.optional(member.explain.filter(|_| set.explained)),
            sources: self.sources(member.source),
            aliases: member.aliases,
            error: member.error,
            index,
        });
        SetView {
            name: &set.name,
            type_name: &set.type_name,
            number: set.number,
            grows: set.grows,
            growing: one_if(set.grows),
            flags: set.flags,
            explained: one_if(set.explained),
            of_classes: one_if(set.name == "class"),
            of_groups: one_if(set.name == "group"),
            of_diagrams: one_if(set.name == "diagram"),
            none: set.none.as_slice(),
            doc: &set.doc,
            members: members.collect(),
        }
    }

    fn member_doc(&self, member: &MemberFacts<'t>) -> String {
        let text = sentence(self.texts(member.text)[0]);
        let explain = member
            .explain
            .map(|explain| sentence(self.texts(explain)[0]));
        let sources: Vec<&str> = self
            .sources(member.source)
            .iter()
            .map(|source| source.citation[0].as_str())
            .collect();
        let sources = match sources.as_slice() {
            [] => None,
            sources => Some(format!("Source: {}.", sources.join("; "))),
        };
        let paragraphs = [Some(text), explain, sources];
        let paragraphs: Vec<String> = paragraphs.into_iter().flatten().collect();
        paragraphs.join("\n\n")
    }

    /// Returns the members of a set in the order of their numbers.
    pub(super) fn facts(&self, set: &'t Set) -> Vec<MemberFacts<'t>> {
        let table = self.table;
        match set.name.as_str() {
            "status" => table
                .statuses
                .iter()
                .map(|it| MemberFacts {
                    explain: Some(&it.explain),
                    ..MemberFacts::new(&it.name, it.number, &it.aliases, &it.text)
                })
                .collect(),
            "class" => table
                .classes
                .iter()
                .map(|it| MemberFacts {
                    explain: Some(&it.explain),
                    source: &it.source,
                    ..MemberFacts::new(&it.name, it.digit, &it.aliases, &it.text)
                })
                .collect(),
            "group" => table
                .groups
                .iter()
                .map(|it| MemberFacts {
                    explain: Some(&it.explain),
                    source: &it.source,
                    ..MemberFacts::new(&it.name, it.digit + 1, &it.aliases, &it.text)
                })
                .collect(),
            "recovery" => table
                .recoveries
                .iter()
                .map(|it| MemberFacts {
                    explain: Some(&it.explain),
                    ..MemberFacts::new(&it.name, it.number, &it.aliases, &it.text)
                })
                .collect(),
            "diagram" => table
                .diagrams
                .iter()
                .map(|it| MemberFacts {
                    source: &it.source,
                    ..MemberFacts::new(&it.name, it.number, &it.aliases, &it.text)
                })
                .collect(),
            _ => set.members.iter().map(MemberFacts::of_member).collect(),
        }
    }
}

/// Returns the text as a sentence: the first letter in upper case, a period at the end.
fn sentence(text: &str) -> String {
    let mut sentence = sentence_case(text);
    if !sentence.ends_with(['.', '?', '!']) {
        sentence.push('.');
    }
    sentence
}
