//! Iterates over the commands that a code can answer.

use core::fmt;
use core::iter::{Copied, FusedIterator};
use core::slice;

use crate::{Command, ReplyCode};

/// The commands that a code can answer; see [`ReplyCode::commands`].
#[derive(Clone)]
pub struct CodeCommandIter {
    code: ReplyCode,
    commands: Copied<slice::Iter<'static, Command>>,
}

impl CodeCommandIter {
    pub(super) fn new(code: ReplyCode) -> CodeCommandIter {
        CodeCommandIter {
            code,
            commands: Command::ALL.iter().copied(),
        }
    }
}

impl Iterator for CodeCommandIter {
    type Item = Command;

    fn next(&mut self) -> Option<Command> {
        let code = self.code;
        self.commands.find(|command| {
            let replies = command.replies();
            replies.is_some_and(|replies| replies.contains(code))
        })
    }
}

impl FusedIterator for CodeCommandIter {}

impl fmt::Debug for CodeCommandIter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
