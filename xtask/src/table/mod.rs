//! `codes.toml`: reads it, checks it, and says everything that is wrong with it at once.

mod advice;
pub mod closed;
mod command;
mod declared;
mod entries;
mod fields;
mod finding;
pub mod model;
mod prose;
mod references;
mod reply;
mod vocabulary;
mod whole;
mod words;

pub use finding::{Finding, Findings};
pub use model::Table;

use toml::de::DeTable;

use declared::Declared;
use entries::entries;
use fields::{Fields, Report};

/// The file's name in messages and in generated files, from the root of the repository.
pub const FILE: &str = "codes.toml";

/// Reads and checks the text of `codes.toml`.
///
/// # Errors
///
/// Every mistake that was found, each with its place, its entry and its mend.
pub fn load(source: &str) -> Result<Table, Findings> {
    let (file, errors) = DeTable::parse_recoverable(source);
    let report = Report::default();
    for error in &errors {
        let offset = error.span().map_or(0, |span| span.start);
        let what = error.message().replace('\n', ", ");
        report.add(offset, "the file", what, "write valid TOML (toml.io)");
    }
    // What a broken document still holds is a guess, and checking a guess misleads.
    if errors.is_empty() {
        whole::check_frame(file.get_ref(), &report);
    }
    let table = if report.is_empty() {
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

fn read(file: &DeTable<'_>, report: &Report) -> Option<Table> {
    let declared = &Declared::gather(file);
    whole::check(file, report);
    let languages = section(file, report, "language", vocabulary::language);
    let labels = section(file, report, "label", |fields| {
        vocabulary::label(fields, declared)
    });
    let documents = section(file, report, "document", vocabulary::document);
    let statuses = section(file, report, "status", |fields| {
        vocabulary::status(fields, declared)
    });
    let classes = section(file, report, "class", |fields| {
        vocabulary::class(fields, declared)
    });
    let groups = section(file, report, "group", |fields| {
        vocabulary::group(fields, declared)
    });
    let recoveries = section(file, report, "recovery", |fields| {
        vocabulary::recovery(fields, declared)
    });
    let diagrams = section(file, report, "diagram", |fields| {
        vocabulary::diagram(fields, declared)
    });
    let replies = section(file, report, "reply", |fields| {
        reply::reply(fields, declared)
    });
    let commands = section(file, report, "command", |fields| {
        command::command(fields, declared)
    });
    let advice = section(file, report, "advice", |fields| {
        advice::advice(fields, declared)
    });
    Some(Table {
        languages: languages?,
        labels: labels?,
        documents: documents?,
        statuses: statuses?,
        classes: classes?,
        groups: groups?,
        recoveries: recoveries?,
        diagrams: diagrams?,
        replies: replies?,
        commands: commands?,
        advice: advice?,
    })
}

/// Reads every entry of a section, so that each can report, and gives them if all are right.
fn section<'t, 's, T>(
    file: &'t DeTable<'s>,
    report: &'t Report,
    name: &str,
    read: impl Fn(Fields<'t, 's>) -> Option<T>,
) -> Option<Vec<T>> {
    let read: Vec<Option<T>> = entries(file, name)
        .into_iter()
        .map(|entry| read(Fields::new(report, entry)))
        .collect();
    read.into_iter().collect()
}
