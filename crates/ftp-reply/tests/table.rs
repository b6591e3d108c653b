//! The table compared with the headlines of the RFCs, typed by hand in `tests/data/headlines.tsv`.

use std::collections::BTreeMap;

use ftp_reply::{CodeStatus, Command, Lang, Meaning, ReplyCode, ReplySlot, TextSource};

const HEADLINES: &str = include_str!("data/headlines.tsv");

/// Returns code → (headline, or `-` if the RFC has none, and its source).
fn headlines() -> BTreeMap<u16, (&'static str, &'static str)> {
    HEADLINES
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| {
            let mut fields = line.split('\t');
            let mut next = || {
                fields
                    .next()
                    .unwrap_or_else(|| panic!("three fields: {line}"))
            };
            (next().parse().unwrap(), (next(), next()))
        })
        .collect()
}

#[test]
fn headlines_name_every_code_of_their_rfcs() {
    let expected = headlines();
    assert_eq!(expected.len(), 61);
    for number in expected.keys() {
        let status = ReplyCode::from_u16(*number).unwrap().status();
        assert!(
            status.is_some_and(|status| status != CodeStatus::Unregistered),
            "{number}"
        );
    }
    // A code that is not in the file is of no RFC, or of an RFC that the file does not name.
    let rfcs = |code: &ReplyCode| code.sources()[0].document().label();
    let is_known = |label: &str| {
        expected
            .values()
            .any(|(_, source)| source.starts_with(&format!("{label} ")))
    };
    for code in ReplyCode::ALL {
        assert!(
            expected.contains_key(&code.as_u16())
                || code.status() == Some(CodeStatus::Unregistered)
                || !is_known(rfcs(code)),
            "{code} of {}: type its headline from the RFC into headlines.tsv",
            rfcs(code)
        );
    }
}

#[test]
fn codes_without_an_rfc_are_unregistered() {
    for number in [231, 430, 434, 435] {
        let code = ReplyCode::from_u16(number).unwrap();
        assert_eq!(code.status(), Some(CodeStatus::Unregistered), "{number}");
    }
}

#[test]
fn headlines_match_rfcs_exactly() {
    for (number, (headline, source)) in headlines() {
        let code = ReplyCode::from_u16(number).unwrap();
        if headline == "-" {
            assert_eq!(code.text_source(), Some(TextSource::Project), "{number}");
        } else {
            assert_eq!(code.text_source(), Some(TextSource::Rfc), "{number}");
            assert_eq!(code.text(Lang::En), Some(headline), "{number} in {source}");
        }
    }
}

#[test]
fn defining_source_is_rfc_of_headline() {
    for (number, (_, source)) in headlines() {
        let defining = ReplyCode::from_u16(number).unwrap().sources()[0];
        assert!(
            source.starts_with(&format!("{} ", defining.document().label())),
            "{number}: typed from {source}, the table has {defining}",
        );
    }
}

#[test]
fn every_code_has_texts_in_every_language() {
    for code in ReplyCode::ALL {
        for lang in Lang::ALL {
            let text = code.text(*lang).unwrap();
            assert!(
                !text.is_empty() && !code.explain(*lang).is_empty(),
                "{code} {lang:?}"
            );
            assert_eq!(
                code.detail(*lang).is_some(),
                code.detail(Lang::En).is_some(),
                "{code}"
            );
        }
        let korean = code.text(Lang::Ko).unwrap();
        let hangul = |c: char| ('가'..='힣').contains(&c);
        assert!(korean.chars().any(hangul), "{code}: {korean}");
        assert!(code.explain(Lang::Ko).chars().any(hangul), "{code}");
    }
}

#[test]
fn codes_are_ascending_and_have_unique_names() {
    assert!(ReplyCode::ALL.is_sorted());
    for code in ReplyCode::ALL {
        assert_eq!(ReplyCode::from_name(code.name().unwrap()), Some(*code));
    }
}

#[test]
fn status_follows_from_defining_document() {
    for code in ReplyCode::ALL {
        let status = code.status().unwrap();
        if status == CodeStatus::Unregistered {
            continue;
        }
        let expected = match code.sources()[0].document().id() {
            "rfc959" | "rfc1123" => CodeStatus::Standard,
            "rfc1639" => CodeStatus::Historic,
            _ => CodeStatus::Extension,
        };
        assert_eq!(status, expected, "{code}");
    }
}

/// RFC 959, section 4.2.2: 421 can answer any command, also one whose row in section 5.4 lacks it.
#[test]
fn every_command_lists_421() {
    let commands = ReplyCode::SERVICE_NOT_AVAILABLE.commands();
    assert!(commands.eq(Command::ALL.iter().copied()));
    let quit = Command::QUIT.replies().unwrap();
    assert!(!quit.failure().contains(&ReplyCode::SERVICE_NOT_AVAILABLE));
    let later = quit.slot(ReplySlot::Later);
    assert!(later.contains(&ReplyCode::SERVICE_NOT_AVAILABLE));
}

/// RFC 4217, section 10.2: 521 comes before 150, and 522 after it.
#[test]
fn tls_errors_of_transfers_have_their_place() {
    for command in [Command::STOR, Command::RETR, Command::LIST] {
        let replies = command.replies().unwrap();
        let is_after = |number: u16| {
            let mut later = replies.later().iter();
            later
                .find(|later| later.code == number)
                .unwrap()
                .after_preliminary
        };
        assert!(!is_after(521) && is_after(522), "{command}");
    }
}

#[test]
fn meanings_of_521_and_522_have_their_status() {
    let statuses = |number: u16| {
        let code = ReplyCode::from_u16(number).unwrap();
        let meanings = code.meanings().iter().map(Meaning::status);
        code.status()
            .into_iter()
            .chain(meanings)
            .collect::<Vec<CodeStatus>>()
    };
    let (extension, historic) = (CodeStatus::Extension, CodeStatus::Historic);
    assert_eq!(
        statuses(521),
        [extension, historic, CodeStatus::Unregistered]
    );
    assert_eq!(statuses(522), [extension; 3]);
}
