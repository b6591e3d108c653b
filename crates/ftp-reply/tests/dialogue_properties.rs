//! `Dialogue` with any sequence of commands and replies, and with every server that follows the
//! table.

use ftp_reply::{
    AfterPreliminary, Command, Dialogue, Outcome, ReplyCode, SendErrorKind, Violation,
};
use proptest::prelude::*;

#[derive(Clone, Copy, Debug)]
enum Step {
    Send(Command),
    Receive(ReplyCode),
}

fn any_command() -> impl Strategy<Value = Command> {
    prop_oneof![
        4 => proptest::sample::select(Command::ALL),
        1 => "[A-Za-z]{3,4}".prop_map(|verb| Command::parse(&verb).unwrap()),
    ]
}

fn any_code() -> impl Strategy<Value = ReplyCode> {
    prop_oneof![
        4 => proptest::sample::select(ReplyCode::ALL),
        1 => (100..=699_u16).prop_map(|number| ReplyCode::from_u16(number).unwrap()),
    ]
}

fn any_steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        any_command().prop_map(Step::Send),
        any_code().prop_map(Step::Receive)
    ];
    proptest::collection::vec(step, 0..200)
}

fn outstanding(dialogue: &Dialogue) -> Vec<Command> {
    dialogue.outstanding().collect()
}

/// Returns `true` if `after` is `before` without at most `count` of its commands, in the same
/// order.
fn is_rest_of(after: &[Command], before: &[Command]) -> bool {
    let mut before = before.iter();
    after
        .iter()
        .all(|command| before.any(|other| other == command))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// No panic, no reply without an outcome, no command that was not sent, no lost command.
    #[test]
    fn reply_answers_at_most_one_command(steps in any_steps()) {
        let mut dialogue = Dialogue::new();
        for step in steps {
            let before = outstanding(&dialogue);
            match step {
                Step::Send(command) => {
                    let sent = dialogue.send(command);
                    let mut expected = before.clone();
                    if command == Command::CONNECT {
                        prop_assert_eq!(sent.map_err(|error| error.kind()), Err(SendErrorKind::Greeting));
                    } else if before.len() == Dialogue::CAPACITY {
                        prop_assert_eq!(sent.map_err(|error| error.kind()), Err(SendErrorKind::TooManyOutstanding));
                    } else {
                        prop_assert_eq!(sent, Ok(()));
                        expected.push(command);
                    }
                    prop_assert_eq!(outstanding(&dialogue), expected);
                }
                Step::Receive(code) => {
                    let was_protected = dialogue.is_protected();
                    let outcome = dialogue.receive(code);
                    let after = outstanding(&dialogue);
                    check_answer(&dialogue, code, outcome, &before, &after, was_protected)?;
                }
            }
            prop_assert!(outstanding(&dialogue).len() <= Dialogue::CAPACITY);
            prop_assert_eq!(dialogue.is_idle(), outstanding(&dialogue).is_empty());
            prop_assert!(!(dialogue.is_transferring() && dialogue.is_idle()));
            prop_assert!(dialogue.is_idle() || dialogue.expected().is_empty());
        }
    }

    /// If the client waits for every reply and the server follows the table, there is no violation
    /// and no waiting command remains.
    #[test]
    fn listed_replies_are_never_violations(
        commands in proptest::collection::vec((proptest::sample::select(Command::ALL), any::<prop::sample::Index>()), 0..40),
    ) {
        let mut dialogue = greeted();
        for (command, choice) in commands {
            if command == Command::CONNECT {
                continue;
            }
            dialogue.send(command).unwrap();
            let exchanges = exchanges(command);
            for code in choice.get(&exchanges) {
                let outcome = dialogue.receive(*code);
                prop_assert!(!matches!(outcome, Outcome::Violation(_)), "{} {}: {}", command, code, outcome);
                prop_assert_eq!(dialogue.answered(), Some(command));
            }
            prop_assert!(dialogue.is_idle(), "{} {:?}", command, choice.get(&exchanges));
        }
    }

    /// If the server answers commands sent ahead in order, every reply answers its own command.
    #[test]
    fn ordered_replies_answer_their_commands(
        commands in proptest::collection::vec((proptest::sample::select(&Command::ALL[1..]), any::<prop::sample::Index>()), 1..Dialogue::CAPACITY),
    ) {
        let mut dialogue = greeted();
        for (command, _) in &commands {
            dialogue.send(*command).unwrap();
        }
        for (command, choice) in commands {
            for code in choice.get(&exchanges(command)) {
                let outcome = dialogue.receive(*code);
                prop_assert_eq!(dialogue.answered(), Some(command), "{} {}: {}", command, code, outcome);
            }
        }
        prop_assert!(dialogue.is_idle(), "{:?}", dialogue);
    }

    /// A command that a server may answer during a transfer is answered, and the transfer
    /// continues.
    #[test]
    fn transfer_continues_after_interrupting_command(
        transfer in proptest::sample::select(&[Command::RETR, Command::STOR, Command::LIST, Command::MLSD, Command::APPE][..]),
        interruption in proptest::sample::select(&[Command::STAT, Command::NOOP, Command::QUIT][..]),
        choice in any::<prop::sample::Index>(),
        at_once in any::<bool>(),
    ) {
        let mut dialogue = greeted();
        dialogue.send(transfer).unwrap();
        dialogue.receive(ReplyCode::FILE_STATUS_OKAY);
        dialogue.send(interruption).unwrap();
        let success = interruption.replies().unwrap().success;
        let mut replies = [(*choice.get(success), interruption), (ReplyCode::CLOSING_DATA_CONNECTION, transfer)];
        if !at_once {
            replies.reverse();
        }
        for (code, command) in replies {
            prop_assert_eq!(dialogue.receive(code), Outcome::Completed);
            prop_assert_eq!(dialogue.answered(), Some(command));
            prop_assert_eq!(dialogue.is_transferring(), at_once && command == interruption);
        }
        prop_assert!(dialogue.is_idle());
    }
}

