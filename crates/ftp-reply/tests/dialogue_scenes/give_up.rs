//! Replies that never come.

use ftp_reply::{Command, Dialogue, ReplyCode, Violation};

use crate::scene::play;

#[test]
fn give_up_drops_oldest_command() {
    let mut dialogue = play("> NOOP\n> PWD\n> SYST");
    dialogue.give_up();
    assert!(dialogue.unanswered().eq([Command::NOOP]));
    assert!(dialogue.outstanding().eq([Command::PWD, Command::SYST]));
    dialogue.give_up();
    assert!(dialogue.unanswered().eq([Command::PWD]));
    dialogue.give_up();
    assert!(dialogue.is_idle());
    dialogue.give_up();
    assert_eq!(dialogue.unanswered().len(), 0);
}

#[test]
fn give_up_drops_open_transfer_first() {
    let mut dialogue = play("> RETR a\n< 150 RETR preliminary\n> ABOR");
    dialogue.give_up();
    assert!(dialogue.unanswered().eq([Command::RETR]));
    assert!(!dialogue.is_transferring());
}

#[test]
fn fault_drops_only_waiting_command() {
    let mut dialogue = Dialogue::new();
    dialogue.fault();
    assert!(dialogue.unanswered().eq([Command::CONNECT]) && dialogue.is_idle());
    dialogue.fault();
    assert_eq!(dialogue.unanswered().len(), 0);

    let mut dialogue = play("> NOOP\n> PWD");
    dialogue.fault();
    assert_eq!(dialogue.unanswered().len(), 0);
    assert_eq!(dialogue.outstanding().len(), 2);
}

#[test]
fn unanswered_is_of_last_call() {
    let mut dialogue = play("> ABOR\n> STAT\n> PWD\n< 257 PWD completed;lost:ABOR,STAT");
    let lost: Vec<Command> = dialogue.unanswered().collect();
    assert_eq!(lost, [Command::ABOR, Command::STAT]);
    dialogue.send(Command::NOOP).unwrap();
    assert!(dialogue.unanswered().eq(lost), "send changes nothing");
    dialogue.receive(ReplyCode::COMMAND_OKAY);
    assert_eq!(dialogue.unanswered().len(), 0);
    assert_eq!(Violation::ReplyMissing.name(), "reply_missing");
}

#[test]
fn answered_stays_after_give_up() {
    let mut dialogue = play("> NOOP\n< 200 NOOP completed\n> PWD");
    dialogue.give_up();
    assert_eq!(dialogue.answered(), Some(Command::NOOP));
}
