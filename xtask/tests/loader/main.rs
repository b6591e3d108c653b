//! Loads a small table and the committed one, and compares every error.

mod errors;

use std::collections::BTreeSet;

use errors::Case;
use xtask::table::{self, Table};

const MINIMAL: &str = include_str!("minimal.toml");

#[test]
fn load_returns_every_fact_of_minimal_table() {
    let table: Table = xtask::load(MINIMAL).expect("the table is valid");
    let codes: Vec<u16> = table.replies.iter().map(|reply| reply.code).collect();
    assert_eq!(codes, [110, 150, 226, 331, 421, 550]);
    let file_unavailable = &table.replies[5];
    let text = file_unavailable.text.in_order(&table.languages);
    assert_eq!(text, ["Headline 550.", "제목 550."]);
    let detail = file_unavailable.detail.as_ref();
    let detail = detail.map(|detail| detail.in_language("ko"));
    assert_eq!(detail, Some("상세."));
    assert_eq!(file_unavailable.meanings[0].source[0].section, "6");
    let wire = table.replies[0].wire.as_ref();
    let wire = wire.map(|wire| (wire.form.as_str(), wire.exact));
    assert_eq!(wire, Some(("MARK {sender} = {receiver}", true)));
    assert_eq!(table.replies[2].aliases, ["transfer_complete"]);
    let retr = &table.commands[1];
    let names = (retr.name.as_str(), retr.diagram.as_str());
    assert_eq!(names, ("RETR", "preliminary"));
    assert_eq!(retr.after_preliminary.success, [226]);
    assert_eq!(retr.later[0].code, 331);
    let transition = &table.sets[5];
    let names = (transition.name.as_str(), transition.type_name.as_str());
    assert_eq!(names, ("transition", "Transition"));
    assert_eq!(transition.members[4].name, "error");
    assert_eq!(table.messages[0].holes, ["document", "section"]);
    assert_eq!(table.symptoms[0].commands, ["RETR"]);
    assert_eq!(table.hints[0].symptoms, ["download"]);
}

#[test]
fn load_accepts_committed_table() {
    let path = xtask::root().join(table::FILE);
    let source = std::fs::read_to_string(path).expect("codes.toml is there");
    if let Err(findings) = xtask::load(&source) {
        panic!("{findings}");
    }
}

/// The order of entries with numbers does not count, so every generated file stays the same.
#[test]
fn load_sorts_entries_by_number() {
    let member = |name, number, en, ko| {
        format!(
            "[[set.member]]\nname = \"{name}\"\nnumber = {number}\ntext.en = \"{en}\"\ntext.ko = \"{ko}\"\n"
        )
    };
    let wait = member("wait", 1, "wait for another reply", "다음 응답을 기다림");
    let success = member("success", 2, "success", "성공");
    let pair = format!("{wait}\n{success}");
    assert!(MINIMAL.contains(&pair));
    let moved = MINIMAL.replace(&pair, &format!("{success}\n{wait}"));
    let status = |name, number| format!("[[status]]\nname = \"{name}\"\nnumber = {number}\n");
    let moved = moved
        .replace(&status("standard", 1), "[[status]]\n#")
        .replace(&status("extension", 2), &status("standard", 1))
        .replace("[[status]]\n#", &status("extension", 2));
    let [before, after] = [MINIMAL, &moved].map(|source| {
        let table = xtask::load(source).unwrap_or_else(|findings| panic!("{findings}"));
        format!("{table:?}")
    });
    assert_eq!(before, after);
}

