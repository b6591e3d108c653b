//! The loader accepts a small valid table and the committed one, and words each refusal exactly.

mod refusals;

use std::collections::BTreeSet;

use refusals::Refusal;
use xtask::table::{self, Table};

const MINIMAL: &str = include_str!("minimal.toml");

#[test]
fn the_smallest_table_is_accepted_with_all_that_it_says() {
    let table: Table = table::load(MINIMAL).expect("the table is valid");
    let codes: Vec<u16> = table.replies.iter().map(|reply| *reply.code).collect();
    assert_eq!(codes, [110, 150, 226, 331, 421, 550]);
    let file_unavailable = &table.replies[5];
    let text = file_unavailable.text.in_order(&table.languages);
    assert_eq!(text, ["Headline 550.", "제목 550."]);
    let detail = file_unavailable.detail.as_ref();
    let detail = detail.map(|detail| detail.in_language("ko").as_str());
    assert_eq!(detail, Some("상세."));
    assert_eq!(*file_unavailable.meaning[0].source[0].section, "6");
    let wire = table.replies[0].wire.as_ref();
    assert_eq!(
        wire.map(|wire| wire.form.as_str()),
        Some("MARK {sender} = {receiver}")
    );
    assert_eq!(*table.replies[2].aliases[0], "transfer_complete");
    let retr = &table.commands[1];
    assert_eq!(
        (retr.name.as_str(), retr.diagram.as_str()),
        ("RETR", "preliminary")
    );
    assert_eq!(*retr.after_preliminary.success[0], 226);
    assert_eq!(*retr.later[0].code, 331);
}

#[test]
fn the_committed_table_is_accepted() {
    let path = xtask::root().join(table::FILE);
    let source = std::fs::read_to_string(path).expect("codes.toml is there");
    if let Err(findings) = table::load(&source) {
        panic!("{findings}");
    }
}

#[test]
fn every_refusal_is_worded_exactly() {
    let mut wrong = Vec::new();
    for Refusal {
        after,
        from,
        to,
        lines,
    } in refusals::all()
    {
        let found = match table::load(&edited(after, from, to)) {
            Ok(_) => "nothing".to_owned(),
            Err(findings) => findings.to_string(),
        };
        let wanted = lines.join("\n");
        if found != wanted {
            wrong.push(format!(
                "{from} becoming {to}\nwanted {wanted}\nfound {found}\n"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The smallest table with one edit: the first `from` behind `after` becomes `to`.
fn edited(after: &str, from: &str, to: &str) -> String {
    assert_eq!(
        MINIMAL.matches(after).count(),
        1,
        "{after} stands in the table once"
    );
    let start = MINIMAL.find(after).expect("just counted");
    let place = start + MINIMAL[start..].find(from).expect(from);
    format!(
        "{}{to}{}",
        &MINIMAL[..place],
        &MINIMAL[place + from.len()..]
    )
}

#[test]
fn all_mistakes_are_told_at_once_in_the_order_of_the_file() {
    let source = MINIMAL
        .replace("code = 550", "code = 700")
        .replace("date = \"1985-10\"", "date = \"October\"")
        .replace("name = \"RETR\"", "name = \"retrieve\"");
    let findings = table::load(&source)
        .map(|_| ())
        .expect_err("three mistakes");
    let entries: Vec<&str> = findings
        .lines()
        .iter()
        .filter_map(|line| line.split(": ").nth(1))
        .collect();
    // The codes and commands that the mistakes take away are missed by those that name them.
    assert_eq!(
        entries,
        [
            "document rfc959",
            "reply 700",
            "command retrieve",
            "command retrieve",
            "command retrieve",
            "advice lost"
        ]
    );
}

#[test]
fn no_change_of_a_line_is_more_than_a_list_of_findings() {
    let lines: Vec<&str> = MINIMAL.lines().collect();
    let mut seen = BTreeSet::new();
    let different = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| seen.insert(**line));
    for (place, line) in different {
        let key = line.split(' ').next().unwrap_or_default();
        let others = ["= 7", "= \"\"", "= []", "= [[]]", "= {}"];
        let changes = others.map(|value| format!("{key} {value}"));
        let changes = changes.iter().map(String::as_str);
        for change in changes.chain(["", "[[new]]", line]) {
            let mut edited = lines.clone();
            edited[place] = change;
            let Err(findings) = table::load(&edited.join("\n")) else {
                continue;
            };
            for told in findings.lines() {
                let parts: Vec<&str> = told.splitn(3, ": ").collect();
                assert!(parts[0].starts_with("codes.toml:"), "{told}");
                assert!(parts.len() == 3 && parts[2].contains("; "), "{told}");
                assert!(!told.contains('\n'), "{told}");
            }
        }
    }
}
