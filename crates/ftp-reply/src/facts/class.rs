//! Class and group of a code, from its first two digits.

use crate::{ReplyClass, ReplyCode, ReplyGroup};

impl ReplyClass {
    /// Returns the first digit of the class's codes, 1 to 6.
    ///
    /// ```
    /// # use ftp_reply::ReplyClass;
    /// assert_eq!(ReplyClass::PermanentNegative.digit(), 5);
    /// ```
    pub const fn digit(self) -> u8 {
        self.number()
    }
}

impl ReplyGroup {
    /// Returns the second digit of the group's codes, 0 to 5.
    ///
    /// ```
    /// # use ftp_reply::ReplyGroup;
    /// assert_eq!(ReplyGroup::FileSystem.digit(), 5);
    /// ```
    pub const fn digit(self) -> u8 {
        self.number() - 1
    }
}

impl ReplyCode {
    /// Returns the class, from the first digit (RFC 959, section 4.2; 6yz: RFC 2228, section 5.2).
    ///
    /// Every code has one, listed or not. A client that does not support a code decides by its
    /// class (RFC 1123, section 4.1.2.11).
    ///
    /// ```
    /// # use ftp_reply::{ReplyClass, ReplyCode};
    /// assert_eq!(ReplyCode::NOT_LOGGED_IN.class(), ReplyClass::PermanentNegative);
    /// assert_eq!(ReplyCode::from_u16(499)?.class(), ReplyClass::TransientNegative);
    /// # Ok::<(), ftp_reply::InvalidReplyCode>(())
    /// ```
    pub const fn class(self) -> ReplyClass {
        // The number of a class is its digit, and every code starts with 1 to 6.
        match ReplyClass::from_number(self.digits()[0] - b'0') {
            Some(class) => class,
            None => ReplyClass::Protected,
        }
    }

    /// Returns the function group, from the second digit (RFC 959, section 4.2), or `None` for x6z
    /// to x9z.
    ///
    /// ```
    /// # use ftp_reply::{ReplyCode, ReplyGroup};
    /// assert_eq!(ReplyCode::FILE_UNAVAILABLE.group(), Some(ReplyGroup::FileSystem));
    /// assert_eq!(ReplyCode::from_u16(267)?.group(), None);
    /// # Ok::<(), ftp_reply::InvalidReplyCode>(())
    /// ```
    pub const fn group(self) -> Option<ReplyGroup> {
        // The number of a group is its digit plus 1.
        ReplyGroup::from_number(self.digits()[1] - b'0' + 1)
    }

    /// Returns `true` for 1yz: the action has started, and another reply follows.
    ///
    /// ```
    /// # use ftp_reply::ReplyCode;
    /// assert!(ReplyCode::FILE_STATUS_OKAY.is_positive_preliminary());
    /// ```
    pub const fn is_positive_preliminary(self) -> bool {
        matches!(self.class(), ReplyClass::PositivePreliminary)
    }

    /// Returns `true` for 2yz: the action is complete.
    ///
    /// ```
    /// # use ftp_reply::ReplyCode;
    /// assert!(ReplyCode::COMMAND_OKAY.is_positive_completion());
    /// ```
    pub const fn is_positive_completion(self) -> bool {
        matches!(self.class(), ReplyClass::PositiveCompletion)
    }

    /// Returns `true` for 3yz: the server expects the next command of a sequence.
    ///
    /// ```
    /// # use ftp_reply::ReplyCode;
    /// assert!(ReplyCode::NEED_PASSWORD.is_positive_intermediate());
    /// ```
    pub const fn is_positive_intermediate(self) -> bool {
        matches!(self.class(), ReplyClass::PositiveIntermediate)
    }

    /// Returns `true` for 4yz: the command failed for a temporary reason.
    ///
    /// ```
    /// # use ftp_reply::ReplyCode;
    /// assert!(ReplyCode::FILE_BUSY.is_transient_negative());
    /// ```
    pub const fn is_transient_negative(self) -> bool {
        matches!(self.class(), ReplyClass::TransientNegative)
    }

    /// Returns `true` for 5yz: the command failed, and the same request will fail again.
    ///
    /// ```
    /// # use ftp_reply::ReplyCode;
    /// assert!(ReplyCode::NOT_LOGGED_IN.is_permanent_negative());
    /// ```
    pub const fn is_permanent_negative(self) -> bool {
        matches!(self.class(), ReplyClass::PermanentNegative)
    }

    /// Returns `true` for 6yz: the text is another reply, protected (RFC 2228, section 5.2).
    ///
    /// ```
    /// # use ftp_reply::ReplyCode;
    /// assert!(ReplyCode::INTEGRITY_PROTECTED.is_protected());
    /// ```
    pub const fn is_protected(self) -> bool {
        matches!(self.class(), ReplyClass::Protected)
    }

    /// Returns `true` if the same request may be sent again unchanged, which means that the class
    /// is 4yz (RFC 959, section 4.2).
    ///
    /// ```
    /// # use ftp_reply::ReplyCode;
    /// assert!(ReplyCode::FILE_BUSY.may_retry());
    /// assert!(!ReplyCode::FILE_UNAVAILABLE.may_retry());
    /// ```
    pub const fn may_retry(self) -> bool {
        self.is_transient_negative()
    }
}
