//! Resolves references: documents by id, replies by number, the commands of a reply.

use std::collections::BTreeMap;

use super::sources::{SourceView, Sources};
use crate::table::model::{Lists, Reply, Source, Table, Texts};

/// Text in the order of the languages.
pub(super) type Lines<'t> = Vec<&'t str>;

/// The table, with its entries by their references.
pub(in crate::regen) struct Lookup<'t> {
    pub(super) table: &'t Table,
    pub(super) sources: Sources<'t>,
    replies: BTreeMap<u16, usize>,
    commands: BTreeMap<u16, Vec<usize>>,
}

impl<'t> Lookup<'t> {
    pub(in crate::regen) fn new(table: &'t Table) -> Lookup<'t> {
        let mut commands: BTreeMap<u16, Vec<usize>> = BTreeMap::new();
        for (index, command) in table.commands.iter().enumerate() {
            for code in command.codes() {
                let indices = commands.entry(code).or_default();
                if indices.last() != Some(&index) {
                    indices.push(index);
                }
            }
        }
        let replies = table.replies.iter().enumerate();
        Lookup {
            table,
            sources: Sources::new(table),
            replies: replies.map(|(index, reply)| (reply.code, index)).collect(),
            commands,
        }
    }

    /// Returns the texts in the order of the languages.
    pub(super) fn texts(&self, texts: &'t Texts) -> Lines<'t> {
        texts.in_order(&self.table.languages)
    }

    /// Returns optional texts as a list of zero or one.
    pub(super) fn optional(&self, texts: Option<&'t Texts>) -> Vec<Lines<'t>> {
        texts.map(|texts| self.texts(texts)).into_iter().collect()
    }

    /// Returns optional lists of texts, one for each language, as a list of zero or one.
    pub(super) fn lists(&self, lists: Option<&'t Lists>) -> Vec<Vec<&'t [String]>> {
        let languages = &self.table.languages;
        let lists = lists.map(|lists| lists.in_order(languages));
        lists.into_iter().collect()
    }

    /// Returns `true` if the code has an entry.
    pub(super) fn is_listed(&self, code: u16) -> bool {
        self.replies.contains_key(&code)
    }

    /// Returns the index of the reply with this code.
    pub(super) fn reply_index(&self, code: u16) -> usize {
        self.replies[&code]
    }

    /// Returns `true` if the code can answer any command.
    pub(super) fn answers_any(&self, code: u16) -> bool {
        let reply = &self.table.replies[self.reply_index(code)];
        reply.any_command.is_some()
    }

    /// Returns the indices of the replies with these codes.
    pub(super) fn replies(&self, codes: &[u16]) -> Vec<usize> {
        codes.iter().map(|code| self.reply_index(*code)).collect()
    }

    /// Returns the indices of the replies that fit.
    pub(super) fn replies_where(&self, fits: impl Fn(&Reply) -> bool) -> Vec<usize> {
        let replies = self.table.replies.iter().enumerate();
        replies
            .filter(|(_, reply)| fits(reply))
            .map(|(index, _)| index)
            .collect()
    }

    /// Returns the indices of the commands that this code can answer.
    pub(super) fn commands_of(&self, code: u16) -> Vec<usize> {
        self.commands.get(&code).cloned().unwrap_or_default()
    }

    pub(super) fn sources(&'t self, sources: &[Source]) -> Vec<&'t SourceView<'t>> {
        sources
            .iter()
            .map(|source| self.sources.get(source))
            .collect()
    }
}

/// Returns a slice as a list of zero or one, as [`unless_empty`] does.
pub(super) fn optional<T>(list: &[T]) -> Vec<&[T]> {
    let list = Some(list).filter(|list| !list.is_empty());
    list.into_iter().collect()
}

/// Returns the list as a list of zero or one list, so that a template can hide it if it is empty.
pub(super) fn unless_empty<T>(list: Vec<T>) -> Vec<Vec<T>> {
    let list = Some(list).filter(|list| !list.is_empty());
    list.into_iter().collect()
}

/// Returns the first match, which exists because the loader has checked every reference.
pub(super) fn named<T>(entries: &[T], is_it: impl Fn(&T) -> bool) -> &T {
    entries
        .iter()
        .find(|entry| is_it(entry))
        .expect("the loader has checked every reference")
}
