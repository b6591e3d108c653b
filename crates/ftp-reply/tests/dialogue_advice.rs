//! Advice on replies, compared with rows written by hand.

use ftp_reply::{Command, Dialogue, Lang, OutcomeKind, Recovery, ReplyCode, Situation};

fn code(number: u16) -> ReplyCode {
    ReplyCode::from_u16(number).unwrap()
}

/// Verb, code, recovery and suggested commands, in an unknown situation.
const ROWS: &[(&str, u16, Recovery, &[&str])] = &[
    // RFC 2428, RFC 6384: the server rejects EPSV and accepts PASV.
    ("EPSV", 522, Recovery::DoNotRepeat, &["PASV"]),
    ("EPSV", 500, Recovery::DoNotRepeat, &["PASV"]),
    ("EPSV", 502, Recovery::DoNotRepeat, &["PASV"]),
    ("EPSV", 425, Recovery::DoNotRepeat, &["PASV"]),
    ("EPRT", 522, Recovery::DoNotRepeat, &["EPSV", "PORT"]),
    ("PORT", 500, Recovery::DoNotRepeat, &["EPSV", "PASV"]),
    ("PASV", 502, Recovery::DoNotRepeat, &["EPSV", "PORT"]),
    ("LPSV", 521, Recovery::DoNotRepeat, &["EPSV", "EPRT"]),
    // RFC 2389, RFC 3659: the older commands.
    ("FEAT", 500, Recovery::Proceed, &[]),
    ("FEAT", 502, Recovery::Proceed, &[]),
    ("MLSD", 500, Recovery::DoNotRepeat, &["LIST", "NLST"]),
    ("MLSD", 502, Recovery::DoNotRepeat, &["LIST", "NLST"]),
    ("SIZE", 502, Recovery::DoNotRepeat, &["MLST", "LIST"]),
    // RFC 7151, section 3.3.
    ("HOST", 502, Recovery::Proceed, &["USER"]),
    ("HOST", 504, Recovery::FixRequest, &[]),
    ("HOST", 550, Recovery::DoNotRepeat, &[]),
    // RFC 3659, section 4.2: 550 to SIZE does not mean that the file cannot be transferred.
    ("SIZE", 550, Recovery::Proceed, &[]),
    ("MDTM", 550, Recovery::FixRequest, &["MLST", "LIST"]),
    // RFC 1123, section 4.1.3.1.
    ("PWD", 500, Recovery::DoNotRepeat, &["XPWD"]),
    ("MKD", 502, Recovery::DoNotRepeat, &["XMKD"]),
    // RFC 959, 1127: the same code, another command.
    ("RETR", 550, Recovery::FixRequest, &[]),
    ("STOR", 550, Recovery::ChooseAnotherName, &[]),
    ("MKD", 550, Recovery::ChooseAnotherName, &[]),
    ("MKD", 521, Recovery::ChooseAnotherName, &[]),
    ("XMKD", 521, Recovery::ChooseAnotherName, &[]),
    ("STOR", 450, Recovery::RetryLater, &[]),
    ("STOR", 452, Recovery::FreeSpace, &[]),
    ("STOR", 552, Recovery::FreeSpace, &[]),
    ("STOR", 553, Recovery::ChooseAnotherName, &[]),
    ("STOR", 532, Recovery::GiveAccount, &[]),
    ("CWD", 550, Recovery::FixRequest, &[]),
    ("RNTO", 503, Recovery::FixRequest, &["RNFR"]),
    ("PASS", 503, Recovery::LogIn, &["USER"]),
    // RFC 4217, sections 10.2 and 11.4.
    ("RETR", 521, Recovery::SecureChannel, &["PBSZ", "PROT"]),
    ("LIST", 522, Recovery::SecureChannel, &["PBSZ", "PROT"]),
    ("MLSD", 534, Recovery::SecureChannel, &["PBSZ", "PROT"]),
    ("PROT", 503, Recovery::SecureChannel, &["PBSZ"]),
    ("AUTH", 504, Recovery::SecureChannel, &["AUTH"]),
    // No advice other than the code's own.
    ("LIST", 530, Recovery::LogIn, &[]),
    ("RETR", 425, Recovery::RetryDataConnection, &[]),
    ("RETR", 426, Recovery::RetryDataConnection, &[]),
    ("NOOP", 421, Recovery::Reconnect, &[]),
    ("connect", 421, Recovery::Reconnect, &[]),
    ("RETR", 226, Recovery::Proceed, &[]),
    ("RETR", 150, Recovery::Wait, &[]),
    ("USER", 331, Recovery::ContinueSequence, &[]),
    ("XYZZ", 599, Recovery::DoNotRepeat, &[]),
];

/// Verb, code, situation, recovery and suggested commands.
type Row = (
    &'static str,
    u16,
    &'static [Situation],
    Recovery,
    &'static [&'static str],
);