#[test]
fn load_reports_each_error_exactly() {
    let mut failures = Vec::new();
    for Case {
        after,
        from,
        to,
        errors,
    } in errors::all()
    {
        let found = match xtask::load(&edited(after, from, to)) {
            Ok(_) => "nothing".to_owned(),
            Err(findings) => findings.to_string(),
        };
        let expected = errors.join("\n");
        if found != expected {
            failures.push(format!(
                "{from} becoming {to}\nexpected {expected}\nfound {found}\n"
            ));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// The smallest table with one edit: the first `from` after `after` becomes `to`.
fn edited(after: &str, from: &str, to: &str) -> String {
    assert_eq!(
        MINIMAL.matches(after).count(),
        1,
        "{after} is in the table once"
    );
    let start = MINIMAL.find(after).expect("just counted");
    let index = start + MINIMAL[start..].find(from).expect(from);
    format!(
        "{}{to}{}",
        &MINIMAL[..index],
        &MINIMAL[index + from.len()..]
    )
}

/// Columns count: a Korean letter has two.
#[test]
fn load_warns_about_long_text() {
    let cause =
        |text: &str| MINIMAL.replace("cause.ko = \"원인\"", &format!("cause.ko = \"{text}\""));
    let warnings = |source: &str| xtask::load(source).expect("the table is valid").warnings;
    assert_eq!(warnings(&cause(&"인".repeat(80))), <[String; 0]>::default());
    assert_eq!(
        warnings(&cause(&("인".repeat(80) + "."))),
        [
            "codes.toml:542:12: hint data_connection_refused: `cause.ko` has 161 columns; shorten it to 160"
        ]
    );
}

#[test]
fn load_reports_all_errors_in_file_order() {
    let source = MINIMAL
        .replace("code = 550", "code = 700")
        .replace("date = \"1985-10\"", "date = \"October\"")
        .replace("name = \"RETR\"", "name = \"retrieve\"");
    let findings = xtask::load(&source).map(|_| ()).expect_err("three errors");
    let entries: Vec<&str> = findings
        .lines()
        .iter()
        .filter_map(|line| line.split(": ").nth(1))
        .collect();
    // The entries that name the lost code and command report it, too.
    assert_eq!(
        entries,
        [
            "document rfc959",
            "reply 700",
            "command retrieve",
            "command retrieve",
            "command retrieve",
            "advice lost",
            "symptom download"
        ]
    );
}

/// Serde stops at the first error of an entry, but not of the file.
#[test]
fn load_reports_every_entry_that_does_not_fit() {
    let source = MINIMAL
        .replace("id = \"rfc959\"", "id = \"rfc959\"\nauthor = \"Postel\"")
        .replace(
            "name = \"wait\"\nnumber = 1",
            "name = \"wait\"\nnumber = \"1\"",
        )
        .replace("name = \"aborting\"\n", "")
        .replace("exact = true", "exact = 1")
        .replace("diagram = \"single\"\n", "");
    let findings = xtask::load(&source).map(|_| ()).expect_err("five errors");
    let entries: Vec<&str> = findings
        .lines()
        .iter()
        .filter_map(|line| line.split(": ").nth(1))
        .collect();
    assert_eq!(
        entries,
        [
            "set transition, member wait",
            "set situation, member number 3",
            "document rfc959",
            "reply 110",
            "command connect",
        ]
    );
}

#[test]
fn load_never_panics_on_edited_line() {
    let lines: Vec<&str> = MINIMAL.lines().collect();
    let mut seen = BTreeSet::new();
    let different = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| seen.insert(**line));
    for (index, line) in different {
        let key = line.split(' ').next().unwrap_or_default();
        let others = ["= 7", "= \"\"", "= []", "= [[]]", "= {}"];
        let changes = others.map(|value| format!("{key} {value}"));
        let changes = changes.iter().map(String::as_str);
        for change in changes.chain(["", "[[new]]", line]) {
            let mut edited = lines.clone();
            edited[index] = change;
            let Err(findings) = xtask::load(&edited.join("\n")) else {
                continue;
            };
            for reported in findings.lines() {
                let parts: Vec<&str> = reported.splitn(3, ": ").collect();
                assert!(parts[0].starts_with("codes.toml:"), "{reported}");
                assert!(parts.len() == 3 && parts[2].contains("; "), "{reported}");
                assert!(!reported.contains('\n'), "{reported}");
            }
        }
    }
}
