//! Reads and checks a `[[command]]`.

use std::collections::BTreeSet;

use super::declared::Declared;
use super::fields::{At, Fields};
use super::model::{AfterPreliminary, Command, Later};
use super::words;

pub(super) fn command(mut fields: Fields<'_, '_>, declared: &Declared) -> Option<Command> {
    let name = fields.string("name", "\"RETR\"");
    let aliases = fields.strings("aliases", "[\"XCUP\"]");
    let text = fields.texts("text", declared);
    let diagram = fields.one_of(
        "diagram",
        "diagram",
        declared.diagrams.iter().map(String::as_str),
    );
    let preliminary = codes(&mut fields, declared, "preliminary", &[1]);
    let after_preliminary = after_preliminary(&mut fields, declared);
    let success = codes(&mut fields, declared, "success", &[2]);
    let intermediate = codes(&mut fields, declared, "intermediate", &[3]);
    let failure = codes(&mut fields, declared, "failure", &[4, 5]);
    let later = later(&mut fields, declared);
    let source = fields.sources(declared);
    if let Some(name) = name.as_ref().filter(|name| name.value != "connect") {
        check_verb(&fields, name);
    }
    for alias in aliases.iter().flatten() {
        check_verb(&fields, alias);
    }
    fields.finish();
    Some(Command {
        name: name?.value,
        aliases: aliases?.into_iter().map(|alias| alias.value).collect(),
        text: text?,
        diagram: diagram?.value,
        preliminary: preliminary?,
        after_preliminary: after_preliminary?,
        success: success?,
        intermediate: intermediate?,
        failure: failure?,
        later: later?,
        source: source?,
    })
}

fn check_verb(fields: &Fields<'_, '_>, name: &At<String>) {
    if !words::is_verb(&name.value) {
        fields.refuse(
            name.offset,
            format!("`{}` is not the verb of a command", name.value),
            "write three or four capital letters, or `connect` for the greeting",
        );
    }
}

fn after_preliminary(fields: &mut Fields<'_, '_>, declared: &Declared) -> Option<AfterPreliminary> {
    const FORM: &str = "{ marker = [110], success = [226], failure = [426] }";
    let Some(value) = fields.optional("after_preliminary") else {
        return Some(AfterPreliminary::default());
    };
    let mut table = fields.table("after_preliminary", value, FORM)?;
    let marker = codes(&mut table, declared, "marker", &[1]);
    let success = codes(&mut table, declared, "success", &[2]);
    let failure = codes(&mut table, declared, "failure", &[4, 5]);
    table.finish();
    Some(AfterPreliminary {
        marker: marker?,
        success: success?,
        failure: failure?,
    })
}

/// A list of codes whose first digit is one of `digits`.
pub(super) fn codes(
    fields: &mut Fields<'_, '_>,
    declared: &Declared,
    key: &'static str,
    digits: &[i64],
) -> Option<Vec<u16>> {
    let numbers = fields.numbers(key, "[550]")?;
    let mut seen = BTreeSet::new();
    let found: Vec<Option<u16>> = numbers
        .iter()
        .map(|number| {
            if !seen.insert(number.value) {
                let what = format!("`{}` has {} twice", fields.path(key), number.value);
                fields.refuse(number.offset, what, "remove one");
            }
            if !digits.contains(&(number.value / 100)) {
                let classes: Vec<String> =
                    digits.iter().map(|digit| format!("{digit}yz")).collect();
                let what = format!("`{}` has {}", fields.path(key), number.value);
                let mend = format!("write only {} codes there", classes.join(" and "));
                fields.refuse(number.offset, what, mend);
            }
            listed(fields, declared, number)
        })
        .collect();
    found.into_iter().collect()
}

fn listed(fields: &Fields<'_, '_>, declared: &Declared, number: &At<i64>) -> Option<u16> {
    if !declared.codes.contains(&number.value) {
        let what = format!("there is no reply {}", number.value);
        fields.refuse(
            number.offset,
            what,
            "write a [[reply]] with this code, or remove it",
        );
        return None;
    }
    u16::try_from(number.value).ok()
}

fn later(fields: &mut Fields<'_, '_>, declared: &Declared) -> Option<Vec<Later>> {
    const FORM: &str = "[{ code = 554, document = \"rfc1123\", section = \"4.1.3.4\" }]";
    let tables = fields.tables("later", FORM)?;
    let mut seen = BTreeSet::new();
    let later: Vec<Option<Later>> = tables
        .into_iter()
        .map(|mut table| {
            let code = table.number("code", "554");
            let source = table.document_and_section(declared);
            let number = code
                .as_ref()
                .and_then(|code| listed(&table, declared, code));
            if let Some(code) = code.filter(|code| !seen.insert(code.value)) {
                table.refuse(
                    code.offset,
                    format!("`later` has {} twice", code.value),
                    "remove one",
                );
            }
            table.finish();
            Some(Later {
                code: number?,
                source: source?,
            })
        })
        .collect();
    later.into_iter().collect()
}
