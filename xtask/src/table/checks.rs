//! Checks each entry alone and against the names that the file declares.

use std::collections::BTreeSet;

use super::declared::Declared;
use super::entries::{Entry, Parsed};
use super::finding::Report;
use super::identifiers::{self as identifier, C_PREFIXES, Fault};
use super::model::{
    Advice, At, Class, Command, Diagram, Document, Group, Label, Language, Member, Message,
    Recovery, Reply, Set, Source, Status,
};
use super::placeholders;

/// The sets whose members are the entries of the section of the same name.
pub(super) const SECTION_SETS: [&str; 5] = ["status", "class", "group", "recovery", "diagram"];

/// An entry that can be checked.
pub(super) trait Check {
    fn check(&self, at: &Checker<'_>);
}

/// Checks the entries of a section.
pub(super) fn check<T: Check>(
    entries: &[Parsed<'_, '_, T>],
    declared: &Declared<'_>,
    report: &Report,
) {
    for Parsed { entry, value } in entries {
        value.check(&Checker {
            entry,
            declared,
            report,
        });
    }
}

/// Reports errors of one entry.
pub(super) struct Checker<'c> {
    entry: &'c Entry<'c, 'c>,
    declared: &'c Declared<'c>,
    report: &'c Report,
}

impl Checker<'_> {
    fn add(&self, offset: usize, what: impl Into<String>, fix: impl Into<String>) {
        self.report.add(offset, &self.entry.name, what, fix);
    }

    fn valid<'n>(
        &self,
        names: impl IntoIterator<Item = &'n At<String>>,
        check: impl Fn(&str) -> Result<(), Fault>,
    ) {
        for name in names {
            if let Err((what, fix)) = check(name) {
                self.add(name.offset(), what, fix);
            }
        }
    }

    fn known(&self, kind: &str, name: &At<String>, known: &[&str]) {
        if !known.contains(&name.as_str()) {
            let what = format!("the {kind} `{}` is unknown", name.escape_debug());
            self.add(
                name.offset(),
                what,
                format!("write one of: {}", known.join(", ")),
            );
        }
    }

    fn names_entry(&self, section: &str, name: &At<String>) {
        self.known(section, name, self.declared.names(section));
    }

    fn not_empty<T>(&self, key: &str, list: &[T], form: &str) {
        if list.is_empty() {
            let fix = format!("write `{key} = {form}`");
            self.add(self.entry.offset, format!("`{key}` is empty"), fix);
        }
    }

    fn sources(&self, sources: &[Source]) {
        self.not_empty("source", sources, "[{ document = \"…\", section = \"…\" }]");
        self.documents(sources);
    }

    fn documents(&self, sources: &[Source]) {
        for source in sources {
            self.names_entry("document", &source.document);
        }
    }

    /// Checks that codes with this first digit may have the recovery.
    fn recovery(&self, recovery: &At<String>, digit: i64) {
        let recoveries = &self.declared.recoveries;
        if recoveries
            .get(recovery.as_str())
            .is_none_or(|digits| digits.contains(&digit))
        {
            return;
        }
        let fitting = recoveries
            .iter()
            .filter(|(_, digits)| digits.contains(&digit));
        let fitting: Vec<&str> = fitting.map(|(name, _)| *name).collect();
        let what = format!(
            "the recovery `{}` does not fit the first digit {digit}",
            recovery.as_str()
        );
        self.add(
            recovery.offset(),
            what,
            format!("write one of: {}", fitting.join(", ")),
        );
    }

    /// Checks a list of codes whose first digit is one of `digits`.
    fn codes<'n>(
        &self,
        key: &str,
        codes: impl IntoIterator<Item = &'n At<u16>>,
        digits: std::ops::RangeInclusive<u16>,
    ) {
        let mut seen = BTreeSet::new();
        for code in codes {
            let number = **code;
            if !seen.insert(number) {
                self.add(
                    code.offset(),
                    format!("`{key}` has {number} twice"),
                    "remove one",
                );
            }
            if !digits.contains(&(number / 100)) {
                let classes: Vec<String> =
                    digits.clone().map(|digit| format!("{digit}yz")).collect();
                let fix = format!("write only {} codes there", classes.join(" and "));
                self.add(code.offset(), format!("`{key}` has {number}"), fix);
            }
            if !self.declared.codes.contains(&i64::from(number)) {
                let fix = "write a [[reply]] with this code, or remove it";
                self.add(code.offset(), format!("there is no reply {number}"), fix);
            }
        }
    }

    /// Checks that a text can go on the wire before any LANG command (RFC 2640 section 4.1).
    fn ascii(&self, key: &str, text: &At<String>) {
        if let Some(found) = text.chars().find(|character| !character.is_ascii()) {
            let what = format!("`{key}` has the character {found}, and the wire is ASCII");
            self.add(text.offset(), what, "write it in ASCII");
        }
    }
}

