//! Parses exactly one reply.

use super::fault::FaultView;
use super::options::ParseOptions;
use super::scanner::{ReplyScanner, ScanEvent};
use super::view::ReplyView;
use crate::{FaultKind, part};

impl<'a> ReplyView<'a> {
    /// Parses exactly one reply, with its line end, with the default options. The view borrows from
    /// `bytes`. To read a stream, use one of the [three readers](crate#three-ways-to-read).
    ///
    /// # Errors
    ///
    /// The fault that a reader would report. [`UnexpectedEof`](FaultKind::UnexpectedEof) also if there
    /// are no bytes. [`Malformed`](FaultKind::Malformed) also for bytes before or after the reply, even
    /// if they are a blank line or another reply.
    ///
    /// ```
    /// use ftp_reply::{FaultKind, ReplyView};
    ///
    /// let reply = ReplyView::parse(b"550 No such file\r\n")?;
    /// assert_eq!(reply.code(), 550);
    ///
    /// let fault = ReplyView::parse(b"550 No such file").unwrap_err();
    /// assert_eq!(fault.kind, FaultKind::UnexpectedEof);
    /// # Ok::<(), ftp_reply::FaultView>(())
    /// ```
    pub fn parse(bytes: &'a [u8]) -> Result<ReplyView<'a>, FaultView<'a>> {
        ReplyView::parse_with_options(bytes, ParseOptions::new())
    }

    /// Parses exactly one reply; see [`parse`](Self::parse).
    ///
    /// # Errors
    ///
    /// The same as [`parse`](Self::parse), with other limits.
    pub fn parse_with_options(
        bytes: &'a [u8],
        options: ParseOptions,
    ) -> Result<ReplyView<'a>, FaultView<'a>> {
        parse_one(&mut ReplyScanner::with_options(options), bytes)
    }
}

/// Parses exactly one reply with a new scanner, which then has the diagnostics.
pub(super) fn parse_one<'a>(
    scanner: &mut ReplyScanner,
    bytes: &'a [u8],
) -> Result<ReplyView<'a>, FaultView<'a>> {
    let found = scanner.scan(bytes);
    let fault = |kind, from: usize| {
        let rest = part::from(bytes, from);
        FaultView {
            kind,
            offset: from as u64,
            code: None,
            kept: part::before(rest, rest.len().min(FaultView::MAX_KEPT)),
        }
    };
    Err(match found.event {
        ScanEvent::Reply(reply) if reply.raw().len() == bytes.len() => return Ok(reply),
        ScanEvent::Reply(reply) if found.consumed > reply.raw().len() => {
            fault(FaultKind::Malformed, 0)
        }
        ScanEvent::Reply(_) => fault(FaultKind::Malformed, found.consumed),
        ScanEvent::Fault(fault) => fault,
        ScanEvent::NeedMore => match scanner.finish() {
            Err(end) => FaultView {
                kept: fault(FaultKind::UnexpectedEof, found.consumed).kept,
                ..end
            },
            Ok(()) => fault(FaultKind::UnexpectedEof, bytes.len()),
        },
    })
}
