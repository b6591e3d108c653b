//! Edits `codes.toml`, as a person who changes facts does.
//!
//! The edits are another text, former names, and a new code, command, reply of a command and language.

use anyhow::{Context as _, Result, ensure};
use toml::{Table, Value};

/// Code whose Korean text is edited, and its new text.
pub(super) const EDITED: (u16, &str) = (550, "이 문장은 사본에서만 바꾼 것입니다.");

/// Former name of the edited code and of the first member of the first set with members.
const FORMER_NAME: &str = "former_name_in_the_copy";

/// The new code. No test uses its number as an example of an unlisted one.
pub(super) const CODE: u16 = 556;

/// Entry of the new code. Its status is the one that requires no RFC.
const REPLY: &str = r#"
code = 556
name = "reply_of_the_copy"
status = "unregistered"
recovery = "do_not_repeat"
text_source = "project"
text.en = "Reply of the copy."
text.ko = "사본의 응답입니다."
explain.en = "Only a copy of the repository has this code."
explain.ko = "저장소의 사본에만 있는 코드입니다."
causes.en = ["the test edits a copy", "the copy has another code"]
causes.ko = ["사본을 편집하는 시험", "사본에만 있는 코드"]
source = [{ document = "rfc959", section = "4.2" }]
"#;

/// Entry of the new command, which has the new code in its list.
const COMMAND: &str = r#"
name = "COPY"
text.en = "Copy a file, in a copy of the repository"
text.ko = "저장소의 사본에서 파일을 복사"
diagram = "single"
success = [250]
failure = [500, 556, 421]
source = [{ document = "rfc959", section = "5.4" }]
"#;

/// Command to whose list the new code is added, and the addition.
const ANSWERED: &str = "NOOP";
const LATER: &str = r#"
code = 556
document = "rfc1123"
section = "4.1.2.11"
"#;

/// Entry of the new language, without its number.
const LANGUAGE: &str = r#"
tag = "zh-Hans"
name = "简体中文"
aliases = ["zh", "zh-CN"]
"#;

/// Tag of the new language.
pub(super) const TAG: &str = "zh-Hans";

/// Returns the placeholder in the new language for an English text.
pub(super) fn placeholder(english: &str) -> String {
    format!("简体：{english}")
}

/// Makes every edit in the text of `codes.toml`.
///
/// # Errors
///
/// If the file is not as the edits require, for example if it already has the new code.
pub(super) fn edit(text: &str) -> Result<String> {
    let mut table: Table = text.parse().context("invalid TOML")?;
    edit_text(&mut table)?;
    add_former_names(&mut table)?;
    add_code(&mut table)?;
    add_command(&mut table)?;
    add_language(&mut table)?;
    // The sections keep their order, which a table in memory does not have.
    let mut sections: Vec<(String, Value)> = table.into_iter().collect();
    sections.sort_by_key(|(name, _)| text.find(&format!("\n[[{name}]]")));
    let written = sections.into_iter().map(|section| {
        let section = Table::from_iter([section]);
        toml::to_string(&section).context("cannot write the edited table")
    });
    written.collect()
}

fn edit_text(table: &mut Table) -> Result<()> {
    let (code, text) = EDITED;
    let replies = entries(table, "reply")?.iter_mut();
    let mut replies = replies.filter(|reply| reply.get("code") == Some(&i64::from(code).into()));
    let reply = replies.next().with_context(|| format!("no reply {code}"))?;
    let korean = reply.get_mut("text").and_then(|text| text.get_mut("ko"));
    let korean = korean.with_context(|| format!("no Korean text of {code}"))?;
    ensure!(
        korean.as_str() != Some(text),
        "the text of {code} is already edited"
    );
    *korean = text.into();
    Ok(())
}

/// Adds a former name to a code and to a member of a set, so that every language has to declare it
/// as deprecated.
fn add_former_names(table: &mut Table) -> Result<()> {
    let code = Some(i64::from(EDITED.0).into());
    let replies = entries(table, "reply")?.iter_mut();
    let mut replies = replies.filter(|reply| reply.get("code") == code.as_ref());
    let reply = replies.next().and_then(Value::as_table_mut);
    add_alias(reply.with_context(|| format!("no reply {}", EDITED.0))?)?;
    let sets = entries(table, "set")?.iter_mut();
    let mut members = sets.filter_map(|set| set.get_mut("member")?.as_array_mut()?.first_mut());
    let member = members.next().and_then(Value::as_table_mut);
    add_alias(member.context("no set has members")?)
}

fn add_alias(entry: &mut Table) -> Result<()> {
    entry
        .entry("aliases")
        .or_insert(Value::Array(Vec::new()))
        .as_array_mut()
        .context("`aliases` is not a list")?
        .push(FORMER_NAME.into());
    Ok(())
}

