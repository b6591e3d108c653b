//! Formats times for people and for the wire.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;
use core::fmt;

use super::file_time::FileTime;
use crate::display::pad;
use crate::write::{Encode, FormReply, Value};
use crate::{ReplyCode, Sink, SinkError};

impl FileTime {
    /// Returns the form on the wire, for a fact.
    ///
    /// ```
    /// # use ftp_reply::payload::FileTime;
    /// assert_eq!(FileTime::from_unix(0, 500_000_000)?.value().to_string(), "19700101000000.5");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    pub const fn value(self) -> FileTimeValue {
        FileTimeValue(self)
    }

    /// Returns the bytes of the 213 reply to MDTM.
    ///
    /// # Errors
    ///
    /// Never fails. Returns a `Result` like every other encoder.
    ///
    /// ```
    /// # use ftp_reply::payload::FileTime;
    /// assert_eq!(FileTime::from_unix(0, 0)?.encode()?, b"213 19700101000000\r\n");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    #[cfg(feature = "alloc")]
    pub fn encode(self) -> Result<Vec<u8>, crate::EncodeError> {
        self.value().form().to_vec()
    }

    /// Appends the reply of [`encode`](Self::encode) to a sink and returns its length in bytes.
    ///
    /// # Errors
    ///
    /// The same as `encode`, and those of the sink.
    pub fn encode_into<S: Sink>(self, sink: &mut S) -> Result<usize, SinkError<S::Error>> {
        self.value().form().to_sink(sink)
    }
}

impl fmt::Display for FileTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = (self.year(), self.month(), self.day());
        let (hour, minute, second) = (self.hour(), self.minute(), self.second());
        let fraction = Fraction(self.nanosecond());
        pad(
            f,
            format_args!(
                "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}Z"
            ),
        )
    }
}

/// A [`FileTime`] in the form of RFC 3659, section 2.3; see [`FileTime::value`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FileTimeValue(FileTime);

impl FileTimeValue {
    fn form(&self) -> FormReply<'_, 1> {
        FormReply::new(ReplyCode::FILE_STATUS, [("value", Value::Display(self))])
    }
}

impl fmt::Display for FileTimeValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = self.0;
        let (year, month, day) = (time.year(), time.month(), time.day());
        let (hour, minute, second) = (time.hour(), time.minute(), time.second());
        let fraction = Fraction(time.nanosecond());
        pad(
            f,
            format_args!("{year:04}{month:02}{day:02}{hour:02}{minute:02}{second:02}{fraction}"),
        )
    }
}

/// The point and the digits of nanoseconds, without trailing zeros; nothing for 0.
struct Fraction(u32);

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SECOND: u64 = 1_000_000_000;

        let mut rest = u64::from(self.0);
        if rest > 0 {
            f.write_str(".")?;
        }
        while rest > 0 {
            rest *= 10;
            write!(f, "{}", rest / SECOND)?;
            rest %= SECOND;
        }
        Ok(())
    }
}
