//! Reads the code at the start of one line.

use super::fault::FaultView;
use super::line_end::{line_end, without_trailing_cr};
use super::opening::Opening;
use crate::part;
use crate::{FaultKind, ReplyCode};

impl ReplyCode {
    /// Reads the code at the start of a reply line, with or without its line end.
    ///
    /// The code is three digits, the first from 1 to 6, then a space, a hyphen or the line end (RFC
    /// 959, section 4.2): the same rule that the readers have for the first line of a reply. To
    /// read entire replies, use one of the [three readers](crate#three-ways-to-read).
    ///
    /// # Errors
    ///
    /// [`Malformed`](FaultKind::Malformed), with the start of the line, if the line does not start
    /// with a code. A Telnet command before the code is not skipped.
    ///
    /// ```
    /// use ftp_reply::ReplyCode;
    ///
    /// assert_eq!(ReplyCode::from_line(b"220 Service ready\r\n")?, 220);
    /// assert_eq!(ReplyCode::from_line(b"211-Features:")?, 211);
    /// assert_eq!(ReplyCode::from_line(b"226\r\n")?, 226);
    /// assert!(ReplyCode::from_line(b"2200 files").is_err());
    /// # Ok::<(), ftp_reply::FaultView>(())
    /// ```
    pub fn from_line(line: &[u8]) -> Result<ReplyCode, FaultView<'_>> {
        let (len, _) = line_end(line);
        let text = without_trailing_cr(part::before(line, len), 0);
        let opening = match *text {
            [a, b, c] => Opening::bare([a, b, c]),
            [a, b, c, d, ..] => Opening::of([a, b, c, d]),
            _ => None,
        };
        opening.map(|opening| opening.code).ok_or(FaultView {
            kind: FaultKind::Malformed,
            offset: 0,
            code: None,
            kept: part::before(text, text.len().min(FaultView::MAX_KEPT)),
        })
    }
}
