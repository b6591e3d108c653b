//! Parses files of test vectors and checks the fields that every case has.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use serde_json::Value;

use crate::suggestion;

/// Kinds of cases, which `bindings/vectors/README.md` documents.
const KINDS: [&str; 34] = [
    "reply",
    "size",
    "mdtm",
    "pasv",
    "lpsv",
    "epsv",
    "pwd",
    "feat",
    "mlst",
    "mark",
    "minutes",
    "list150",
    "stou",
    "syst",
    "adat",
    "protected",
    "port_arg",
    "eprt_arg",
    "host_policy",
    "encode",
    "command",
    "judge",
    "fact",
    "dialogue",
    "display",
    "line",
    "lang",
    "set",
    "message",
    "packed",
    "hint",
    "advice",
    "search",
    "explain",
];

/// A case that was checked.
#[derive(Debug)]
pub(super) struct Case {
    /// Identifier of the case, for messages.
    pub(super) id: String,
    /// The case as one line of JSON.
    pub(super) line: String,
}

/// Reads a file of vectors.
///
/// # Errors
///
/// If the file cannot be read or is not a JSON array of objects, or if a case has no `id` or `kind`, the
/// id of another case or an unknown kind.
pub(super) fn read(path: &Path) -> Result<Vec<Case>> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    cases(&text).with_context(|| format!("invalid file of vectors {}", path.display()))
}

fn cases(text: &str) -> Result<Vec<Case>> {
    let file: Value = serde_json::from_str(text).context("invalid JSON")?;
    let Value::Array(entries) = file else {
        bail!("invalid file: expected a JSON array of cases")
    };
    let mut ids = HashSet::new();
    let mut cases = Vec::with_capacity(entries.len());
    for (index, entry) in entries.iter().enumerate() {
        let case = case(entry).with_context(|| format!("case {}", index + 1))?;
        ensure!(
            ids.insert(case.id.clone()),
            "case {}: duplicate `id` `{}`; choose another",
            index + 1,
            case.id
        );
        cases.push(case);
    }
    Ok(cases)
}

fn case(entry: &Value) -> Result<Case> {
    let text = |field: &str| {
        let value = entry
            .get(field)
            .ok_or_else(|| anyhow!("missing field `{field}`"))?;
        value
            .as_str()
            .ok_or_else(|| anyhow!("`{field}` must be a string"))
    };
    ensure!(entry.is_object(), "invalid case: expected a JSON object");
    let id = text("id")?;
    let kind = text("kind").with_context(|| format!("`{id}`"))?;
    ensure!(
        KINDS.contains(&kind),
        "`{id}`: unknown kind `{kind}`; {}",
        suggestion::fix(kind, &KINDS)
    );
    Ok(Case {
        id: id.to_owned(),
        line: entry.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(text: &str) -> String {
        format!(
            "{:#}",
            cases(text).expect_err("the text is not a valid file of vectors")
        )
    }

    #[test]
    fn case_becomes_one_line() {
        let read =
            cases("[\n{\"id\": \"a\", \"kind\": \"reply\",\n\"input\": \"220\\n\"}\n]").unwrap();
        assert_eq!(read.len(), 1);
        assert_eq!(read[0].id, "a");
        assert!(!read[0].line.contains('\n'), "{}", read[0].line);
    }

    #[test]
    fn cases_rejects_invalid_file() {
        assert!(message("[").contains("invalid JSON"));
        assert!(message("{}").contains("JSON array"));
        assert!(message("[1]").contains("case 1: invalid case: expected a JSON object"));
        assert!(message("[{}]").contains("missing field `id`"));
        assert!(message(r#"[{"id": 1}]"#).contains("`id` must be a string"));
        assert!(message(r#"[{"id": "a"}]"#).contains("`a`: missing field `kind`"));
        assert!(
            message(r#"[{"id": "a", "kind": "repli"}]"#)
                .contains("unknown kind `repli`; write `reply`")
        );
        let twice = r#"[{"id": "a", "kind": "reply"}, {"id": "a", "kind": "reply"}]"#;
        assert!(message(twice).contains("case 2: duplicate `id` `a`"));
    }
}
