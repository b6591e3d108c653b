//! Reads one TOML table key by key and notes every key that is missing, unknown or of a wrong type.

use std::cell::RefCell;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::entries::{Entry, as_number};
use super::finding::Finding;

/// A value and where it stands in the file.
#[derive(Clone, Debug)]
pub(super) struct At<T> {
    pub(super) offset: usize,
    pub(super) value: T,
}

/// Collects what is wrong while the file is read.
#[derive(Default)]
pub(super) struct Report(RefCell<Vec<Finding>>);

impl Report {
    pub(super) fn add(
        &self,
        offset: usize,
        entry: &str,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) {
        let (entry, what, mend) = (entry.to_owned(), what.into(), mend.into());
        self.0.borrow_mut().push(Finding {
            offset,
            entry,
            what,
            mend,
        });
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    pub(super) fn into_findings(self) -> Vec<Finding> {
        self.0.into_inner()
    }
}

/// One table of the file with the name of its entry. [`finish`](Fields::finish) it after the last
/// key, or unknown keys go unnoticed.
pub(super) struct Fields<'r, 's> {
    pub(super) report: &'r Report,
    /// The entry as a reader knows it: `reply 550`.
    pub(super) entry: String,
    /// Where the entry begins.
    pub(super) offset: usize,
    /// The keys that lead from the entry to this table, each with a dot behind it.
    path: String,
    table: &'r DeTable<'s>,
    asked: Vec<&'static str>,
}

impl<'r, 's> Fields<'r, 's> {
    pub(super) fn new(report: &'r Report, entry: Entry<'r, 's>) -> Fields<'r, 's> {
        let Entry {
            name,
            offset,
            table,
        } = entry;
        Fields {
            report,
            entry: name,
            offset,
            path: String::new(),
            table,
            asked: Vec::new(),
        }
    }

    /// Notes that something is wrong in this entry.
    pub(super) fn refuse(&self, offset: usize, what: impl Into<String>, mend: impl Into<String>) {
        self.report.add(offset, &self.entry, what, mend);
    }

    /// The key as seen from the entry: `after_preliminary.success`.
    pub(super) fn path(&self, key: &str) -> String {
        format!("{}{key}", self.path)
    }

    /// This table as seen from the entry: `after_preliminary`.
    pub(super) fn own_path(&self) -> &str {
        self.path.strip_suffix('.').unwrap_or(&self.path)
    }

    /// The value of a key whose name is data, such as a language's tag; does not count as asked for.
    pub(super) fn under(&self, key: &str) -> Option<&'r Spanned<DeValue<'s>>> {
        self.table.get(key)
    }

    pub(super) fn optional(&mut self, key: &'static str) -> Option<&'r Spanned<DeValue<'s>>> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        self.table.get(key)
    }

    /// The value of a key that must be there; `form` shows how it is written.
    pub(super) fn required(
        &mut self,
        key: &'static str,
        form: &str,
    ) -> Option<&'r Spanned<DeValue<'s>>> {
        let value = self.optional(key);
        if value.is_none() {
            let path = self.path(key);
            self.refuse(
                self.offset,
                format!("the key `{path}` is missing"),
                format!("write `{key} = {form}`"),
            );
        }
        value
    }

    fn wrong_type(&self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str, form: &str) {
        let path = self.path(key);
        let found = type_in_words(value.get_ref());
        self.refuse(
            value.span().start,
            format!("`{path}` is {found}, not {wanted}"),
            format!("write `{key} = {form}`"),
        );
    }

    pub(super) fn string(&mut self, key: &'static str, form: &str) -> Option<At<String>> {
        let value = self.required(key, form)?;
        self.as_string(key, value, form)
    }

    pub(super) fn as_string(
        &self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        form: &str,
    ) -> Option<At<String>> {
        let Some(text) = value.get_ref().as_str() else {
            self.wrong_type(key, value, "a string", form);
            return None;
        };
        Some(At {
            offset: value.span().start,
            value: text.to_owned(),
        })
    }

