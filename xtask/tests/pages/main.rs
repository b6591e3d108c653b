//! Checks the committed pages as readers get them.

use std::fs;

use xtask::table::{self, Table};

/// GitHub shows no more bytes of a Markdown file.
const MAXIMUM_SIZE: u64 = 500 * 1024;

fn read(path: &str) -> String {
    fs::read_to_string(xtask::root().join(path)).expect(path)
}

/// Returns a generated page without the backslashes that keep its text from being markup.
fn page(name: &str, tag: &str) -> String {
    read(&format!("docs/generated/{name}.{tag}.md")).replace('\\', "")
}

fn committed_table() -> Table {
    xtask::load(&read(table::FILE)).expect("the table is valid")
}

#[test]
fn pages_are_short_enough_for_github() {
    for entry in fs::read_dir(xtask::root().join("docs/generated")).expect("a directory") {
        let path = entry.expect("an entry").path();
        let size = path.metadata().expect("readable").len();
        let is_page = path.extension().is_some_and(|it| it == "md");
        assert!(
            !is_page || size <= MAXIMUM_SIZE,
            "{} has {size} bytes, and GitHub shows {MAXIMUM_SIZE}; split it",
            path.display()
        );
    }
}

/// People link to these, so they must not change.
#[test]
fn pages_have_stable_anchors() {
    for tag in ["en", "ko"] {
        for (name, anchor) in [
            ("codes", "550"),
            ("codes", "class-4"),
            ("codes", "symptom-log-in"),
            ("commands", "RETR"),
            ("commands", "diagram-login-user"),
            ("messages", "login_incorrect"),
            ("messages", "symptom-data-connection"),
        ] {
            let id = format!("<a id=\"{anchor}\"></a>");
            let count = page(name, tag).matches(&id).count();
            assert_eq!(count, 1, "{name}.{tag}.md: {anchor}");
        }
    }
}

#[test]
fn page_of_codes_begins_with_every_symptom() {
    let table = committed_table();
    for language in &table.languages {
        let page = page("codes", &language.tag);
        let index = page.split("\n## ").nth(1).expect("a section");
        for symptom in &table.symptoms {
            let heading = format!("</a>{}\n", symptom.text.in_language(&language.tag));
            assert!(index.contains(&heading), "{heading}");
        }
        for hint in &table.hints {
            let cause = hint.cause.in_language(&language.tag);
            assert!(index.contains(cause), "{cause}");
        }
    }
}

#[test]
fn pages_contain_every_entry() {
    let table = committed_table();
    for language in &table.languages {
        let tag = language.tag.as_str();
        let [codes, commands, messages] = ["codes", "commands", "messages"].map(|it| page(it, tag));
        let mut expected: Vec<(&str, &str)> = Vec::new();
        for reply in &table.replies {
            expected.push((&codes, reply.explain.in_language(tag)));
            let causes = reply.causes.iter();
            let causes = causes.flat_map(|causes| causes.in_language(tag));
            expected.extend(causes.map(|cause| (codes.as_str(), cause.as_str())));
            let meanings = reply.meanings.iter();
            expected.extend(meanings.map(|it| (codes.as_str(), it.explain.in_language(tag))));
        }
        for command in &table.commands {
            expected.push((&commands, command.text.in_language(tag)));
        }
        for advice in &table.advice {
            expected.push((&commands, advice.text.in_language(tag)));
        }
        for diagram in &table.diagrams {
            expected.push((&commands, diagram.text.in_language(tag)));
        }
        for hint in &table.hints {
            expected.push((&messages, hint.next_step.in_language(tag)));
            let phrases = hint.phrases.iter();
            expected.extend(phrases.map(|it| (messages.as_str(), it.example.as_str())));
        }
        for (page, text) in expected {
            assert!(page.contains(text), "{tag}: {text}");
        }
    }
}

/// The commonest recovery of a class would otherwise be under each of its codes.
#[test]
fn page_of_codes_states_usual_next_step_once_per_class() {
    let page = page("codes", "en");
    for (sentence, count) in [
        // 1yz and 6yz; also the heading of the recovery.
        ("Send no new command until you have the final reply.", 3),
        // 2yz; also the heading of the recovery.
        ("The request is complete; continue with the next step.", 2),
    ] {
        assert_eq!(page.matches(sentence).count(), count, "{sentence}");
    }
}

#[test]
fn messages_of_550_begin_with_commonest_causes() {
    let page = page("codes", "en");
    let section = page.split("### <a id=\"550\"></a>").nth(1).expect("550");
    let lines = section.lines().filter(|line| line.starts_with("- ["));
    let causes: Vec<&str> = lines.take(2).collect();
    assert_eq!(
        causes,
        [
            "- [This user does not have permission to do this.](messages.en.md#permission_denied)",
            "- [No file or directory has this name.](messages.en.md#no_such_file)",
        ]
    );
    let line = "  - `Permission denied.` ([vsftpd][], [ProFTPD][], [Pure-FTPd][], [WU-FTPD][], [aioftp][], [Twisted FTP][])";
    assert!(section.contains(line));
}
