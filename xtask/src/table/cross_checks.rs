//! Cross-entry checks: order, duplicates, numbers without gaps, and entries that must exist.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use toml::de::DeTable;

use super::checks::SECTION_SETS;
use super::entries::{Entry, SECTIONS, entries};
use super::finding::Report;

const FILE: &str = "the file";

/// What the generators look up by name, besides the sets that have sections.
const NEEDED: [(&str, &str); 5] = [
    ("set", "transition"),
    ("set", "situation"),
    ("message", "citation"),
    ("message", "citation_unnumbered"),
    ("status", "unregistered"),
];

/// Checks that every section is a list of tables in its place. Otherwise the entries would repeat
/// the error many times.
pub(super) fn check_sections(file: &DeTable<'_>, report: &Report) {
    let sections = SECTIONS.map(|(section, _)| section).join(", ");
    let mut before: Option<Entry<'_, '_>> = None;
    for (section, _) in SECTIONS {
        let found = file.get(section);
        let list = found.and_then(|list| list.get_ref().as_array());
        let is_list = list.is_some_and(|list| list.iter().all(|entry| entry.get_ref().is_table()));
        if let Some(found) = found.filter(|_| !is_list) {
            let what = format!("`{section}` is not a list of tables");
            report.add(
                found.span().start,
                FILE,
                what,
                format!("write [[{section}]]"),
            );
        } else if list.is_none_or(|list| list.is_empty()) {
            let what = format!("there is no [[{section}]]");
            report.add(0, FILE, what, format!("write at least one [[{section}]]"));
        }
        let entries = entries(file, section);
        let is_early = |entry: &&Entry<'_, '_>| {
            before
                .as_ref()
                .is_some_and(|before| entry.offset < before.offset)
        };
        if let (Some(entry), Some(before)) = (entries.iter().find(is_early), &before) {
            let what = format!("is before {}, of an earlier section", before.name);
            let fix = format!("write the sections in this order: {sections}");
            report.add(entry.offset, &entry.name, what, fix);
        }
        before = entries.last().cloned().or(before);
    }
    let is_known = |key: &str| SECTIONS.iter().any(|(section, _)| *section == key);
    for key in file.keys().filter(|key| !is_known(key.get_ref())) {
        let what = format!("the key `{}` is unknown", key.get_ref());
        report.add(
            key.span().start,
            FILE,
            what,
            format!("remove it, or write one of: {sections}"),
        );
    }
}

/// Checks the languages, on which every text relies.
pub(super) fn check_languages(file: &DeTable<'_>, report: &Report) {
    let languages = entries(file, "language");
    check_unique(&languages, &["tag", "aliases"], report);
    check_numbers(&languages, "number", 0, None, report);
}

/// Checks all that concerns more than one entry.
pub(super) fn check(file: &DeTable<'_>, report: &Report) {
    let of = |section| entries(file, section);
    check_unique(&of("label"), &["name"], report);
    check_unique(&of("set"), &["name"], report);
    check_unique(&of("set"), &["type"], report);
    check_unique(&of("message"), &["name"], report);
    check_unique(&of("document"), &["id"], report);
    check_unique(&of("document"), &["label"], report);
    check_unique(&of("advice"), &["name"], report);
    for section in SECTION_SETS.into_iter().chain(["reply", "command"]) {
        check_unique(&of(section), &["name", "aliases"], report);
    }
    for section in ["set", "status", "recovery", "diagram"] {
        check_numbers(&of(section), "number", 1, None, report);
    }
    check_numbers(&of("class"), "digit", 1, Some(6), report);
    check_numbers(&of("group"), "digit", 0, Some(5), report);
    for set in of("set") {
        let members = set.members();
        check_numbers(&members, "number", 1, None, report);
        let names: Vec<_> = [set.clone()].into_iter().chain(members).collect();
        check_unique(&names, &["none", "name", "aliases"], report);
    }
    check_needed(file, report);
    check_codes(&of("reply"), report);
    check_greeting(&of("command"), report);
    check_advice(&of("advice"), report);
}

/// Checks that no two entries have the same value under one of the keys. Letter case does not
/// count, because it does not in language tags either.
fn check_unique(entries: &[Entry<'_, '_>], keys: &[&str], report: &Report) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for entry in entries {
        for key in keys {
            for name in entry.strings(key) {
                let Some(first) = seen.insert(name.value.to_lowercase(), &entry.name) else {
                    continue;
                };
                let what = format!("`{}` is taken by {first}", name.value.escape_debug());
                let key = if *key == "aliases" { "alias" } else { key };
                report.add(
                    name.offset,
                    &entry.name,
                    what,
                    format!("write another {key}"),
                );
            }
        }
    }
}

