//! Queue of the commands that wait for a reply.

use crate::{Command, ReplyClass, ReplyCode, Transition, Verdict};

/// Maximum number of commands that wait.
pub(crate) const CAPACITY: usize = 32;

/// A command that waits for a reply.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot {
    pub(super) command: Command,
    pub(super) progress: Progress,
    /// The command moves data over the data connection.
    pub(super) transfers: bool,
    /// `AUTH TLS`, which has no ADAT exchange (RFC 4217, section 4.2).
    pub(super) negotiates_tls: bool,
}

/// Progress of the answer to a command.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    /// No reply has arrived.
    Sent,
    /// A 1yz has arrived.
    Begun,
    /// A 1yz has arrived, and then the reply to a later command showed that the transfer is over.
    Overtaken,
}

impl Slot {
    pub(super) fn new(command: Command) -> Slot {
        Slot {
            command,
            progress: Progress::Sent,
            transfers: command
                .replies()
                .is_some_and(|replies| replies.preliminary.contains(&ReplyCode::FILE_STATUS_OKAY)),
            negotiates_tls: false,
        }
    }

    /// Returns `true` if data may be in transit.
    pub(super) fn is_transferring(self) -> bool {
        self.transfers && self.progress == Progress::Begun
    }

    /// Returns what the code leads to. The diagram of the command decides, unless the table lists the
    /// code for the command (such as 332 for STOR) or does not list the command.
    pub(super) fn transition(self, code: ReplyCode) -> Transition {
        if self.negotiates_tls && code.is_positive_intermediate() {
            return Transition::Error;
        }
        match self.command.diagram() {
            Some(diagram) if self.progress != Progress::Sent || !lists(self.command, code) => {
                diagram.transition(code.class())
            }
            _ => match code.class() {
                ReplyClass::PositivePreliminary => Transition::Wait,
                ReplyClass::PositiveCompletion => Transition::Success,
                ReplyClass::PositiveIntermediate => Transition::Next,
                ReplyClass::TransientNegative | ReplyClass::PermanentNegative => {
                    Transition::Failure
                }
                ReplyClass::Protected => Transition::Error,
            },
        }
    }
}

/// Returns `true` if the table lists the code for the command.
pub(super) fn lists(command: Command, code: ReplyCode) -> bool {
    matches!(command.judge(code), Verdict::Listed | Verdict::ListedLater)
}

/// A queue of fixed size, with the used slots first.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Queue {
    slots: [Option<Slot>; CAPACITY],
}

impl Queue {
    pub(super) const fn new() -> Queue {
        Queue {
            slots: [None; CAPACITY],
        }
    }

    /// Adds a command. Returns `false` if the queue is full.
    pub(super) fn push(&mut self, slot: Slot) -> bool {
        let free = self.slots.iter_mut().find(|slot| slot.is_none());
        free.map(|free| *free = Some(slot)).is_some()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Slot> {
        self.slots.iter().map_while(|slot| *slot)
    }

    pub(super) fn get(&self, index: usize) -> Option<Slot> {
        self.slots.get(index).copied().flatten()
    }

    pub(super) fn get_mut(&mut self, index: usize) -> Option<&mut Slot> {
        self.slots.get_mut(index)?.as_mut()
    }

    pub(super) fn remove(&mut self, index: usize) {
        if let Some(slots) = self.slots.get_mut(index..)
            && let Some(slot) = slots.first_mut()
        {
            *slot = None;
            slots.rotate_left(1);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.get(0).is_none()
    }
}
