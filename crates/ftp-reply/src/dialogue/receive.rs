//! Receives a reply and updates the command that it answers.

use super::order::{answered_by, shows_transfer_over};
use super::outcome::Outcome;
use super::queue::{Progress, Slot, lists};
use super::sequence::next_commands;
use super::state::Dialogue;
use crate::facts::is_envelope;
use crate::{Command, ReplyCode, Transition, Violation};

impl Dialogue {
    /// Receives a reply, or its code, and returns what it means.
    ///
    /// [`answered`](Self::answered) then returns the command that it answered.
    ///
    /// ```
    /// # use ftp_reply::{Command, Dialogue, Outcome, ReplyCode};
    /// let mut dialogue = Dialogue::new();
    /// assert_eq!(dialogue.receive(ReplyCode::SERVICE_READY_IN_MINUTES), Outcome::Preliminary);
    /// assert_eq!(dialogue.receive(ReplyCode::SERVICE_READY), Outcome::Completed);
    /// assert_eq!(dialogue.answered(), Some(Command::CONNECT));
    /// ```
    pub fn receive(&mut self, reply: impl Into<ReplyCode>) -> Outcome {
        let code = reply.into();
        self.answered = None;
        let aborting = self
            .waiting
            .iter()
            .any(|slot| slot.command == Command::ABOR);
        self.received = Some((code, aborting));
        if is_envelope(code) && self.session.is_protected {
            return Outcome::Protected;
        }
        self.session.received(code);
        self.resume_held(code);
        match answered_by(&self.waiting, code) {
            Some((index, slot)) => self.answer(index, slot, code),
            None if code == ReplyCode::SERVICE_NOT_AVAILABLE => Outcome::TransientFailure,
            None => Outcome::Violation(Violation::Unsolicited),
        }
    }

    /// Answers the command at `index` of the queue.
    fn answer(&mut self, index: usize, slot: Slot, code: ReplyCode) -> Outcome {
        self.answered = Some(slot.command);
        let transition = slot.transition(code);
        if code.is_positive_preliminary() {
            return self.begin(index, slot, code, transition);
        }
        if index > 0
            && shows_transfer_over(slot.command, code)
            && let Some(transfer) = self.waiting.get_mut(0)
        {
            transfer.progress = Progress::Overtaken;
        }
        self.waiting.remove(index);
        match transition {
            Transition::Success => {
                self.session.completed(slot.command);
                Outcome::Completed
            }
            Transition::Next => self.proceed(slot.command, code),
            Transition::Failure => {
                if slot.command == Command::ACCT {
                    self.held = None;
                }
                if code.is_transient_negative() {
                    Outcome::TransientFailure
                } else {
                    Outcome::PermanentFailure
                }
            }
            Transition::Wait | Transition::Error => Outcome::Violation(if is_envelope(code) {
                Violation::NoSecurityExchange
            } else {
                Violation::WrongClass
            }),
        }
    }

    /// Handles a 1yz. Another reply to the same command follows, so the command continues to wait.
    fn begin(
        &mut self,
        index: usize,
        slot: Slot,
        code: ReplyCode,
        transition: Transition,
    ) -> Outcome {
        if transition != Transition::Wait {
            return Outcome::Violation(Violation::WrongClass);
        }
        if slot.progress != Progress::Sent {
            let is_marker = slot.transfers && code == ReplyCode::RESTART_MARKER;
            return if is_marker {
                Outcome::Preliminary
            } else {
                Outcome::Violation(Violation::SecondPreliminary)
            };
        }
        if let Some(begun) = self.waiting.get_mut(index) {
            begun.progress = Progress::Begun;
            begun.transfers |= code == ReplyCode::DATA_CONNECTION_ALREADY_OPEN
                || code == ReplyCode::FILE_STATUS_OKAY;
        }
        if index > 0 && slot.transfers {
            // There is one data connection, so no reply to the overtaken transfer will arrive.
            self.waiting.remove(0);
        }
        Outcome::Preliminary
    }

    /// Handles a 3yz: another command continues the sequence.
    fn proceed(&mut self, command: Command, code: ReplyCode) -> Outcome {
        self.session.continues(command);
        let next = next_commands(command, code);
        // A command that was sent ahead comes next, whatever the server expects.
        if self.waiting.is_empty() {
            self.expected = next;
            let is_login = command == Command::USER || command == Command::PASS;
            self.held = (next == [Command::ACCT] && !is_login).then_some(command);
        }
        Outcome::NeedCommand(next)
    }

    /// Resumes the command that waited for ACCT if the reply belongs to it: no other command waits, or
    /// the reply is a 1yz while ACCT waits, which never gets one.
    fn resume_held(&mut self, code: ReplyCode) {
        let Some(held) = self.held else { return };
        let resumes = match self.waiting.get(0) {
            None => lists(held, code),
            Some(first) => first.command == Command::ACCT && code.is_positive_preliminary(),
        };
        if resumes {
            self.held = None;
            self.expected = &[];
            self.waiting.remove(0);
            self.waiting.push(Slot::new(held));
        }
    }
}
