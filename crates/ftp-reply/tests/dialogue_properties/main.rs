//! `Dialogue` with any sequence of commands and replies, and with servers that follow the table.
//!
//! The expectations come from the table of replies and from what each test has sent, never from the
//! dialogue itself.

mod table;

use ftp_reply::{Command, Dialogue, Outcome, ReplyCode, SendErrorKind, Violation};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use table::{exchanges, is_transfer, ordered_exchanges, success, success_codes};

#[derive(Clone, Copy, Debug)]
enum Step {
    Send(Command),
    Receive(ReplyCode),
    GiveUp,
    Fault,
}

fn any_command() -> impl Strategy<Value = Command> {
    prop_oneof![
        4 => select(Command::ALL),
        1 => "[A-Za-z]{3,4}".prop_map(|verb| Command::parse(&verb).unwrap()),
    ]
}

fn any_code() -> impl Strategy<Value = ReplyCode> {
    prop_oneof![
        4 => select(ReplyCode::ALL),
        1 => (100..=699_u16).prop_map(|number| ReplyCode::from_u16(number).unwrap()),
    ]
}

fn any_steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        20 => any_command().prop_map(Step::Send),
        20 => any_code().prop_map(Step::Receive),
        1 => Just(Step::GiveUp),
        1 => Just(Step::Fault),
    ];
    proptest::collection::vec(step, 0..200)
}

/// A listed command other than the greeting.
fn sendable() -> impl Strategy<Value = Command> {
    select(Command::ALL).prop_filter("not sent", |command| *command != Command::CONNECT)
}

fn outstanding(dialogue: &Dialogue) -> Vec<Command> {
    dialogue.outstanding().collect()
}

