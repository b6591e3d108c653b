//! Replies with the texts and machine-readable forms of the table.

#[cfg(feature = "alloc")]
use alloc::string::String;
use core::iter::{Once, once};

use super::error::EncodeError;
use super::reply::ReplyBuilder;
use crate::EncodeErrorKind;
use crate::{Lang, ReplyCode, WireForm};

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
    /// `Entering Passive Mode (h1,h2,h3,h4,p1,p2).`: use [`WireForm::fill`] instead.
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
            && let Some((_, hole, _)) = next_hole(wire.form)
        {
            return Err(EncodeError::unfilled(hole));
        }
        Ok(ReplyBuilder::new(
            code,
            once(code.text(lang).unwrap_or(headline)),
        ))
    }
}

impl WireForm {
    /// Returns the form with its placeholders replaced. `values` are pairs of name and value.
    ///
    /// # Errors
    ///
    /// [`UnfilledHole`](EncodeErrorKind::UnfilledHole) with the name of the first placeholder without a
    /// value, or [`LineBreak`](EncodeErrorKind::LineBreak) with the offset of a CR or LF in a value.
    ///
    /// ```
    /// use ftp_reply::{ReplyBuilder, ReplyCode};
    ///
    /// let form = ReplyCode::RESTART_MARKER.wire().unwrap();
    /// let text = form.fill(&[("sender", "12"), ("receiver", "4096")])?;
    /// let reply = ReplyBuilder::new(ReplyCode::RESTART_MARKER, [text]);
    /// assert_eq!(reply.encode()?, b"110 MARK 12 = 4096\r\n");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    #[cfg(feature = "alloc")]
    pub fn fill(&self, values: &[(&str, &str)]) -> Result<String, EncodeError> {
        let mut text = String::new();
        let mut rest = self.form;
        while let Some((before, hole, after)) = next_hole(rest) {
            let Some((_, value)) = values.iter().find(|(name, _)| *name == hole) else {
                return Err(EncodeError::unfilled(hole));
            };
            if let Some(at) = value.find(['\r', '\n']) {
                return Err(EncodeError::at(EncodeErrorKind::LineBreak, 0, at));
            }
            text.push_str(before);
            text.push_str(value);
            rest = after;
        }
        text.push_str(rest);
        Ok(text)
    }
}

/// Splits a form at its first placeholder: the text before it, its name, and the text after it.
fn next_hole(form: &'static str) -> Option<(&'static str, &'static str, &'static str)> {
    let (before, rest) = form.split_once('{')?;
    let (hole, after) = rest.split_once('}')?;
    Some((before, hole, after))
}

/// Returns `true` if the headline shows the form with example values, or without values: it starts
/// with the same words.
fn shows(headline: &str, wire: WireForm) -> bool {
    let words = next_hole(wire.form).map_or(wire.form, |(before, _, _)| before);
    headline.starts_with(words.trim_end_matches(|last: char| !last.is_alphanumeric()))
}