impl Check for Language {
    fn check(&self, at: &Checker<'_>) {
        at.valid(
            [&self.tag].into_iter().chain(&self.aliases),
            identifier::check_language_tag,
        );
        if *self.number == 0 && *self.tag != "en" {
            let what = "the language with the number 0 is not English, the language of the wire";
            at.add(
                self.tag.offset(),
                what,
                "give the [[language]] en the number 0",
            );
        }
    }
}

impl Check for Label {
    fn check(&self, at: &Checker<'_>) {
        at.valid([&self.name], identifier::check_snake_case);
    }
}

impl Check for Set {
    fn check(&self, at: &Checker<'_>) {
        at.valid(
            [&self.name].into_iter().chain(&self.none),
            identifier::check_snake_case,
        );
        at.valid([&self.type_name], identifier::check_type);
        if C_PREFIXES.contains(&self.name.as_str()) {
            let what = format!(
                "other constants of the C header begin with `{}_`",
                *self.name
            );
            at.add(self.name.offset(), what, "write another name");
        }
        let has_section = SECTION_SETS.contains(&self.name.as_str());
        if has_section && !self.members.is_empty() {
            let fix = format!(
                "remove them; its members are the [[{}]] entries",
                *self.name
            );
            at.add(at.entry.offset, "has [[set.member]] entries", fix);
        }
        if !has_section && self.members.is_empty() {
            at.add(
                at.entry.offset,
                "has no members",
                "write [[set.member]] entries after it",
            );
        }
        if self.flags && self.members.len() > 8 {
            let what = format!("has {} flags, and one byte has 8", self.members.len());
            at.add(at.entry.offset, what, "remove `flags`, or split the set");
        }
        for (member, entry) in self.members.iter().zip(&at.entry.members()) {
            member.check(&Checker { entry, ..*at });
        }
    }
}

impl Check for Member {
    fn check(&self, at: &Checker<'_>) {
        at.valid(
            [&self.name].into_iter().chain(&self.aliases),
            identifier::check_member,
        );
        at.valid(&self.error, identifier::check_type);
        at.documents(&self.source);
    }
}

impl Check for Message {
    fn check(&self, at: &Checker<'_>) {
        at.valid(
            [&self.name].into_iter().chain(&self.holes),
            identifier::check_snake_case,
        );
        let declared: BTreeSet<&str> = self.holes.iter().map(|hole| hole.as_str()).collect();
        for (tag, text) in self.text.iter() {
            let found = match placeholders::parse(text) {
                Ok(found) => BTreeSet::from_iter(found),
                Err(what) => {
                    let fix = "write each placeholder once, as {snake_case}";
                    at.add(text.offset(), format!("`text.{tag}` {what}"), fix);
                    continue;
                }
            };
            for missing in declared.difference(&found) {
                let what = format!("`text.{tag}` lacks the placeholder {{{missing}}}");
                at.add(text.offset(), what, "write it, or remove it from `holes`");
            }
            for extra in found.difference(&declared) {
                let what = format!("`text.{tag}` has {{{extra}}}, which `holes` does not declare");
                at.add(text.offset(), what, "remove it, or write it in `holes`");
            }
            if let Some(word) = placeholders::find_particle(text).filter(|_| tag == "ko") {
                let what = format!("`text.{tag}` has a particle after a placeholder: {word}");
                let fix = "write a noun between them: \"{code} 응답을\" instead of \"{code}을\"";
                at.add(text.offset(), what, fix);
            }
        }
    }
}

impl Check for Document {
    fn check(&self, at: &Checker<'_>) {
        at.valid([&self.id], identifier::check_document_id);
        at.valid([&self.date], identifier::check_date);
        at.valid([&self.url], identifier::check_url);
    }
}

impl Check for Status {
    fn check(&self, at: &Checker<'_>) {
        at.valid(
            [&self.name].into_iter().chain(&self.aliases),
            identifier::check_member,
        );
    }
}

impl Check for Class {
    fn check(&self, at: &Checker<'_>) {
        at.valid(
            [&self.name].into_iter().chain(&self.aliases),
            identifier::check_member,
        );
        at.names_entry("recovery", &self.recovery);
        at.recovery(&self.recovery, i64::from(*self.digit));
        at.sources(&self.source);
    }
}