    pub(super) fn boolean(&mut self, key: &'static str) -> Option<bool> {
        let value = self.required(key, "true")?;
        let found = value.get_ref().as_bool();
        if found.is_none() {
            self.wrong_type(key, value, "true or false", "true");
        }
        found
    }

    pub(super) fn number(&mut self, key: &'static str, form: &str) -> Option<At<i64>> {
        let value = self.required(key, form)?;
        let number = as_number(value);
        if number.is_none() {
            self.wrong_type(key, value, "a whole number", form);
        }
        Some(At {
            offset: value.span().start,
            value: number?,
        })
    }

    /// The values of a list; an absent one is empty.
    fn list(&mut self, key: &'static str, form: &str) -> Option<&'r [Spanned<DeValue<'s>>]> {
        let Some(value) = self.optional(key) else {
            return Some(&[]);
        };
        let list = value.get_ref().as_array();
        if list.is_none() {
            self.wrong_type(key, value, "a list", form);
        }
        list.map(|list| &**list)
    }

    /// The strings of a list; an absent one is empty.
    pub(super) fn strings(&mut self, key: &'static str, form: &str) -> Option<Vec<At<String>>> {
        let list = self.list(key, form)?;
        all(list.iter().map(|value| self.as_string(key, value, form)))
    }

    /// The whole numbers of a list; an absent one is empty.
    pub(super) fn numbers(&mut self, key: &'static str, form: &str) -> Option<Vec<At<i64>>> {
        let list = self.list(key, form)?;
        all(list.iter().map(|value| {
            let number = as_number(value);
            if number.is_none() {
                self.wrong_type(key, value, "a list of whole numbers", form);
            }
            Some(At {
                offset: value.span().start,
                value: number?,
            })
        }))
    }

    /// The tables of a list; an absent one is empty.
    pub(super) fn tables(&mut self, key: &'static str, form: &str) -> Option<Vec<Fields<'r, 's>>> {
        let list = self.list(key, form)?;
        all(list.iter().map(|value| self.as_table(key, value, form)))
    }

    /// The table under a key.
    pub(super) fn table(
        &mut self,
        key: &'static str,
        value: &'r Spanned<DeValue<'s>>,
        form: &str,
    ) -> Option<Fields<'r, 's>> {
        self.as_table(key, value, form)
    }

    fn as_table(
        &self,
        key: &'static str,
        value: &'r Spanned<DeValue<'s>>,
        form: &str,
    ) -> Option<Fields<'r, 's>> {
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_type(key, value, "a table", form);
            return None;
        };
        Some(Fields {
            report: self.report,
            entry: self.entry.clone(),
            offset: value.span().start,
            path: format!("{}{key}.", self.path),
            table,
            asked: Vec::new(),
        })
    }

    /// The keys and values of the table, in no order.
    pub(super) fn entries(
        &self,
    ) -> impl Iterator<Item = (At<&'r str>, &'r Spanned<DeValue<'s>>)> + use<'r, 's> {
        self.table.iter().map(|(key, value)| {
            (
                At {
                    offset: key.span().start,
                    value: &**key.get_ref(),
                },
                value,
            )
        })
    }

    /// Notes every key that nobody asked for.
    pub(super) fn finish(self) {
        for (key, _) in self.entries() {
            if !self.asked.contains(&key.value) {
                self.refuse(
                    key.offset,
                    format!("the key `{}` is unknown", self.path(key.value)),
                    format!("remove it, or write one of: {}", self.asked.join(", ")),
                );
            }
        }
    }
}

fn type_in_words(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) => "a number",
        DeValue::Float(_) => "a number with a fraction",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// The items if every one is there; all are looked at, so that each can report.
fn all<T>(items: impl Iterator<Item = Option<T>>) -> Option<Vec<T>> {
    let items: Vec<Option<T>> = items.collect();
    items.into_iter().collect()
}
