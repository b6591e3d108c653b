//! Any commands and replies in any order: the dialogue loses none and always becomes idle.

#![no_main]

use ftp_reply::{Command, Dialogue, Outcome, ReplyCode, SendErrorKind, Violation};
use libfuzzer_sys::fuzz_target;

// Each step has three bytes. If the first is below 0x60, it sends a command of the table with an
// argument selected by the second. Otherwise the second and third are the code of a reply.
fuzz_target!(|data: &[u8]| {
    let mut dialogue = Dialogue::new();
    // `true` if a command may wait for ACCT. It continues automatically after that.
    let mut may_hold = false;
    for step in data.chunks_exact(3) {
        if step[0] < 0x60 {
            let sent = send(&mut dialogue, usize::from(step[0]), step[1]);
            may_hold &= sent.is_none_or(|command| command == Command::ACCT);
        } else {
            let number = 100 + u16::from_be_bytes([step[1], step[2]]) % 600;
            let code = ReplyCode::from_u16(number).expect("a number from 100 to 699");
            let outcome = receive(&mut dialogue, code, may_hold);
            may_hold |= outcome == Outcome::NeedCommand(&[Command::ACCT]);
        }
    }
    come_to_rest(dialogue);
});

/// Sends a command. Returns it if the queue was not full.
fn send(dialogue: &mut Dialogue, number: usize, argument: u8) -> Option<Command> {
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
    sent.ok().map(|()| command)
}

fn receive(dialogue: &mut Dialogue, code: ReplyCode, may_hold: bool) -> Outcome {
    let before = dialogue.clone();
    let waited = outstanding(&before);
    let outcome = dialogue.receive(code);
    let waiting = outstanding(dialogue);
    assert!(!outcome.to_string().is_empty());

    let mut again = before.clone();
    assert_eq!(again.receive(code), outcome);
    assert!(
        again == *dialogue,
        "the same reply in the same state has the same effect"
    );

    match outcome {
        Outcome::Protected => {
            assert!(before.is_protected() && code.as_u16() / 10 == 63);
            assert!(before.outstanding().eq(dialogue.outstanding()));
            return outcome;
        }
        Outcome::Violation(Violation::Unsolicited) => assert!(waited.is_empty()),
        Outcome::TransientFailure if waited.is_empty() => assert!(may_hold || code == 421),
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
        assert!(waited.contains(&command) || may_hold);
    }
    assert_eq!(dialogue.is_idle(), waiting.is_empty());
    outcome
}

/// If the server answers every waiting command, the dialogue becomes idle.
fn come_to_rest(mut dialogue: Dialogue) {
    let unlisted = ReplyCode::from_u16(599).expect("a number from 100 to 699");
    for _ in 0..outstanding(&dialogue).len() {
        dialogue.receive(unlisted);
    }
    assert!(dialogue.is_idle());
    let surplus = dialogue.receive(unlisted);
    assert_eq!(surplus, Outcome::Violation(Violation::Unsolicited));
}

fn outstanding(dialogue: &Dialogue) -> Vec<Command> {
    dialogue.outstanding().collect()
}
