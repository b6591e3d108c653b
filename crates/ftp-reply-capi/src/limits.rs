//! Sizes of states, default limits and lengths of lists.

use reply::{Diagnostics, Dialogue, FaultView, Limits};

/// Size of ftp_reply_scanner_t in bytes.
pub const FTP_REPLY_LIMIT_SCANNER_SIZE: usize = 1024;

/// Size of ftp_reply_lines_t in bytes.
pub const FTP_REPLY_LIMIT_LINES_SIZE: usize = 128;

/// Size of ftp_reply_sanitized_lines_t in bytes.
pub const FTP_REPLY_LIMIT_SANITIZED_LINES_SIZE: usize = 128;

/// Size of ftp_reply_features_t in bytes.
pub const FTP_REPLY_LIMIT_FEATURES_SIZE: usize = 128;

/// Size of ftp_reply_facts_t in bytes.
pub const FTP_REPLY_LIMIT_FACTS_SIZE: usize = 128;

/// Size of ftp_reply_file_entries_t in bytes.
pub const FTP_REPLY_LIMIT_FILE_ENTRIES_SIZE: usize = 256;

/// Size of ftp_reply_protected_reply_t in bytes.
pub const FTP_REPLY_LIMIT_PROTECTED_REPLY_SIZE: usize = 128;

/// Size of ftp_reply_dialogue_t in bytes.
pub const FTP_REPLY_LIMIT_DIALOGUE_SIZE: usize = 1024;

/// Default of ftp_reply_scanner_set_max_line(), in bytes.
pub const FTP_REPLY_LIMIT_MAX_LINE: usize = 65_536;
const _: () = assert!(FTP_REPLY_LIMIT_MAX_LINE == Limits::new().max_line);

/// Default of ftp_reply_scanner_set_max_reply(), in bytes.
pub const FTP_REPLY_LIMIT_MAX_REPLY: usize = 1_048_576;
const _: () = assert!(FTP_REPLY_LIMIT_MAX_REPLY == Limits::new().max_reply);

/// Default of ftp_reply_scanner_set_max_lines().
pub const FTP_REPLY_LIMIT_MAX_LINES: usize = 16_384;
const _: () = assert!(FTP_REPLY_LIMIT_MAX_LINES == Limits::new().max_lines);

/// Maximum number of bytes that a fault keeps.
pub const FTP_REPLY_LIMIT_KEPT: usize = 256;
const _: () = assert!(FTP_REPLY_LIMIT_KEPT == FaultView::MAX_KEPT);

/// Maximum number of diagnostics that are kept for one reply or fault.
pub const FTP_REPLY_LIMIT_DIAGNOSTICS: usize = 16;
const _: () = assert!(FTP_REPLY_LIMIT_DIAGNOSTICS == Diagnostics::MAX);

/// Maximum number of commands that wait for a reply in a dialogue, the greeting included.
pub const FTP_REPLY_LIMIT_OUTSTANDING: usize = 32;
const _: () = assert!(FTP_REPLY_LIMIT_OUTSTANDING == Dialogue::CAPACITY);
