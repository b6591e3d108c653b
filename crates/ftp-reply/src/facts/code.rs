//! The reply code: a number from 100 to 699, listed in `codes.toml` or not.

use core::fmt;
use core::num::NonZeroU16;
use core::str::FromStr;

use crate::{ArgumentErrorKind, Lang};

/// An FTP reply code: three digits, the first from 1 to 6 (RFC 959, section 4.2; RFC 2228, section
/// 5.2).
///
/// The set is open: servers also send numbers that no RFC lists, and these are values like any other.
///
/// ```
/// use ftp_reply::ReplyCode;
///
/// let code = ReplyCode::from_u16(599)?;
/// assert_eq!(code.as_u16(), 599);
/// assert_eq!(code.to_string(), "599");
/// # Ok::<(), ftp_reply::InvalidReplyCode>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReplyCode(NonZeroU16);

impl ReplyCode {
    /// The lowest code, 100.
    pub const MIN: ReplyCode = ReplyCode::new(100);
    /// The highest code, 699.
    pub const MAX: ReplyCode = ReplyCode::new(699);

    /// Creates a code that is known to be in range. A number out of range fails the build, because
    /// all callers are constants.
    pub(crate) const fn new(number: u16) -> ReplyCode {
        match ReplyCode::from_u16(number) {
            Ok(code) => code,
            Err(_) => panic!("a reply code is a number from 100 to 699"),
        }
    }

    /// Creates a code from a number.
    ///
    /// # Errors
    ///
    /// [`InvalidReplyCode`] if the number is not in 100..=699.
    ///
    /// ```
    /// use ftp_reply::ReplyCode;
    ///
    /// assert!(ReplyCode::from_u16(220).is_ok());
    /// assert!(ReplyCode::from_u16(99).is_err());
    /// assert!(ReplyCode::from_u16(700).is_err());
    /// ```
    pub const fn from_u16(number: u16) -> Result<ReplyCode, InvalidReplyCode> {
        match NonZeroU16::new(number) {
            Some(value) if number >= 100 && number <= 699 => Ok(ReplyCode(value)),
            _ => Err(InvalidReplyCode(())),
        }
    }

    /// Parses a code from exactly three ASCII digits, as sent on the wire.
    ///
    /// # Errors
    ///
    /// [`InvalidReplyCode`] if there are not exactly three bytes, one is not an ASCII digit, or the
    /// first is not 1 to 6.
    ///
    /// ```
    /// use ftp_reply::ReplyCode;
    ///
    /// assert_eq!(ReplyCode::from_bytes(b"150")?, 150);
    /// assert!(ReplyCode::from_bytes(b"15").is_err());
    /// assert!(ReplyCode::from_bytes(b"+15").is_err());
    /// # Ok::<(), ftp_reply::InvalidReplyCode>(())
    /// ```
    pub const fn from_bytes(digits: &[u8]) -> Result<ReplyCode, InvalidReplyCode> {
        match *digits {
            [a @ b'1'..=b'6', b @ b'0'..=b'9', c @ b'0'..=b'9'] => {
                let number = (a - b'0') as u16 * 100 + (b - b'0') as u16 * 10 + (c - b'0') as u16;
                ReplyCode::from_u16(number)
            }
            _ => Err(InvalidReplyCode(())),
        }
    }

    /// Returns the number, 100 to 699.
    ///
    /// ```
    /// # use ftp_reply::ReplyCode;
    /// assert_eq!(ReplyCode::MIN.as_u16(), 100);
    /// ```
    pub const fn as_u16(self) -> u16 {
        self.0.get()
    }

    /// Returns the three ASCII digits, as sent on the wire.
    ///
    /// ```
    /// # use ftp_reply::ReplyCode;
    /// assert_eq!(&ReplyCode::SERVICE_READY.digits(), b"220");
    /// ```
    #[expect(clippy::cast_possible_truncation, reason = "each digit is below ten")]
    pub const fn digits(self) -> [u8; 3] {
        let number = self.as_u16();
        [
            b'0' + (number / 100) as u8,
            b'0' + (number / 10 % 10) as u8,
            b'0' + (number % 10) as u8,
        ]
    }
}

impl fmt::Display for ReplyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A code is a word of three digits, so a sign or zeros before it would be wrong.
        f.pad(str::from_utf8(&self.digits()).unwrap_or_default())
    }
}

impl fmt::Debug for ReplyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<ReplyCode> for u16 {
    fn from(code: ReplyCode) -> u16 {
        code.as_u16()
    }
}

impl TryFrom<u16> for ReplyCode {
    type Error = InvalidReplyCode;

    fn try_from(number: u16) -> Result<ReplyCode, InvalidReplyCode> {
        ReplyCode::from_u16(number)
    }
}

impl FromStr for ReplyCode {
    type Err = InvalidReplyCode;

    fn from_str(digits: &str) -> Result<ReplyCode, InvalidReplyCode> {
        ReplyCode::from_bytes(digits.as_bytes())
    }
}

impl PartialEq<u16> for ReplyCode {
    fn eq(&self, other: &u16) -> bool {
        self.as_u16() == *other
    }
}

impl PartialEq<ReplyCode> for u16 {
    fn eq(&self, other: &ReplyCode) -> bool {
        *self == other.as_u16()
    }
}

/// Error: a number or text is not a reply code from 100 to 699.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct InvalidReplyCode(());

impl fmt::Debug for InvalidReplyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InvalidReplyCode")
    }
}

impl InvalidReplyCode {
    /// Returns the error as a sentence.
    ///
    /// ```
    /// # use ftp_reply::{Lang, ReplyCode};
    /// let error = ReplyCode::from_u16(700).unwrap_err();
    /// assert_eq!(
    ///     error.message(Lang::En),
    ///     "invalid reply code: expected three digits from 100 to 699",
    /// );
    /// ```
    pub const fn message(&self, lang: Lang) -> &'static str {
        ArgumentErrorKind::InvalidCode.text(lang)
    }
}

impl fmt::Display for InvalidReplyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message(Lang::En))
    }
}

impl core::error::Error for InvalidReplyCode {}
