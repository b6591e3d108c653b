//! Reads and checks a `[[reply]]`.

use super::closed;
use super::declared::Declared;
use super::fields::{At, Fields};
use super::model::{Meaning, Reply, Wire};
use super::references::check_recovery;
use super::words;

pub(super) fn reply(mut fields: Fields<'_, '_>, declared: &Declared) -> Option<Reply> {
    let code = code(&mut fields);
    let name = fields.string("name", "\"…\"");
    let aliases = fields.strings("aliases", "[\"…\"]");
    let status = fields.one_of("status", "status", closed::STATUSES);
    let recovery = fields.one_of("recovery", "recovery", closed::RECOVERIES);
    let text_is_ours = text_source(&mut fields);
    let text = fields.texts("text", declared);
    let detail = fields.optional_texts("detail", declared);
    let explain = fields.texts("explain", declared);
    let wire = wire(&mut fields);
    let meaning = meanings(&mut fields, declared);
    let source = fields.sources(declared);
    for name in name.iter().chain(aliases.iter().flatten()) {
        if let Some((what, mend)) = words::fault_of_reply_name(&name.value) {
            fields.refuse(name.offset, what, mend);
        }
    }
    if let (Some(code), Some(recovery)) = (&code, &recovery) {
        check_recovery(&fields, declared, recovery, i64::from(code.value / 100));
    }
    if let Some(text) = &text {
        fields.check_ascii("text", &text[0]);
    }
    fields.finish();
    Some(Reply {
        code: code?.value,
        name: name?.value,
        aliases: aliases?.into_iter().map(|alias| alias.value).collect(),
        status: status?.value,
        recovery: recovery?.value,
        text_is_ours: text_is_ours?,
        text: text?,
        detail: detail?,
        explain: explain?,
        wire: wire?,
        meaning: meaning?,
        source: source?,
    })
}

fn code(fields: &mut Fields<'_, '_>) -> Option<At<u16>> {
    let code = fields.number("code", "550")?;
    let number = u16::try_from(code.value)
        .ok()
        .filter(|number| (100..=699).contains(number));
    if number.is_none() {
        let what = format!("the code {} is not in 100..=699", code.value);
        fields.refuse(
            code.offset,
            what,
            "write three digits, the first from 1 to 6",
        );
    }
    Some(At {
        offset: code.offset,
        value: number?,
    })
}

/// Whether the English text is the project's.
fn text_source(fields: &mut Fields<'_, '_>) -> Option<bool> {
    if fields.optional("text_source").is_none() {
        return Some(false);
    }
    let source = fields.string("text_source", "\"project\"")?;
    if source.value != "project" {
        fields.refuse(
            source.offset,
            format!("the text_source `{}` is unknown", source.value),
            "write project, or leave the key out where the text is the RFC's",
        );
        return None;
    }
    Some(true)
}

/// The one wire form, or none.
fn wire(fields: &mut Fields<'_, '_>) -> Option<Vec<Wire>> {
    const FORM: &str = "{ form = \"MARK {sender} = {receiver}\", exact = true }";
    let Some(value) = fields.optional("wire") else {
        return Some(Vec::new());
    };
    let mut table = fields.table("wire", value, FORM)?;
    let form = table.line("form", "\"…\"");
    let exact = table.boolean("exact");
    if let Some(form) = &form {
        table.check_ascii("form", &form.value);
        if let Some(what) = fault_of_holes(&form.value) {
            table.refuse(
                form.offset,
                what,
                "write each value as {snake_case}, under its own name",
            );
        }
    }
    table.finish();
    Some(vec![Wire {
        form: form?.value,
        exact: exact?,
    }])
}

/// What is wrong with the holes of a wire form.
fn fault_of_holes(form: &str) -> Option<String> {
    let mut names = Vec::new();
    let mut rest = form;
    while let Some(brace) = rest.find(['{', '}']) {
        let hole = rest[brace..].strip_prefix('{').and_then(|inside| {
            let end = inside.find(['{', '}'])?;
            inside[end..]
                .strip_prefix('}')
                .map(|behind| (&inside[..end], behind))
        });
        let Some((name, behind)) = hole else {
            return Some(format!(
                "`wire.form` has a brace without its partner: {form}"
            ));
        };
        if !words::is_snake_case(name) {
            return Some(format!(
                "`wire.form` has the hole {{{name}}}, not in snake_case"
            ));
        }
        if names.contains(&name) {
            return Some(format!("`wire.form` has the hole {{{name}}} twice"));
        }
        names.push(name);
        rest = behind;
    }
    None
}

fn meanings(fields: &mut Fields<'_, '_>, declared: &Declared) -> Option<Vec<Meaning>> {
    let tables = fields.tables("meaning", "[{ text = {…}, explain = {…}, source = […] }]")?;
    let meanings: Vec<Option<Meaning>> = tables
        .into_iter()
        .map(|mut table| {
            let text = table.texts("text", declared);
            let explain = table.texts("explain", declared);
            let source = table.sources(declared);
            table.finish();
            Some(Meaning {
                text: text?,
                explain: explain?,
                source: source?,
            })
        })
        .collect();
    meanings.into_iter().collect()
}
