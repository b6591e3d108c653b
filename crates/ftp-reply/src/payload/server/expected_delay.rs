//! Delay in a 120 reply.

use crate::payload::error::PayloadError;
use crate::payload::input::Input;
use crate::payload::numbers;
use crate::write::{Encode, FormReply, Value};
use crate::{Expectation, ReplyCode, ReplyView, Sink, SinkError};
#[cfg(feature = "alloc")]
use alloc::vec::Vec;

const EXPECTED: Expectation = Expectation::Minutes;

/// The delay in minutes in a 120 reply (RFC 959, sections 4.2.2 and 5.4).
///
/// ```
/// use ftp_reply::payload::ExpectedDelay;
/// # let reply = ftp_reply::Reply::parse(b"120 Service ready in 015 minutes.\r\n").unwrap();
///
/// // 120 Service ready in 015 minutes.
/// assert_eq!(ExpectedDelay::parse(&reply)?.minutes(), 15);
/// # Ok::<(), ftp_reply::payload::PayloadError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExpectedDelay {
    minutes: u32,
}

impl ExpectedDelay {
    /// Parses a 120 reply: the first whole number directly before a word that starts with `min`, in any
    /// letter case.
    ///
    /// # Errors
    ///
    /// `wrong_code`, `missing` if there is no such number, `out_of_range` if it is over 4294967295.
    pub fn parse<'a>(reply: impl Into<ReplyView<'a>>) -> Result<ExpectedDelay, PayloadError> {
        let reply = reply.into();
        let code = ReplyCode::SERVICE_READY_IN_MINUTES;
        let input = Input::reply(reply, &[code], Expectation::DelayReply)?;
        let digits = reply.lines().find_map(before_minutes);
        let digits = digits.ok_or_else(|| input.missing(EXPECTED))?;
        let minutes = input.number(digits, Expectation::MinutesInRange)?;
        Ok(ExpectedDelay { minutes })
    }

    /// Creates a delay.
    ///
    /// ```
    /// # use ftp_reply::payload::ExpectedDelay;
    /// assert_eq!(ExpectedDelay::new(5).minutes(), 5);
    /// ```
    pub const fn new(minutes: u32) -> ExpectedDelay {
        ExpectedDelay { minutes }
    }

    /// Returns the delay in minutes.
    pub const fn minutes(self) -> u32 {
        self.minutes
    }

    /// Returns the bytes of the 120 reply.
    ///
    /// # Errors
    ///
    /// Never fails. Returns a `Result` like every other encoder.
    ///
    /// ```
    /// # use ftp_reply::payload::ExpectedDelay;
    /// assert_eq!(ExpectedDelay::new(5).encode()?, b"120 Service ready in 5 minutes.\r\n");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    #[cfg(feature = "alloc")]
    pub fn encode(self) -> Result<Vec<u8>, crate::EncodeError> {
        self.form().to_vec()
    }

    /// Appends the reply of [`encode`](Self::encode) to a sink and returns its length in bytes.
    ///
    /// # Errors
    ///
    /// The same as `encode`, and those of the sink.
    pub fn encode_into<S: Sink>(self, sink: &mut S) -> Result<usize, SinkError<S::Error>> {
        self.form().to_sink(sink)
    }

    fn form(&self) -> FormReply<'_, 1> {
        let minutes = Value::Display(&self.minutes);
        FormReply::new(ReplyCode::SERVICE_READY_IN_MINUTES, [("minutes", minutes)])
    }
}

/// Returns the digits before the first word that starts with `min`, if they are a whole number.
fn before_minutes(line: &[u8]) -> Option<&[u8]> {
    let is_minutes = |rest: &[u8]| {
        let word = rest.trim_ascii_start();
        let start = word.get(..3).unwrap_or_default();
        word.len() < rest.len() && start.eq_ignore_ascii_case(b"min")
    };
    let mut numbers = numbers::whole_numbers(line);
    let (digits, _) = numbers.find(|(_, rest)| is_minutes(rest))?;
    Some(digits)
}
