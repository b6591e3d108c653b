//! The text of a code with its detail, as one string.

use core::fmt;

use crate::{Lang, ReplyCode};

impl ReplyCode {
    /// Returns the code's text and, if there is one, its detail, as one string for people; `None`
    /// if the code is not listed.
    ///
    /// ```
    /// # use ftp_reply::{Lang, ReplyCode};
    /// let description = ReplyCode::FILE_BUSY.description(Lang::En).unwrap();
    /// assert_eq!(
    ///     description.to_string(),
    ///     "Requested file action not taken. File unavailable (e.g., file busy).",
    /// );
    /// let description = ReplyCode::NOT_LOGGED_IN.description(Lang::En).unwrap();
    /// assert_eq!(description.to_string(), "Not logged in.");
    /// ```
    pub fn description(self, lang: Lang) -> Option<Description> {
        Some(Description {
            text: self.text(lang)?,
            detail: self.detail(lang),
        })
    }
}

/// The text and the detail of a code. `Display` joins them with a space; see
/// [`ReplyCode::description`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Description {
    text: &'static str,
    detail: Option<&'static str>,
}

impl fmt::Display for Description {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)?;
        match self.detail {
            Some(detail) => write!(f, " {detail}"),
            None => Ok(()),
        }
    }
}
