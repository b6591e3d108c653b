//! Command table and verdicts, compared with rows typed from RFC 959, section 5.4.

#[path = "data/rfc959_5_4.rs"]
mod rfc959_5_4;

use ftp_reply::{Command, ReplyCode, Verdict};
use rfc959_5_4::RFC959_5_4;

fn code(number: u16) -> ReplyCode {
    ReplyCode::from_u16(number).unwrap()
}

#[test]
fn table_matches_rfc_959_section_5_4() {
    for (
        verb,
        [
            preliminary,
            marker,
            after_success,
            after_failure,
            success,
            intermediate,
            failure,
        ],
    ) in RFC959_5_4
    {
        let replies = Command::parse(verb).unwrap().replies().unwrap();
        let after = replies.after_preliminary();
        let slots = [
            (replies.preliminary(), preliminary),
            (after.marker(), marker),
            (after.success(), after_success),
            (after.failure(), after_failure),
            (replies.success(), success),
            (replies.intermediate(), intermediate),
            (replies.failure(), failure),
        ];
        for (slot, (listed, expected)) in slots.iter().enumerate() {
            assert!(
                *listed == *expected,
                "{verb} slot {slot}: {listed:?}, the RFC has {expected:?}"
            );
        }
    }
}

#[test]
fn judge_returns_listed_for_listed_codes() {
    for (verb, slots) in RFC959_5_4 {
        for number in slots.into_iter().flatten() {
            let expected = if *number == 421 {
                Verdict::Closing
            } else {
                Verdict::Listed
            };
            assert_eq!(
                Command::parse(verb).unwrap().judge(code(*number)),
                expected,
                "{verb} {number}"
            );
        }
    }
}

#[test]
fn judge_returns_first_matching_verdict() {
    let cases = [
        // 63z or 421 to any command, whether it lists the code or not.
        ("NOOP", 631, Verdict::Protected),
        ("RETR", 639, Verdict::Protected),
        ("QUIT", 421, Verdict::Closing),
        ("XYZZ", 421, Verdict::Closing),
        // RFC 1123 4.1.3.4, RFC 4217 4 (AUTH's 234), RFC 7151 3 (HOST's 220).
        ("RETR", 554, Verdict::ListedLater),
        ("REST", 501, Verdict::Listed),
        ("AUTH", 234, Verdict::Listed),
        ("HOST", 220, Verdict::Listed),
        // The diagram has a transition for the class.
        ("NOOP", 299, Verdict::UnlistedSameClass),
        ("RETR", 199, Verdict::UnlistedSameClass),
        ("RETR", 599, Verdict::UnlistedSameClass),
        ("RNFR", 399, Verdict::UnlistedSameClass),
        // The diagram has no transition for the class.
        ("NOOP", 150, Verdict::WrongClass),
        ("NOOP", 331, Verdict::WrongClass),
        ("RETR", 331, Verdict::WrongClass),
        ("RNFR", 250, Verdict::WrongClass),
        ("REST", 200, Verdict::WrongClass),
        ("RNTO", 350, Verdict::WrongClass),
        ("USER", 150, Verdict::WrongClass),
        ("connect", 331, Verdict::WrongClass),
        // 6yz other than 63z has no meaning.
        ("NOOP", 600, Verdict::WrongClass),
        ("XYZZ", 600, Verdict::WrongClass),
        // An unlisted command has no diagram.
        ("XYZZ", 150, Verdict::UnlistedSameClass),
        ("XYZZ", 350, Verdict::UnlistedSameClass),
    ];
    for (verb, number, expected) in cases {
        assert_eq!(
            Command::parse(verb).unwrap().judge(code(number)),
            expected,
            "{verb} {number}"
        );
    }
}

#[test]
fn commands_start_with_those_of_rfc_959() {
    let listed = Command::ALL.iter().map(|command| command.name().to_owned());
    let expected = RFC959_5_4.iter().map(|(verb, _)| *verb);
    assert!(listed.take(expected.len()).eq(expected));
    let later = [
        "AUTH", "ADAT", "PBSZ", "PROT", "MIC", "CONF", "ENC", "CCC", "FEAT", "OPTS", "EPRT",
        "EPSV", "LPRT", "LPSV", "LANG", "MDTM", "SIZE", "MLST", "MLSD", "HOST", "ALGS",
    ];
    for verb in later {
        assert!(Command::parse(verb).unwrap().is_listed(), "{verb}");
    }
}

#[test]
fn every_command_has_source_diagram_and_replies() {
    for command in Command::ALL {
        assert!(
            !command.sources().is_empty() && command.diagram().is_some(),
            "{command}"
        );
        assert!(command.replies().unwrap().iter().count() > 0, "{command}");
    }
}

#[test]
fn experimental_verbs_are_aliases() {
    for (alias, verb) in [
        ("XCUP", "CDUP"),
        ("XCWD", "CWD"),
        ("XMKD", "MKD"),
        ("XPWD", "PWD"),
        ("XRMD", "RMD"),
    ] {
        let alias = Command::parse(alias).unwrap();
        let command = Command::parse(verb).unwrap();
        assert_eq!(alias.canonical(), command);
        assert_eq!(alias.replies(), command.replies());
        assert_ne!(alias, command, "the verb that was sent is kept");
    }
}

#[test]
fn parse_accepts_only_three_or_four_letters() {
    for good in ["PWD", "pwd", "Retr", "XYZZ"] {
        let command = Command::parse(good).unwrap();
        assert_eq!(command.name(), good.to_uppercase());
        assert_eq!(good.parse(), Ok(command));
    }
    assert_eq!(Command::parse("connect"), Ok(Command::CONNECT));
    let bad = [
        "", "A", "LS", "PASVX", "CONNECT", "PW\0", "PWD\0", "\0\0\0\0", "P WD", "PWD ", "RÉT",
        "12AB",
    ];
    for bad in bad {
        assert!(Command::parse(bad).is_err(), "{bad:?}");
    }
}
