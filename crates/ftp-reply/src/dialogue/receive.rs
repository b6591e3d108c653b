//! Receives a reply and updates the command that it answers.

use super::continuation::Continuation;
use super::outcome::Outcome;
use super::owner::Owner;
use super::queue::{Progress, Slot};
use super::session::is_login;
use super::state::{Dialogue, LastReply};
use crate::facts::is_envelope;
use crate::{Command, ReplyCode, Transition, Violation};

impl Dialogue {
    /// Receives a reply, or its code, and returns what it means.
    ///
    /// [`answered`](Self::answered) then returns the command that it answered, and
    /// [`unanswered`](Self::unanswered) the commands whose replies were lost.
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
        self.unanswered.clear();
        let is_aborting = self.is_aborting();
        let outcome = if is_envelope(code) {
            self.receive_envelope(code)
        } else {
            self.session.received(code);
            self.receive_plain(code)
        };
        self.last = Some(LastReply {
            code,
            is_aborting,
            outcome: outcome.kind(),
        });
        outcome
    }

    /// Receives a 63z, which contains another reply (RFC 2228, section 5.2). Without protection it
    /// cannot be decoded, so it counts as the answer to the oldest command.
    fn receive_envelope(&mut self, code: ReplyCode) -> Outcome {
        if self.session.is_protected {
            Outcome::Protected
        } else if self.waiting.is_empty() {
            surplus(code)
        } else {
            self.answer(0, code)
        }
    }

    fn receive_plain(&mut self, code: ReplyCode) -> Outcome {
        match self.owner(code) {
            Owner::Nothing => surplus(code),
            Owner::EarlierTransfer => {
                self.may_be_late = false;
                surplus(code)
            }
            Owner::Transfer => self.answer(0, code),
            Owner::BrokenTransfer => {
                let outcome = self.answer(0, code);
                self.may_be_late = true;
                if let Some(transfer) = self.waiting.remove(0) {
                    self.lose(transfer);
                }
                outcome
            }
            Owner::NextTransfer => {
                // The reply to an aborted transfer may be missing, so that is not a violation.
                if let Some(transfer) = self.waiting.remove(0)
                    && transfer.progress != Progress::Aborted
                {
                    self.lose(transfer);
                }
                self.answer(0, code)
            }
            Owner::Command(index) => {
                let index = self.lose_before(index);
                self.answer(index, code)
            }
        }
    }

    /// Answers the command at `index` of the queue.
    fn answer(&mut self, index: usize, code: ReplyCode) -> Outcome {
        let Some(slot) = self.waiting.get(index) else {
            return surplus(code);
        };
        self.answered = Some(slot.command);
        self.is_only_greeted = slot.command == Command::CONNECT && code == ReplyCode::SERVICE_READY;
        self.watch_for_late_reply(slot, code);
        let kept = match slot.command {
            Command::ACCT => self.kept.take(),
            _ => None,
        };
        if code.is_positive_preliminary() {
            return self.begin(index, slot, code);
        }
        self.waiting.remove(index);
        if self.needs_account(slot, code) {
            return self.keep(index, slot);
        }
        match slot.transition(code) {
            Transition::Success => {
                self.complete(slot.command, code);
                if let Some(kept) = kept {
                    self.resume(index, kept, slot, code);
                }
                Outcome::Completed
            }
            Transition::Next => {
                let next = Continuation::after(slot.command, code);
                self.session.continues(slot.command, next);
                self.expect(next)
            }
            Transition::Failure => {
                self.session.failed(slot.command);
                if code.is_transient_negative() {
                    Outcome::TransientFailure
                } else {
                    Outcome::PermanentFailure
                }
            }
            Transition::Wait | Transition::Error if is_envelope(code) => {
                Outcome::Violation(Violation::NoSecurityExchange)
            }
            Transition::Wait | Transition::Error => Outcome::Violation(Violation::WrongClass),
        }
    }

    /// Records whether a late last reply of a transfer may come: after the end of a transfer, until
    /// another command is answered. ABOR is not another command, because it belongs to the transfer.
    /// After 421 nothing is certain.
    fn watch_for_late_reply(&mut self, slot: Slot, code: ReplyCode) {
        if slot.command != Command::ABOR {
            self.may_be_late = slot.is_open_transfer()
                && !code.is_positive_preliminary()
                && code != ReplyCode::SERVICE_NOT_AVAILABLE;
        }
    }

    /// Handles a 1yz. Another reply to the same command follows, so the command continues to wait.
    fn begin(&mut self, index: usize, slot: Slot, code: ReplyCode) -> Outcome {
        if slot.transition(code) != Transition::Wait {
            return Outcome::Violation(Violation::WrongClass);
        }
        if slot.progress == Progress::Sent {
            if let Some(slot) = self.waiting.get_mut(index) {
                slot.progress = Progress::Begun;
            }
            Outcome::Preliminary
        } else if slot.is_transfer && code == ReplyCode::RESTART_MARKER {
            Outcome::Preliminary
        } else {
            Outcome::Violation(Violation::SecondPreliminary)
        }
    }

    /// Handles a 2yz that completes a command.
    fn complete(&mut self, command: Command, code: ReplyCode) {
        self.session.completed(command, code);
        if command == Command::ABOR
            && self.waiting.transfer().is_some()
            && let Some(transfer) = self.waiting.get_mut(0)
        {
            transfer.progress = Progress::Aborted;
        }
    }

    /// Returns the outcome of a 3yz. A command that was sent ahead comes next, whatever the server
    /// expects.
    fn expect(&mut self, next: Continuation) -> Outcome {
        if self.waiting.get(self.waiting.first_index()).is_none() {
            self.expected = next;
        }
        Outcome::NeedCommand(next.commands())
    }

    /// Returns `true` if the reply is 332 and requires an account. RFC 959, section 4.1.1 lets it answer
    /// any command after the login, beyond those that list it.
    fn needs_account(&self, slot: Slot, code: ReplyCode) -> bool {
        code == ReplyCode::NEED_ACCOUNT
            && (slot.lists(code) || (self.is_logged_in() && !is_login(slot.command)))
    }

    /// Handles 332. The server keeps a command that is not part of the login, and executes it after
    /// ACCT (RFC 959, section 4.1.1). `index` is that of the command sent next.
    fn keep(&mut self, index: usize, slot: Slot) -> Outcome {
        self.session.continues(slot.command, Continuation::Account);
        let next = self.waiting.get(index).map(|slot| slot.command);
        let is_kept = next == Some(Command::ACCT) || self.waiting.is_empty();
        self.kept = (is_kept && !is_login(slot.command)).then(|| slot.restarted());
        self.expect(Continuation::Account)
    }

    /// Handles a 2yz to the ACCT that keeps a command. The kept command takes its place and waits for its
    /// own replies. But some servers send one reply for both, which only the kept command lists.
    fn resume(&mut self, index: usize, kept: Slot, account: Slot, code: ReplyCode) {
        if kept.lists(code) && !account.lists(code) {
            self.complete(kept.command, code);
        } else {
            self.waiting.insert(index, kept);
        }
    }
}

/// Returns the outcome of a reply that answers no command. A server may send 421 at any time (RFC 959,
/// section 5.4).
fn surplus(code: ReplyCode) -> Outcome {
    if code == ReplyCode::SERVICE_NOT_AVAILABLE {
        Outcome::TransientFailure
    } else {
        Outcome::Violation(Violation::Unsolicited)
    }
}
