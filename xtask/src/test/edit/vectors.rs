//! Edits the test vectors as the edits of `codes.toml` require.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use super::table::{CODE, EDITED, TAG, placeholder};

/// An edit of the cases of a file.
type Edit = fn(&mut Vec<Value>) -> Result<()>;

/// The files of `bindings/vectors` that the edits change.
pub(super) const FILES: [(&str, Edit); 6] = [
    ("explain.json", edit_explanations),
    ("facts.json", edit_facts),
    ("judge.json", add_verdicts),
    ("langs.json", add_tags),
    ("messages.json", add_messages),
    ("sets.json", translate_sets),
];

/// Fields of results that are in the language of the case.
const TEXTS: [&str; 7] = [
    "text",
    "detail",
    "explain",
    "causes",
    "headline",
    "cause",
    "next_step",
];

/// Reads the cases of a file and edits them.
///
/// # Errors
///
/// If the file is not a file of vectors, or lacks what is to be edited.
pub(super) fn edited(text: &str, edit: Edit) -> Result<Vec<Value>> {
    let mut cases = serde_json::from_str(text).context("invalid file of vectors")?;
    edit(&mut cases)?;
    Ok(cases)
}

/// Changes the edited text, and adds cases of the new code and of every code in the new language.
fn edit_facts(cases: &mut Vec<Value>) -> Result<()> {
    let (code, text) = EDITED;
    let is_edited = |case: &&mut Value| case["code"] == code && case["lang"] == "ko";
    let edited: Vec<&mut Value> = cases.iter_mut().filter(is_edited).collect();
    ensure!(edited.len() == 1, "{} cases for {code} in ko", edited.len());
    for case in edited {
        let expected = case.pointer_mut("/expect/ok/text");
        *expected.with_context(|| format!("no text expected for {code}"))? = text.into();
    }
    let is_new = |case: &Value| case["code"] == CODE;
    ensure!(
        !cases.iter().any(is_new),
        "a case for {CODE} already exists"
    );
    let english = ["the test edits a copy", "the copy has another code"];
    let korean = ["사본을 편집하는 시험", "사본에만 있는 코드"];
    for (lang, text, causes) in [
        ("en", "Reply of the copy.", english),
        ("ko", "사본의 응답입니다.", korean),
    ] {
        add(
            cases,
            json!({
                "id": format!("facts/{CODE}-{lang}"),
                "kind": "fact",
                "code": CODE,
                "lang": lang,
                "expect": {"ok": {
                    "name": "reply_of_the_copy",
                    "text": text,
                    "causes": causes,
                    "class": "permanent_negative",
                    "group": "file_system",
                    "recovery": "do_not_repeat",
                    "status": "unregistered",
                }},
            }),
        )?;
    }
    translate(cases, |_| true)
}

/// Changes the edited text where it is a headline, and adds cases of every explanation in the new language.
fn edit_explanations(cases: &mut Vec<Value>) -> Result<()> {
    let (code, text) = EDITED;
    let is_edited = |case: &&mut Value| case["code"] == code && case["lang"] == "ko";
    for case in cases.iter_mut().filter(is_edited) {
        if let Some(headline) = case.pointer_mut("/expect/ok/headline") {
            *headline = text.into();
        }
    }
    translate(cases, |_| true)
}

/// Adds cases of the new code as a reply to the new command and to the edited one.
fn add_verdicts(cases: &mut Vec<Value>) -> Result<()> {
    for (command, code, verdict) in [
        ("COPY", 250, "listed"),
        ("COPY", CODE, "listed"),
        ("copy", 551, "unlisted_same_class"),
        ("COPY", 350, "wrong_class"),
        ("NOOP", CODE, "listed_later"),
        ("STOR", CODE, "unlisted_same_class"),
    ] {
        add(
            cases,
            json!({
                "id": format!("judge/edited-{command}-{code}"),
                "kind": "judge",
                "command": command,
                "code": code,
                "expect": {"ok": {"verdict": verdict}},
            }),
        )?;
    }
    Ok(())
}

/// Asks for the new language by its tag and by the tags and locales that mean it.
fn add_tags(cases: &mut Vec<Value>) -> Result<()> {
    for (tag, expected) in [
        ("zh-Hans", TAG),
        ("ZH-hans", TAG),
        ("zh-Hans-CN", TAG),
        ("zh", TAG),
        ("zh-CN", TAG),
        ("zh_CN", TAG),
        ("zh_CN.UTF-8", TAG),
        ("zh-SG", TAG),
        ("zha", "en"),
    ] {
        add(
            cases,
            json!({
                "id": format!("langs/edited-{tag}"),
                "kind": "lang",
                "tag": tag,
                "expect": {"ok": {"tag": expected}},
            }),
        )?;
    }
    Ok(())
}