fn check_answer(
    dialogue: &Dialogue,
    code: ReplyCode,
    outcome: Outcome,
    before: &[Command],
    after: &[Command],
    was_protected: bool,
) -> Result<(), TestCaseError> {
    let gone = before.len() - after.len().min(before.len());
    match dialogue.answered() {
        None => {
            prop_assert_eq!(before, after);
            match outcome {
                Outcome::Protected => prop_assert!(was_protected && code.is_protected()),
                Outcome::TransientFailure => {
                    prop_assert_eq!(code, ReplyCode::SERVICE_NOT_AVAILABLE);
                }
                _ => prop_assert_eq!(outcome, Outcome::Violation(Violation::Unsolicited)),
            }
            prop_assert!(before.is_empty() || outcome == Outcome::Protected);
        }
        // The dialogue resumed a command that waited for ACCT.
        Some(held) if !before.contains(&held) => {
            prop_assert!(before.is_empty() || before[0] == Command::ACCT);
        }
        Some(command) => {
            prop_assert!(is_rest_of(after, before));
            prop_assert!(before[..before.len().min(2)].contains(&command));
            let waits_on = matches!(
                outcome,
                Outcome::Preliminary | Outcome::Violation(Violation::SecondPreliminary)
            ) || (code.is_positive_preliminary()
                && matches!(outcome, Outcome::Violation(_)));
            if waits_on {
                prop_assert!(after.contains(&command));
                // Only an overtaken transfer is removed, when another one begins.
                prop_assert!(gone == 0 || (gone == 1 && outcome == Outcome::Preliminary));
            } else {
                prop_assert_eq!(gone, 1);
            }
        }
    }
    Ok(())
}

fn greeted() -> Dialogue {
    let mut dialogue = Dialogue::new();
    dialogue.receive(ReplyCode::SERVICE_READY);
    dialogue
}

/// Returns every exchange of replies that the table allows for a command, except 421, which ends
/// all.
fn exchanges(command: Command) -> Vec<Vec<ReplyCode>> {
    let replies = command.replies().unwrap();
    let AfterPreliminary {
        marker,
        success,
        failure,
        ..
    } = replies.after_preliminary;
    let direct = [replies.success, replies.intermediate, replies.failure].concat();
    let mut exchanges: Vec<Vec<ReplyCode>> = direct.iter().map(|code| vec![*code]).collect();
    for first in replies.preliminary {
        for last in success.iter().chain(failure) {
            exchanges.push(vec![*first, *last]);
            for between in marker {
                exchanges.push(vec![*first, *between, *between, *last]);
            }
        }
    }
    exchanges.extend(replies.later.iter().map(|later| vec![later.code]));
    exchanges.retain(|codes| !codes.contains(&ReplyCode::SERVICE_NOT_AVAILABLE));
    exchanges
}

#[test]
fn dialogue_has_small_fixed_size() {
    assert!(
        size_of::<Dialogue>() <= 400,
        "{} bytes",
        size_of::<Dialogue>()
    );
}

#[test]
fn send_rejects_commands_beyond_capacity() {
    let mut dialogue = greeted();
    for _ in 0..Dialogue::CAPACITY {
        dialogue.send(Command::NOOP).unwrap();
    }
    let full = dialogue.clone();
    let error = dialogue.send(Command::QUIT).unwrap_err();
    assert_eq!(error.kind(), SendErrorKind::TooManyOutstanding);
    assert_eq!(dialogue, full);
    dialogue.receive(ReplyCode::COMMAND_OKAY);
    dialogue.send(Command::QUIT).unwrap();
}

/// RFC 959, section 4.1.1: 332 keeps the command until ACCT. If the server continues without ACCT,
/// it has resumed the command, so the dialogue expects no command.
#[test]
fn resumed_command_expects_no_acct() {
    let mut dialogue = greeted();
    dialogue.send(Command::STOR).unwrap();
    dialogue.receive(ReplyCode::NEED_ACCOUNT);
    assert_eq!(dialogue.expected(), [Command::ACCT]);
    assert_eq!(
        dialogue.receive(ReplyCode::FILE_STATUS_OKAY),
        Outcome::Preliminary
    );
    assert!(outstanding(&dialogue) == [Command::STOR] && dialogue.expected().is_empty());
}
