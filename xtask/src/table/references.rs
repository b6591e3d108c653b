//! Reads and checks what entries refer to: documents, names out of a set, recoveries that fit.

use super::declared::Declared;
use super::fields::{At, Fields};
use super::model::Source;
use super::words;

impl Fields<'_, '_> {
    /// The places that define an entry, at least one.
    pub(super) fn sources(&mut self, declared: &Declared) -> Option<Vec<Source>> {
        const FORM: &str = "[{ document = \"…\", section = \"…\" }]";
        self.required("source", FORM)?;
        let tables = self.tables("source", FORM)?;
        if tables.is_empty() {
            self.refuse(
                self.offset,
                "`source` is empty",
                format!("write `source = {FORM}`"),
            );
            return None;
        }
        let sources: Vec<Option<Source>> = tables
            .into_iter()
            .map(|mut table| {
                let source = table.document_and_section(declared);
                table.finish();
                source
            })
            .collect();
        sources.into_iter().collect()
    }

    /// The keys `document` and `section`.
    pub(super) fn document_and_section(&mut self, declared: &Declared) -> Option<Source> {
        let document = self.line("document", "\"rfc959\"");
        let section = self.line("section", "\"4.2.2\"");
        let document = document?;
        if !declared.documents.contains(&document.value) {
            self.refuse(
                document.offset,
                format!("the document `{}` is unknown", document.value),
                format!("write one of: {}", joined(&declared.documents)),
            );
            return None;
        }
        Some(Source {
            document: document.value,
            section: section?.value,
        })
    }

    /// A name in `snake_case`.
    pub(super) fn snake_case(&mut self, key: &'static str) -> Option<At<String>> {
        let name = self.string(key, "\"…\"")?;
        if words::is_snake_case(&name.value) {
            return Some(name);
        }
        let what = format!("the {key} `{}` is not snake_case", name.value);
        self.refuse(name.offset, what, words::SNAKE_CASE);
        None
    }

    /// A name out of a set.
    pub(super) fn one_of<'n>(
        &mut self,
        key: &'static str,
        kind: &str,
        set: impl IntoIterator<Item = &'n str>,
    ) -> Option<At<String>> {
        let set: Vec<&str> = set.into_iter().collect();
        let name = self.string(key, &format!("\"{}\"", set.first().unwrap_or(&"…")))?;
        if set.contains(&name.value.as_str()) {
            return Some(name);
        }
        self.refuse(
            name.offset,
            format!("the {kind} `{}` is unknown", name.value),
            format!("write one of: {}", set.join(", ")),
        );
        None
    }
}

/// Notes a recovery that codes with this first digit may not have.
pub(super) fn check_recovery(
    fields: &Fields<'_, '_>,
    declared: &Declared,
    recovery: &At<String>,
    digit: i64,
) {
    let Some(digits) = declared.recoveries.get(&recovery.value) else {
        return;
    };
    if !digits.contains(&digit) {
        let fitting = declared
            .recoveries
            .iter()
            .filter(|(_, digits)| digits.contains(&digit))
            .map(|(name, _)| name);
        fields.refuse(
            recovery.offset,
            format!(
                "the recovery `{}` does not fit the first digit {digit}",
                recovery.value
            ),
            format!("write one of: {}", joined(fitting)),
        );
    }
}

fn joined<T: AsRef<str>>(names: impl IntoIterator<Item = T>) -> String {
    let names: Vec<T> = names.into_iter().collect();
    names
        .iter()
        .map(AsRef::as_ref)
        .collect::<Vec<&str>>()
        .join(", ")
}
