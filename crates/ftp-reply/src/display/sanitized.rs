//! Text of a server for people, without secrets.

use core::fmt::{self, Formatter};

use super::escape::Text;
use super::{pad, secret};
use crate::{FaultView, Lines, ReplyCode, ReplyView};

/// Displays text of a server or a client [escaped](super::Escaped) and without secrets: everything
/// after the first word PASS, ACCT or ADAT, in any letter case, is replaced with `****`.
///
/// Servers repeat commands in their error messages, and with them passwords. A password that is
/// repeated without its command cannot be recognized.
///
/// `Display` of replies and faults does the same, except in replies with code 211 or 214, which list
/// the names of commands.
///
/// ```
/// use ftp_reply::Sanitized;
///
/// let shown = Sanitized::new(b"'PASS hunter2': command not understood").to_string();
/// assert_eq!(shown, "'PASS ****");
/// let shown = Sanitized::new(b"Password required").to_string();
/// assert_eq!(shown, "Password required");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sanitized<'a> {
    visible: &'a [u8],
    is_masked: bool,
}

impl<'a> Sanitized<'a> {
    /// Text that is shown in place of a secret.
    pub const MASK: &'static str = "****";

    /// Finds the secret in a text that may belong to any reply or command.
    pub fn new(text: &'a [u8]) -> Sanitized<'a> {
        let is_line_end = |byte: &u8| matches!(byte, b'\r' | b'\n');
        match secret::after_verb(text).and_then(|end| text.split_at_checked(end)) {
            Some((visible, secret)) if !secret.iter().all(is_line_end) => Sanitized {
                visible,
                is_masked: true,
            },
            _ => Sanitized::everything(text),
        }
    }

    /// Shows the entire text.
    const fn everything(text: &'a [u8]) -> Sanitized<'a> {
        Sanitized {
            visible: text,
            is_masked: false,
        }
    }

    /// Finds the secret in the text of a reply with this code.
    ///
    /// ```
    /// use ftp_reply::{ReplyCode, Sanitized};
    ///
    /// let text = b"USER PASS ACCT CWD";
    /// let shown = Sanitized::in_reply(ReplyCode::HELP_MESSAGE, text).to_string();
    /// assert_eq!(shown, "USER PASS ACCT CWD");
    /// let shown = Sanitized::in_reply(ReplyCode::COMMAND_UNRECOGNIZED, text).to_string();
    /// assert_eq!(shown, "USER PASS ****");
    /// ```
    pub fn in_reply(code: ReplyCode, text: &'a [u8]) -> Sanitized<'a> {
        if lists_commands(code) {
            Sanitized::everything(text)
        } else {
            Sanitized::new(text)
        }
    }

    /// Finds the secret in the bytes of a reply.
    pub(crate) fn of_reply(reply: ReplyView<'a>) -> Sanitized<'a> {
        if has_secrets(reply) {
            Sanitized::new(reply.raw())
        } else {
            Sanitized::everything(reply.raw())
        }
    }

    /// Returns the part of the text without a secret, not escaped: everything, or the text up to the
    /// word.
    ///
    /// ```
    /// # use ftp_reply::Sanitized;
    /// let text = Sanitized::new(b"500 PASS hunter2");
    /// assert_eq!(text.visible(), b"500 PASS");
    /// assert!(text.is_masked());
    /// ```
    pub const fn visible(self) -> &'a [u8] {
        self.visible
    }

    /// Returns `true` if the rest of the text is hidden.
    pub const fn is_masked(self) -> bool {
        self.is_masked
    }

    /// Returns the start of the text: about `len` bytes, and no part of a character.
    pub(crate) fn start(self, len: usize) -> (Sanitized<'a>, bool) {
        if self.visible.len() <= len {
            return (self, false);
        }
        let is_part = |at: &usize| {
            self.visible
                .get(*at)
                .is_some_and(|byte| byte & 0xc0 == 0x80)
        };
        let end = (len.saturating_sub(3)..=len).rev().find(|at| !is_part(at));
        let visible = self.visible.get(..end.unwrap_or(len)).unwrap_or_default();
        (Sanitized::everything(visible), true)
    }

    fn write(self, f: &mut Formatter<'_>, is_quoted: bool) -> fmt::Result {
        let visible = Text {
            bytes: self.visible,
            is_quoted,
        };
        match (self.is_masked, self.visible.is_empty()) {
            (false, _) => write!(f, "{visible}"),
            (true, true) => f.write_str(Sanitized::MASK),
            (true, false) => write!(f, "{visible} {}", Sanitized::MASK),
        }
    }
}

/// Returns `true` unless the reply lists commands.
fn has_secrets(reply: ReplyView<'_>) -> bool {
    // The codes of the first and the last line differ if any code may end a reply.
    let first = ReplyCode::from_bytes(reply.raw().get(..3).unwrap_or_default());
    !(lists_commands(reply.code()) && first.is_ok_and(lists_commands))
}

/// Returns `true` for the codes of replies in which PASS, ACCT and ADAT are names of commands: to FEAT and STAT,
/// and to HELP.
fn lists_commands(code: ReplyCode) -> bool {
    matches!(code, ReplyCode::SYSTEM_STATUS | ReplyCode::HELP_MESSAGE)
}

impl fmt::Display for Sanitized<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let text = Plain(*self);
        pad(f, format_args!("{text}"))
    }
}

impl fmt::Debug for Sanitized<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\"", Quoted(*self))
    }
}

