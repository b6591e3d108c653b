//! Reads and checks an `[[advice]]`.

use super::closed;
use super::command::codes;
use super::declared::Declared;
use super::fields::{At, Fields};
use super::model::Advice;
use super::words;

pub(super) fn advice(mut fields: Fields<'_, '_>, declared: &Declared) -> Option<Advice> {
    let name = fields.snake_case("name");
    let commands = filled(&mut fields, "commands", "[\"EPSV\"]", Fields::strings);
    let codes = filled(&mut fields, "codes", "[522]", |fields, key, _| {
        codes(fields, declared, key, &[4, 5])
    });
    let when = fields.strings("when", "[\"clear_text\"]");
    let recovery = fields.one_of("recovery", "recovery", closed::RECOVERIES);
    let attempts = fields.strings("try", "[\"PASV\"]");
    let text = fields.texts("text", declared);
    let source = fields.sources(declared);
    for command in commands.iter().flatten() {
        if !declared.commands.contains(&command.value) {
            let what = format!("there is no command {}", command.value.escape_debug());
            let mend = "write the name of a [[command]], not an alias";
            fields.refuse(command.offset, what, mend);
        }
    }
    for situation in when.iter().flatten() {
        if !closed::SITUATIONS.contains(&situation.value.as_str()) {
            let what = format!(
                "the situation `{}` is unknown",
                situation.value.escape_debug()
            );
            let mend = format!("write one of: {}", closed::SITUATIONS.join(", "));
            fields.refuse(situation.offset, what, mend);
        }
    }
    for verb in attempts.iter().flatten() {
        if !words::is_verb(&verb.value) {
            let what = format!(
                "`{}` is not the verb of a command",
                verb.value.escape_debug()
            );
            fields.refuse(verb.offset, what, "write three or four capital letters");
        }
    }
    fields.finish();
    Some(Advice {
        name: name?.value,
        commands: values(commands?),
        codes: codes?,
        when: values(when?),
        recovery: recovery?.value,
        attempts: values(attempts?),
        text: text?,
        source: source?,
    })
}

/// A list that must be there and hold something, or the advice would be about nothing.
fn filled<'r, 's, T>(
    fields: &mut Fields<'r, 's>,
    key: &'static str,
    form: &str,
    read: impl FnOnce(&mut Fields<'r, 's>, &'static str, &str) -> Option<Vec<T>>,
) -> Option<Vec<T>> {
    let place = fields.required(key, form)?.span().start;
    let list = read(fields, key, form)?;
    if list.is_empty() {
        fields.refuse(
            place,
            format!("`{key}` is empty"),
            format!("write `{key} = {form}`"),
        );
    }
    Some(list)
}

fn values(strings: Vec<At<String>>) -> Vec<String> {
    strings.into_iter().map(|string| string.value).collect()
}
