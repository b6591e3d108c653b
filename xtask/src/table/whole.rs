//! Checks what no entry shows alone: order, repetition, and whether the closed sets are complete.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::closed;
use super::entries::{Entry, SECTIONS, as_number, entries};
use super::fields::{At, Report};
use super::words;

/// Checks what every entry relies on: the sections and the languages. Where these are wrong, the
/// entries would repeat it many times over.
pub(super) fn check_frame(file: &DeTable<'_>, report: &Report) {
    check_sections(file, report);
    check_order_of_sections(file, report);
    check_languages(file, report);
}

/// Checks all that concerns more than one entry.
pub(super) fn check(file: &DeTable<'_>, report: &Report) {
    for (section, key) in [("label", "name"), ("document", "id"), ("diagram", "name")] {
        check_unique(file, report, section, &[key]);
    }
    check_unique(file, report, "document", &["label"]);
    check_closed_set(file, report, "status", &closed::STATUSES);
    check_closed_set(file, report, "class", &closed::CLASSES);
    check_closed_set(file, report, "group", &closed::GROUPS);
    check_closed_set(file, report, "recovery", &closed::RECOVERIES);
    check_digits(file, report, "class", 1);
    check_digits(file, report, "group", 0);
    check_codes(file, report);
    check_unique(file, report, "reply", &["name", "aliases"]);
    check_unique(file, report, "command", &["name", "aliases"]);
    check_greeting(file, report);
    check_unique(file, report, "advice", &["name"]);
    check_advice(file, report);
}

/// Every section is a list of tables and has an entry, and there is no other key.
fn check_sections(file: &DeTable<'_>, report: &Report) {
    const ENTRY: &str = "the file";
    for (section, _) in SECTIONS {
        let found = file.get(section);
        let list = found.and_then(|list| list.get_ref().as_array());
        let tables = list.map(|list| list.iter().all(|entry| entry.get_ref().is_table()));
        if let Some(found) = found.filter(|_| tables != Some(true)) {
            let what = format!("`{section}` is not a list of tables");
            report.add(
                found.span().start,
                ENTRY,
                what,
                format!("write [[{section}]]"),
            );
        } else if list.is_none_or(|list| list.is_empty()) {
            let what = format!("there is no [[{section}]]");
            report.add(0, ENTRY, what, format!("write at least one [[{section}]]"));
        }
    }
    for key in file.keys() {
        if SECTIONS.iter().all(|(section, _)| section != key.get_ref()) {
            let sections = SECTIONS.map(|(section, _)| section).join(", ");
            let what = format!("the key `{key}` is unknown");
            let mend = format!("remove it, or write one of: {sections}");
            report.add(key.span().start, ENTRY, what, mend);
        }
    }
}

/// No entry stands behind one of a later section.
fn check_order_of_sections(file: &DeTable<'_>, report: &Report) {
    let mut last: Option<(usize, String)> = None;
    for (section, _) in SECTIONS {
        let entries = entries(file, section);
        let misplaced = entries.iter().find(|entry| {
            last.as_ref()
                .is_some_and(|(offset, _)| entry.offset < *offset)
        });
        if let (Some(entry), Some((_, before))) = (misplaced, &last) {
            let what = format!("stands before {before}, of an earlier section");
            let sections = SECTIONS.map(|(section, _)| section).join(", ");
            let mend = format!("write the sections in this order: {sections}");
            report.add(entry.offset, &entry.name, what, mend);
        }
        if let Some(entry) = entries.last() {
            last = Some((entry.offset, entry.name.clone()));
        }
    }
}

fn check_languages(file: &DeTable<'_>, report: &Report) {
    check_unique(file, report, "language", &["tag"]);
    let languages = entries(file, "language");
    for language in &languages {
        let tag = language.string("tag");
        if let Some(tag) = tag.filter(|tag| !words::is_language_tag(tag.value)) {
            let what = format!("the tag `{}` is not a BCP 47 language tag", tag.value);
            let mend = "write one such as en, ko, pt-BR or zh-Hant";
            report.add(tag.offset, &language.name, what, mend);
        }
    }
    let Some(first) = languages.first() else {
        return;
    };
    if let Some(tag) = first.string("tag").filter(|tag| tag.value != "en") {
        let what = "the first language is not English, the language of the wire";
        report.add(
            tag.offset,
            &first.name,
            what,
            "write the [[language]] en first",
        );
    }
}

/// No two entries of a section share a string under these keys, each a string or a list of them.
fn check_unique(file: &DeTable<'_>, report: &Report, section: &str, keys: &[&'static str]) {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for entry in entries(file, section) {
        for key in keys {
            let single = entry.string(key).into_iter();
            let listed = entry.list(key, as_str);
            for name in single.chain(listed) {
                if let Some(first) = seen.get(name.value) {
                    let what = format!("`{}` is taken by {first}", name.value.escape_debug());
                    let mend = format!("write another {}", in_words(key));
                    report.add(name.offset, &entry.name, what, mend);
                } else {
                    seen.insert(name.value.to_owned(), entry.name.clone());
                }
            }
        }
    }
}

