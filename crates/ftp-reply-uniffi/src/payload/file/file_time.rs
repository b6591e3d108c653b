//! Time of a file.

use ftp_reply::payload::FileTime;

use crate::EngineError;
use crate::payload::parsed::parse;
use crate::read::known_reply;

/// A time in UTC.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatFileTime {
    /// Year, from 1000 to 9999.
    pub year: u16,
    /// Month, from 1.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
    /// Hour, from 0 to 23.
    pub hour: u8,
    /// Minute, from 0 to 59.
    pub minute: u8,
    /// Second, from 0 to 60.
    pub second: u8,
    /// Nanosecond, below 1,000,000,000.
    pub nanosecond: u32,
    /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
    pub unix_seconds: i64,
    /// The time in the form of RFC 3339, without trailing zeros.
    pub text: String,
    /// The time value of FTP (RFC 3659, section 2.3).
    pub value: String,
    /// Bits of the liberties.
    pub liberties: u32,
}

/// Parses the 213 reply to MDTM (RFC 3659, section 3).
///
/// # Errors
///
/// A member of the set of payload errors.
#[uniffi::export]
pub fn parse_file_time(reply: Vec<u8>, lenient: bool) -> Result<FlatFileTime, EngineError> {
    parse(
        &known_reply(&reply)?,
        lenient,
        FileTime::parse,
        FileTime::parse_lenient,
        flat,
    )
}

/// Parses a single time value, such as the fact `modify`.
///
/// # Errors
///
/// A member of the set of payload errors.
#[uniffi::export]
pub fn parse_file_time_value(value: Vec<u8>) -> Result<FlatFileTime, EngineError> {
    Ok(flat(FileTime::parse_value(value)?, 0))
}

/// Creates a time.
///
/// # Errors
///
/// `out_of_range` of the set of encode errors if the date or time of day does not exist.
#[uniffi::export]
pub fn file_time(
    year: u16,
    month: u8,
    day: u8,
    hour: u8,
    minute: u8,
    second: u8,
    nanosecond: u32,
) -> Result<FlatFileTime, EngineError> {
    let time = FileTime::new(year, month, day, hour, minute, second, nanosecond)?;
    Ok(flat(time, 0))
}

/// Creates a time from seconds since 1970-01-01T00:00:00Z, without leap seconds.
///
/// # Errors
///
/// `out_of_range` of the set of encode errors outside the years 1000 to 9999, or if the nanosecond is not
/// below 1,000,000,000.
#[uniffi::export]
pub fn file_time_from_unix(seconds: i64, nanosecond: u32) -> Result<FlatFileTime, EngineError> {
    Ok(flat(FileTime::from_unix(seconds, nanosecond)?, 0))
}

/// Returns the bytes of the 213 reply to MDTM with a time value.
///
/// # Errors
///
/// A member of the set of payload errors if the text is not a time value.
#[uniffi::export]
pub fn encode_file_time(value: String) -> Result<Vec<u8>, EngineError> {
    Ok(FileTime::parse_value(value)?.encode()?)
}

fn flat(time: FileTime, liberties: u32) -> FlatFileTime {
    FlatFileTime {
        year: time.year(),
        month: time.month(),
        day: time.day(),
        hour: time.hour(),
        minute: time.minute(),
        second: time.second(),
        nanosecond: time.nanosecond(),
        unix_seconds: time.unix_seconds(),
        text: time.to_string(),
        value: time.value().to_string(),
        liberties,
    }
}

#[cfg(test)]
mod tests {
    use ftp_reply::{EncodeErrorKind, Liberty, PayloadErrorKind};

    use super::*;
    use crate::payload::parsed::tests::{assert_encode_error, assert_payload_error, bit};

    #[test]
    fn time_has_all_forms() {
        let time = parse_file_time(b"213 20161231235960.5\r\n".to_vec(), false).unwrap();
        assert_eq!((time.year, time.month, time.day), (2016, 12, 31));
        assert_eq!((time.hour, time.minute, time.second), (23, 59, 60));
        assert_eq!(time.nanosecond, 500_000_000);
        assert_eq!(time.unix_seconds, 1_483_228_800);
        assert_eq!(time.text, "2016-12-31T23:59:60.5Z");
        assert_eq!(time.value, "20161231235960.5");
        let same = file_time(2016, 12, 31, 23, 59, 60, 500_000_000).unwrap();
        assert_eq!(same, time);
        assert_eq!(parse_file_time_value(time.value.into()).unwrap(), same);
    }

    #[test]
    fn lenient_reading_has_liberties() {
        let reply = b"213 Modified 20240229120000\r\n".to_vec();
        let time = parse_file_time(reply.clone(), true).unwrap();
        assert_eq!(time.text, "2024-02-29T12:00:00Z");
        assert_eq!(time.liberties, bit(Liberty::SurroundingText));
        assert_payload_error(parse_file_time(reply, false), PayloadErrorKind::Malformed);
    }

    #[test]
    fn unix_time_is_converted() {
        let time = file_time_from_unix(-1, 0).unwrap();
        assert_eq!(time.text, "1969-12-31T23:59:59Z");
        assert_eq!(time.unix_seconds, -1);
        for (seconds, nanosecond) in [(i64::MIN, 0), (i64::MAX, 0), (0, 1_000_000_000)] {
            assert_encode_error(
                file_time_from_unix(seconds, nanosecond),
                EncodeErrorKind::OutOfRange,
            );
        }
        assert_encode_error(
            file_time(2023, 2, 29, 0, 0, 0, 0),
            EncodeErrorKind::OutOfRange,
        );
    }

    #[test]
    fn time_is_encoded() {
        let encoded = |value: &str| encode_file_time(value.to_owned());
        assert_eq!(
            encoded("19980615100045.014").unwrap(),
            b"213 19980615100045.014\r\n"
        );
        assert_payload_error(encoded("yesterday"), PayloadErrorKind::Malformed);
    }
}
