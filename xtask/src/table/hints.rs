//! Checks that phrases of hints can apply, and that their examples lead to them.

use std::cmp::Reverse;

use super::entries::Entry;
use super::model::{DocumentKind, Hint, Phrase, Reply, Table};
use super::words::{Pattern, words};

/// A phrase with its pattern and its hint.
pub(crate) struct Ranked<'t> {
    /// Index of the hint in the file.
    pub(crate) hint: usize,
    pub(crate) phrase: &'t Phrase,
    pub(crate) pattern: Pattern,
    /// Index of the phrase in the hint.
    index: usize,
}

/// Returns the phrases of all hints, the best first: words of one server before those of many, then
/// those with more letters, then the order of the file. Omits invalid patterns.
pub(crate) fn ranked(hints: &[Hint]) -> Vec<Ranked<'_>> {
    let mut ranked = Vec::new();
    for (hint, entry) in hints.iter().enumerate() {
        for (index, phrase) in entry.phrases.iter().enumerate() {
            let Ok(pattern) = Pattern::parse(&phrase.words) else {
                continue;
            };
            ranked.push(Ranked {
                hint,
                phrase,
                pattern,
                index,
            });
        }
    }
    ranked.sort_by_key(|it| (hints[it.hint].family, Reverse(it.pattern.literal_len())));
    ranked
}