impl Check for Group {
    fn check(&self, at: &Checker<'_>) {
        at.valid(
            [&self.name].into_iter().chain(&self.aliases),
            identifier::check_member,
        );
        at.sources(&self.source);
    }
}

impl Check for Recovery {
    fn check(&self, at: &Checker<'_>) {
        at.valid(
            [&self.name].into_iter().chain(&self.aliases),
            identifier::check_member,
        );
        let is_digit = |digit: &At<u8>| (1..=6).contains(&**digit);
        let is_ascending = self.classes.is_sorted_by(|one, other| one < other);
        if self.classes.is_empty() || !is_ascending || !self.classes.iter().all(is_digit) {
            let offset = self.classes.first().map_or(at.entry.offset, At::offset);
            let fix = "write digits from 1 to 6, ascending, at least one";
            at.add(offset, "`classes` is not a list of first digits", fix);
        }
    }
}

impl Check for Diagram {
    fn check(&self, at: &Checker<'_>) {
        at.valid(
            [&self.name].into_iter().chain(&self.aliases),
            identifier::check_member,
        );
        for transition in &self.transitions {
            at.known("transition", transition, at.declared.members("transition"));
        }
        at.sources(&self.source);
    }
}

impl Check for Reply {
    fn check(&self, at: &Checker<'_>) {
        if !(100..=699).contains(&*self.code) {
            let what = format!("the code {} is not in 100..=699", *self.code);
            at.add(
                self.code.offset(),
                what,
                "write three digits, the first from 1 to 6",
            );
        }
        let names = || [&self.name].into_iter().chain(&self.aliases);
        at.valid(names(), identifier::check_reply_name);
        let prefixes = || at.declared.names("set").iter().copied().chain(C_PREFIXES);
        for name in names() {
            let is_taken = |prefix: &&str| {
                name.strip_prefix(prefix)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
            };
            if let Some(prefix) = prefixes().find(is_taken) {
                let what = format!(
                    "the name `{}` begins with `{prefix}_`, as other constants of the C header do",
                    name.as_str()
                );
                at.add(name.offset(), what, "write a name that begins otherwise");
            }
        }
        at.names_entry("status", &self.status);
        at.names_entry("recovery", &self.recovery);
        at.recovery(&self.recovery, i64::from(*self.code / 100));
        for (_, text) in self.text.iter().filter(|(tag, _)| *tag == "en") {
            at.ascii("text.en", text);
        }
        if let Some(wire) = &self.wire {
            at.ascii("wire.form", &wire.form);
            if let Err(what) = placeholders::parse(&wire.form) {
                let fix = "write each value as {snake_case}, under its own name";
                at.add(wire.form.offset(), format!("`wire.form` {what}"), fix);
            }
        }
        at.sources(&self.source);
        for meaning in &self.meaning {
            at.sources(&meaning.source);
        }
    }
}

impl Check for Command {
    fn check(&self, at: &Checker<'_>) {
        let verb = (*self.name != "connect").then_some(&self.name);
        at.valid(
            verb.into_iter().chain(&self.aliases),
            identifier::check_verb,
        );
        at.names_entry("diagram", &self.diagram);
        let after = &self.after_preliminary;
        at.codes("preliminary", &self.preliminary, 1..=1);
        at.codes("after_preliminary.marker", &after.marker, 1..=1);
        at.codes("after_preliminary.success", &after.success, 2..=2);
        at.codes("after_preliminary.failure", &after.failure, 4..=5);
        at.codes("success", &self.success, 2..=2);
        at.codes("intermediate", &self.intermediate, 3..=3);
        at.codes("failure", &self.failure, 4..=5);
        at.codes("later", self.later.iter().map(|later| &later.code), 1..=6);
        for later in &self.later {
            at.names_entry("document", &later.document);
        }
        at.sources(&self.source);
    }
}

impl Check for Advice {
    fn check(&self, at: &Checker<'_>) {
        at.valid([&self.name], identifier::check_snake_case);
        at.not_empty("commands", &self.commands, "[\"EPSV\"]");
        for command in &self.commands {
            at.names_entry("command", command);
        }
        at.not_empty("codes", &self.codes, "[522]");
        at.codes("codes", &self.codes, 4..=5);
        for situation in &self.when {
            at.known("situation", situation, at.declared.members("situation"));
        }
        at.names_entry("recovery", &self.recovery);
        at.valid(&self.suggested_commands, identifier::check_verb);
        at.sources(&self.source);
    }
}
