//! Reads all replies of a buffer at once, into columns.

use alloc::vec::Vec;

use crate::{ReplyCode, ReplyFault, ReplyScanner, ScanEvent, Scanned};

/// What [`ReplyScanner::scan_columns`] found, a value in each column for each reply.
///
/// The columns are the caller's: they are only ever appended to, and keep their room when cleared.
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
    /// The code of each reply.
    pub codes: Vec<ReplyCode>,
    /// Where each starts in the buffer that it was found in.
    pub starts: Vec<usize>,
    /// Where each ends there, its last line end included.
    pub ends: Vec<usize>,
    /// How many lines each has; at least 1.
    pub line_counts: Vec<usize>,
    /// What was no reply; few, if the stream is an FTP server's.
    pub faults: Vec<ReplyFault>,
}

impl ReplyColumns {
    /// Empty columns.
    pub const fn new() -> ReplyColumns {
        ReplyColumns {
            codes: Vec::new(),
            starts: Vec::new(),
            ends: Vec::new(),
            line_counts: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// How many replies there are.
    pub const fn len(&self) -> usize {
        self.codes.len()
    }

    /// Whether there is no reply.
    pub const fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// Empties every column and keeps its room.
    pub fn clear(&mut self) {
        self.codes.clear();
        self.starts.clear();
        self.ends.clear();
        self.line_counts.clear();
        self.faults.clear();
    }

    #[inline]
    fn push(&mut self, code: ReplyCode, start: usize, end: usize, lines: usize) {
        self.codes.push(code);
        self.starts.push(start);
        self.ends.push(end);
        self.line_counts.push(lines);
    }
}

impl ReplyScanner {
    /// Scans all of `buffer`, as repeated calls of [`scan`](ReplyScanner::scan) would, and appends
    /// what it finds. Returns how many bytes at the start of the buffer are done with; the rest is
    /// to be passed again, with more behind it.
    ///
    /// Diagnostics are not recorded: they are in what `scan` lends.
    pub fn scan_columns(&mut self, buffer: &[u8], columns: &mut ReplyColumns) -> usize {
        let mut at = 0;
        loop {
            while let Some((code, len)) = self.scan_single_line(&buffer[at..]) {
                columns.push(code, at, at + len, 1);
                at += len;
            }
            let Scanned { consumed, event } = self.scan_slow(&buffer[at..]);
            at += consumed;
            match event {
                ScanEvent::Reply(view) => {
                    columns.push(view.code(), at - view.raw().len(), at, view.line_count());
                }
                ScanEvent::Fault(fault) => columns.faults.push(fault.to_fault()),
                ScanEvent::NeedMore => return at,
            }
        }
    }
}
