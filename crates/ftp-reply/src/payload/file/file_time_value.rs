//! Formats times for people and for the wire.

use core::fmt;

use super::file_time::FileTime;
use crate::display::pad;

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
    pub(super) const fn new(time: FileTime) -> FileTimeValue {
        FileTimeValue(time)
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
        let mut nanosecond = self.0;
        if nanosecond == 0 {
            return Ok(());
        }
        let mut width = 9;
        while nanosecond.is_multiple_of(10) {
            nanosecond /= 10;
            width -= 1;
        }
        write!(f, ".{nanosecond:0width$}")
    }
}