/// Replies of real servers.
const SITUATIONS: &[Row] = &[
    // vsftpd `500 Unknown command.`, ProFTPD `534 Unwilling to accept security parameters`.
    ("AUTH", 500, AFTER_LOGIN, Recovery::Reconnect, &[]),
    ("AUTH", 534, AFTER_LOGIN, Recovery::Reconnect, &[]),
    // pyftpdlib and MINA reject a mechanism with 502.
    ("AUTH", 502, BEFORE_LOGIN, Recovery::DoNotRepeat, &[]),
    // MINA `534 Session already secured`, pyftpdlib `503 Already using TLS.`
    ("AUTH", 534, PROTECTED, Recovery::Proceed, &[]),
    ("AUTH", 503, PROTECTED, Recovery::Proceed, &[]),
    // vsftpd `530 Can't change to another user.`, ProFTPD `501 Reauthentication not supported`.
    ("USER", 530, AFTER_LOGIN, Recovery::FixRequest, &["REIN"]),
    ("USER", 501, AFTER_LOGIN, Recovery::FixRequest, &["REIN"]),
    // Pure-FTPd `421 Sorry, cleartext sessions ... are not accepted`.
    (
        "USER",
        421,
        BEFORE_LOGIN,
        Recovery::SecureChannel,
        &["AUTH"],
    ),
    // ProFTPD `503 You are already logged in`, Pure-FTPd `530 You're already logged in`.
    ("PASS", 503, AFTER_LOGIN, Recovery::Proceed, &[]),
    ("ACCT", 530, AFTER_LOGIN, Recovery::Proceed, &[]),
    // vsftpd `500 OOPS: vsftpd: refusing to run with writable root inside chroot()`.
    ("PASS", 500, BEFORE_LOGIN, Recovery::DoNotRepeat, &[]),
    // Pure-FTPd `503 PROT needs a secure connection.`, pyftpdlib `503 You must issue the PBSZ ...`.
    (
        "PROT",
        503,
        BEFORE_LOGIN,
        Recovery::SecureChannel,
        &["AUTH"],
    ),
    ("PROT", 503, PROTECTED, Recovery::SecureChannel, &["PBSZ"]),
    // aioftp `503 bad sequence of commands (not logged in)`, and without a data connection.
    ("LIST", 503, BEFORE_LOGIN, Recovery::LogIn, &[]),
    (
        "LIST",
        503,
        AFTER_LOGIN,
        Recovery::RetryDataConnection,
        &["EPSV", "PASV"],
    ),
    // ProFTPD `550 SSL/TLS required on the control channel`, to every command.
    ("PWD", 550, BEFORE_LOGIN, Recovery::SecureChannel, &["AUTH"]),
    (
        "RETR",
        550,
        BEFORE_LOGIN,
        Recovery::SecureChannel,
        &["AUTH"],
    ),
    ("RETR", 550, AFTER_LOGIN, Recovery::FixRequest, &[]),
    // pyftpdlib `550 SSL/TLS required on the data channel.`, vsftpd `550 Permission denied.`
    (
        "PASV",
        550,
        PROTECTED,
        Recovery::SecureChannel,
        &["PBSZ", "PROT"],
    ),
    (
        "PASV",
        550,
        AFTER_LOGIN,
        Recovery::DoNotRepeat,
        &["EPSV", "PORT"],
    ),
    // pyftpdlib `425 Can't connect to specified address.`
    (
        "EPRT",
        425,
        AFTER_LOGIN,
        Recovery::DoNotRepeat,
        &["EPSV", "PORT"],
    ),
    // vsftpd `500 Input line too long.`, Twisted `500 Syntax error: MKD requires an argument.`
    ("CWD", 500, AFTER_LOGIN, Recovery::FixRequest, &[]),
    ("MKD", 500, AFTER_LOGIN, Recovery::FixRequest, &[]),
    // ProFTPD `450 Can't APPE while REST request is pending`, MINA `450 No permission to delete`.
    ("APPE", 450, AFTER_LOGIN, Recovery::RetryLater, &["REST"]),
    ("DELE", 450, AFTER_LOGIN, Recovery::RetryLater, &[]),
    // MINA `551 /ro/x: Error on output file.`
    ("STOR", 551, AFTER_LOGIN, Recovery::ChooseAnotherName, &[]),
    // RFC 4217, section 10.2: without TLS on the control connection, PROT cannot succeed.
    ("RETR", 521, AFTER_LOGIN, Recovery::SecureChannel, &["AUTH"]),
    (
        "RETR",
        521,
        PROTECTED,
        Recovery::SecureChannel,
        &["PBSZ", "PROT"],
    ),
];

const BEFORE_LOGIN: &[Situation] = &[Situation::LoggedOut, Situation::ClearText];
const AFTER_LOGIN: &[Situation] = &[Situation::LoggedIn, Situation::ClearText];
const PROTECTED: &[Situation] = &[Situation::LoggedIn, Situation::Protected];

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

/// After a rejected AUTH a client must not go on and send a password, unless TLS is on already.
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
