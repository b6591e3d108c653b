//! `Dialogue` compared with the state diagrams of the RFCs, typed by hand.
//!
//! They are in RFC 959, section 6; RFC 2228, section 9; and RFC 7151, section 3.2.3.

use ftp_reply::{Command, Dialogue, Outcome, ReplyCode, Violation};

/// A diagram: its verbs, and the transitions of the first digits 1 to 5: `W`ait, `S`uccess,
/// `F`ailure, `E`rror, or `N`, the next command of the sequence.
///
/// "Only the first digit of the reply codes is used" (RFC 959, section 6).
const DIAGRAMS: &[(&[&str], &str)] = &[
    // "This diagram models the commands: …", page 54.
    (
        &[
            "ABOR", "ALLO", "DELE", "CWD", "CDUP", "SMNT", "HELP", "MODE", "NOOP", "PASV", "QUIT",
            "SITE", "PORT", "SYST", "STAT", "RMD", "MKD", "PWD", "STRU", "TYPE",
        ],
        "ESEFF",
    ),
    // "The other large group", page 55.
    (
        &["APPE", "LIST", "NLST", "REIN", "RETR", "STOR", "STOU"],
        "WSEFF",
    ),
    // The rename sequence, page 55.
    (&["RNFR"], "EENFF"),
    (&["RNTO"], "ESEFF"),
    // The Restart command, page 56; the second stage is the second group again.
    (&["REST"], "EENFF"),
    // The Login sequence, page 57.
    (&["USER", "PASS"], "ESNFF"),
    (&["ACCT"], "ESEFF"),
    // RFC 2228, section 9: the security exchange.
    (&["AUTH", "ADAT"], "ESNFF"),
    // RFC 7151, section 3.2.3, Figure 1.
    (&["HOST"], "ESEFF"),
];

/// Sequences of the diagrams: a command, and the commands that may follow its `N`.
const SEQUENCES: &[(&str, &[&str])] = &[
    ("RNFR", &["RNTO"]),
    // "Where "cmd" is APPE, STOR, or RETR."
    ("REST", &["APPE", "STOR", "RETR"]),
    ("USER", &["PASS"]),
    ("PASS", &["ACCT"]),
    ("AUTH", &["ADAT"]),
    ("ADAT", &["ADAT"]),
];

fn command(verb: &str) -> Command {
    Command::parse(verb).unwrap()
}

/// Returns an unlisted code of the class, so that only the first digit can matter.
fn unlisted(digit: u16) -> ReplyCode {
    let code = ReplyCode::from_u16(digit * 100 + 99).unwrap();
    assert_eq!(code.name(), None, "{code} is listed");
    code
}

/// Iterates over every verb of the diagrams with the transitions for 1 to 5.
fn transitions() -> impl Iterator<Item = (&'static str, u16, char)> {
    DIAGRAMS.iter().flat_map(|(verbs, transitions)| {
        verbs.iter().flat_map(|verb| {
            (1..)
                .zip(transitions.chars())
                .map(move |(digit, transition)| (*verb, digit, transition))
        })
    })
}

fn greeted() -> Dialogue {
    let mut dialogue = Dialogue::new();
    assert_eq!(
        dialogue.receive(ReplyCode::SERVICE_READY),
        Outcome::Completed
    );
    dialogue
}

/// Returns the outcome of a transition, and whether the command still waits.
fn expected(verb: &str, digit: u16, transition: char) -> (Outcome, bool) {
    match (transition, digit) {
        ('W', _) => (Outcome::Preliminary, true),
        ('S', _) => (Outcome::Completed, false),
        ('F', 4) => (Outcome::TransientFailure, false),
        ('F', 5) => (Outcome::PermanentFailure, false),
        // Another reply follows every 1yz, even an invalid one.
        ('E', _) => (Outcome::Violation(Violation::WrongClass), digit == 1),
        ('N', _) => {
            let (_, next) = SEQUENCES.iter().find(|(first, _)| *first == verb).unwrap();
            let mut next: Vec<Command> = next.iter().map(|verb| command(verb)).collect();
            if verb == "REST" {
                // RFC 3659, section 5.3 names RETR and STOR; APPE is "not recommended".
                next.sort_by_key(|command| {
                    [Command::RETR, Command::STOR, Command::APPE]
                        .iter()
                        .position(|c| c == command)
                });
            }
            (Outcome::NeedCommand(next.leak()), false)
        }
        _ => panic!("the diagram of {verb} has the transition {transition} for {digit}"),
    }
}

