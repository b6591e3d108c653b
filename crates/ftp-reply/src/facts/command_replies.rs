//! The replies that the RFCs list for a command.

use core::fmt;
use core::iter::{Copied, FusedIterator};
use core::slice;

use crate::{ReplyCode, ReplySlot, Source};

/// The replies to a command, nested as in RFC 959, section 5.4.
///
/// ```
/// use ftp_reply::{Command, ReplyCode};
///
/// let replies = Command::RETR.replies().unwrap();
/// assert!(replies.after_preliminary.success.contains(&ReplyCode::CLOSING_DATA_CONNECTION));
/// ```
#[derive(Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CommandReplies {
    /// 1yz replies. One of [`after_preliminary`](Self::after_preliminary) follows.
    pub preliminary: &'static [ReplyCode],
    /// Replies that can follow a preliminary reply.
    pub after_preliminary: AfterPreliminary,
    /// 2yz replies: the command is complete.
    pub success: &'static [ReplyCode],
    /// 3yz replies: another command must follow.
    pub intermediate: &'static [ReplyCode],
    /// 4yz and 5yz replies.
    pub failure: &'static [ReplyCode],
    /// Replies that other documents or sections add to the list.
    pub later: &'static [LaterReply],
}

impl CommandReplies {
    /// Returns every reply in the order of the list, with those added later at the end.
    ///
    /// ```
    /// # use ftp_reply::Command;
    /// let count = Command::QUIT.replies().unwrap().iter().count();
    /// assert!(count >= 2);
    /// ```
    pub fn iter(&self) -> CommandReplyIter<'_> {
        CommandReplyIter::new(self)
    }

    /// Returns `true` if the list has the code, originally or added later.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode};
    /// assert!(Command::QUIT.replies().unwrap().contains(ReplyCode::SERVICE_CLOSING_CONTROL_CONNECTION));
    /// ```
    pub fn contains(&self, code: ReplyCode) -> bool {
        self.iter().any(|listed| listed == code)
    }

    /// Returns the codes of one list.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode, ReplySlot};
    /// let replies = Command::USER.replies().unwrap();
    /// let codes = replies.slot(ReplySlot::Intermediate);
    /// assert!(codes.eq([ReplyCode::NEED_PASSWORD, ReplyCode::NEED_ACCOUNT]));
    /// ```
    pub fn slot(&self, slot: ReplySlot) -> ReplySlotIter<'_> {
        let after = &self.after_preliminary;
        let (codes, later): (&[ReplyCode], &[LaterReply]) = match slot {
            ReplySlot::Preliminary => (self.preliminary, &[]),
            ReplySlot::AfterPreliminaryMarker => (after.marker, &[]),
            ReplySlot::AfterPreliminarySuccess => (after.success, &[]),
            ReplySlot::AfterPreliminaryFailure => (after.failure, &[]),
            ReplySlot::Success => (self.success, &[]),
            ReplySlot::Intermediate => (self.intermediate, &[]),
            ReplySlot::Failure => (self.failure, &[]),
            ReplySlot::Later => (&[], self.later),
        };
        ReplySlotIter::new(codes, later)
    }

    /// Returns the codes of every list but `later`.
    pub(crate) fn listed(&self) -> impl Iterator<Item = ReplyCode> + '_ {
        let slots = ReplySlot::ALL.iter().copied();
        slots
            .filter(|slot| *slot != ReplySlot::Later)
            .flat_map(|slot| self.slot(slot))
    }
}

impl<'a> IntoIterator for &'a CommandReplies {
    type Item = ReplyCode;
    type IntoIter = CommandReplyIter<'a>;

    fn into_iter(self) -> CommandReplyIter<'a> {
        self.iter()
    }
}

/// The codes of one list; see [`CommandReplies::slot`].
#[derive(Clone)]
pub struct ReplySlotIter<'a> {
    codes: Copied<slice::Iter<'a, ReplyCode>>,
    later: slice::Iter<'a, LaterReply>,
}

impl<'a> ReplySlotIter<'a> {
    fn new(codes: &'a [ReplyCode], later: &'a [LaterReply]) -> ReplySlotIter<'a> {
        ReplySlotIter {
            codes: codes.iter().copied(),
            later: later.iter(),
        }
    }
}

impl Iterator for ReplySlotIter<'_> {
    type Item = ReplyCode;

    fn next(&mut self) -> Option<ReplyCode> {
        self.codes
            .next()
            .or_else(|| self.later.next().map(|later| later.code))
    }
}

impl FusedIterator for ReplySlotIter<'_> {}

impl fmt::Debug for ReplySlotIter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// All replies to a command; see [`CommandReplies::iter`].
#[derive(Clone)]
pub struct CommandReplyIter<'a> {
    replies: &'a CommandReplies,
    slots: Copied<slice::Iter<'static, ReplySlot>>,
    slot: ReplySlotIter<'a>,
}

impl<'a> CommandReplyIter<'a> {
    fn new(replies: &'a CommandReplies) -> CommandReplyIter<'a> {
        CommandReplyIter {
            replies,
            slots: ReplySlot::ALL.iter().copied(),
            slot: ReplySlotIter::new(&[], &[]),
        }
    }
}

impl Iterator for CommandReplyIter<'_> {
    type Item = ReplyCode;

    fn next(&mut self) -> Option<ReplyCode> {
        loop {
            if let Some(code) = self.slot.next() {
                return Some(code);
            }
            self.slot = self.replies.slot(self.slots.next()?);
        }
    }
}

impl FusedIterator for CommandReplyIter<'_> {}

impl fmt::Debug for CommandReplyIter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// Replies that can follow a preliminary reply: the indented part of an entry in RFC 959, section
/// 5.4.
#[derive(Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AfterPreliminary {
    /// 1yz replies that can come any number of times before the last reply: 110.
    pub marker: &'static [ReplyCode],
    /// 2yz replies.
    pub success: &'static [ReplyCode],
    /// 4yz and 5yz replies.
    pub failure: &'static [ReplyCode],
}

/// A reply that is missing in the command's own list and allowed by another section.
#[derive(Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct LaterReply {
    /// The code.
    pub code: ReplyCode,
    /// The section that allows it.
    pub source: Source,
    /// `true` if it comes after a preliminary reply, as 522 does: the server checks TLS on the data
    /// connection, which it opens after 150 (RFC 4217, section 10.2).
    pub after_preliminary: bool,
}
