//! Tables without pointers: rows of numbers that refer to one list of all texts.
//!
//! A library with such tables needs no relocations, so it starts faster and processes share its memory.

mod facts;
mod help;
mod pool;

use std::borrow::Cow;

use serde::Serialize;

use self::facts::{
    CodeRow, CommandRow, DocumentRow, LanguageRow, LaterRow, MeaningRow, SetRow, SourceRow,
};
use self::help::{AdviceRow, HintRow, PhraseRow, RepliesRow, WordTables};
use self::pool::{Lists, Pool, Range};
use super::lookup::Lookup;
use super::sets::MemberFacts;
use crate::table::model::{self, Texts};

/// Rows of every table, with the values that they refer to.
#[derive(Serialize)]
pub(super) struct Packed<'t> {
    /// Texts that rows refer to by index. The first one is empty and stands for a text that is absent.
    texts: Vec<Cow<'t, str>>,
    /// Indices in `texts`.
    text_lists: Vec<usize>,
    /// Indices in `sources`.
    source_lists: Vec<usize>,
    /// Names of commands.
    command_lists: Vec<&'t str>,
    code_lists: Vec<u16>,
    languages: Vec<LanguageRow>,
    documents: Vec<DocumentRow>,
    /// In the order of the root's `sources`.
    sources: Vec<SourceRow>,
    codes: Vec<CodeRow<'t>>,
    meanings: Vec<MeaningRow<'t>>,
    sets: Vec<SetRow<'t>>,
    /// Number of members of all sets.
    member_count: usize,
    commands: Vec<CommandRow<'t>>,
    /// Codes of all commands, list by list.
    command_codes: Vec<u16>,
    later: Vec<LaterRow>,
    advice: Vec<AdviceRow<'t>>,
    hints: Vec<HintRow<'t>>,
    phrases: Vec<PhraseRow>,
    /// Replies that phrases are for.
    phrase_replies: Vec<RepliesRow>,
    /// Places in `source_lists`.
    phrase_sources: Vec<Range>,
    words: WordTables,
}

/// Collects the values that rows refer to.
struct Packer<'t> {
    at: &'t Lookup<'t>,
    texts: Pool<Cow<'t, str>>,
    text_lists: Lists<usize>,
    source_lists: Lists<usize>,
    command_lists: Lists<&'t str>,
    code_lists: Lists<u16>,
}

impl<'t> Packed<'t> {
    pub(super) fn new(at: &'t Lookup<'t>) -> Packed<'t> {
        let table = at.table;
        let mut packer = Packer::new(at);
        let languages = packer.languages();
        let documents = packer.documents();
        let sources = packer.sources();
        let (codes, meanings) = packer.codes();
        let sets = packer.sets();
        let (commands, command_codes, later) = packer.commands();
        let advice = table.advice.iter().map(|it| packer.advice(it)).collect();
        let hints = table.hints.iter().map(|it| packer.hint(it)).collect();
        let phrases = packer.phrases();
        let words = packer.word_tables();
        Packed {
            languages,
            documents,
            sources,
            codes,
            meanings,
            member_count: sets.iter().map(SetRow::len).sum(),
            sets,
            commands,
            command_codes,
            later,
            advice,
            hints,
            phrases: phrases.rows,
            phrase_replies: phrases.replies,
            phrase_sources: phrases.sources,
            words,
            texts: packer.texts.into_items(),
            text_lists: packer.text_lists.into_items(),
            source_lists: packer.source_lists.into_items(),
            command_lists: packer.command_lists.into_items(),
            code_lists: packer.code_lists.into_items(),
        }
    }
}

impl<'t> Packer<'t> {
    fn new(at: &'t Lookup<'t>) -> Packer<'t> {
        let mut texts = Pool::new();
        texts.index("".into());
        Packer {
            at,
            texts,
            text_lists: Lists::new(),
            source_lists: Lists::new(),
            command_lists: Lists::new(),
            code_lists: Lists::new(),
        }
    }

    fn text(&mut self, text: impl Into<Cow<'t, str>>) -> usize {
        self.texts.index(text.into())
    }

    /// Returns the index of a text in each language.
    fn texts(&mut self, texts: &'t Texts) -> Vec<usize> {
        let texts = self.at.texts(texts).into_iter();
        texts.map(|text| self.text(text)).collect()
    }

    /// Returns the index of a text in each language, 0 if it is absent.
    fn optional_texts(&mut self, texts: Option<&'t Texts>) -> Vec<usize> {
        match texts {
            Some(texts) => self.texts(texts),
            None => vec![0; self.at.table.languages.len()],
        }
    }

    fn text_list(&mut self, list: &'t [String]) -> Range {
        let list: Vec<usize> = list.iter().map(|text| self.text(text)).collect();
        self.text_lists.range(list)
    }

    /// Returns the range of a list in each language, which is empty if the lists are absent.
    fn lists(&mut self, lists: Option<&'t model::Lists>) -> Vec<Range> {
        let languages = &self.at.table.languages;
        let lists = match lists {
            Some(lists) => lists.in_order(languages),
            None => vec![&[][..]; languages.len()],
        };
        lists.into_iter().map(|list| self.text_list(list)).collect()
    }

    fn source_list(&mut self, sources: &[model::Source]) -> Range {
        let sources = sources.iter().map(|it| self.at.sources.get(it).index());
        self.source_lists.range(sources)
    }

    fn command_list(&mut self, commands: &'t [String]) -> Range {
        self.command_lists
            .range(commands.iter().map(String::as_str))
    }
}
