//! Iterators over the commands of a dialogue.

use core::fmt;
use core::iter::FusedIterator;
use core::slice;

use super::queue::{CAPACITY, Queue, Slot};
use crate::Command;

/// Iterator over the commands that wait for a reply, the oldest first. Returned by
/// [`Dialogue::outstanding`](crate::Dialogue::outstanding).
#[derive(Clone)]
pub struct Outstanding<'a> {
    slots: slice::Iter<'a, Slot>,
}

impl<'a> Outstanding<'a> {
    pub(super) fn new(queue: &'a Queue) -> Outstanding<'a> {
        Outstanding {
            slots: queue.as_slice().iter(),
        }
    }
}

impl Iterator for Outstanding<'_> {
    type Item = Command;

    fn next(&mut self) -> Option<Command> {
        self.slots.next().map(|slot| slot.command)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.slots.size_hint()
    }
}

impl ExactSizeIterator for Outstanding<'_> {}

impl FusedIterator for Outstanding<'_> {}

impl fmt::Debug for Outstanding<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// Iterator over the commands that the last call gave up, the oldest first. Returned by
/// [`Dialogue::unanswered`](crate::Dialogue::unanswered).
#[derive(Clone)]
pub struct Unanswered<'a> {
    commands: slice::Iter<'a, Command>,
}

impl Iterator for Unanswered<'_> {
    type Item = Command;

    fn next(&mut self) -> Option<Command> {
        self.commands.next().copied()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.commands.size_hint()
    }
}

impl ExactSizeIterator for Unanswered<'_> {}

impl FusedIterator for Unanswered<'_> {}

impl fmt::Debug for Unanswered<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// The commands that a call gave up. A call gives up at most those that waited.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Lost {
    commands: [Command; CAPACITY],
    len: u8,
}

impl Lost {
    pub(super) const fn new() -> Lost {
        Lost {
            commands: [Command::CONNECT; CAPACITY],
            len: 0,
        }
    }

    pub(super) fn clear(&mut self) {
        // Writing the entire list takes longer than the rest of a call.
        if self.len > 0 {
            *self = Lost::new();
        }
    }

    pub(super) fn push(&mut self, command: Command) {
        if let Some(free) = self.commands.get_mut(usize::from(self.len)) {
            *free = command;
            self.len += 1;
        }
    }

    pub(super) fn iter(&self) -> Unanswered<'_> {
        let commands = self.commands.get(..usize::from(self.len));
        Unanswered {
            commands: commands.unwrap_or_default().iter(),
        }
    }
}
