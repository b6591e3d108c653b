//! Gives up commands whose replies are lost.

use super::queue::Slot;
use super::state::Dialogue;
use crate::Command;

impl Dialogue {
    /// Gives up the oldest waiting command. Call it when you stop waiting for a reply, for example after
    /// a timeout, and continue to use the connection.
    ///
    /// [`unanswered`](Self::unanswered) then returns the command. If no command waits, nothing happens.
    ///
    /// ```
    /// # use ftp_reply::{Command, Dialogue, Outcome, ReplyCode};
    /// let mut dialogue = Dialogue::new();
    /// dialogue.receive(ReplyCode::SERVICE_READY);
    /// dialogue.send(Command::ABOR)?;
    /// dialogue.give_up();
    /// assert!(dialogue.unanswered().eq([Command::ABOR]));
    /// assert!(dialogue.is_idle());
    /// # Ok::<(), ftp_reply::SendError>(())
    /// ```
    pub fn give_up(&mut self) {
        self.unanswered.clear();
        if let Some(slot) = self.waiting.remove(0) {
            self.may_be_late |= slot.is_open_transfer();
            self.lose(slot);
        }
    }

    /// Records that the server sent something that is not a reply. Call it when the parser reports a
    /// fault.
    ///
    /// If exactly one command waits, the fault stands for its reply, so the command is given up as by
    /// [`give_up`](Self::give_up). Otherwise nothing changes, because the fault may belong to any of
    /// them.
    ///
    /// ```
    /// # use ftp_reply::{Command, Dialogue, ReplyCode};
    /// let mut dialogue = Dialogue::new();
    /// dialogue.receive(ReplyCode::SERVICE_READY);
    /// dialogue.send(Command::SYST)?;
    /// dialogue.fault();
    /// assert!(dialogue.unanswered().eq([Command::SYST]));
    /// # Ok::<(), ftp_reply::SendError>(())
    /// ```
    pub fn fault(&mut self) {
        if self.outstanding().len() == 1 {
            self.give_up();
        } else {
            self.unanswered.clear();
        }
    }

    /// Gives up the commands between the open transfer and the one at `index`, and returns the index
    /// that it has then.
    pub(super) fn lose_before(&mut self, index: usize) -> usize {
        let first = self.waiting.first_index();
        for _ in first..index {
            if let Some(slot) = self.waiting.remove(first) {
                self.lose(slot);
            }
        }
        first
    }

    /// Records a command that left the queue without its last reply.
    pub(super) fn lose(&mut self, slot: Slot) {
        self.unanswered.push(slot.command);
        if slot.command == Command::ACCT {
            self.kept = None;
        }
    }
}
