//! Any commands and any replies in any order: the dialogue loses none of them and always comes to rest.

#![no_main]

use ftp_reply::{Command, Dialogue, Outcome, ReplyCode, SendError, Violation};
use libfuzzer_sys::fuzz_target;

// Every step is three bytes: below 0x60 the first sends a command of the table with an argument that
// the second chooses, else the second and third are the code of a reply.
fuzz_target!(|data: &[u8]| {
    let mut dialogue = Dialogue::new();
    for step in data.chunks_exact(3) {
        if step[0] < 0x60 {
            send(&mut dialogue, usize::from(step[0]), step[1]);
        } else {
            let number = 100 + u16::from_be_bytes([step[1], step[2]]) % 600;
            receive(
                &mut dialogue,
                ReplyCode::from_u16(number).expect("a number from 100 to 699"),
            );
        }
    }
    come_to_rest(dialogue);
});

fn send(dialogue: &mut Dialogue, number: usize, argument: u8) {
    let command = Command::ALL[number % Command::ALL.len()];
    let argument: &[u8] = [&b""[..], b"TLS", b"ssl", b"GSSAPI"][usize::from(argument % 4)];
    let before = outstanding(dialogue);
    let sent = dialogue.send_with_argument(command, argument);
    let mut after = before.clone();
    if command == Command::CONNECT {
        assert_eq!(sent, Err(SendError::Greeting));
    } else if before.len() == Dialogue::CAPACITY {
        assert_eq!(sent, Err(SendError::TooManyOutstanding));
    } else {
        assert_eq!(sent, Ok(()));
        after.push(command);
    }
    assert_eq!(outstanding(dialogue), after);
}

fn receive(dialogue: &mut Dialogue, code: ReplyCode) {
    let before = dialogue.clone();
    let waited = outstanding(&before);
    let outcome = dialogue.receive(code);
    let waiting = outstanding(dialogue);
    assert!(!outcome.to_string().is_empty());

    let mut again = before.clone();
    assert_eq!(again.receive(code), outcome);
    assert!(
        again == *dialogue,
        "the same reply in the same place has the same effect"
    );

    // Only a command that waits for ACCT may go on when nothing waits for a reply.
    let held = before.expected() == [Command::ACCT];
    match outcome {
        Outcome::Protected => {
            assert!(before.is_protected() && code.as_u16() / 10 == 63);
            assert!(before.outstanding().eq(dialogue.outstanding()));
            return;
        }
        Outcome::Violation(Violation::Unsolicited) => assert!(waited.is_empty()),
        Outcome::TransientFailure if waited.is_empty() => assert!(held || code == 421),
        Outcome::PermanentFailure => assert!(code.is_permanent_negative()),
        Outcome::TransientFailure => assert!(code.is_transient_negative()),
        Outcome::Completed => assert!(code.is_positive_completion()),
        Outcome::NeedCommand(_) => assert!(code.is_positive_intermediate()),
        Outcome::Preliminary => assert!(code.is_positive_preliminary()),
        _ => {}
    }
    if code.is_positive_preliminary() {
        assert!(waiting.len() + 1 >= waited.len() && waiting.len() <= waited.len() + 1);
    } else {
        assert_eq!(
            waiting.len(),
            waited.len().saturating_sub(1),
            "one reply ends one command"
        );
    }
    if let Some(command) = dialogue.answered() {
        assert!(waited.contains(&command) || before.expected().contains(&Command::ACCT));
    }
    assert_eq!(dialogue.is_idle(), waiting.is_empty());
}

/// A server that answers everything that waits brings every dialogue to rest.
fn come_to_rest(mut dialogue: Dialogue) {
    for _ in 0..outstanding(&dialogue).len() {
        dialogue.receive(ReplyCode::COMMAND_UNRECOGNIZED);
    }
    assert!(dialogue.is_idle());
    assert_eq!(
        dialogue.receive(ReplyCode::COMMAND_UNRECOGNIZED),
        Outcome::Violation(Violation::Unsolicited)
    );
}

fn outstanding(dialogue: &Dialogue) -> Vec<Command> {
    dialogue.outstanding().collect()
}