fn add_code(table: &mut Table) -> Result<()> {
    let replies = entries(table, "reply")?;
    let code = |reply: &Value| reply.get("code").and_then(Value::as_integer);
    let index = replies.partition_point(|reply| code(reply) < Some(CODE.into()));
    let next = replies.get(index).and_then(code);
    ensure!(next != Some(CODE.into()), "the reply {CODE} already exists");
    replies.insert(index, entry(REPLY)?);
    Ok(())
}

fn add_command(table: &mut Table) -> Result<()> {
    let commands = entries(table, "command")?;
    commands.push(entry(COMMAND)?);
    let mut answered = commands
        .iter_mut()
        .filter(|command| command.get("name") == Some(&ANSWERED.into()));
    let answered = answered.next().and_then(Value::as_table_mut);
    answered
        .with_context(|| format!("no command {ANSWERED}"))?
        .entry("later")
        .or_insert(Value::Array(Vec::new()))
        .as_array_mut()
        .with_context(|| format!("`later` of {ANSWERED} is not a list"))?
        .push(entry(LATER)?);
    Ok(())
}

fn add_language(table: &mut Table) -> Result<()> {
    let languages = entries(table, "language")?;
    let tag = |language: &Value| Some(language.get("tag")?.as_str()?.to_owned());
    let tags: Vec<String> = languages.iter().filter_map(tag).collect();
    let mut language = entry(LANGUAGE)?;
    if let Some(language) = language.as_table_mut() {
        let number = i64::try_from(languages.len())?;
        language.insert("number".to_owned(), number.into());
    }
    languages.push(language);
    for (_, entries) in table.iter_mut() {
        translate(entries, &tags);
    }
    Ok(())
}

/// Adds the new language to each text in a value: to each table with exactly the old languages.
fn translate(value: &mut Value, tags: &[String]) {
    match value {
        Value::Table(table) => {
            let is_text =
                table.len() == tags.len() && tags.iter().all(|tag| table.contains_key(tag));
            if is_text {
                let text = translated(&table["en"]);
                table.insert(TAG.to_owned(), text);
            } else {
                for (_, value) in table.iter_mut() {
                    translate(value, tags);
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| translate(value, tags)),
        _ => {}
    }
}

/// Returns the placeholder for a text, or for each text of a list.
fn translated(english: &Value) -> Value {
    match english {
        Value::String(text) => placeholder(text).into(),
        Value::Array(texts) => texts.iter().map(translated).collect::<Vec<Value>>().into(),
        other => other.clone(),
    }
}

/// Returns the entries of a section.
fn entries<'t>(table: &'t mut Table, section: &str) -> Result<&'t mut Vec<Value>> {
    let entries = table.get_mut(section).and_then(Value::as_array_mut);
    entries.with_context(|| format!("no [[{section}]]"))
}

fn entry(text: &str) -> Result<Value> {
    Ok(Value::Table(text.parse()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table;

    fn original() -> String {
        std::fs::read_to_string(crate::root().join(table::FILE)).expect("the file is readable")
    }

    #[test]
    fn edit_makes_every_edit() {
        let before = crate::load(&original()).unwrap();
        let after = crate::load(&edit(&original()).unwrap()).unwrap();
        assert_eq!(after.replies.len(), before.replies.len() + 1);
        assert_eq!(after.commands.len(), before.commands.len() + 1);
        assert_eq!(after.languages.len(), before.languages.len() + 1);
        assert_eq!(after.languages.last().unwrap().tag, TAG);
        let reply = |code| {
            after
                .replies
                .iter()
                .find(|reply| reply.code == code)
                .unwrap()
        };
        assert_eq!(reply(EDITED.0).text.in_language("ko"), EDITED.1);
        assert_eq!(
            reply(CODE).text.in_language(TAG),
            "简体：Reply of the copy."
        );
        let answered = after
            .commands
            .iter()
            .find(|it| it.name == ANSWERED)
            .unwrap();
        assert_eq!(answered.later.last().unwrap().code, CODE);
        assert_eq!(reply(EDITED.0).aliases, [FORMER_NAME]);
        let mut members = after.sets.iter().flat_map(|set| &set.members);
        assert!(members.any(|member| member.aliases == [FORMER_NAME]));
    }

    #[test]
    fn edit_rejects_edited_table() {
        let edited = edit(&original()).unwrap();
        assert!(edit(&edited).is_err());
    }

    #[test]
    fn translate_keeps_other_tables() {
        let tags = ["en".to_owned(), "ko".to_owned()];
        let mut value = entry("text = { en = \"a {b}\", ko = \"가\" }\nlist = { en = [\"x\", \"y\"], ko = [] }\nother = { en = \"x\" }").unwrap();
        translate(&mut value, &tags);
        assert_eq!(value["text"][TAG].as_str(), Some("简体：a {b}"));
        assert_eq!(value["list"][TAG][1].as_str(), Some("简体：y"));
        assert_eq!(value["other"].as_table().unwrap().len(), 1);
    }
}
