//! The state diagrams of RFC 959 section 6.

use crate::{Arc, Diagram, ReplyClass};

impl Diagram {
    /// Where a reply of this class leads. A protected reply leads nowhere itself: the reply in it
    /// counts, so its own arc is [`Arc::Error`].
    ///
    /// ```
    /// # use ftp_reply::{Arc, Command, ReplyClass};
    /// let diagram = Command::RETR.diagram().unwrap();
    /// assert_eq!(diagram.arc(ReplyClass::PositivePreliminary), Arc::Wait);
    /// assert_eq!(diagram.arc(ReplyClass::PositiveIntermediate), Arc::Error);
    /// ```
    pub const fn arc(self, class: ReplyClass) -> Arc {
        match class {
            ReplyClass::Protected => Arc::Error,
            _ => self.arcs()[class as usize],
        }
    }
}
