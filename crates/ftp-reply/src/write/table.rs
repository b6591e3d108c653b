//! Replies with the texts of the table.

use core::iter::{Once, once};

use super::error::EncodeError;
use super::reply::ReplyBuilder;
use crate::facts::WirePart;
use crate::{EncodeErrorKind, Lang, ReplyCode, WireForm};

impl ReplyBuilder<Once<&'static str>> {
    /// Creates a one-line reply with the code's text.
    ///
    /// Pass [`Lang::En`], which is ASCII, until the client has selected another language with LANG.
    /// HOST and REIN reset the language (RFC 2640, section 4.1; RFC 7151, section 3.3).
    ///
    /// # Errors
    ///
    /// [`NoText`](EncodeErrorKind::NoText) if the code is not listed.
    /// [`UnfilledHole`](EncodeErrorKind::UnfilledHole) if the text has placeholders for values, as in
    /// `Entering Passive Mode (h1,h2,h3,h4,p1,p2).`: use the type of the value in
    /// [`payload`](crate::payload) instead.
    ///
    /// ```
    /// use ftp_reply::{Lang, ReplyBuilder, ReplyCode};
    ///
    /// let reply = ReplyBuilder::from_table(ReplyCode::NOT_LOGGED_IN, Lang::En)?;
    /// assert_eq!(reply.encode()?, b"530 Not logged in.\r\n");
    /// assert!(ReplyBuilder::from_table(ReplyCode::ENTERING_PASSIVE_MODE, Lang::En).is_err());
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    pub fn from_table(code: ReplyCode, lang: Lang) -> Result<Self, EncodeError> {
        let no_text = EncodeError::new(EncodeErrorKind::NoText);
        let headline = code.text(Lang::En).ok_or(no_text)?;
        if let Some(wire) = code.wire()
            && (wire.exact || shows(headline, wire))
            && let Some(hole) = wire.parts().find_map(WirePart::hole)
        {
            return Err(EncodeError::unfilled(hole));
        }
        Ok(ReplyBuilder::new(
            code,
            once(code.text(lang).unwrap_or(headline)),
        ))
    }
}

/// Returns `true` if the headline shows the form with example values, or without values: it starts
/// with the same words.
fn shows(headline: &str, wire: WireForm) -> bool {
    let words = match wire.parts().next() {
        Some(WirePart::Text(words)) => words,
        _ => "",
    };
    headline.starts_with(words.trim_end_matches(|last: char| !last.is_alphanumeric()))
}
