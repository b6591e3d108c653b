//! Advice on replies, compared with rows written by hand.

mod rows;

use ftp_reply::{Command, Dialogue, Lang, OutcomeKind, Recovery, ReplyCode, Situation};

use rows::{AFTER_LOGIN, BEFORE_LOGIN, ROWS, SITUATIONS};

fn code(number: u16) -> ReplyCode {
    ReplyCode::from_u16(number).unwrap()
}

#[test]
fn advice_matches_situations() {
    for (verb, number, situation, recovery, attempts) in SITUATIONS {
        let command = Command::parse(verb).unwrap();
        let advice = command.advice(code(*number), situation);
        let names = advice.suggested_commands().iter().map(Command::name);
        let found = (advice.recovery(), names.collect::<Vec<&str>>());
        assert_eq!(
            found,
            (*recovery, attempts.to_vec()),
            "{number} to {verb} when {situation:?}"
        );
    }
}

/// After a rejected AUTH a client must not continue and send a password, unless TLS is on already.
#[test]
fn rejected_auth_never_leads_to_clear_text() {
    for number in 400..=599 {
        for situation in [&[], BEFORE_LOGIN, AFTER_LOGIN] {
            let advice = Command::AUTH.advice(code(number), situation);
            assert_ne!(
                advice.recovery(),
                Recovery::Proceed,
                "{number} {situation:?}"
            );
            assert!(
                advice
                    .suggested_commands()
                    .iter()
                    .all(|command| *command == Command::AUTH),
                "{number} {situation:?}"
            );
        }
    }
}

#[test]
fn advice_matches_rows() {
    for (verb, number, recovery, attempts) in ROWS {
        let advice = Command::parse(verb).unwrap().advice(code(*number), &[]);
        assert_eq!(advice.recovery(), *recovery, "{number} to {verb}");
        let verbs: Vec<&str> = advice
            .suggested_commands()
            .iter()
            .map(Command::name)
            .collect();
        assert_eq!(verbs, *attempts, "{number} to {verb}");
    }
}

/// Every pair has a text in every language and situation, and advice from the table has a source.
#[test]
fn every_pair_has_advice() {
    for command in Command::ALL {
        for number in 100..=699 {
            for bits in 0..1 << Situation::ALL.len() {
                let members = Situation::ALL.iter().copied();
                let situation: Vec<Situation> = members
                    .filter(|situation| bits & (1 << (situation.number() - 1)) != 0)
                    .collect();
                let advice = command.advice(code(number), &situation);
                let is_own = Lang::ALL.iter().all(|lang| {
                    assert!(!advice.text(*lang).is_empty());
                    advice.text(*lang) != advice.recovery().text(*lang)
                });
                assert_eq!(
                    is_own,
                    !advice.sources().is_empty(),
                    "{number} to {command}"
                );
                assert!(is_own || advice.recovery() == code(number).recovery());
                assert!(!advice.suggested_commands().contains(&Command::CONNECT));
            }
        }
    }
}

/// Returns the advice after the last line, which is a reply: `> USER a`, `< 530`.
fn advice_after(lines: &[&str]) -> (Recovery, Vec<&'static str>) {
    let mut dialogue = Dialogue::new();
    dialogue.receive(ReplyCode::SERVICE_READY);
    for line in lines {
        match line.split_at(2) {
            ("> ", verb) => dialogue.send(Command::parse(verb).unwrap()).unwrap(),
            (_, digits) => drop(dialogue.receive(digits.parse::<ReplyCode>().unwrap())),
        }
    }
    let advice = dialogue.advice().unwrap();
    (
        advice.recovery(),
        advice
            .suggested_commands()
            .iter()
            .map(Command::name)
            .collect(),
    )
}

/// "Wait" needs a command that waits, and "continue the sequence" a 3yz that continues one.
#[test]
fn advice_continues_only_if_something_is_due() {
    for command in Command::ALL {
        for number in 100..=699 {
            let mut dialogue = Dialogue::new();
            if *command != Command::CONNECT {
                dialogue.receive(ReplyCode::SERVICE_READY);
                dialogue.send(*command).unwrap();
            }
            let outcome = dialogue.receive(code(number));
            match dialogue.advice().unwrap().recovery() {
                Recovery::Wait => assert!(!dialogue.is_idle(), "{number} to {command}"),
                Recovery::ContinueSequence => {
                    assert_eq!(
                        outcome.kind(),
                        OutcomeKind::NeedCommand,
                        "{number} to {command}"
                    );
                }
                _ => {}
            }
        }
    }
}

#[test]
fn advice_depends_on_session() {
    let cases: &[(&[&str], Recovery, &[&str])] = &[
        // 530 to LIST: not logged in; logged in over clear text; logged in over TLS.
        (&["> LIST", "< 530"], Recovery::LogIn, &[]),
        (
            &["> USER", "< 230", "> LIST", "< 530"],
            Recovery::SecureChannel,
            &["AUTH"],
        ),
        (
            &["> AUTH", "< 234", "> USER", "< 230", "> LIST", "< 530"],
            Recovery::FixRequest,
            &[],
        ),
        // RFC 4217, section 10.1: the server rejects USER in clear text, and over TLS.
        (&["> USER", "< 530"], Recovery::SecureChannel, &["AUTH"]),
        (&["> USER", "< 534"], Recovery::SecureChannel, &["AUTH"]),
        (
            &["> AUTH", "< 234", "> USER", "< 530"],
            Recovery::LogIn,
            &[],
        ),
        // The password was wrong, in clear text or over TLS.
        (
            &["> USER", "< 331", "> PASS", "< 530"],
            Recovery::LogIn,
            &[],
        ),
        // 426 with and without an ABOR, and the reply to ABOR itself.
        (
            &["> RETR", "< 150", "> ABOR", "< 426"],
            Recovery::Proceed,
            &[],
        ),
        (
            &["> RETR", "< 150", "< 426"],
            Recovery::RetryDataConnection,
            &[],
        ),
        (
            &["> RETR", "< 150", "> ABOR", "< 426", "< 226"],
            Recovery::Proceed,
            &[],
        ),
        // A late last reply, after the ABOR that ended the transfer.
        (
            &["> RETR", "< 150", "> ABOR", "< 225", "< 426"],
            Recovery::Proceed,
            &[],
        ),
        // A reply that answers no command: the server closes the connection, or nothing is due.
        (&["< 421"], Recovery::Reconnect, &[]),
        (&["< 221"], Recovery::Reconnect, &[]),
        (&["> QUIT", "< 221"], Recovery::Proceed, &[]),
        (&["< 500"], Recovery::FixRequest, &[]),
        (&["< 150"], Recovery::Proceed, &[]),
        (&["< 331"], Recovery::Proceed, &[]),
        (&["< 631"], Recovery::Proceed, &[]),
        // A protected reply: the one inside follows, unless nothing can decode it.
        (&["> AUTH", "< 234", "> NOOP", "< 631"], Recovery::Wait, &[]),
        (&["> NOOP", "< 631"], Recovery::Reconnect, &[]),
        // A reply of a wrong class: the command waits only after a 1yz.
        (&["> NOOP", "< 150"], Recovery::Wait, &[]),
        (&["> NOOP", "< 331"], Recovery::DoNotRepeat, &[]),
        (&["> NOOP", "< 650"], Recovery::Reconnect, &[]),
    ];
    for (lines, recovery, attempts) in cases {
        assert_eq!(
            advice_after(lines),
            (*recovery, attempts.to_vec()),
            "{lines:?}"
        );
    }
}
