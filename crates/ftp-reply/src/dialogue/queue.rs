//! Queue of the commands that wait for a reply.

use crate::facts::{UNLISTED, diagram_at, replies_at};
use crate::{Command, ReplyClass, ReplyCode, Transition};

/// Maximum number of commands that wait.
pub(crate) const CAPACITY: usize = 32;

/// A command that waits for a reply.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot {
    pub(super) command: Command,
    /// Index of the command in the table, so that a reply needs no search.
    row: u8,
    pub(super) progress: Progress,
    /// The command moves data over the data connection: the table lists 150 as its preliminary reply.
    pub(super) is_transfer: bool,
    /// `AUTH TLS`, which has no ADAT exchange (RFC 4217, section 4.2).
    negotiates_tls: bool,
}

/// Progress of the answer to a command.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    /// No reply has arrived.
    Sent,
    /// A 1yz has arrived.
    Begun,
    /// A 1yz has arrived, and then a 2yz to ABOR: the last reply may be missing.
    Aborted,
}

impl Slot {
    const UNUSED: Slot = Slot {
        command: Command::CONNECT,
        row: UNLISTED,
        progress: Progress::Sent,
        is_transfer: false,
        negotiates_tls: false,
    };

    pub(super) fn new(command: Command, argument: &[u8]) -> Slot {
        let row = command.row_index();
        Slot {
            command,
            row,
            progress: Progress::Sent,
            is_transfer: replies_at(row).is_some_and(|replies| {
                let preliminary = replies.preliminary();
                preliminary.contains(&ReplyCode::FILE_STATUS_OKAY)
            }),
            negotiates_tls: command == Command::AUTH && is_tls(argument),
        }
    }

    /// Returns the command as if it had just been sent.
    pub(super) fn restarted(self) -> Slot {
        Slot {
            progress: Progress::Sent,
            ..self
        }
    }

    /// Returns `true` if the command is a transfer that has started.
    pub(super) fn is_open_transfer(self) -> bool {
        self.is_transfer && self.progress != Progress::Sent
    }

    /// Returns `true` if the table lists the code for the command at this point. After its first 1yz, a
    /// command has only the replies that follow a 1yz: the indented ones of RFC 959, section 5.4, and
    /// those that later documents add there.
    pub(super) fn lists(self, code: ReplyCode) -> bool {
        let Some(replies) = replies_at(self.row) else {
            return false;
        };
        let after = replies.after_preliminary();
        let lists_later = |follows_preliminary: bool| {
            let mut later = replies.later().iter();
            later.any(|later| later.code == code && later.after_preliminary == follows_preliminary)
        };
        match self.progress {
            Progress::Sent => {
                replies.preliminary().contains(&code)
                    || replies.success().contains(&code)
                    || replies.intermediate().contains(&code)
                    || replies.failure().contains(&code)
                    || lists_later(false)
            }
            Progress::Begun | Progress::Aborted => {
                after.marker().contains(&code)
                    || after.success().contains(&code)
                    || after.failure().contains(&code)
                    || lists_later(true)
            }
        }
    }

    /// Returns `true` if the table lists the command, but not the code at this point.
    pub(super) fn excludes(self, code: ReplyCode) -> bool {
        self.row != UNLISTED && !self.lists(code)
    }

    /// Returns what the code leads to in the command's diagram (RFC 959, section 6). An unlisted
    /// command can have any class but 6yz.
    pub(super) fn transition(self, code: ReplyCode) -> Transition {
        if self.negotiates_tls && code.is_positive_intermediate() {
            return Transition::Error;
        }
        if let Some(diagram) = diagram_at(self.row) {
            return diagram.transition(code.class());
        }
        match code.class() {
            ReplyClass::PositivePreliminary => Transition::Wait,
            ReplyClass::PositiveCompletion => Transition::Success,
            ReplyClass::PositiveIntermediate => Transition::Next,
            ReplyClass::TransientNegative | ReplyClass::PermanentNegative => Transition::Failure,
            ReplyClass::Protected => Transition::Error,
        }
    }
}

/// Returns `true` for the names of TLS as a mechanism of `AUTH`: RFC 4217, section 17 and earlier
/// names.
fn is_tls(mechanism: &[u8]) -> bool {
    let mechanism = mechanism.trim_ascii();
    [&b"TLS"[..], b"TLS-C", b"TLS-P", b"SSL"]
        .iter()
        .any(|name| mechanism.eq_ignore_ascii_case(name))
}

/// A queue of fixed size. An open transfer is always the oldest command, because a 1yz never answers a
/// command after one that still waits.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Queue {
    /// The unused slots at the end are all [`Slot::UNUSED`].
    slots: [Slot; CAPACITY],
    len: u8,
}

impl Queue {
    pub(super) const fn new() -> Queue {
        Queue {
            slots: [Slot::UNUSED; CAPACITY],
            len: 0,
        }
    }

    /// Adds a command. Returns `false` if the queue is full.
    pub(super) fn push(&mut self, slot: Slot) -> bool {
        let free = self.slots.get_mut(usize::from(self.len));
        let is_free = free.map(|free| *free = slot).is_some();
        self.len += u8::from(is_free);
        is_free
    }

    /// Inserts a command before the one at `index`. A slot must be free.
    pub(super) fn insert(&mut self, index: usize, slot: Slot) {
        if self.push(slot)
            && let Some(used) = self.slots.get_mut(index..usize::from(self.len))
            // Always true. The check removes a panic, which the C library must not contain.
            && !used.is_empty()
        {
            used.rotate_right(1);
        }
    }

    pub(super) fn remove(&mut self, index: usize) -> Option<Slot> {
        let used = self.slots.get_mut(index..usize::from(self.len))?;
        let removed = *used.first()?;
        used.rotate_left(1);
        if let Some(last) = used.last_mut() {
            *last = Slot::UNUSED;
        }
        self.len -= 1;
        Some(removed)
    }

    /// Returns the commands, the oldest first.
    pub(super) fn as_slice(&self) -> &[Slot] {
        self.slots.get(..usize::from(self.len)).unwrap_or_default()
    }

    pub(super) fn get(&self, index: usize) -> Option<Slot> {
        self.as_slice().get(index).copied()
    }

    pub(super) fn get_mut(&mut self, index: usize) -> Option<&mut Slot> {
        self.slots.get_mut(..usize::from(self.len))?.get_mut(index)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Returns the open transfer.
    pub(super) fn transfer(&self) -> Option<Slot> {
        self.get(0).filter(|slot| slot.is_open_transfer())
    }

    /// Returns the index of the oldest command that is not the open transfer, used or not.
    pub(super) fn first_index(&self) -> usize {
        usize::from(self.transfer().is_some())
    }
}