/// Checks that the entries are numbered from `first` to `last` without gaps, in any order. Without
/// a `last` there are as many numbers as entries.
fn check_numbers(
    entries: &[Entry<'_, '_>],
    key: &str,
    first: i64,
    last: Option<i64>,
    report: &Report,
) {
    let count = i64::try_from(entries.len()).unwrap_or(i64::MAX);
    let numbers: RangeInclusive<i64> = first..=last.unwrap_or(first + count - 1);
    let mut taken: BTreeMap<i64, &str> = BTreeMap::new();
    let mut wrong = Vec::new();
    for entry in entries {
        for number in entry.numbers(key) {
            let value = number.value;
            if let Some(first) = taken.get(&value) {
                wrong.push((
                    entry,
                    number.offset,
                    format!("the {key} {value} is taken by {first}"),
                ));
                continue;
            }
            taken.insert(value, &entry.name);
            if !numbers.contains(&value) {
                let (first, last) = (numbers.start(), numbers.end());
                let what = format!("the {key} {value} is not one of {first} to {last}");
                wrong.push((entry, number.offset, what));
            }
        }
    }
    let unused: Vec<i64> = numbers
        .filter(|number| !taken.contains_key(number))
        .collect();
    let Some(lowest) = unused.first() else {
        for (entry, offset, what) in wrong {
            report.add(offset, &entry.name, what, "remove the entry");
        }
        return;
    };
    for (entry, offset, what) in &wrong {
        let fix = format!("write {lowest}, the lowest {key} that is not used");
        report.add(*offset, &entry.name, what, fix);
    }
    if let (true, Some(entry), Some(_)) = (wrong.is_empty(), entries.first(), last) {
        let section = entry.section;
        let what = format!("there is no {section} with the {key} {lowest}");
        report.add(
            entry.offset,
            FILE,
            what,
            format!("write a [[{section}]] with this {key}"),
        );
    }
}

/// Checks that the entries exist that the generators look up by name.
fn check_needed(file: &DeTable<'_>, report: &Report) {
    for (section, name) in SECTION_SETS
        .map(|name| ("set", name))
        .into_iter()
        .chain(NEEDED)
    {
        let entries = entries(file, section);
        let mut names = entries.iter().flat_map(|entry| entry.strings("name"));
        if !names.any(|found| found.value == name) {
            let offset = entries.first().map_or(0, |entry| entry.offset);
            let what = format!("there is no {section} {name}");
            report.add(
                offset,
                FILE,
                what,
                format!("write a [[{section}]] with this name"),
            );
        }
    }
}

fn check_codes(replies: &[Entry<'_, '_>], report: &Report) {
    let codes = replies
        .iter()
        .filter_map(|reply| Some((reply, reply.numbers("code").pop()?)));
    let codes: Vec<_> = codes.collect();
    for pair in codes.windows(2) {
        let [(_, before), (reply, code)] = pair else {
            continue;
        };
        if code.value == before.value {
            let what = "the code has an entry already, the one before this";
            report.add(code.offset, &reply.name, what, "remove one of the two");
        } else if code.value < before.value {
            let what = format!("is after reply {}", before.value);
            report.add(
                code.offset,
                &reply.name,
                what,
                "write the codes in ascending order",
            );
        }
    }
}

/// Checks that the greeting comes first, because a connection begins with it.
fn check_greeting(commands: &[Entry<'_, '_>], report: &Report) {
    let Some(first) = commands.first() else {
        return;
    };
    if first
        .strings("name")
        .iter()
        .any(|name| name.value != "connect")
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

/// Checks that every entry can apply: no earlier one matches wherever it matches.
fn check_advice(advice: &[Entry<'_, '_>], report: &Report) {
    let values = |entry: &Entry<'_, '_>, key| -> Vec<String> {
        entry
            .strings(key)
            .into_iter()
            .map(|item| item.value.to_owned())
            .collect()
    };
    let mut before: Vec<(Vec<String>, Vec<String>, Vec<i64>)> = Vec::new();
    for entry in advice {
        let (commands, when) = (values(entry, "commands"), values(entry, "when"));
        let codes = entry.numbers("codes");
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
                    "an earlier entry already covers {} to {command}",
                    code.value
                );
                let fix = "remove the code or the command from one of the two, or write the one with more in `when` first";
                report.add(code.offset, &entry.name, what, fix);
            }
        }
        let codes = codes.into_iter().map(|code| code.value).collect();
        before.push((commands, when, codes));
    }
}
