//! Time in a 213 reply, or in a fact.

use super::calendar;
use crate::part;
use crate::payload::error::PayloadError;
use crate::payload::input::Input;
use crate::payload::lenient::{Lenient, Liberties};
use crate::payload::numbers;
use crate::{EncodeError, Expectation, Liberty, PayloadErrorKind, ReplyCode, ReplyView};

const CARRIERS: [ReplyCode; 1] = [ReplyCode::FILE_STATUS];
const EXPECTED_REPLY: Expectation = Expectation::FileStatusReply;
const EXPECTED: Expectation = Expectation::Time;
const SECONDS_IN_A_DAY: i64 = 86_400;

/// A time value (RFC 3659, section 2.3): a time in UTC in the years 1000 to 9999, with a fraction
/// down to nanoseconds.
///
/// It is in the reply to MDTM and in the facts `modify` and `create` of MLST and MLSD. `Display` writes
/// the form of RFC 3339, `2024-02-29T12:00:00.5Z`, without trailing zeros. Values are ordered by time.
///
/// ```
/// use ftp_reply::payload::FileTime;
/// # let reply = ftp_reply::Reply::parse(b"213 19980615100045.014\r\n").unwrap();
///
/// // 213 19980615100045.014
/// let time = FileTime::parse(&reply)?;
/// assert_eq!(time.to_string(), "1998-06-15T10:00:45.014Z");
/// assert_eq!(time.unix_seconds(), 897_904_845);
/// # Ok::<(), ftp_reply::payload::PayloadError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileTime {
    year: u16,
    month: u8,
    day: u8,
    hour: u8,
    minute: u8,
    second: u8,
    nanosecond: u32,
}

