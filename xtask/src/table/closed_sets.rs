//! Checks the closed sets: their members, numbers, and names in the C header.

use std::collections::BTreeMap;

use super::cross_checks::check_unique;
use super::entries::{Entry, Sections};
use super::finding::{FILE_ITSELF, Report};

/// The sets whose members are the entries of the section of the same name.
pub(super) const SECTION_SETS: [&str; 5] = ["status", "class", "group", "recovery", "diagram"];

/// Beginnings of constants in the C header that come neither from a reply nor from a set.
const C_PREFIXES: [&str; 6] = ["abi", "lang", "limit", "set", "verb", "version"];

/// Checks the sets and the sections whose entries are the members of one.
pub(super) fn check(sections: &Sections<'_>, report: &Report<'_>) {
    for section in ["set", "status", "recovery", "diagram"] {
        check_numbers(&sections[section], 1);
    }
    check_digits(&sections["class"], 1, report);
    check_digits(&sections["group"], 0, report);
    for set in &sections["set"] {
        let name = set.strings("name").next().map_or("", |(_, name)| name);
        check_members(set, name);
    }
    check_prefixes(sections);
}

fn check_members(set: &Entry<'_>, name: &str) {
    check_unique(&set.members, &["name", "aliases"]);
    check_numbers(&set.members, 1);
    for (offset, none) in set.strings("none") {
        let mut names = set.members.iter().flat_map(|member| member.strings("name"));
        if names.any(|(_, name)| name == none) {
            set.error(
                offset,
                format!("`{none}` is a member, too"),
                "write another name",
            );
        }
    }
    check_explained(set);
    match (SECTION_SETS.contains(&name), set.members.len()) {
        (true, 1..) => {
            let fix = format!("remove them; the members are the [[{name}]] entries");
            set.error(set.offset, "has [[set.member]] entries", fix);
        }
        (false, 0) => {
            set.error(
                set.offset,
                "has no members",
                "write [[set.member]] entries after it",
            );
        }
        (_, 32..) if is_true(set, "flags") => {
            let what = "has more than 31 members, and an `int` of C has 31 flags";
            set.error(set.offset, what, "remove `flags`, or make two sets");
        }
        _ => {}
    }
}

/// Checks that every member of an explained set has an explanation: without it, a new member would
/// remove `explain` from the types of every language.
fn check_explained(set: &Entry<'_>) {
    let members = set.members.iter().filter(|_| is_true(set, "explained"));
    for member in members {
        if !member.values.iter().any(|it| it.path == "explain") {
            let what = "has no `explain`, and its set is `explained`";
            member.error(
                member.offset,
                what,
                "write `explain.en = \"…\"` and the other languages",
            );
        }
    }
}

fn is_true(entry: &Entry<'_>, key: &str) -> bool {
    let mut values = entry.values.iter();
    values.any(|it| it.path == key && it.value.as_bool() == Some(true))
}

/// Checks that the entries are numbered from `first` on without gaps, in any order.
pub(super) fn check_numbers(entries: &[Entry<'_>], first: i64) {
    let last = i64::try_from(entries.len()).map_or(i64::MAX, |count| first + count - 1);
    check_range(entries, "number", first, last);
}

/// Checks that the entries have the six digits from `first` on.
fn check_digits(entries: &[Entry<'_>], first: i64, report: &Report<'_>) {
    let missing = check_range(entries, "digit", first, first + 5);
    if let (Some(digit), [entry, ..]) = (missing, entries) {
        let what = format!("there is no {} with the digit {digit}", entry.section);
        let fix = format!("write a [[{}]] with this digit", entry.section);
        report.add(entry.offset, FILE_ITSELF, what, fix);
    }
}

/// Checks that no number is outside the range or a duplicate. Returns the first missing number if
/// that is the only error.
fn check_range(entries: &[Entry<'_>], key: &str, first: i64, last: i64) -> Option<i64> {
    let mut taken: BTreeMap<i64, &str> = BTreeMap::new();
    let mut wrong = Vec::new();
    for entry in entries {
        for (offset, number) in entry.numbers(key) {
            if let Some(other) = taken.get(&number) {
                wrong.push((
                    entry,
                    offset,
                    format!("the {key} {number} is already used by {other}"),
                ));
            } else if (first..=last).contains(&number) {
                taken.insert(number, &entry.name);
            } else {
                let what = format!("the {key} {number} is not one of {first} to {last}");
                wrong.push((entry, offset, what));
            }
        }
    }
    let unused = (first..=last).find(|number| !taken.contains_key(number));
    let fix = unused.map_or("remove the entry".into(), |unused| {
        format!("write {unused}, the lowest {key} that is not used")
    });
    for (entry, offset, what) in &wrong {
        entry.error(*offset, what, &fix);
    }
    unused.filter(|_| wrong.is_empty())
}

/// Checks that no reply, and no set, begins with a name that begins other constants of C.
fn check_prefixes(sections: &Sections<'_>) {
    let sets = sections["set"].iter().flat_map(|set| set.strings("name"));
    let prefixes: Vec<&str> = sets.map(|(_, name)| name).chain(C_PREFIXES).collect();
    for entry in sections["reply"].iter().chain(&sections["set"]) {
        for (offset, name) in entry.strings("name").chain(entry.strings("aliases")) {
            let begins = |prefix: &&&str| {
                let is_itself = entry.section == "set" && !C_PREFIXES.contains(prefix);
                let rest = name.strip_prefix(**prefix);
                rest.is_some_and(|rest| rest.starts_with('_') || (rest.is_empty() && !is_itself))
            };
            if let Some(prefix) = prefixes.iter().find(begins) {
                let what = format!(
                    "the name `{name}` begins with `{prefix}_`, as other constants of the C header do"
                );
                entry.error(offset, what, "write a name that begins otherwise");
            }
        }
    }
}
