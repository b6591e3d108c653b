//! The binary interface of the C library does not depend on the order of `codes.toml`.

use xtask::Progress;
use xtask::artifact::Stage;
use xtask::languages::Header;
use xtask::regen::{Mode, Outcome, Tables, run};

use crate::temp_repo::TempRepo;

const ABI: &str = "bindings/c/generated/abi.txt";
/// Sections whose entries can be in any order. The loader rejects codes that are not in ascending order, and of
/// the entries of advice the first that fits wins.
const MOVABLE: [&str; 10] = [
    "language",
    "label",
    "set",
    "message",
    "document",
    "status",
    "recovery",
    "diagram",
    "command",
    "set.member",
];

#[test]
fn moved_entries_leave_the_binary_interface_unchanged() {
    let repo = TempRepo::with_workspace();
    let committed =
        std::fs::read_to_string(xtask::root().join(ABI)).expect("the list is committed");
    let table = repo.read("codes.toml");
    let moved = with_reversed_sections(&table);
    assert_ne!(moved, table);
    repo.write("codes.toml", &moved);

    let stages: &[&dyn Stage] = &[&Tables, &Header];
    let hidden = Progress::hidden();
    run(repo.root(), Mode::Write, stages, &hidden, &mut Vec::new()).expect("regen runs");
    assert_eq!(repo.read(ABI), committed);
}

#[test]
fn former_names_stay_constants_and_are_documented_as_deprecated() {
    let repo = TempRepo::new();
    let table = repo.read("codes.toml");
    let renamed = table
        .replacen(
            "name = \"need_password\"\n",
            "name = \"need_password\"\naliases = [\"send_password\"]\n",
            1,
        )
        .replacen(
            "name = \"unsolicited\"\n",
            "name = \"unsolicited\"\naliases = [\"spontaneous\"]\n",
            1,
        );
    repo.write("codes.toml", &renamed);
    assert_eq!(repo.run(Mode::Write).0, Outcome::Done);

    let constants = repo.read("crates/ftp-reply-capi/src/generated/constants.rs");
    for expected in [
        "/// Deprecated: use FTP_REPLY_NEED_PASSWORD.\npub const FTP_REPLY_SEND_PASSWORD: ftp_reply_code_t = 331;\n",
        "/// Deprecated: use FTP_REPLY_VIOLATION_UNSOLICITED.\npub const FTP_REPLY_VIOLATION_SPONTANEOUS: c_int = 1;\n",
    ] {
        assert!(constants.contains(expected), "{expected}");
    }
}

/// Returns the table with the entries of every movable section in reverse after the first one, and with the
/// members of every set in reverse.
fn with_reversed_sections(table: &str) -> String {
    let (opening, entries) = split(table, |section| {
        section != "set.member" && section != "reply.meaning"
    });
    let entries = entries.into_iter().map(|(section, text)| {
        let (own, mut members) = split(text, |section| section == "set.member");
        members.reverse();
        let members: String = members.into_iter().map(|(_, text)| text).collect();
        (section, format!("{own}{members}"))
    });
    let entries: Vec<(&str, String)> = entries.collect();
    let mut reversed = opening.to_owned();
    for section in entries.chunk_by(|one, other| one.0 == other.0) {
        let is_movable = MOVABLE.contains(&section[0].0);
        let mut texts = section.iter().map(|(_, text)| text.as_str());
        // The greeting must stay the first command.
        reversed.extend(texts.next());
        if is_movable {
            reversed.extend(texts.rev());
        } else {
            reversed.extend(texts);
        }
    }
    reversed
}

/// Returns the text before the first entry, and each entry with its section and its text.
fn split(table: &str, begins_entry: impl Fn(&str) -> bool) -> (&str, Vec<(&str, &str)>) {
    let mut starts = Vec::new();
    let mut offset = 0;
    for line in table.split_inclusive('\n') {
        let section = line
            .trim_end()
            .strip_prefix("[[")
            .and_then(|line| line.strip_suffix("]]"));
        starts.extend(
            section
                .filter(|section| begins_entry(section))
                .map(|section| (offset, section)),
        );
        offset += line.len();
    }
    let ends = starts
        .iter()
        .skip(1)
        .map(|(start, _)| *start)
        .chain([table.len()]);
    let entries = starts
        .iter()
        .zip(ends)
        .map(|((start, section), end)| (*section, &table[*start..end]));
    let first = starts.first().map_or(table.len(), |(start, _)| *start);
    (&table[..first], entries.collect())
}