fn in_words(key: &str) -> &str {
    if key == "aliases" { "alias" } else { key }
}

fn as_str<'v>(value: &'v Spanned<DeValue<'_>>) -> Option<&'v str> {
    value.get_ref().as_str()
}

/// The entries of a section are exactly the set, in its order.
fn check_closed_set(file: &DeTable<'_>, report: &Report, section: &str, set: &[&str]) {
    check_unique(file, report, section, &["name"]);
    let entries = entries(file, section);
    let names: Vec<At<&str>> = entries
        .iter()
        .filter_map(|entry| entry.string("name"))
        .collect();
    let mut last_place = 0;
    for entry in &entries {
        let Some(name) = entry.string("name") else {
            continue;
        };
        match set.iter().position(|known| *known == name.value) {
            None => {
                let what = format!("there is no {section} of this name");
                report.add(
                    name.offset,
                    &entry.name,
                    what,
                    format!("write one of: {}", set.join(", ")),
                );
            }
            Some(place) if place < last_place => {
                let what = format!("stands after {section} {}", set[last_place]);
                let mend = format!("write the entries in this order: {}", set.join(", "));
                report.add(name.offset, &entry.name, what, mend);
            }
            Some(place) => last_place = place,
        }
    }
    if names.is_empty() {
        return;
    }
    for known in set
        .iter()
        .filter(|known| names.iter().all(|name| name.value != **known))
    {
        let what = format!("there is no {section} {known}");
        let mend = format!("write a [[{section}]] with this name");
        report.add(entries[0].offset, "the file", what, mend);
    }
}

/// The entries of a section have ascending digits from `first`. A digit that no entry of the
/// section may have is the entry's own mistake.
fn check_digits(file: &DeTable<'_>, report: &Report, section: &str, first: i64) {
    for (entry, wanted) in entries(file, section).iter().zip(first..) {
        let is_misplaced =
            |digit: &At<i64>| digit.value != wanted && (first..first + 6).contains(&digit.value);
        if let Some(digit) = entry.number("digit").filter(is_misplaced) {
            let what = format!(
                "has the digit {}, and its place is that of {wanted}",
                digit.value
            );
            let mend = "write one entry for each digit, ascending";
            report.add(digit.offset, &entry.name, what, mend);
        }
    }
}

fn check_codes(file: &DeTable<'_>, report: &Report) {
    let entries = entries(file, "reply");
    let with_code = |entry| -> Option<(&Entry<'_, '_>, At<i64>)> {
        let entry: &Entry<'_, '_> = entry;
        Some((entry, entry.number("code")?))
    };
    let coded: Vec<_> = entries.iter().filter_map(with_code).collect();
    for pair in coded.windows(2) {
        let [(_, before), (entry, code)] = pair else {
            continue;
        };
        if code.value == before.value {
            let what = "the code has an entry already, the one before this";
            report.add(code.offset, &entry.name, what, "remove one of the two");
        } else if code.value < before.value {
            let what = format!("stands after reply {}", before.value);
            report.add(code.offset, &entry.name, what, "write the codes ascending");
        }
    }
}

/// The greeting comes first, for a connection begins with it.
fn check_greeting(file: &DeTable<'_>, report: &Report) {
    let commands = entries(file, "command");
    let Some(first) = commands.first() else {
        return;
    };
    if first
        .string("name")
        .is_some_and(|name| name.value != "connect")
    {
        let what = "the first command is not `connect`, the greeting";
        report.add(
            first.offset,
            &first.name,
            what,
            "write the [[command]] connect first",
        );
    }
}

/// Every entry can come into play: none before it fits wherever it fits.
fn check_advice(file: &DeTable<'_>, report: &Report) {
    let mut before: Vec<(Vec<&str>, Vec<&str>, Vec<i64>)> = Vec::new();
    let all = entries(file, "advice");
    for entry in &all {
        let values = |key| -> Vec<&str> {
            let list = entry.list(key, as_str).into_iter();
            list.map(|item| item.value).collect()
        };
        let (commands, when) = (values("commands"), values("when"));
        let codes = entry.list("codes", as_number);
        for code in &codes {
            let hidden = commands.iter().find(|command| {
                before.iter().any(|(earlier, conditions, codes)| {
                    earlier.contains(command)
                        && codes.contains(&code.value)
                        && conditions.iter().all(|condition| when.contains(condition))
                })
            });
            if let Some(command) = hidden {
                let what = format!(
                    "an entry before it decides about {} to {command}",
                    code.value
                );
                let mend = "remove the code or the command from one of the two, or write the one with more in `when` first";
                report.add(code.offset, &entry.name, what, mend);
            }
        }
        let codes = codes.into_iter().map(|code| code.value).collect();
        before.push((commands, when, codes));
    }
}
