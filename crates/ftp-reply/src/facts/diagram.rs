//! State diagrams of RFC 959, section 6.

use crate::{Diagram, ReplyClass, Transition};

impl Diagram {
    /// Returns what a reply of this class leads to. A protected reply has no transition of its own
    /// (the reply inside does), so the result is [`Transition::Error`].
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyClass, Transition};
    /// let diagram = Command::RETR.diagram().unwrap();
    /// assert_eq!(diagram.transition(ReplyClass::PositivePreliminary), Transition::Wait);
    /// assert_eq!(diagram.transition(ReplyClass::PositiveIntermediate), Transition::Error);
    /// ```
    pub const fn transition(self, class: ReplyClass) -> Transition {
        let [first, second, third, fourth, fifth] = self.transitions();
        match class {
            ReplyClass::PositivePreliminary => first,
            ReplyClass::PositiveCompletion => second,
            ReplyClass::PositiveIntermediate => third,
            ReplyClass::TransientNegative => fourth,
            ReplyClass::PermanentNegative => fifth,
            ReplyClass::Protected => Transition::Error,
        }
    }
}