/// Asks for the sentences that contain no other text in the new language.
fn add_messages(cases: &mut Vec<Value>) -> Result<()> {
    translate(cases, |case| {
        let is_own_sentence = case["error"] == "encode" || case["error"] == "send";
        is_own_sentence && case["expected"].is_null()
    })
}

fn translate_sets(cases: &mut Vec<Value>) -> Result<()> {
    translate(cases, |_| true)
}

/// Adds each chosen case in English again, in the new language.
fn translate(cases: &mut Vec<Value>, is_chosen: fn(&Value) -> bool) -> Result<()> {
    let english = cases.iter().filter(|case| case["lang"] == "en");
    let translated = english.filter(|case| is_chosen(case)).map(|case| {
        let mut case = case.clone();
        let id = case["id"].as_str().unwrap_or_default();
        case["id"] = format!("{id}-{TAG}").into();
        case["lang"] = TAG.into();
        translate_texts(&mut case["expect"]);
        case
    });
    let translated: Vec<Value> = translated.collect();
    translated.into_iter().try_for_each(|case| add(cases, case))
}

/// Adds a case with a new id.
fn add(cases: &mut Vec<Value>, case: Value) -> Result<()> {
    let id = &case["id"];
    ensure!(
        cases.iter().all(|other| other["id"] != *id),
        "the case {id} already exists"
    );
    cases.push(case);
    Ok(())
}

/// Replaces every text in a result by its placeholder.
fn translate_texts(result: &mut Value) {
    match result {
        Value::Object(fields) => {
            for (name, value) in fields {
                if TEXTS.contains(&name.as_str()) {
                    replace(value);
                } else {
                    translate_texts(value);
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(translate_texts),
        _ => {}
    }
}

fn replace(text: &mut Value) {
    match text {
        Value::String(english) => *english = placeholder(english),
        Value::Array(texts) => texts.iter_mut().for_each(replace),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FACTS: &str = r#"[
        {"id": "a-ko", "code": 550, "lang": "ko", "expect": {"ok": {"name": "a", "text": "가."}}},
        {"id": "a-en", "code": 550, "lang": "en", "expect": {"ok": {"name": "a", "text": "A."}}},
        {"id": "b-en", "code": 599, "lang": "en", "expect": {"ok": {"name": null, "text": null}}}
    ]"#;

    fn find<'c>(cases: &'c [Value], id: &str) -> &'c Value {
        &cases.iter().find(|case| case["id"] == id).expect(id)["expect"]["ok"]
    }

    #[test]
    fn edited_facts_have_new_texts() {
        let cases = edited(FACTS, edit_facts).unwrap();
        assert_eq!(find(&cases, "a-ko")["text"], EDITED.1);
        assert_eq!(find(&cases, "a-en")["text"], "A.");
        let translated = find(&cases, "a-en-zh-Hans");
        assert_eq!(
            (&translated["text"], &translated["name"]),
            (&"简体：A.".into(), &"a".into())
        );
        assert_eq!(find(&cases, "b-en-zh-Hans")["text"], Value::Null);
        assert_eq!(
            find(&cases, "facts/556-en-zh-Hans")["text"],
            "简体：Reply of the copy."
        );
        assert_eq!(
            find(&cases, "facts/556-en-zh-Hans")["causes"][1],
            "简体：the copy has another code"
        );
    }

    #[test]
    fn edited_explanations_have_new_texts() {
        let explanations = r#"[
            {"id": "a-ko", "code": 550, "lang": "ko", "expect": {"ok": {"headline": "가.", "cause": "나"}}},
            {"id": "b-en", "code": 550, "lang": "en", "expect": {"ok": {"headline": "B.", "cause": null}}}
        ]"#;
        let cases = edited(explanations, edit_explanations).unwrap();
        assert_eq!(find(&cases, "a-ko")["headline"], EDITED.1);
        assert_eq!(find(&cases, "a-ko")["cause"], "나");
        assert_eq!(find(&cases, "b-en-zh-Hans")["headline"], "简体：B.");
        assert_eq!(find(&cases, "b-en-zh-Hans")["cause"], Value::Null);
    }

    #[test]
    fn edited_facts_require_case_for_edited_text() {
        assert!(edited(&FACTS.replace("550", "551"), edit_facts).is_err());
    }

    #[test]
    fn translated_sets_have_new_texts() {
        let sets = r#"[{"id": "s-en", "lang": "en", "expect": {"ok": {"members": [{"name": "a", "text": "A"}]}}}]"#;
        let cases = edited(sets, translate_sets).unwrap();
        let member = &find(&cases, "s-en-zh-Hans")["members"][0];
        assert_eq!(*member, json!({"name": "a", "text": "简体：A"}));
    }
}
