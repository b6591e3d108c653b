//! Copies of replies and faults without secrets, for logs that programs read.

use alloc::vec::Vec;

use super::Sanitized;
use crate::{FaultView, Reply, ReplyFault, ReplyView};

impl Reply {
    /// Returns a copy in which everything after the first word PASS, ACCT or ADAT is replaced with
    /// `****`, as in [`ReplyView::sanitized_lines`]. It is still a reply with the same number of lines.
    ///
    /// Use it before you serialize a reply for a log: serialized replies are complete.
    ///
    /// ```
    /// use ftp_reply::Reply;
    ///
    /// let reply = Reply::parse(b"500-Unknown command PASS\r\n hunter2\r\n500 End\r\n")?;
    /// let expected = b"500-Unknown command PASS ****\r\n****\r\n500 ****\r\n";
    /// assert_eq!(reply.without_secrets().raw(), expected);
    /// # Ok::<(), ftp_reply::ReplyFault>(())
    /// ```
    #[must_use]
    pub fn without_secrets(&self) -> Reply {
        let view = self.as_view();
        if !view.sanitized_lines().any(Sanitized::is_masked) {
            return self.clone();
        }
        let mut raw = Vec::with_capacity(view.raw().len());
        let mut rest = view.raw();
        for ((raw_line, line), shown) in view
            .raw_lines()
            .zip(view.lines())
            .zip(view.sanitized_lines())
        {
            let after = rest.get(raw_line.len()..).unwrap_or_default();
            let returns = after.iter().take_while(|byte| **byte == b'\r').count();
            let (line_end, next) = after.split_at((returns + 1).min(after.len()));
            rest = next;
            let (start, _) = raw_line.split_at(raw_line.len() - line.len());
            raw.extend_from_slice(start);
            // A line without text has no separator after its code, and no secret.
            if !line.is_empty() {
                raw.extend(masked(shown));
            }
            raw.extend_from_slice(line_end);
        }
        ReplyView::new(self.code(), &raw, self.line_count())
            .to_reply()
            .with_diagnostics(self.diagnostics())
    }
}

impl ReplyFault {
    /// Returns a copy in which everything after the first word PASS, ACCT or ADAT is replaced with
    /// `****`, as in [`FaultView::sanitized`].
    ///
    /// ```
    /// use ftp_reply::Reply;
    ///
    /// let fault = Reply::parse(b"> PASS hunter2\r\n").unwrap_err();
    /// assert_eq!(fault.without_secrets().kept, b"> PASS ****");
    /// ```
    #[must_use]
    pub fn without_secrets(&self) -> ReplyFault {
        let mut fault = self.clone();
        let shown = self.as_view().sanitized();
        if shown.is_masked() {
            fault.kept = masked(shown);
            fault.kept.truncate(FaultView::MAX_KEPT);
        }
        fault
    }
}

/// Returns the visible text, and the mask in place of the rest.
fn masked(shown: Sanitized<'_>) -> Vec<u8> {
    let mut text = shown.visible().to_vec();
    if shown.is_masked() {
        if !text.is_empty() {
            text.push(b' ');
        }
        text.extend_from_slice(Sanitized::MASK.as_bytes());
    }
    text
}
