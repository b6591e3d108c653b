//! The replies that the RFCs list for a command.

use core::fmt;
use core::iter::Copied;
use core::slice;

use super::generated::commands::{COMMAND_CODES, LATER};
use super::rows::CommandRow;
use crate::{ReplyCode, ReplySlot, Source};

/// The replies to a command, nested as in RFC 959, section 5.4.
///
/// ```
/// use ftp_reply::{Command, ReplyCode};
///
/// let replies = Command::RETR.replies().unwrap();
/// assert!(replies.after_preliminary().success().contains(&ReplyCode::CLOSING_DATA_CONNECTION));
/// ```
#[derive(Clone, Copy)]
pub struct CommandReplies {
    row: &'static CommandRow,
}

impl CommandReplies {
    pub(super) const fn new(row: &'static CommandRow) -> CommandReplies {
        CommandReplies { row }
    }

    /// Returns the 1yz replies. One of [`after_preliminary`](Self::after_preliminary) follows.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode};
    /// let replies = Command::RETR.replies().unwrap();
    /// assert!(replies.preliminary().contains(&ReplyCode::FILE_STATUS_OKAY));
    /// ```
    pub fn preliminary(self) -> &'static [ReplyCode] {
        self.slot(ReplySlot::Preliminary)
    }

    /// Returns the replies that can follow a preliminary reply.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode};
    /// let after = Command::STOR.replies().unwrap().after_preliminary();
    /// assert_eq!(after.marker(), [ReplyCode::RESTART_MARKER]);
    /// ```
    pub const fn after_preliminary(self) -> AfterPreliminary {
        AfterPreliminary { replies: self }
    }

    /// Returns the 2yz replies: the command is complete.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode};
    /// assert_eq!(Command::NOOP.replies().unwrap().success(), [ReplyCode::COMMAND_OKAY]);
    /// ```
    pub fn success(self) -> &'static [ReplyCode] {
        self.slot(ReplySlot::Success)
    }

    /// Returns the 3yz replies: another command must follow.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode};
    /// let replies = Command::RNFR.replies().unwrap();
    /// assert_eq!(replies.intermediate(), [ReplyCode::FILE_ACTION_PENDING]);
    /// ```
    pub fn intermediate(self) -> &'static [ReplyCode] {
        self.slot(ReplySlot::Intermediate)
    }

    /// Returns the 4yz and 5yz replies.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode};
    /// let replies = Command::USER.replies().unwrap();
    /// assert!(replies.failure().contains(&ReplyCode::NOT_LOGGED_IN));
    /// ```
    pub fn failure(self) -> &'static [ReplyCode] {
        self.slot(ReplySlot::Failure)
    }

    /// Returns the replies that other documents or sections add to the list.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode};
    /// let later = Command::RETR.replies().unwrap().later();
    /// assert!(later.iter().any(|later| later.code == ReplyCode::INVALID_REST_PARAMETER));
    /// ```
    pub const fn later(self) -> &'static [LaterReply] {
        self.row.later.of(&LATER)
    }

    /// Returns every reply in the order of the list, with those added later at the end.
    ///
    /// ```
    /// # use ftp_reply::Command;
    /// let count = Command::QUIT.replies().unwrap().iter().count();
    /// assert!(count >= 2);
    /// ```
    pub fn iter(self) -> Copied<slice::Iter<'static, ReplyCode>> {
        self.slots(0, ReplySlot::ALL.len()).iter().copied()
    }

    /// Returns `true` if the list has the code, originally or added later.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode};
    /// assert!(Command::QUIT.replies().unwrap().contains(ReplyCode::SERVICE_CLOSING_CONTROL_CONNECTION));
    /// ```
    pub fn contains(self, code: ReplyCode) -> bool {
        self.slots(0, ReplySlot::ALL.len()).contains(&code)
    }

    /// Returns the codes of one list.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode, ReplySlot};
    /// let replies = Command::USER.replies().unwrap();
    /// let codes = replies.slot(ReplySlot::Intermediate);
    /// assert_eq!(codes, [ReplyCode::NEED_PASSWORD, ReplyCode::NEED_ACCOUNT]);
    /// ```
    pub fn slot(self, slot: ReplySlot) -> &'static [ReplyCode] {
        // The number of a slot is its position in the list, from 1.
        let index = usize::from(slot.number()) - 1;
        self.slots(index, index + 1)
    }

    /// Returns the codes of every list but `later`, which is the last one.
    pub(crate) fn listed(self) -> &'static [ReplyCode] {
        self.slots(0, ReplySlot::ALL.len() - 1)
    }

    /// Returns the codes of neighboring lists.
    fn slots(self, first: usize, end: usize) -> &'static [ReplyCode] {
        let lists = &self.row.lists;
        let bounds = lists.get(first).zip(lists.get(end));
        bounds
            .and_then(|(start, end)| COMMAND_CODES.get(usize::from(*start)..usize::from(*end)))
            .unwrap_or_default()
    }
}

impl IntoIterator for CommandReplies {
    type Item = ReplyCode;
    type IntoIter = Copied<slice::Iter<'static, ReplyCode>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl PartialEq for CommandReplies {
    fn eq(&self, other: &CommandReplies) -> bool {
        let mut slots = ReplySlot::ALL.iter();
        slots.all(|slot| self.slot(*slot) == other.slot(*slot)) && self.later() == other.later()
    }
}

impl Eq for CommandReplies {}

impl fmt::Debug for CommandReplies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CommandReplies")
            .field("preliminary", &self.preliminary())
            .field("after_preliminary", &self.after_preliminary())
            .field("success", &self.success())
            .field("intermediate", &self.intermediate())
            .field("failure", &self.failure())
            .field("later", &self.later())
            .finish()
    }
}

/// Replies that can follow a preliminary reply: the indented part of an entry in RFC 959, section
/// 5.4.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct AfterPreliminary {
    replies: CommandReplies,
}

impl AfterPreliminary {
    /// Returns the 1yz replies that can come any number of times before the last reply: 110.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode};
    /// let after = Command::RETR.replies().unwrap().after_preliminary();
    /// assert_eq!(after.marker(), [ReplyCode::RESTART_MARKER]);
    /// ```
    pub fn marker(self) -> &'static [ReplyCode] {
        self.replies.slot(ReplySlot::AfterPreliminaryMarker)
    }

    /// Returns the 2yz replies.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode};
    /// let after = Command::RETR.replies().unwrap().after_preliminary();
    /// assert!(after.success().contains(&ReplyCode::CLOSING_DATA_CONNECTION));
    /// ```
    pub fn success(self) -> &'static [ReplyCode] {
        self.replies.slot(ReplySlot::AfterPreliminarySuccess)
    }

    /// Returns the 4yz and 5yz replies.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode};
    /// let after = Command::RETR.replies().unwrap().after_preliminary();
    /// assert!(after.failure().contains(&ReplyCode::TRANSFER_ABORTED));
    /// ```
    pub fn failure(self) -> &'static [ReplyCode] {
        self.replies.slot(ReplySlot::AfterPreliminaryFailure)
    }
}

impl fmt::Debug for AfterPreliminary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AfterPreliminary")
            .field("marker", &self.marker())
            .field("success", &self.success())
            .field("failure", &self.failure())
            .finish()
    }
}

/// A reply that is missing in the command's own list and allowed by another section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
