//! Any commands and replies in any order: no command vanishes, and the dialogue always becomes idle.

#![no_main]

use ftp_reply::{Command, Dialogue, Outcome, ReplyCode, SendErrorKind, Violation};
use libfuzzer_sys::fuzz_target;

// Each step has three bytes. The first selects the kind of step: a command of the table with an
// argument selected by the second byte, a reply that is missing or invalid, or a reply with a code from
// the other two bytes.
fuzz_target!(|data: &[u8]| {
    let mut dialogue = Dialogue::new();
    for step in data.chunks_exact(3) {
        match step[0] {
            0..0x60 => send(&mut dialogue, usize::from(step[0]), step[1]),
            0x60 => dialogue.give_up(),
            0x61 => dialogue.fault(),
            0x62.. => {
                let number = 100 + u16::from_be_bytes([step[1], step[2]]) % 600;
                receive(&mut dialogue, code(number));
            }
        }
        assert!(dialogue.outstanding().len() <= Dialogue::CAPACITY);
        assert!(!dialogue.is_transferring() || !dialogue.is_idle());
    }
    become_idle(dialogue);
});

fn send(dialogue: &mut Dialogue, number: usize, argument: u8) {
    let command = Command::ALL[number % Command::ALL.len()];
    let argument: &[u8] = [&b""[..], b"TLS", b"ssl", b"GSSAPI"][usize::from(argument % 4)];
    let before = outstanding(dialogue);
    let sent = dialogue
        .send_with_argument(command, argument)
        .map_err(|error| error.kind());
    let mut after = before.clone();
    if command == Command::CONNECT {
        assert_eq!(sent, Err(SendErrorKind::Greeting));
    } else if before.len() == Dialogue::CAPACITY {
        assert_eq!(sent, Err(SendErrorKind::TooManyOutstanding));
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
    let waits = outstanding(dialogue);
    assert!(!outcome.to_string().is_empty());
    assert!(dialogue.advice().is_some());

    let mut again = before.clone();
    assert_eq!(again.receive(code), outcome);
    assert!(
        again == *dialogue,
        "the same reply in the same state has the same effect"
    );

    match outcome {
        Outcome::Protected => assert!(before.is_protected() && code.as_u16() / 10 == 63),
        Outcome::PermanentFailure => assert!(code.is_permanent_negative()),
        Outcome::TransientFailure => assert!(code.is_transient_negative()),
        Outcome::Completed => assert!(code.is_positive_completion()),
        Outcome::NeedCommand(_) => assert!(code.is_positive_intermediate()),
        Outcome::Preliminary => assert!(code.is_positive_preliminary()),
        _ => {}
    }
    let lost = dialogue.unanswered().len();
    match dialogue.answered() {
        None => {
            assert!(waited == waits && lost == 0);
            let is_surplus = outcome == Outcome::Violation(Violation::Unsolicited);
            assert!(is_surplus || outcome == Outcome::Protected || code.as_u16() == 421);
        }
        Some(command) => {
            assert!(waited.contains(&command));
            // An aborted transfer may end without its name, and a command kept for ACCT may return.
            let ended = usize::from(!code.is_positive_preliminary());
            let expected = waited.len() - lost - ended;
            assert!(waits.len() + 1 >= expected && waits.len() <= expected + 1);
        }
    }
}

/// Checks that the dialogue becomes idle if the server answers every waiting command.
fn become_idle(mut dialogue: Dialogue) {
    for _ in 0..dialogue.outstanding().len() {
        dialogue.receive(code(599));
    }
    assert!(dialogue.is_idle());
    let surplus = dialogue.receive(code(599));
    assert_eq!(surplus, Outcome::Violation(Violation::Unsolicited));
}

fn code(number: u16) -> ReplyCode {
    ReplyCode::from_u16(number).expect("a number from 100 to 699")
}

fn outstanding(dialogue: &Dialogue) -> Vec<Command> {
    dialogue.outstanding().collect()
}
