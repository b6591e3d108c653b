//! Messages of servers, as pages list them under a code, a class or a symptom.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::Serialize;

use super::lookup::{Lookup, named, unless_empty};
use super::sources::SourceView;
use crate::table::hints::split_line;
use crate::table::model::{Hint, Phrase};

/// A page folds a longer list, so that a reader can skip it.
const FEW: usize = 6;

/// More lines than this would hide the next hint.
const SHOWN_LINES: usize = 3;

/// Hints, those of the most servers first, because these are the likeliest.
#[derive(Serialize)]
pub(super) struct Messages<'t> {
    /// Hints, as a list of zero or one list: here if there are few of them,
    few: Vec<Vec<HintMessages<'t>>>,
    /// and here if there are many.
    many: Vec<Vec<HintMessages<'t>>>,
}

/// A hint in a list.
#[derive(Serialize)]
struct HintMessages<'t> {
    /// Index in the root's `hints`.
    hint: usize,
    lines: Vec<MessageLine<'t>>,
    /// Number of lines that the list does not show, as a list of zero or one.
    hidden: Vec<usize>,
}

#[derive(Serialize)]
struct MessageLine<'t> {
    /// The line as the server sends it, in a list for one code without the code.
    text: &'t str,
    /// Labels of the servers that send it.
    servers: Vec<&'t str>,
}

/// A line on the page of messages.
#[derive(Serialize)]
pub(super) struct SourcedLine<'t> {
    /// The line as the server sends it.
    text: &'t str,
    /// Other codes with which servers send it, as a list of zero or one list.
    other_codes: Vec<Vec<u16>>,
    sources: Vec<&'t SourceView<'t>>,
}

/// A code or class of a hint, as a link on the page of codes.
#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct CodeLink {
    text: String,
    fragment: String,
}

/// Returns the list as the first result if it is short and as the second if it is long. The other one
/// is empty, and so are both if the list is.
pub(super) fn few_or_many<T>(list: Vec<T>) -> (Vec<Vec<T>>, Vec<Vec<T>>) {
    if list.len() <= FEW {
        (unless_empty(list), vec![])
    } else {
        (vec![], vec![list])
    }
}

/// Returns the text of a line after its code.
fn without_code(line: &str) -> &str {
    match split_line(line) {
        (Some(_), text) => text.trim_start_matches([' ', '-']),
        (None, line) => line,
    }
}

