//! Cross-entry checks: duplicates, order, matching recoveries, and required entries.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::closed_sets::{SECTION_SETS, check_numbers};
use super::entries::{Entry, Sections};
use super::finding::{FILE_ITSELF, Report};

/// Entries that generators look up by name, in addition to the sets with sections.
const NEEDED: [(&str, &str); 6] = [
    ("set", "transition"),
    ("set", "situation"),
    ("message", "citation"),
    ("message", "citation_unnumbered"),
    ("message", "citation_appendix"),
    ("status", "unregistered"),
];

/// The first digits of codes.
const DIGITS: RangeInclusive<i64> = 1..=6;

/// Checks the languages, on which every text relies.
pub(super) fn check_languages(languages: &[Entry<'_>]) {
    check_unique(languages, &["tag", "aliases"]);
    check_numbers(languages, 0);
    for language in languages {
        let is_first = language.numbers("number").any(|(_, number)| number == 0);
        for (offset, _) in language
            .strings("tag")
            .filter(|(_, tag)| is_first && *tag != "en")
        {
            let what = "the language with the number 0 is not English, the language of the wire";
            language.error(offset, what, "give the [[language]] en the number 0");
        }
    }
}

/// Checks rules that concern more than one entry.
pub(super) fn check(sections: &Sections<'_>, report: &Report<'_>) {
    for section in ["label", "set", "message", "advice", "symptom", "hint"] {
        check_unique(&sections[section], &["name"]);
    }
    for (section, key) in [("set", "type"), ("document", "id"), ("document", "label")] {
        check_unique(&sections[section], &[key]);
    }
    for section in SECTION_SETS.into_iter().chain(["reply", "command"]) {
        check_unique(&sections[section], &["name", "aliases"]);
    }
    check_needed(sections, report);
    check_recoveries(sections);
    check_codes(&sections["reply"]);
    check_causes(&sections["reply"]);
    check_greeting(&sections["command"][0]);
    check_advice(&sections["advice"]);
}

/// Checks that no two entries have the same value under one of the keys. Letter case does not
/// count, because it does not in language tags either.
pub(super) fn check_unique(entries: &[Entry<'_>], keys: &[&str]) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for entry in entries {
        for key in keys {
            for (offset, name) in entry.strings(key) {
                if let Some(first) = seen.insert(name.to_lowercase(), &entry.name) {
                    let what = format!("`{}` is already used by {first}", name.escape_debug());
                    let key = if *key == "aliases" { "alias" } else { key };
                    entry.error(offset, what, format!("write another {key}"));
                }
            }
        }
    }
}

/// Checks that the entries exist that the generators look up by name.
fn check_needed(sections: &Sections<'_>, report: &Report<'_>) {
    for (section, name) in SECTION_SETS
        .map(|name| ("set", name))
        .into_iter()
        .chain(NEEDED)
    {
        let entries = &sections[section];
        let mut names = entries.iter().flat_map(|entry| entry.strings("name"));
        if !names.any(|(_, found)| found == name) {
            let what = format!("there is no {section} {name}");
            let fix = format!("write a [[{section}]] with this name");
            report.add(entries[0].offset, FILE_ITSELF, what, fix);
        }
    }
}

/// Checks the first digits of recoveries, and that each class and reply has one that fits.
fn check_recoveries(sections: &Sections<'_>) {
    let mut digits: BTreeMap<&str, Vec<i64>> = BTreeMap::new();
    for recovery in &sections["recovery"] {
        let (offsets, classes): (Vec<usize>, Vec<i64>) = recovery.numbers("classes").unzip();
        let are_digits = classes.iter().all(|digit| DIGITS.contains(digit));
        if !are_digits || !classes.is_sorted_by(|one, other| one < other) {
            let what = "`classes` is not a list of first digits";
            recovery.error(offsets[0], what, "write digits from 1 to 6, ascending");
        }
        for (_, name) in recovery.strings("name") {
            digits.insert(name, classes.clone());
        }
    }
    for entry in sections["class"].iter().chain(&sections["reply"]) {
        let of_code = entry.numbers("code").map(|(_, code)| code / 100);
        let mut digit = entry
            .numbers("digit")
            .map(|(_, digit)| digit)
            .chain(of_code);
        let Some(digit) = digit.next().filter(|digit| DIGITS.contains(digit)) else {
            continue;
        };
        for (offset, name) in entry.strings("recovery") {
            if digits
                .get(name)
                .is_some_and(|digits| !digits.contains(&digit))
            {
                let what = format!("the recovery `{name}` does not fit the first digit {digit}");
                let fitting = digits.iter().filter(|(_, digits)| digits.contains(&digit));
                let fitting: Vec<&str> = fitting.map(|(name, _)| *name).collect();
                let fix = format!("write one of: {}", fitting.join(", "));
                entry.error(offset, what, fix);
            }
        }
    }
}

fn check_codes(replies: &[Entry<'_>]) {
    let mut last = 0;
    for reply in replies {
        for (offset, code) in reply.numbers("code") {
            if !(100..=699).contains(&code) {
                let what = format!("the code {code} is not in 100..=699");
                reply.error(offset, what, "write three digits, the first from 1 to 6");
            } else if code == last {
                let what = "the code has an entry already, the one before this";
                reply.error(offset, what, "remove one of the two");
            } else if code < last {
                let what = format!("is after reply {last}");
                reply.error(offset, what, "write the codes in ascending order");
            }
            last = code;
        }
    }
}

/// Checks that every reply that reports a failure has causes.
fn check_causes(replies: &[Entry<'_>]) {
    for reply in replies {
        let has_causes = reply.values.iter().any(|placed| placed.path == "causes");
        let mut codes = reply.numbers("code");
        if !has_causes && codes.any(|(_, code)| (400..600).contains(&code)) {
            let what = "the code means a failure, and the entry has no `causes`";
            let fix = "write `causes.en = [\"…\"]`, and the same for every other language";
            reply.error(reply.offset, what, fix);
        }
    }
}

/// Checks that the greeting comes first, because a connection begins with it.
fn check_greeting(first: &Entry<'_>) {
    if first.strings("name").any(|(_, name)| name != "connect") {
        let what = "the first command is not `connect`, the greeting";
        first.error(first.offset, what, "write the [[command]] connect first");
    }
}

/// Checks that every entry can apply: no earlier one matches wherever it matches.
fn check_advice(advice: &[Entry<'_>]) {
    for (index, entry) in advice.iter().enumerate() {
        let covers = |earlier: &Entry<'_>, command: &str, code: i64| {
            earlier
                .strings("commands")
                .any(|(_, earlier)| earlier == command)
                && earlier.numbers("codes").any(|(_, earlier)| earlier == code)
                && earlier
                    .strings("when")
                    .all(|(_, condition)| entry.strings("when").any(|(_, own)| own == condition))
        };
        for (offset, code) in entry.numbers("codes") {
            let hidden = entry.strings("commands").find(|(_, command)| {
                advice[..index]
                    .iter()
                    .any(|earlier| covers(earlier, command, code))
            });
            if let Some((_, command)) = hidden {
                let what = format!("an earlier entry already covers {code} to {command}");
                let fix = "remove the code or the command from one of the two, or write the one with more in `when` first";
                entry.error(offset, what, fix);
            }
        }
    }
}