/// Removes one occurrence of each command from `from`. Fails if one is not there.
fn remove_each(from: &mut Vec<Command>, commands: impl Iterator<Item = Command>) -> bool {
    commands.fold(true, |all, command| {
        let index = from.iter().position(|other| *other == command);
        index.map(|index| from.remove(index)).is_some() && all
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases * 4,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// No panic, at most 32 commands, and every command that leaves the queue is answered, reported as
    /// unanswered, or an aborted transfer.
    #[test]
    fn commands_never_vanish(steps in any_steps()) {
        let mut dialogue = Dialogue::new();
        for step in steps {
            let before = outstanding(&dialogue);
            match step {
                Step::Send(command) => check_send(&mut dialogue, command, &before)?,
                Step::Receive(code) => check_receive(&mut dialogue, code, &before)?,
                Step::GiveUp => {
                    dialogue.give_up();
                    prop_assert!(dialogue.unanswered().eq(before.iter().copied().take(1)));
                    prop_assert!(dialogue.outstanding().eq(before.into_iter().skip(1)));
                }
                Step::Fault => {
                    dialogue.fault();
                    let lost = if before.len() == 1 { before.clone() } else { vec![] };
                    prop_assert!(dialogue.unanswered().eq(lost.iter().copied()));
                    prop_assert_eq!(dialogue.outstanding().len(), before.len() - lost.len());
                }
            }
            let count = outstanding(&dialogue).len();
            prop_assert!(count <= Dialogue::CAPACITY);
            prop_assert!(dialogue.is_idle() || count > 0);
            prop_assert!(!(dialogue.is_idle() && (dialogue.is_transferring() || count > 1)));
            prop_assert!(count <= 1 || dialogue.expected().is_empty());
        }
    }

    /// If the client waits for every reply and the server follows the table, nothing is a violation,
    /// lost or left over.
    #[test]
    fn listed_replies_are_never_violations(
        commands in proptest::collection::vec((sendable(), any::<Index>()), 0..40),
    ) {
        let mut dialogue = greeted();
        for (command, choice) in commands {
            dialogue.send(command).unwrap();
            let exchanges = exchanges(command);
            for code in choice.get(&exchanges) {
                let outcome = dialogue.receive(*code);
                prop_assert!(!matches!(outcome, Outcome::Violation(_)), "{} {}: {}", command, code, outcome);
                prop_assert_eq!(dialogue.answered(), Some(command));
                prop_assert_eq!(dialogue.unanswered().len(), 0);
            }
            prop_assert!(dialogue.is_idle(), "{} {:?}", command, choice.get(&exchanges));
        }
    }

    /// If the client waits for every reply, one final reply of any code never shifts the next ones. Codes
    /// that can be surplus are left out: 220 after the greeting and a late end of a transfer. So is 332,
    /// which resumes the command after ACCT.
    #[test]
    fn lock_step_session_never_shifts(
        exchanges in proptest::collection::vec((any_command(), 200..=599_u16, any::<bool>()), 0..60),
    ) {
        let mut dialogue = greeted();
        for (command, number, begins) in exchanges {
            if command == Command::CONNECT || [220, 226, 332, 426].contains(&number) {
                continue;
            }
            let begins = begins && is_transfer(command);
            if begins && number == 502 {
                continue; // which never ends a transfer
            }
            dialogue.send(command).unwrap();
            if begins {
                dialogue.receive(ReplyCode::FILE_STATUS_OKAY);
                prop_assert_eq!(dialogue.answered(), Some(command));
            }
            dialogue.receive(ReplyCode::from_u16(number).unwrap());
            prop_assert_eq!(dialogue.answered(), Some(command), "{} {}", command, number);
            prop_assert!(dialogue.is_idle() && dialogue.unanswered().len() == 0);
        }
    }

    /// If the server answers commands sent ahead in order, every reply answers its own command.
    #[test]
    fn ordered_replies_answer_their_commands(
        commands in proptest::collection::vec((sendable(), any::<Index>()), 1..Dialogue::CAPACITY),
    ) {
        let mut dialogue = greeted();
        for (command, _) in &commands {
            dialogue.send(*command).unwrap();
        }
        for (command, choice) in commands {
            for code in choice.get(&ordered_exchanges(command)) {
                let outcome = dialogue.receive(*code);
                prop_assert_eq!(dialogue.answered(), Some(command), "{} {}: {}", command, code, outcome);
                prop_assert_eq!(dialogue.unanswered().len(), 0);
            }
        }
        prop_assert!(dialogue.is_idle(), "{:?}", dialogue);
    }

    /// A success that only one of the waiting commands lists answers it, and those before it are lost.
    #[test]
    fn distinctive_success_finds_its_command(
        commands in proptest::collection::vec(sendable(), 1..Dialogue::CAPACITY),
        chosen in any::<Index>(),
        choice in any::<Index>(),
    ) {
        let chosen = chosen.index(commands.len());
        let Some(code) = success(commands[chosen], choice) else { return Ok(()) };
        let lists = |command: &Command| success_codes(*command).contains(&code);
        prop_assume!(!commands[..chosen].iter().any(lists));
        let mut dialogue = greeted();
        // So that no 220 continues the greeting.
        dialogue.send(Command::NOOP).unwrap();
        dialogue.receive(ReplyCode::COMMAND_OKAY);
        for command in &commands {
            dialogue.send(*command).unwrap();
        }
        prop_assert_eq!(dialogue.receive(code), Outcome::Completed);
        prop_assert_eq!(dialogue.answered(), Some(commands[chosen]));
        prop_assert!(dialogue.unanswered().eq(commands[..chosen].iter().copied()));
        prop_assert!(dialogue.outstanding().eq(commands[chosen + 1..].iter().copied()));
    }

    /// A command that a server may answer during a transfer is answered, and the transfer
    /// continues.
    #[test]
    fn transfer_continues_after_interrupting_command(
        transfer in select(&[Command::RETR, Command::STOR, Command::LIST, Command::MLSD, Command::APPE][..]),
        interruption in select(&[Command::STAT, Command::NOOP, Command::QUIT, Command::PWD, Command::CWD][..]),
        choice in any::<Index>(),
        at_once in any::<bool>(),
    ) {
        let mut dialogue = greeted();
        dialogue.send(transfer).unwrap();
        dialogue.receive(ReplyCode::FILE_STATUS_OKAY);
        dialogue.send(interruption).unwrap();
        let code = success(interruption, choice).unwrap();
        let mut replies = [(code, interruption), (ReplyCode::CLOSING_DATA_CONNECTION, transfer)];
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

fn check_send(
    dialogue: &mut Dialogue,
    command: Command,
    before: &[Command],
) -> Result<(), TestCaseError> {
    let unchanged = dialogue.clone();
    let expected = if command == Command::CONNECT {
        Err(SendErrorKind::Greeting)
    } else if before.len() == Dialogue::CAPACITY {
        Err(SendErrorKind::TooManyOutstanding)
    } else {
        Ok(())
    };
    prop_assert_eq!(
        dialogue.send(command).map_err(|error| error.kind()),
        expected
    );
    if expected.is_ok() {
        prop_assert!(dialogue.outstanding().eq([before, &[command]].concat()));
    } else {
        prop_assert!(*dialogue == unchanged);
    }
    Ok(())
}

fn check_receive(
    dialogue: &mut Dialogue,
    code: ReplyCode,
    before: &[Command],
) -> Result<(), TestCaseError> {
    let was_protected = dialogue.is_protected();
    let outcome = dialogue.receive(code);
    let mut after = outstanding(dialogue);
    let Some(answered) = dialogue.answered() else {
        prop_assert_eq!(before, after);
        prop_assert_eq!(dialogue.unanswered().len(), 0);
        let expected = match code.as_u16() {
            630..=639 if was_protected => Outcome::Protected,
            421 => Outcome::TransientFailure,
            _ => Outcome::Violation(Violation::Unsolicited),
        };
        prop_assert_eq!(outcome, expected);
        return Ok(());
    };
    let mut left = before.to_vec();
    prop_assert!(remove_each(&mut left, dialogue.unanswered()));
    if !code.is_positive_preliminary() {
        prop_assert!(remove_each(&mut left, std::iter::once(answered)));
    } else if outcome == Outcome::Preliminary && left.len() > after.len() {
        // The next transfer replaces an aborted one.
        prop_assert!(is_transfer(left.remove(0)) && is_transfer(answered));
    }
    if answered == Command::ACCT && code.is_positive_completion() && after.len() > left.len() {
        // The command that the server kept replaces ACCT.
        let index = after.iter().zip(&left).take_while(|(a, b)| a == b).count();
        let kept = after.remove(index);
        prop_assert!(![Command::USER, Command::PASS, Command::ACCT].contains(&kept));
    }
    prop_assert_eq!(after, left, "{} after {:?}", code, before);
    Ok(())
}

fn greeted() -> Dialogue {
    let mut dialogue = Dialogue::new();
    dialogue.receive(ReplyCode::SERVICE_READY);
    dialogue
}

#[test]
fn dialogue_has_small_fixed_size() {
    assert!(
        size_of::<Dialogue>() <= 448,
        "{} bytes",
        size_of::<Dialogue>()
    );
}

#[test]
fn send_accepts_commands_after_reply_at_limit() {
    let mut dialogue = greeted();
    for _ in 0..Dialogue::CAPACITY {
        dialogue.send(Command::NOOP).unwrap();
    }
    let error = dialogue.send(Command::QUIT).unwrap_err();
    assert_eq!(error.kind(), SendErrorKind::TooManyOutstanding);
    dialogue.receive(ReplyCode::COMMAND_OKAY);
    dialogue.send(Command::QUIT).unwrap();
}