impl FileTime {
    /// Parses a 213 reply to MDTM: one line with a time value and nothing else.
    ///
    /// # Errors
    ///
    /// `wrong_code`, `multi_line`, `missing` if there is no text, `malformed` if it is not a time
    /// value, `invalid_time` if the date or time of day does not exist.
    pub fn parse<'a>(reply: impl Into<ReplyView<'a>>) -> Result<FileTime, PayloadError> {
        let reply = reply.into();
        FileTime::read_reply(Input::reply(reply, &CARRIERS, EXPECTED_REPLY)?, reply)
    }

    /// Parses a 213 reply as [`parse`](Self::parse) does, or as tolerant clients do: one line with other
    /// text around the time value. A time with a zone, such as `+0900`, does not count, because the
    /// value is in UTC. The reply can have another 2yz code.
    ///
    /// # Errors
    ///
    /// The errors of `parse`.
    ///
    /// ```
    /// # use ftp_reply::{Reply, payload::{FileTime, Liberty}};
    /// let reply = Reply::parse(b"213 20240229120000 GMT\r\n").unwrap();
    /// let read = FileTime::parse_lenient(&reply)?;
    /// assert_eq!(read.value.to_string(), "2024-02-29T12:00:00Z");
    /// assert!(read.liberties.contains(Liberty::SurroundingText));
    /// # Ok::<(), ftp_reply::payload::PayloadError>(())
    /// ```
    pub fn parse_lenient<'a>(
        reply: impl Into<ReplyView<'a>>,
    ) -> Result<Lenient<FileTime>, PayloadError> {
        Lenient::read(
            reply.into(),
            &CARRIERS,
            EXPECTED_REPLY,
            FileTime::read_reply,
            FileTime::read_tolerant,
        )
    }

    fn read_reply(input: Input<'_>, reply: ReplyView<'_>) -> Result<FileTime, PayloadError> {
        FileTime::read(input, input.only_line(reply, EXPECTED)?)
    }

    fn read_tolerant(
        input: Input<'_>,
        reply: ReplyView<'_>,
        liberties: &mut Liberties,
    ) -> Result<Option<FileTime>, PayloadError> {
        let line = input.only_line(reply, EXPECTED).ok();
        let Some(value) = line.and_then(|line| numbers::time_values(line).next()) else {
            return Ok(None);
        };
        liberties.add(Liberty::SurroundingText);
        FileTime::read(input, value).map(Some)
    }

    /// Parses a single time value, such as the fact `modify`.
    ///
    /// # Errors
    ///
    /// `missing` if it is empty, `malformed`, `invalid_time`. The offset is from its start.
    ///
    /// ```
    /// # use ftp_reply::payload::FileTime;
    /// assert_eq!(FileTime::parse_value("20240229120000")?.day(), 29);
    /// assert!(FileTime::parse_value("20230229120000").is_err());
    /// # Ok::<(), ftp_reply::payload::PayloadError>(())
    /// ```
    pub fn parse_value(value: impl AsRef<[u8]>) -> Result<FileTime, PayloadError> {
        let value = value.as_ref();
        let input = Input::other(value);
        if value.is_empty() {
            return Err(input.missing(EXPECTED));
        }
        FileTime::read(input, value)
    }

    fn read(input: Input<'_>, value: &[u8]) -> Result<FileTime, PayloadError> {
        let mut parts = value.splitn(2, |byte| *byte == b'.');
        let digits = parts.next().unwrap_or_default();
        let fraction = parts.next();
        let malformed = || input.error(PayloadErrorKind::Malformed, value, EXPECTED);
        let ([century, year, month, day, hour, minute, second], []) = digits.as_chunks() else {
            return Err(malformed());
        };
        if !(numbers::is_decimal(digits) && fraction.is_none_or(numbers::is_decimal)) {
            return Err(malformed());
        }
        let time = FileTime {
            year: u16::from(two_digits(*century)) * 100 + u16::from(two_digits(*year)),
            month: two_digits(*month),
            day: two_digits(*day),
            hour: two_digits(*hour),
            minute: two_digits(*minute),
            second: two_digits(*second),
            nanosecond: fraction.map_or(0, nanoseconds),
        };
        match time.find_error() {
            None => Ok(time),
            Some((at, expected)) => Err(input.error(
                PayloadErrorKind::InvalidTime,
                part::from(digits, at),
                expected,
            )),
        }
    }

    /// Creates a time in UTC. Second 60 is a leap second.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`](crate::EncodeErrorKind::OutOfRange) if the date or time of day does not exist. Years are
    /// 1000 to 9999, and second 60 is only at 23:59.
    ///
    /// ```
    /// # use ftp_reply::payload::FileTime;
    /// assert_eq!(FileTime::new(2024, 2, 29, 12, 0, 0, 0)?.to_string(), "2024-02-29T12:00:00Z");
    /// assert!(FileTime::new(2024, 2, 30, 12, 0, 0, 0).is_err());
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    pub fn new(
        year: u16,
        month: u8,
        day: u8,
        hour: u8,
        minute: u8,
        second: u8,
        nanosecond: u32,
    ) -> Result<FileTime, EncodeError> {
        let time = FileTime {
            year,
            month,
            day,
            hour,
            minute,
            second,
            nanosecond,
        };
        match time.find_error() {
            None => Ok(time),
            Some((_, expected)) => Err(EncodeError::out_of_range(expected)),
        }
    }

    /// Creates a time from its Unix time: seconds since 1970-01-01T00:00:00Z, without leap seconds.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`](crate::EncodeErrorKind::OutOfRange) outside the years 1000 to 9999, or if
    /// `nanosecond` is not below 1000000000.
    ///
    /// ```
    /// # use ftp_reply::payload::FileTime;
    /// assert_eq!(FileTime::from_unix(-1, 0)?.to_string(), "1969-12-31T23:59:59Z");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    pub fn from_unix(seconds: i64, nanosecond: u32) -> Result<FileTime, EncodeError> {
        let out_of_range = EncodeError::out_of_range(Expectation::Year);
        let second = seconds.rem_euclid(SECONDS_IN_A_DAY);
        let (year, month, day) = calendar::date(seconds.div_euclid(SECONDS_IN_A_DAY));
        let small = |number: i64| u8::try_from(number).map_err(|_| out_of_range);
        FileTime::new(
            u16::try_from(year).map_err(|_| out_of_range)?,
            month,
            day,
            small(second / 3600)?,
            small(second / 60 % 60)?,
            small(second % 60)?,
            nanosecond,
        )
    }

    /// Returns the offset in the 14 digits at which the time is invalid, and what was expected.
    fn find_error(&self) -> Option<(usize, Expectation)> {
        let is_last_minute = self.hour == 23 && self.minute == 59;
        let days = calendar::days_in_month(self.year, self.month);
        if !(1000..=9999).contains(&self.year) {
            Some((0, Expectation::Year))
        } else if days == 0 {
            Some((4, Expectation::Month))
        } else if !(1..=days).contains(&self.day) {
            Some((6, Expectation::Day))
        } else if self.hour > 23 {
            Some((8, Expectation::Hour))
        } else if self.minute > 59 {
            Some((10, Expectation::Minute))
        } else if self.second > 60 || self.second == 60 && !is_last_minute {
            Some((12, Expectation::Second))
        } else if self.nanosecond > 999_999_999 {
            Some((14, Expectation::Nanosecond))
        } else {
            None
        }
    }

    /// Returns the year, 1000 to 9999.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// Returns the month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// Returns the day of the month, from 1.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// Returns the hour, 0 to 23.
    pub const fn hour(self) -> u8 {
        self.hour
    }

    /// Returns the minute, 0 to 59.
    pub const fn minute(self) -> u8 {
        self.minute
    }

    /// Returns the second, 0 to 59, or 60 in a leap second.
    pub const fn second(self) -> u8 {
        self.second
    }

    /// Returns the nanosecond, 0 to 999999999. Further digits were truncated.
    pub const fn nanosecond(self) -> u32 {
        self.nanosecond
    }

    /// Returns the Unix time: seconds since 1970-01-01T00:00:00Z, without leap seconds. A leap second has
    /// the Unix time of the next second.
    ///
    /// ```
    /// # use ftp_reply::payload::FileTime;
    /// assert_eq!(FileTime::parse_value("20161231235960")?.unix_seconds(), 1_483_228_800);
    /// # Ok::<(), ftp_reply::payload::PayloadError>(())
    /// ```
    pub fn unix_seconds(self) -> i64 {
        let days = calendar::days_since_1970(self.year, self.month, self.day);
        days * SECONDS_IN_A_DAY
            + i64::from(self.hour) * 3600
            + i64::from(self.minute) * 60
            + i64::from(self.second)
    }
}

const fn two_digits([tens, ones]: [u8; 2]) -> u8 {
    (tens - b'0') * 10 + (ones - b'0')
}

/// Returns the nanoseconds of a fraction, from its first nine digits.
fn nanoseconds(fraction: &[u8]) -> u32 {
    let digits = fraction.iter().map(|digit| u32::from(digit - b'0'));
    digits
        .chain(core::iter::repeat(0))
        .take(9)
        .fold(0, |sum, digit| sum * 10 + digit)
}
