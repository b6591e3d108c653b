//! Opens a protected reply.

use alloc::vec::Vec;
use core::fmt;

use super::protected::{ProtectedReply, check_inner};
use crate::payload::error::PayloadError;
use crate::{Lang, ParseOptions, Reply};

impl ProtectedReply<'_> {
    /// Returns the reply inside. `unprotect` is the security mechanism, which verifies or decrypts each
    /// decoded fragment. The results are joined and parsed with `options`, which should be those of the
    /// connection. They must be exactly one reply, without a blank line or a Telnet command before or
    /// after it, but the last line end can be missing.
    ///
    /// # Errors
    ///
    /// [`OpenError::Mechanism`] with the error of `unprotect`. [`OpenError::Payload`] with
    /// `not_one_reply` if the bytes are not exactly one reply or exceed a limit, or with `nested` if
    /// that reply is also protected.
    pub fn open<E>(
        &self,
        options: ParseOptions,
        mut unprotect: impl FnMut(Vec<u8>) -> Result<Vec<u8>, E>,
    ) -> Result<Reply, OpenError<E>> {
        let mut bytes = Vec::new();
        for fragment in self.fragments() {
            bytes.extend(unprotect(fragment.decode()).map_err(OpenError::Mechanism)?);
        }
        if !bytes.ends_with(b"\n") {
            bytes.extend_from_slice(b"\r\n");
        }
        let inner = Reply::parse_with_options(&bytes, options);
        check_inner(self.code(), inner.ok(), Reply::code).map_err(OpenError::Payload)
    }
}

/// Why a protected reply was not opened.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum OpenError<E> {
    /// The security mechanism rejected a fragment.
    Mechanism(E),
    /// The result is not exactly one reply.
    Payload(PayloadError),
}

impl<E> OpenError<E> {
    /// Returns the error as a sentence. The words of the mechanism's own error stay as they are.
    ///
    /// ```
    /// use ftp_reply::payload::ProtectedReply;
    /// use ftp_reply::{Lang, ParseOptions, Reply, ReplyCode};
    ///
    /// let code = ReplyCode::PRIVATE_PROTECTED;
    /// let reply = ProtectedReply::encode(code, ["not a reply"]).unwrap();
    /// let reply = Reply::parse(&reply).unwrap();
    /// let protected = ProtectedReply::parse(&reply).unwrap();
    /// let error = protected.open(ParseOptions::default(), Ok::<_, &str>).unwrap_err();
    /// assert_eq!(
    ///     error.message(Lang::En).to_string(),
    ///     "not exactly one protected reply at byte 0 of the 632 reply: \
    ///      expected exactly one reply in the protected bytes",
    /// );
    /// ```
    pub const fn message(&self, lang: Lang) -> OpenErrorMessage<'_, E> {
        OpenErrorMessage { error: self, lang }
    }
}

impl<E: fmt::Display> fmt::Display for OpenError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message(Lang::En).fmt(f)
    }
}

/// The error as a sentence; `Display` writes it. See [`OpenError::message`].
#[derive(Clone, Copy, Debug)]
pub struct OpenErrorMessage<'a, E> {
    error: &'a OpenError<E>,
    lang: Lang,
}

impl<E: fmt::Display> fmt::Display for OpenErrorMessage<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.error {
            OpenError::Mechanism(error) => error.fmt(f),
            OpenError::Payload(error) => error.message(self.lang).fmt(f),
        }
    }
}

impl<E: core::error::Error> core::error::Error for OpenError<E> {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            OpenError::Mechanism(error) => error.source(),
            OpenError::Payload(error) => error.source(),
        }
    }
}
