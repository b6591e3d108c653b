//! Converts time values to and from `SystemTime`.

use std::time::{Duration, SystemTime};

use super::file_time::FileTime;
use crate::{EncodeError, Expectation};

/// The same as [`FileTime::from_unix`].
///
/// ```
/// use std::time::SystemTime;
/// use ftp_reply::payload::FileTime;
///
/// let time = FileTime::try_from(SystemTime::UNIX_EPOCH)?;
/// assert_eq!(time.to_string(), "1970-01-01T00:00:00Z");
/// # Ok::<(), ftp_reply::EncodeError>(())
/// ```
impl TryFrom<SystemTime> for FileTime {
    type Error = EncodeError;

    fn try_from(time: SystemTime) -> Result<FileTime, EncodeError> {
        let out_of_range = EncodeError::out_of_range(Expectation::Year);
        let seconds = |seconds: u64| i64::try_from(seconds).map_err(|_| out_of_range);
        match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => FileTime::from_unix(seconds(after.as_secs())?, after.subsec_nanos()),
            Err(earlier) => {
                let before = earlier.duration();
                match before.subsec_nanos() {
                    0 => FileTime::from_unix(-seconds(before.as_secs())?, 0),
                    part => {
                        FileTime::from_unix(-seconds(before.as_secs())? - 1, 1_000_000_000 - part)
                    }
                }
            }
        }
    }
}

impl FileTime {
    /// Returns the time as a `SystemTime`, or `None` if it is outside the range of the system. A leap
    /// second becomes the next second.
    ///
    /// ```
    /// use std::time::{Duration, SystemTime};
    /// use ftp_reply::payload::FileTime;
    ///
    /// let time = FileTime::parse_value("19700101000001.5").unwrap();
    /// let expected = SystemTime::UNIX_EPOCH + Duration::from_millis(1500);
    /// assert_eq!(time.to_system_time(), Some(expected));
    /// ```
    pub fn to_system_time(self) -> Option<SystemTime> {
        let seconds = self.unix_seconds();
        let distance = Duration::from_secs(seconds.unsigned_abs());
        let second = if seconds < 0 {
            SystemTime::UNIX_EPOCH.checked_sub(distance)?
        } else {
            SystemTime::UNIX_EPOCH.checked_add(distance)?
        };
        second.checked_add(Duration::from_nanos(u64::from(self.nanosecond())))
    }
}
