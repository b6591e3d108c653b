//! Protected replies: 631, 632 and 633.

use core::fmt;

use super::base64::Base64;
use crate::facts::is_envelope;
use crate::payload::error::PayloadError;
use crate::payload::input::Input;
use crate::{Expectation, Lines, ParseOptions, PayloadErrorKind, ReplyCode, ReplyView};

/// A protected reply. Each line is a fragment, protected by the security mechanism and encoded in
/// base64 (RFC 2228, section 5.2).
///
/// `open` (feature `alloc`) returns the reply inside, which answers the command.
///
/// ```
/// use ftp_reply::{ParseOptions, payload::ProtectedReply};
/// # let reply = ftp_reply::Reply::parse(b"631 MjAwIENvbW1hbmQgb2theS4NCg==\r\n").unwrap();
/// # fn verify(fragment: Vec<u8>) -> Result<Vec<u8>, std::io::Error> { Ok(fragment) }
///
/// // 631 MjAwIENvbW1hbmQgb2theS4NCg==
/// let protected = ProtectedReply::parse(&reply)?;
/// let inner = protected.open(ParseOptions::default(), verify)?;
/// assert_eq!(inner.raw(), b"200 Command okay.\r\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ProtectedReply<'a> {
    reply: ReplyView<'a>,
}

impl<'a> ProtectedReply<'a> {
    /// Parses a 631, 632, 633 or other 63z reply. Every line must start with the code, followed by
    /// base64.
    ///
    /// # Errors
    ///
    /// `wrong_code`, `malformed` if an inner line does not start with the code and a hyphen,
    /// `invalid_base64`.
    pub fn parse(reply: impl Into<ReplyView<'a>>) -> Result<ProtectedReply<'a>, PayloadError> {
        let reply = reply.into();
        let input = Input::any_reply(reply);
        if !is_envelope(reply.code()) {
            let expected = Expectation::ProtectedReply;
            return Err(input.error(PayloadErrorKind::WrongCode, reply.raw(), expected));
        }
        for (raw, line) in reply.raw_lines().zip(reply.lines()) {
            let digits = &reply.code().digits()[..];
            let is_code_alone = line.is_empty() && raw.ends_with(digits);
            let before = raw.strip_suffix(line).and_then(<[u8]>::split_last);
            let has_code = before.is_some_and(|(_, before)| before.ends_with(digits));
            if !is_code_alone && !has_code {
                let expected = Expectation::ProtectedLines;
                return Err(input.error(PayloadErrorKind::Malformed, raw, expected));
            }
            Base64::read(input, line)?;
        }
        Ok(ProtectedReply { reply })
    }

    /// Returns the code: 631 for integrity, 633 for confidentiality, 632 for both.
    pub const fn code(&self) -> ReplyCode {
        self.reply.code()
    }

    /// Returns the reply inside as a view of the bytes that the security mechanism returned, joined and
    /// with a line end. `code` is that of the protected reply. For programs without an allocator;
    /// `open` also joins the bytes.
    ///
    /// # Errors
    ///
    /// `wrong_code` if the code is not 63z, `not_one_reply` if the bytes are not exactly one reply or exceed
    /// a limit, `nested` if that reply is also protected.
    #[doc(hidden)]
    pub fn view_inside(
        code: ReplyCode,
        bytes: &[u8],
        options: ParseOptions,
    ) -> Result<ReplyView<'_>, PayloadError> {
        if !is_envelope(code) {
            let (kind, expected) = (PayloadErrorKind::WrongCode, Expectation::ProtectedReply);
            return Err(PayloadError::new(kind, Some(code), 0, expected));
        }
        let inner = ReplyView::parse_with_options(bytes, options);
        check_inner(code, inner.ok(), ReplyView::code)
    }

    /// Returns the fragments. Decode each one and pass it to the security mechanism separately.
    pub fn fragments(&self) -> FragmentIter<'a> {
        FragmentIter {
            lines: self.reply.lines(),
        }
    }
}

/// Checks that the bytes inside a protected reply with this code are one reply, which is not protected.
pub(super) fn check_inner<R>(
    code: ReplyCode,
    inner: Option<R>,
    code_of: impl FnOnce(&R) -> ReplyCode,
) -> Result<R, PayloadError> {
    let error = |kind, expected| PayloadError::new(kind, Some(code), 0, expected);
    let inner = inner.ok_or_else(|| error(PayloadErrorKind::NotOneReply, Expectation::OneReply))?;
    if code_of(&inner).is_protected() {
        return Err(error(
            PayloadErrorKind::Nested,
            Expectation::UnprotectedReply,
        ));
    }
    Ok(inner)
}

/// The fragments of a protected reply; see [`ProtectedReply::fragments`].
#[derive(Clone)]
pub struct FragmentIter<'a> {
    lines: Lines<'a>,
}

impl<'a> Iterator for FragmentIter<'a> {
    type Item = Base64<'a>;

    fn next(&mut self) -> Option<Base64<'a>> {
        Base64::parse_argument(self.lines.next()?).ok()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.lines.size_hint()
    }
}

impl ExactSizeIterator for FragmentIter<'_> {}
impl core::iter::FusedIterator for FragmentIter<'_> {}

/// Like the fragments, it shows no bytes.
impl fmt::Debug for FragmentIter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FragmentIter({} fragments)", self.len())
    }
}

impl fmt::Debug for ProtectedReply<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProtectedReply")
            .field("code", &self.code())
            .field("fragments", &self.reply.line_count())
            .finish()
    }
}