#[test]
fn outcome_follows_diagram() {
    let mut count = 0;
    for (verb, digit, transition) in transitions() {
        let mut dialogue = greeted();
        dialogue.send(command(verb)).unwrap();
        let (outcome, waits) = expected(verb, digit, transition);
        assert_eq!(
            dialogue.receive(unlisted(digit)),
            outcome,
            "{verb}, {digit}yz"
        );
        assert_eq!(
            dialogue.answered(),
            Some(command(verb)),
            "{verb}, {digit}yz"
        );
        assert_eq!(!dialogue.is_idle(), waits, "{verb}, {digit}yz");
        count += 1;
    }
    assert_eq!(
        count,
        36 * 5,
        "verbs of the diagrams, each with five digits"
    );
}

/// "Remember that at most, one 100 series reply is allowed per command", pages 55 and 56.
#[test]
fn second_preliminary_is_violation() {
    for (verb, digit, transition) in transitions().filter(|(_, digit, _)| *digit > 1) {
        let Some(waits) = DIAGRAMS
            .iter()
            .find(|(verbs, transitions)| verbs.contains(&verb) && transitions.starts_with('W'))
        else {
            continue;
        };
        assert_eq!(waits.1, "WSEFF");
        let mut dialogue = greeted();
        dialogue.send(command(verb)).unwrap();
        assert_eq!(
            dialogue.receive(unlisted(1)),
            Outcome::Preliminary,
            "{verb}"
        );
        let second = dialogue.receive(unlisted(1));
        assert_eq!(
            second,
            Outcome::Violation(Violation::SecondPreliminary),
            "{verb}"
        );
        assert_eq!(
            dialogue.receive(unlisted(digit)),
            expected(verb, digit, transition).0,
            "{verb}, 1yz, {digit}yz"
        );
        assert!(dialogue.is_idle(), "{verb}, 1yz, {digit}yz");
    }
}

/// Walks every path through every sequence, to its `S`, `F` or `E`.
#[test]
fn every_sequence_ends_as_in_diagram() {
    let mut paths = 0;
    for (first, _) in SEQUENCES {
        // ADAT may follow itself any number of times; three rounds cover it.
        walk(&greeted(), first, 3, &mut paths);
    }
    // Counted by hand: 9 from RNFR, 19 from REST, 13 from USER, 9 from PASS, 17 each from AUTH and
    // ADAT.
    assert_eq!(paths, 84);
}

fn walk(before: &Dialogue, verb: &str, rounds: usize, paths: &mut usize) {
    for (_, digit, transition) in transitions().filter(|(of, ..)| *of == verb) {
        let mut dialogue = before.clone();
        dialogue.send(command(verb)).unwrap();
        let (outcome, waits) = expected(verb, digit, transition);
        assert_eq!(
            dialogue.receive(unlisted(digit)),
            outcome,
            "{verb}, {digit}yz"
        );
        match transition {
            'N' if rounds > 0 => {
                let (_, next) = SEQUENCES.iter().find(|(first, _)| *first == verb).unwrap();
                assert!(
                    next.iter()
                        .all(|verb| dialogue.expected().contains(&command(verb)))
                );
                for verb in *next {
                    walk(&dialogue, verb, rounds - 1, paths);
                }
            }
            'W' => {
                assert_eq!(
                    dialogue.receive(unlisted(2)),
                    Outcome::Completed,
                    "{verb}, 1yz, 2yz"
                );
                *paths += 1;
            }
            _ => {
                assert!(dialogue.expected().is_empty() || transition == 'N');
                assert_eq!(dialogue.is_idle(), !waits);
                *paths += 1;
            }
        }
    }
}

/// RFC 959, section 5.4, "Connection Establishment": 120 then 220, 220, or 421. There is no
/// diagram.
#[test]
fn greeting_accepts_one_preliminary() {
    let code = |number| ReplyCode::from_u16(number).unwrap();
    let paths: &[&[(u16, Outcome)]] = &[
        &[(220, Outcome::Completed)],
        &[(120, Outcome::Preliminary), (220, Outcome::Completed)],
        &[(421, Outcome::TransientFailure)],
        &[
            (120, Outcome::Preliminary),
            (421, Outcome::TransientFailure),
        ],
        &[
            (120, Outcome::Preliminary),
            (120, Outcome::Violation(Violation::SecondPreliminary)),
            (220, Outcome::Completed),
        ],
        &[
            (120, Outcome::Preliminary),
            (110, Outcome::Violation(Violation::SecondPreliminary)),
            (220, Outcome::Completed),
        ],
        &[(331, Outcome::Violation(Violation::WrongClass))],
        &[(554, Outcome::PermanentFailure)],
    ];
    for path in paths {
        let mut dialogue = Dialogue::new();
        for (number, outcome) in *path {
            assert_eq!(dialogue.receive(code(*number)), *outcome, "{path:?}");
            assert_eq!(dialogue.answered(), Some(Command::CONNECT), "{path:?}");
        }
        assert!(dialogue.is_idle(), "{path:?}");
    }
}
