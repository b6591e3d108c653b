//! Scans a buffer into columns.

use alloc::vec::Vec;

use crate::{ReplyCode, ReplyFault, ReplyScanner, ScanEvent, Scanned};

/// Replies as columns, with one value for each reply in each column.
///
/// [`ReplyScanner::scan_columns`] appends to them.
///
/// ```
/// use ftp_reply::ReplyScanner;
/// use ftp_reply::bulk::ReplyColumns;
///
/// let log = b"220 Ready\r\n331-Name okay\r\n331 Password?\r\n230 Logged in\r\n";
/// let mut columns = ReplyColumns::new();
/// let consumed = ReplyScanner::new().scan_columns(log, &mut columns);
/// assert_eq!(consumed, log.len());
/// assert_eq!(columns.codes, [220, 331, 230]);
/// assert_eq!(columns.line_counts, [1, 2, 1]);
/// assert_eq!(&log[columns.starts[2]..columns.ends[2]], b"230 Logged in\r\n");
/// assert!(columns.faults.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReplyColumns {
    /// Code of each reply.
    pub codes: Vec<ReplyCode>,
    /// Offset of each reply in the buffer that it was found in.
    pub starts: Vec<usize>,
    /// Offset in that buffer of the byte after each reply, including its last line end.
    pub ends: Vec<usize>,
    /// Number of lines of each reply, at least 1.
    pub line_counts: Vec<usize>,
    /// Faults found between the replies.
    pub faults: Vec<ReplyFault>,
}

impl ReplyColumns {
    /// Creates empty columns.
    pub const fn new() -> ReplyColumns {
        ReplyColumns {
            codes: Vec::new(),
            starts: Vec::new(),
            ends: Vec::new(),
            line_counts: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// Returns the number of replies.
    pub const fn len(&self) -> usize {
        self.codes.len()
    }

    /// Returns `true` if there are no replies.
    pub const fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// Empties every column and keeps its capacity.
    pub fn clear(&mut self) {
        self.codes.clear();
        self.starts.clear();
        self.ends.clear();
        self.line_counts.clear();
        self.faults.clear();
    }

    #[inline]
    fn push(&mut self, code: ReplyCode, start: usize, end: usize, line_count: usize) {
        self.codes.push(code);
        self.starts.push(start);
        self.ends.push(end);
        self.line_counts.push(line_count);
    }
}

impl ReplyScanner {
    /// Scans all of `buffer`, as repeated calls of [`scan`](ReplyScanner::scan) do, and appends the
    /// replies and faults to `columns`. Returns the number of bytes that are no longer needed; pass the
    /// rest again with the bytes that follow.
    ///
    /// Replies in columns have no diagnostics: use `scan` if you need them.
    pub fn scan_columns(&mut self, buffer: &[u8], columns: &mut ReplyColumns) -> usize {
        let mut at = 0;
        loop {
            while let Some((code, len)) = self.scan_single_line(&buffer[at..], buffer.len() - at) {
                columns.push(code, at, at + len, 1);
                at += len;
            }
            let Scanned { consumed, event } = self.scan_slow(&buffer[at..]);
            at += consumed;
            match event {
                ScanEvent::Reply(view) => {
                    columns.push(view.code(), at - view.raw().len(), at, view.line_count());
                }
                ScanEvent::Fault(fault) => {
                    let fault = fault.to_fault().with_diagnostics(self.diagnostics());
                    columns.faults.push(fault);
                }
                ScanEvent::NeedMore => return at,
            }
        }
    }
}
