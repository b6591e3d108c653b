//! `codes.toml`: reads it into the model, checks it and reports every error at once.

mod closed_sets;
mod cross_checks;
mod entries;
mod finding;
pub(crate) mod hints;
mod identifiers;
mod lengths;
pub mod model;
mod parse;
mod placeholders;
mod prose;
mod rules;
mod schema;
mod sections;
pub(crate) mod words;

pub use finding::Findings;
pub use model::Table;
pub use schema::SCHEMA;

use std::collections::BTreeSet;

use toml::de::DeTable;

use entries::{Entry, Sections, entries};
use finding::{FILE_ITSELF, Report};
use model::Language;
use parse::parse;
use rules::Declared;

/// The name of the file in messages and in generated files, from the root of the repository.
pub const FILE: &str = "codes.toml";

/// Reads and checks the text of `codes.toml`. No identifier can be one of the keywords of the target
/// languages.
///
/// # Errors
///
/// Every error that was found, each with its line, its entry and its fix.
pub fn load(source: &str, keywords: &BTreeSet<&str>) -> Result<Table, Findings> {
    let (file, errors) = DeTable::parse_recoverable(source);
    let report = Report::new(source);
    for error in &errors {
        let offset = error.span().map_or(0, |span| span.start);
        let what = error.message().replace('\n', ", ");
        report.add(offset, FILE_ITSELF, what, "write valid TOML (toml.io)");
    }
    // After a syntax error the parsed document is unreliable; checking it would report false errors.
    let table = if errors.is_empty() {
        read(file.get_ref(), keywords, &report)
    } else {
        None
    };
    match table {
        Some(table) if report.is_empty() => Ok(table),
        _ => Err(report.into_findings()),
    }
}

/// Reads and checks the entries. Returns `None` if the sections or the languages are invalid, because
/// every text would repeat these errors.
fn read<'t>(
    file: &'t DeTable<'t>,
    keywords: &'t BTreeSet<&'t str>,
    report: &'t Report<'t>,
) -> Option<Table> {
    let sections = schema::sections().into_iter();
    let sections = sections.map(|section| (section, entries(file, section, report)));
    let sections: Sections<'_> = sections.collect();
    sections::check(file, &sections, report);
    if !report.is_empty() {
        return None;
    }
    let declared = Declared::gather(&sections, keywords);
    let check = |entries: &[Entry<'_>], tags: &[&str]| {
        for entry in entries
            .iter()
            .flat_map(|entry| entry.members.iter().chain([entry]))
        {
            prose::check(entry, tags);
            rules::check(entry, &declared);
            placeholders::check(entry);
        }
    };
    let mut languages: Vec<Language> = parse(&sections["language"]);
    languages.sort_by_key(|language| language.number);
    check(&sections["language"], &[]);
    cross_checks::check_languages(&sections["language"]);
    if !report.is_empty() {
        return None;
    }
    let tags: Vec<&str> = languages
        .iter()
        .map(|language| language.tag.as_str())
        .collect();
    for entries in sections.values() {
        check(entries, &tags);
    }
    closed_sets::check(&sections, report);
    cross_checks::check(&sections, report);
    let mut table = Table {
        labels: parse(&sections["label"]),
        sets: parse(&sections["set"]),
        messages: parse(&sections["message"]),
        documents: parse(&sections["document"]),
        statuses: parse(&sections["status"]),
        classes: parse(&sections["class"]),
        groups: parse(&sections["group"]),
        recoveries: parse(&sections["recovery"]),
        diagrams: parse(&sections["diagram"]),
        replies: parse(&sections["reply"]),
        commands: parse(&sections["command"]),
        advice: parse(&sections["advice"]),
        symptoms: parse(&sections["symptom"]),
        hints: parse(&sections["hint"]),
        warnings: lengths::check(&sections),
        languages,
    };
    table.sort();
    table.add_replies_to_any_command();
    // Entries that do not fit the model are missing from the table.
    if table.hints.len() == sections["hint"].len() {
        hints::check(&table, &sections["hint"]);
    }
    Some(table)
}