struct Plain<'a>(Sanitized<'a>);

impl fmt::Display for Plain<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.write(f, false)
    }
}

/// A text that is shown between quotes.
pub(crate) struct Quoted<'a>(pub(crate) Sanitized<'a>);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.write(f, true)
    }
}

impl<'a> FaultView<'a> {
    /// Returns the kept bytes for people: [escaped](crate::Escaped) and without secrets.
    ///
    /// ```
    /// use ftp_reply::ReplyCode;
    ///
    /// let fault = ReplyCode::from_line(b"Unknown command: PASS hunter2").unwrap_err();
    /// assert_eq!(fault.sanitized().to_string(), "Unknown command: PASS ****");
    /// ```
    pub fn sanitized(self) -> Sanitized<'a> {
        match self.code {
            Some(code) => Sanitized::in_reply(code, self.kept),
            None => Sanitized::new(self.kept),
        }
    }
}

/// The lines of a reply for people; see [`ReplyView::sanitized_lines`].
#[derive(Clone)]
pub struct SanitizedLines<'a> {
    lines: Lines<'a>,
    has_secrets: bool,
    is_masked: bool,
}

impl<'a> ReplyView<'a> {
    /// Returns the text of each line for people: [escaped](crate::Escaped) and without secrets. After a
    /// word PASS, ACCT or ADAT, the rest of the reply is hidden, later lines included; see
    /// [`Sanitized`].
    ///
    /// ```
    /// use ftp_reply::Reply;
    ///
    /// let reply = Reply::parse(b"500-Unknown command PASS\r\n hunter2\r\n500 End\r\n")?;
    /// let lines: Vec<String> =
    ///     reply.as_view().sanitized_lines().map(|line| line.to_string()).collect();
    /// assert_eq!(lines, ["Unknown command PASS ****", "****", "****"]);
    /// # Ok::<(), ftp_reply::ReplyFault>(())
    /// ```
    pub fn sanitized_lines(&self) -> SanitizedLines<'a> {
        SanitizedLines {
            lines: self.lines(),
            has_secrets: has_secrets(*self),
            is_masked: false,
        }
    }
}

impl fmt::Debug for SanitizedLines<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

impl<'a> Iterator for SanitizedLines<'a> {
    type Item = Sanitized<'a>;

    fn next(&mut self) -> Option<Sanitized<'a>> {
        let line = self.lines.next()?;
        if self.is_masked {
            return Some(Sanitized {
                visible: &[],
                is_masked: true,
            });
        }
        if !self.has_secrets {
            return Some(Sanitized::everything(line));
        }
        let Some(end) = secret::after_verb(line) else {
            return Some(Sanitized::everything(line));
        };
        self.is_masked = true;
        Some(Sanitized {
            visible: line.get(..end).unwrap_or_default(),
            is_masked: end < line.len() || self.lines.len() > 0,
        })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.lines.size_hint()
    }
}

impl ExactSizeIterator for SanitizedLines<'_> {}
impl core::iter::FusedIterator for SanitizedLines<'_> {}