/// Checks the phrases of all hints.
pub(super) fn check(table: &Table, entries: &[Entry<'_>]) {
    let ranked = ranked(&table.hints);
    for (hint, entry) in table.hints.iter().zip(entries) {
        check_meaning(hint, entry, table);
        for (phrase, entry) in hint.phrases.iter().zip(&entry.members) {
            check_words(phrase, entry);
            check_replies(phrase, entry);
            check_server(phrase, entry, table);
        }
        check_repeated(hint, entry);
    }
    for (rank, own) in ranked.iter().enumerate() {
        let entry = &entries[own.hint].members[own.index];
        let name = |other: &Ranked<'_>| table.hints[other.hint].name.as_str();
        if check_reachable(own, &ranked[..rank], entry, name) {
            check_example(own, &ranked, entry, name);
        }
    }
}

/// Checks that a code of a phrase has the meaning.
fn check_meaning(hint: &Hint, entry: &Entry<'_>, table: &Table) {
    let Some(name) = &hint.meaning else {
        return;
    };
    let has_meaning = |reply: &&Reply| reply.meanings.iter().any(|it| it.name == *name);
    let mut replies = table.replies.iter().filter(has_meaning);
    let in_phrase = |code| {
        hint.phrases
            .iter()
            .any(|phrase| applies(phrase, Some(code)))
    };
    if !replies.any(|reply| in_phrase(reply.code)) {
        let what = format!("no code of the phrases has the meaning `{name}`");
        let fix = "write the name of a [[reply.meaning]] of one of them";
        entry.error(offset(entry, "meaning"), what, fix);
    }
}

fn check_words(phrase: &Phrase, entry: &Entry<'_>) {
    if let Err((what, fix)) = Pattern::parse(&phrase.words) {
        entry.error(offset(entry, "words"), format!("`words` {what}"), fix);
    }
}

fn check_replies(phrase: &Phrase, entry: &Entry<'_>) {
    if !phrase.codes.is_empty() && !phrase.classes.is_empty() {
        let what = "has `codes` and `classes`";
        entry.error(offset(entry, "classes"), what, "remove one of the two");
    }
    for (offset, code) in entry.numbers("codes") {
        if !(100..=699).contains(&code) {
            let fix = "write three digits, the first from 1 to 6";
            entry.error(offset, format!("the code {code} is not in 100..=699"), fix);
        }
    }
    for (offset, digit) in entry.numbers("classes") {
        if !(1..=6).contains(&digit) {
            let what = format!("`classes` has {digit}");
            entry.error(offset, what, "write digits from 1 to 6");
        }
    }
}

/// Checks that no two phrases of a hint have the same words and a code in common.
fn check_repeated(hint: &Hint, entry: &Entry<'_>) {
    for (index, phrase) in hint.phrases.iter().enumerate() {
        let is_repeated = |other: &Phrase| {
            other.words.eq_ignore_ascii_case(&phrase.words)
                && codes(other).any(|code| applies(phrase, code))
        };
        if hint.phrases[..index].iter().any(is_repeated) {
            let own = &entry.members[index];
            let what = "an earlier phrase of this hint has the same words and a code in common";
            own.error(
                offset(own, "words"),
                what,
                "add the codes and the source to it",
            );
        }
    }
}

fn check_server(phrase: &Phrase, entry: &Entry<'_>, table: &Table) {
    let Some(id) = &phrase.server else {
        return;
    };
    let mut documents = table.documents.iter();
    if documents.any(|it| it.id == *id && it.kind != DocumentKind::Server) {
        let what = format!("the document `{id}` is not a server");
        let fix = "write the `id` of a [[document]] with `kind = \"server\"`";
        entry.error(offset(entry, "server"), what, fix);
    }
}

/// Checks that another hint does not come first for every text that the phrase matches. Returns `true`
/// if none does.
fn check_reachable<'t>(
    own: &Ranked<'t>,
    better: &[Ranked<'t>],
    entry: &Entry<'_>,
    name: impl Fn(&Ranked<'t>) -> &'t str,
) -> bool {
    let sample = own.pattern.sample();
    let same_words = better.iter().filter(|other| other.pattern.matches(&sample));
    let same_words: Vec<&Ranked<'_>> = same_words.filter(|it| it.hint != own.hint).collect();
    let covering = codes(own.phrase).map(|code| {
        let mut same_words = same_words.iter();
        same_words.find(|other| applies(other.phrase, code))
    });
    let covering: Option<Vec<_>> = covering.collect();
    let Some([first, ..]) = covering.as_deref() else {
        return true;
    };
    let what = format!(
        "never applies: hint {} comes first for every text with these words",
        name(first)
    );
    let fix = "write more words here, or more words there";
    entry.error(offset(entry, "words"), what, fix);
    false
}

/// Checks that the example has the words and a code of the phrase, and that its best hint is this one.
fn check_example<'t>(
    own: &Ranked<'t>,
    ranked: &[Ranked<'t>],
    entry: &Entry<'_>,
    name: impl Fn(&Ranked<'t>) -> &'t str,
) {
    let (code, text) = split_line(&own.phrase.example);
    let text = words(text);
    let error = |what: String, fix| entry.error(offset(entry, "example"), what, fix);
    if !applies(own.phrase, code) {
        let what = match code {
            Some(code) => format!("the example has the code {code}, and the phrase does not"),
            None => "the example is not a reply, and the phrase has codes".into(),
        };
        error(
            what,
            "write a line with one of its codes, or none if it has none",
        );
    } else if !own.pattern.matches(&text) {
        error(
            "the example does not have the words".into(),
            "write them as the server does",
        );
    } else if let Some(best) = ranked
        .iter()
        .find(|other| applies(other.phrase, code) && other.pattern.matches(&text))
        && best.hint != own.hint
    {
        let what = format!(
            "the best hint for the example is {}, by `{}`",
            name(best),
            best.phrase.words
        );
        error(what, "write more words here, or more words there");
    }
}

/// Returns the code of a reply line and its text, or the entire line if it is not a reply.
pub(crate) fn split_line(line: &str) -> (Option<u16>, &str) {
    let code = line.get(..3).and_then(|digits| digits.parse().ok());
    let rest = line.get(3..).unwrap_or_default();
    match code {
        Some(100..=699) if rest.is_empty() || rest.starts_with([' ', '-']) => (code, rest),
        _ => (None, line),
    }
}

/// Returns `true` if a phrase is for replies with this code, or for lines that are not replies.
fn applies(phrase: &Phrase, code: Option<u16>) -> bool {
    let is_in_class = |code| phrase.classes.iter().any(|it| u16::from(*it) == code / 100);
    match code {
        Some(code) => phrase.codes.contains(&code) || is_in_class(code),
        None => phrase.codes.is_empty() && phrase.classes.is_empty(),
    }
}

/// Returns the codes of a phrase, or `None` alone for lines that are not replies.
fn codes(phrase: &Phrase) -> impl Iterator<Item = Option<u16>> {
    let of_classes = phrase.classes.iter().map(|digit| u16::from(*digit) * 100);
    let of_classes = of_classes.flat_map(|first| first..first + 100);
    let codes = phrase.codes.iter().copied().chain(of_classes).map(Some);
    codes.chain(applies(phrase, None).then_some(None))
}

fn offset(entry: &Entry<'_>, key: &str) -> usize {
    let mut values = entry.values.iter();
    values
        .find(|it| it.path == key)
        .map_or(entry.offset, |it| it.span.start)
}
