//! The error of packed events.

use core::fmt;

use crate::Lang;
use crate::facts::messages;

/// Error: a limit or a chunk is larger than the numbers of packed events allow.
///
/// ```
/// use ftp_reply::bulk::PackedParser;
/// use ftp_reply::{Limits, ParseOptions};
///
/// let limits = Limits::new().with_max_reply(PackedParser::MAX_LIMIT + 1);
/// let options = ParseOptions::new().with_limits(limits);
/// let error = PackedParser::with_options(options).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "1073741825 is too large for packed events: the maximum is 1073741824",
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct TooLargeToPack {
    /// The limit, or the length of the chunk.
    pub value: usize,
    /// The largest value that is accepted.
    pub max: usize,
}

impl TooLargeToPack {
    /// Creates the error, for a binding that keeps only the numbers.
    pub const fn new(value: usize, max: usize) -> TooLargeToPack {
        TooLargeToPack { value, max }
    }

    pub(super) const fn check(value: usize, max: usize) -> Result<(), TooLargeToPack> {
        if value > max {
            return Err(TooLargeToPack { value, max });
        }
        Ok(())
    }

    /// Returns the error as a sentence.
    ///
    /// ```
    /// # use ftp_reply::bulk::PackedParser;
    /// # use ftp_reply::{Lang, Limits, ParseOptions};
    /// # let limits = Limits::new().with_max_lines(1 << 31);
    /// # let options = ParseOptions::new().with_limits(limits);
    /// let error = PackedParser::with_options(options).unwrap_err();
    /// assert!(error.message(Lang::Ko).to_string().ends_with("(최댓값: 1073741824)."));
    /// ```
    pub const fn message(&self, lang: Lang) -> TooLargeToPackMessage {
        TooLargeToPackMessage { error: *self, lang }
    }
}

impl fmt::Display for TooLargeToPack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message(Lang::En).fmt(f)
    }
}

impl core::error::Error for TooLargeToPack {}

/// The error as a sentence; `Display` writes it. See [`TooLargeToPack::message`].
#[derive(Clone, Copy, Debug)]
pub struct TooLargeToPackMessage {
    error: TooLargeToPack,
    lang: Lang,
}

impl fmt::Display for TooLargeToPackMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let TooLargeToPack { value, max } = self.error;
        messages::too_large_to_pack(f, self.lang, value, max)
    }
}
