//! What the languages must answer after the edit.

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::{Map, Value};

/// The result of one case, without the language that answered.
#[derive(Debug)]
pub(super) struct Expected {
    id: String,
    result: Map<String, Value>,
}

/// The expectations of a file of vectors, one of them with other words.
///
/// # Errors
///
/// If it is no file of vectors of the kind `fact`, or has not just one case for the code and the language.
pub(super) fn expected(vectors: &str, code: u16, lang: &str, words: &str) -> Result<Vec<Expected>> {
    let mut cases: Vec<Value> = serde_json::from_str(vectors).context("the vectors are no list")?;
    let mut edited = 0;
    for case in &mut cases {
        if case["code"] == code && case["lang"] == lang {
            let text = case
                .pointer_mut("/expect/ok/text")
                .context("the case expects no text")?;
            *text = words.into();
            edited += 1;
        }
    }
    ensure!(edited == 1, "{edited} cases ask for {code} in {lang}");
    cases
        .iter()
        .map(|case| {
            let id = case["id"].as_str().context("a case has no id")?;
            let result = case["expect"]
                .as_object()
                .with_context(|| format!("{id} has no expectation"))?;
            Ok(Expected {
                id: id.to_owned(),
                result: result.clone(),
            })
        })
        .collect()
}

/// Compares the JSON lines of an output with what is expected, in order; other lines are progress.
///
/// # Errors
///
/// The first difference.
pub(super) fn compare(output: &str, expected: &[Expected]) -> Result<()> {
    let mut answers = output.lines().filter(|line| line.starts_with('{'));
    for Expected { id, result } in expected {
        let line = answers
            .next()
            .with_context(|| format!("no answer to {id}"))?;
        let mut answer: Map<String, Value> =
            serde_json::from_str(line).with_context(|| format!("the answer to {id} is no JSON"))?;
        ensure!(
            answer.remove("id") == Some(Value::from(id.as_str())),
            "no answer to {id}"
        );
        answer.remove("lang");
        if answer != *result {
            bail!(
                "{id} is {}, not {}",
                Value::from(answer),
                Value::from(result.clone())
            );
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const VECTORS: &str = r#"[
        {"id": "a", "code": 550, "lang": "ko", "expect": {"ok": {"text": "가."}}},
        {"id": "b", "code": 550, "lang": "en", "expect": {"ok": {"text": "A."}}}
    ]"#;

    #[test]
    fn only_the_new_words_pass() {
        let expected = expected(VECTORS, 550, "ko", "나.").unwrap();
        let output = |ko: &str| {
            format!(
                "c: building\n{{\"id\":\"a\",\"lang\":\"c\",\"ok\":{{\"text\":\"{ko}\"}}}}\n\
                 {{\"id\":\"b\",\"lang\":\"c\",\"ok\":{{\"text\":\"A.\"}}}}\n"
            )
        };
        compare(&output("나."), &expected).unwrap();
        let old = compare(&output("가."), &expected).unwrap_err().to_string();
        assert!(old.starts_with("a is"), "{old}");
        assert!(compare("c: building\n", &expected).is_err());
    }

    #[test]
    fn a_case_for_the_edited_text_must_be_there() {
        assert!(expected(VECTORS, 551, "ko", "나.").is_err());
    }
}
