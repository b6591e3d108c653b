//! Compares the answers of a language with the expected ones.

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::{Map, Value};

/// Compares the JSON lines of an output with the cases, in order. Other lines are progress.
///
/// # Errors
///
/// The first difference.
pub(super) fn compare(output: &str, cases: &[Value]) -> Result<()> {
    let mut answers = output.lines().filter(|line| line.starts_with('{'));
    for case in cases {
        let id = &case["id"];
        let line = answers
            .next()
            .with_context(|| format!("no answer to {id}"))?;
        let mut answer: Map<String, Value> =
            serde_json::from_str(line).with_context(|| format!("invalid answer to {id}"))?;
        ensure!(
            answer.remove("id").as_ref() == Some(id),
            "no answer to {id}"
        );
        answer.remove("lang");
        if case["kind"] == "fact" {
            remove_omitted(&mut answer, &case["expect"]);
        }
        let answer = Value::from(answer);
        if answer != case["expect"] {
            bail!("{id}: expected {}, found {answer}", case["expect"]);
        }
    }
    Ok(())
}

/// Removes the facts that a case does not compare.
fn remove_omitted(answer: &mut Map<String, Value>, expected: &Value) {
    if let Some(facts) = answer.get_mut("ok").and_then(Value::as_object_mut) {
        facts.retain(|fact, _| expected["ok"].get(fact).is_some());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn compare_rejects_other_answer() {
        let cases = [
            json!({"id": "a", "expect": {"ok": {"text": "나."}}}),
            json!({"id": "b", "expect": {"error": "malformed"}}),
        ];
        let output = |text: &str| {
            format!(
                "c: building\n{{\"id\":\"a\",\"lang\":\"c\",\"ok\":{{\"text\":\"{text}\"}}}}\n\
                 {{\"id\":\"b\",\"lang\":\"c\",\"error\":\"malformed\"}}\n"
            )
        };
        compare(&output("나."), &cases).unwrap();
        let other = compare(&output("가."), &cases).unwrap_err().to_string();
        assert!(other.starts_with("\"a\": expected "), "{other}");
        let missing = compare("c: building\n", &cases).unwrap_err().to_string();
        assert_eq!(missing, "no answer to \"a\"");
    }

    #[test]
    fn compare_ignores_omitted_facts() {
        let case = |expect: Value| [json!({"id": "a", "kind": "fact", "expect": expect})];
        let output = r#"{"id":"a","lang":"c","ok":{"name":"b","causes":["c"]}}"#;
        compare(output, &case(json!({"ok": {"name": "b"}}))).unwrap();
        compare(output, &case(json!({"ok": {"name": "b", "causes": ["c"]}}))).unwrap();
        assert!(compare(output, &case(json!({"ok": {"name": "b", "causes": []}}))).is_err());
        assert!(compare(output, &case(json!({"ok": {"text": "b"}}))).is_err());
    }
}
