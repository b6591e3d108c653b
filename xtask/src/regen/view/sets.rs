//! Closed sets as the templates see them, those with sections of their own included.

use serde::Serialize;

use super::lookup::{Lines, Lookup, strings};
use super::sources::SourceView;
use crate::regen::names::sentence_case;
use crate::table::model::{At, Message, Set, Source, Texts};

#[derive(Clone, Serialize)]
pub(super) struct SetView<'t> {
    pub(super) name: &'t str,
    #[serde(rename = "type")]
    type_name: &'t str,
    number: u8,
    grows: bool,
    /// One item if the set grows, otherwise none.
    growing: Vec<bool>,
    flags: bool,
    /// One item if every member has an explanation, otherwise none.
    explained: Vec<bool>,
    /// Zero or one.
    none: Vec<&'t str>,
    doc: &'t str,
    members: Vec<MemberView<'t>>,
}

#[derive(Clone, Serialize)]
struct MemberView<'t> {
    name: &'t str,
    number: u8,
    /// The value of C's constant: the number, or the bit of a flag.
    value: u32,
    text: Lines<'t>,
    /// Zero or one.
    explain: Vec<Lines<'t>>,
    sources: Vec<&'t SourceView<'t>>,
    /// The member's documentation in English: its text, explanation and sources as sentences.
    doc: String,
    aliases: Vec<&'t str>,
    /// Zero or one.
    error: Vec<&'t str>,
    index: usize,
}

#[derive(Serialize)]
pub(super) struct MessageView<'t> {
    name: &'t str,
    holes: Vec<&'t str>,
    text: Lines<'t>,
}

/// What the members of all sets have, wherever the file has them.
struct Facts<'t> {
    name: &'t str,
    number: u8,
    aliases: &'t [At<String>],
    text: &'t Texts,
    explain: Option<&'t Texts>,
    source: &'t [Source],
    error: Option<&'t At<String>>,
}

impl<'t> Lookup<'t> {
    pub(super) fn message(&self, message: &'t Message) -> MessageView<'t> {
        MessageView {
            name: &message.name,
            holes: strings(&message.holes),
            text: self.texts(&message.text),
        }
    }

    pub(super) fn set(&'t self, set: &'t Set) -> SetView<'t> {
        let facts = self.facts(set);
        let is_explained = facts.iter().all(|member| member.explain.is_some());
        let members = facts.into_iter().enumerate();
        let members = members.map(|(index, member)| MemberView {
            name: member.name,
            number: member.number,
            value: if set.flags {
                1 << (member.number - 1)
            } else {
                u32::from(member.number)
            },
            text: self.texts(member.text),
            explain: self.optional(member.explain),
            doc: self.member_doc(&member),
            sources: self.sources(member.source),
            aliases: strings(member.aliases),
            error: strings(member.error.map_or(&[], std::slice::from_ref)),
            index,
        });
        SetView {
            name: &set.name,
            type_name: &set.type_name,
            number: *set.number,
            grows: set.grows,
            growing: one_if(set.grows),
            explained: one_if(is_explained),
            flags: set.flags,
            none: strings(set.none.as_slice()),
            doc: &set.doc,
            members: members.collect(),
        }
    }

    fn member_doc(&self, member: &Facts<'t>) -> String {
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
    fn facts(&self, set: &'t Set) -> Vec<Facts<'t>> {
        macro_rules! facts {
            ($entries:expr, |$it:ident| $number:expr, $explain:expr, $source:expr, $error:expr) => {
                $entries
                    .iter()
                    .map(|$it| Facts {
                        name: &$it.name,
                        number: $number,
                        aliases: &$it.aliases,
                        text: &$it.text,
                        explain: $explain,
                        source: $source,
                        error: $error,
                    })
                    .collect()
            };
        }
        let table = self.table;
        match set.name.as_str() {
            "status" => facts!(
                table.statuses,
                |it| *it.number,
                Some(&it.explain),
                &[],
                None
            ),
            "class" => facts!(
                table.classes,
                |it| *it.digit,
                Some(&it.explain),
                &it.source,
                None
            ),
            "group" => facts!(
                table.groups,
                |it| *it.digit + 1,
                Some(&it.explain),
                &it.source,
                None
            ),
            "recovery" => facts!(
                table.recoveries,
                |it| *it.number,
                Some(&it.explain),
                &[],
                None
            ),
            "diagram" => facts!(table.diagrams, |it| *it.number, None, &it.source, None),
            _ => facts!(
                set.members,
                |it| *it.number,
                it.explain.as_ref(),
                &it.source,
                it.error.as_ref()
            ),
        }
    }
}

/// Returns one item if the condition is true: a template tests a condition with a loop.
fn one_if(condition: bool) -> Vec<bool> {
    if condition { vec![true] } else { Vec::new() }
}

/// Returns the text as a sentence: the first letter in upper case, a period at the end.
fn sentence(text: &str) -> String {
    let mut sentence = sentence_case(text);
    if !sentence.ends_with(['.', '?', '!']) {
        sentence.push('.');
    }
    sentence
}