/// Returns the phrases by their lines, in the order of the file. Phrases with different words can have
/// the same line as their example.
fn by_line<'t>(
    phrases: &[&'t Phrase],
    line: impl Fn(&'t str) -> &'t str,
) -> Vec<(&'t str, Vec<&'t Phrase>)> {
    let mut lines: Vec<(&str, Vec<&Phrase>)> = Vec::new();
    for &phrase in phrases {
        let text = line(&phrase.example);
        match lines.iter_mut().find(|(known, _)| *known == text) {
            Some((_, phrases)) => phrases.push(phrase),
            None => lines.push((text, vec![phrase])),
        }
    }
    lines
}

/// Returns the first line of a hint, by which pages show it.
pub(super) fn title(hint: &Hint) -> &str {
    &hint.phrases[0].example
}

impl<'t> Lookup<'t> {
    /// Returns the hints for a code that has an entry.
    pub(super) fn messages_of_code(&'t self, code: u16) -> Messages<'t> {
        // A phrase for an entire class is listed once, and with the code of its example.
        let is_for = move |phrase: &Phrase| {
            let is_example = || split_line(&phrase.example).0 == Some(code);
            phrase.codes.contains(&code) || (!phrase.classes.is_empty() && is_example())
        };
        self.messages(is_for, without_code)
    }

    /// Returns the hints for every code of a class, and for its codes that have no entry.
    pub(super) fn messages_of_class(&'t self, digit: u8) -> Messages<'t> {
        let is_unlisted = |code: &u16| code / 100 == u16::from(digit) && !self.is_listed(*code);
        let is_for = |phrase: &Phrase| {
            phrase.classes.contains(&digit) || phrase.codes.iter().any(is_unlisted)
        };
        self.messages(is_for, |line| line)
    }

    /// Returns the hints for lines that are not replies.
    pub(super) fn messages_without_code(&'t self) -> Messages<'t> {
        let is_for = |phrase: &Phrase| phrase.codes.is_empty() && phrase.classes.is_empty();
        self.messages(is_for, |line| line)
    }

    fn messages(
        &'t self,
        is_for: impl Fn(&Phrase) -> bool,
        shown: impl Fn(&'t str) -> &'t str,
    ) -> Messages<'t> {
        let hints = self.table.hints.iter().enumerate();
        let found = hints.filter_map(|(hint, entry)| {
            let phrases = entry.phrases.iter().filter(|phrase| is_for(phrase));
            let phrases: Vec<&Phrase> = phrases.collect();
            (!phrases.is_empty()).then_some((hint, phrases))
        });
        let mut found: Vec<(usize, Vec<&'t Phrase>)> = found.collect();
        found.sort_by_key(|(_, phrases)| Reverse(self.weight(phrases)));
        let listed = found.into_iter().map(|(hint, phrases)| {
            let lines = by_line(&phrases, &shown).into_iter();
            let mut lines: Vec<MessageLine<'t>> = lines
                .map(|(text, phrases)| MessageLine {
                    text,
                    servers: self.servers(&phrases),
                })
                .collect();
            let hidden = lines.len().saturating_sub(SHOWN_LINES);
            lines.truncate(SHOWN_LINES);
            let hidden = Some(hidden).filter(|hidden| *hidden > 0);
            HintMessages {
                hint,
                lines,
                hidden: hidden.into_iter().collect(),
            }
        });
        let (few, many) = few_or_many(listed.collect());
        Messages { few, many }
    }

    /// Returns how likely a cause is: how many servers report it, then in how many ways.
    pub(super) fn weight(&'t self, phrases: &[&'t Phrase]) -> (usize, usize) {
        (self.servers(phrases).len(), phrases.len())
    }

    /// Returns the labels of the servers that send the lines of the phrases. Those of a phrase are its
    /// only one or those of its sources.
    fn servers(&'t self, phrases: &[&'t Phrase]) -> Vec<&'t str> {
        let mut servers: Vec<&str> = Vec::new();
        for phrase in phrases {
            let documents = &self.table.documents;
            let only = phrase.server.iter();
            let only = only.map(|id| named(documents, |it| it.id == *id).label.as_str());
            let sources = self.sources(&phrase.source).into_iter();
            let sources = sources.map(SourceView::label);
            let sources = sources.filter(|_| phrase.server.is_none());
            for server in only.chain(sources) {
                if !servers.contains(&server) {
                    servers.push(server);
                }
            }
        }
        servers
    }

    /// Returns the lines of a hint with their sources.
    pub(super) fn sourced_lines(&'t self, hint: &'t Hint) -> Vec<SourcedLine<'t>> {
        let phrases: Vec<&Phrase> = hint.phrases.iter().collect();
        let lines = by_line(&phrases, |line| line).into_iter();
        let lines = lines.map(|(text, phrases)| {
            let (own, _) = split_line(text);
            let codes = phrases.iter().flat_map(|phrase| &phrase.codes).copied();
            let others: BTreeSet<u16> = codes.filter(|code| Some(*code) != own).collect();
            let mut sources: Vec<&SourceView<'t>> = Vec::new();
            for source in phrases.iter().flat_map(|it| self.sources(&it.source)) {
                if !sources.iter().any(|known| std::ptr::eq(*known, source)) {
                    sources.push(source);
                }
            }
            SourcedLine {
                text,
                other_codes: unless_empty(others.into_iter().collect()),
                sources,
            }
        });
        lines.collect()
    }

    /// Returns the codes and classes of a hint, as a list of zero or one list. A code without an entry
    /// leads to its class.
    pub(super) fn code_links(&self, hint: &Hint) -> Vec<Vec<CodeLink>> {
        let phrases = hint.phrases.iter();
        let codes = phrases.clone().flat_map(|phrase| &phrase.codes);
        let codes = codes.map(|code| CodeLink {
            text: code.to_string(),
            fragment: if self.is_listed(*code) {
                code.to_string()
            } else {
                format!("class-{}", code / 100)
            },
        });
        let classes = phrases.flat_map(|phrase| &phrase.classes);
        let classes = classes.map(|digit| CodeLink {
            text: format!("{digit}yz"),
            fragment: format!("class-{digit}"),
        });
        let mut links: Vec<CodeLink> = codes.chain(classes).collect();
        links.sort_unstable();
        links.dedup();
        unless_empty(links)
    }
}

#[cfg(test)]
mod tests {
    use super::without_code;

    #[test]
    fn without_code_keeps_lines_that_are_not_replies() {
        assert_eq!(without_code("530 Login incorrect."), "Login incorrect.");
        assert_eq!(without_code("550-The load was 4.50"), "The load was 4.50");
        assert_eq!(without_code("Error 10054: reset"), "Error 10054: reset");
        assert_eq!(without_code("10060"), "10060");
    }
}
