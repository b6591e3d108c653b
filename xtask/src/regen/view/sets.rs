//! Closed sets as the templates see them, those with sections of their own included.

use serde::Serialize;

use super::lookup::{Lines, Lookup, strings};
use super::sources::SourceView;
use crate::table::model::{At, Message, Set, Source, Texts};

#[derive(Clone, Serialize)]
pub(super) struct SetView<'t> {
    pub(super) name: &'t str,
    #[serde(rename = "type")]
    type_name: &'t str,
    number: u8,
    grows: bool,
    /// The same as a list of zero or one item.
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
    /// The English explanation, or the text if there is none, for API documentation.
    doc: &'t str,
    /// Zero or one.
    explain: Vec<Lines<'t>>,
    sources: Vec<&'t SourceView<'t>>,
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

/// Returns a list that a template loops over once if the condition is true, otherwise never.
fn one_if(condition: bool) -> Vec<bool> {
    condition.then_some(true).into_iter().collect()
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
        let members = self.facts(set);
        let is_explained = members.iter().all(|member| member.explain.is_some());
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
            doc: self.texts(member.explain.unwrap_or(member.text))[0],
            explain: self.optional(member.explain),
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
            flags: set.flags,
            explained: one_if(is_explained),
            none: strings(set.none.as_slice()),
            doc: &set.doc,
            members: members.collect(),
        }
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
