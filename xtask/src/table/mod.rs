//! `codes.toml`: reads it into the model, checks it and reports every error at once.

mod checks;
mod cross_checks;
mod declared;
mod entries;
mod finding;
mod identifiers;
mod key_errors;
pub mod model;
mod placeholders;
mod prose;
mod schema;

pub use finding::{Finding, Findings};
pub use model::Table;
pub use schema::schema;

use serde::de::DeserializeOwned;
use toml::de::DeTable;

use checks::{Check, check};
use declared::Declared;
use entries::{SECTIONS, entries, parse};
use finding::Report;
use model::{Language, Set};

/// The name of the file in messages and in generated files, from the root of the repository.
pub const FILE: &str = "codes.toml";

/// Reads and checks the text of `codes.toml`.
///
/// # Errors
///
/// Every error that was found, each with its line, its entry and its fix.
pub fn load(source: &str) -> Result<Table, Findings> {
    let (file, errors) = DeTable::parse_recoverable(source);
    let report = Report::default();
    for error in &errors {
        let offset = error.span().map_or(0, |span| span.start);
        let what = error.message().replace('\n', ", ");
        report.add(offset, "the file", what, "write valid TOML (toml.io)");
    }
    // The rest of an invalid document is a guess, and checking a guess misleads.
    let table = if errors.is_empty() {
        read(file.get_ref(), &report)
    } else {
        None
    };
    let findings = report.into_findings();
    match table {
        Some(table) if findings.is_empty() => Ok(table),
        _ => Err(Findings::new(FILE, source, findings)),
    }
}

/// Reads the entries. Returns `None` if the sections or the languages are wrong, because every text
/// would repeat these errors.
fn read(file: &DeTable<'_>, report: &Report) -> Option<Table> {
    cross_checks::check_sections(file, report);
    if !report.is_empty() {
        return None;
    }
    let declared = &Declared::gather(file);
    let languages: Vec<Language> = section(file, "language", declared, report);
    cross_checks::check_languages(file, report);
    if !report.is_empty() {
        return None;
    }
    let tags: Vec<String> = languages
        .iter()
        .map(|language| language.tag.to_string())
        .collect();
    for (section, _) in SECTIONS {
        for entry in entries(file, section) {
            prose::check(&entry, &tags, report);
            for member in entry.members() {
                prose::check(&member, &tags, report);
            }
        }
    }
    cross_checks::check(file, report);
    let mut sets: Vec<Set> = section(file, "set", declared, report);
    for set in &mut sets {
        set.members.sort_by_key(|member| *member.number);
    }
    Some(Table {
        languages,
        labels: section(file, "label", declared, report),
        sets,
        messages: section(file, "message", declared, report),
        documents: section(file, "document", declared, report),
        statuses: section(file, "status", declared, report),
        classes: section(file, "class", declared, report),
        groups: section(file, "group", declared, report),
        recoveries: section(file, "recovery", declared, report),
        diagrams: section(file, "diagram", declared, report),
        replies: section(file, "reply", declared, report),
        commands: section(file, "command", declared, report),
        advice: section(file, "advice", declared, report),
    })
}

/// Reads and checks the entries of a section in the order of their numbers, or of the file if they
/// have none. An entry that does not fit the model is left out and reported.
fn section<T: Check + DeserializeOwned>(
    file: &DeTable<'_>,
    name: &'static str,
    declared: &Declared<'_>,
    report: &Report,
) -> Vec<T> {
    let mut parsed = parse(file, name, report);
    check(&parsed, declared, report);
    parsed.sort_by_key(|parsed| {
        let [number, digit] = ["number", "digit"].map(|key| parsed.entry.numbers(key));
        number
            .into_iter()
            .chain(digit)
            .map(|number| number.value)
            .next()
    });
    parsed.into_iter().map(|parsed| parsed.value).collect()
}
