//! Files with their facts.

use ftp_reply::payload::{Fact, FileEntry};

use crate::payload::parsed::parse;
use crate::read::known_reply;
use crate::{EngineError, FlatError};

/// A fact of a file.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatFact {
    /// Name in lower case.
    pub name: String,
    /// Value as sent.
    pub value: Vec<u8>,
}

/// A file with its facts.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatFileEntry {
    /// The facts as sent. If two have the same name, the first counts.
    pub facts: Vec<FlatFact>,
    /// The path as bytes.
    pub path: Vec<u8>,
    /// The facts, a space and the path, as in a listing.
    pub line: Vec<u8>,
    /// Bits of the liberties.
    pub liberties: u32,
}

/// What a line of a listing contains: an entry or an error.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatFileEntryLine {
    /// The entry.
    pub entry: Option<FlatFileEntry>,
    /// Why the line is not an entry, as a member of the set of payload errors.
    pub error: Option<FlatError>,
}

/// Parses the 250 reply to MLST: its first entry (RFC 3659, section 7).
///
/// # Errors
///
/// A member of the set of payload errors.
#[uniffi::export]
pub fn parse_file_entry(reply: Vec<u8>, lenient: bool) -> Result<FlatFileEntry, EngineError> {
    parse(
        &known_reply(&reply)?,
        lenient,
        FileEntry::parse,
        FileEntry::parse_lenient,
        flat,
    )
}

/// Parses the 250 reply to MLST: all entries.
///
/// # Errors
///
/// A member of the set of payload errors for the first line that is not an entry.
#[uniffi::export]
pub fn parse_file_entries(reply: Vec<u8>) -> Result<Vec<FlatFileEntry>, EngineError> {
    let reply = known_reply(&reply)?;
    FileEntry::parse_all(&reply)?
        .map(|entry| Ok(flat(entry?, 0)))
        .collect()
}

/// Parses a line that MLSD sent over the data connection, without its line end.
///
/// # Errors
///
/// A member of the set of payload errors.
#[uniffi::export]
pub fn parse_file_entry_line(line: Vec<u8>) -> Result<FlatFileEntry, EngineError> {
    Ok(flat(FileEntry::parse_line(&line)?, 0))
}

/// Parses complete lines that MLSD sent over the data connection, with their line ends. Blank lines are
/// skipped.
#[uniffi::export]
pub fn parse_file_entry_lines(listing: Vec<u8>) -> Vec<FlatFileEntryLine> {
    listing
        .split(|byte| *byte == b'\n')
        .map(|line| {
            let end = line.iter().rposition(|byte| *byte != b'\r');
            &line[..end.map_or(0, |last| last + 1)]
        })
        .filter(|line| !line.is_empty())
        .map(entry_line)
        .collect()
}

/// Creates an entry.
///
/// # Errors
///
/// A member of the set of encode errors: `out_of_range` if a fact or the path cannot be read again from
/// the line, `control_byte`.
#[uniffi::export]
pub fn file_entry(facts: Vec<FlatFact>, path: Vec<u8>) -> Result<FlatFileEntry, EngineError> {
    let facts: Vec<(String, String)> = facts
        .into_iter()
        .map(|fact| {
            // The core allows only ASCII, so the encoding of the other bytes does not matter.
            let value = fact.value.into_iter().map(char::from).collect();
            (fact.name, value)
        })
        .collect();
    let facts: Vec<(&str, &str)> = facts
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    Ok(flat(FileEntry::new(&facts, &path)?, 0))
}

/// Returns the bytes of the 250 reply to MLST for the line of an entry.
///
/// # Errors
///
/// A member of the set of payload errors if the line is not an entry, or of the set of encode errors.
#[uniffi::export]
pub fn encode_file_entry(line: Vec<u8>) -> Result<Vec<u8>, EngineError> {
    Ok(FileEntry::parse_line(&line)?.encode()?)
}

fn entry_line(line: &[u8]) -> FlatFileEntryLine {
    match FileEntry::parse_line(line) {
        Ok(entry) => FlatFileEntryLine {
            entry: Some(flat(entry, 0)),
            error: None,
        },
        Err(error) => FlatFileEntryLine {
            entry: None,
            error: Some(error.into()),
        },
    }
}

fn flat(entry: FileEntry<'_>, liberties: u32) -> FlatFileEntry {
    let fact = |fact: Fact<'_>| FlatFact {
        name: fact.name().to_string(),
        value: fact.value().to_vec(),
    };
    FlatFileEntry {
        facts: entry.facts().map(fact).collect(),
        path: entry.path().to_vec(),
        line: entry.to_line(),
        liberties,
    }
}

#[cfg(test)]
mod tests {
    use ftp_reply::{ClosedSet, EncodeErrorKind, Liberty, PayloadErrorKind};

    use super::*;
    use crate::payload::parsed::tests::{assert_encode_error, assert_payload_error, bit};

    fn fact(name: &str, value: &str) -> FlatFact {
        FlatFact {
            name: name.to_owned(),
            value: value.into(),
        }
    }

    #[test]
    fn first_entry_or_all_are_parsed() {
        let reply = b"250-Listing\r\n Type=file;Size=9; /a b\r\n type=dir; /c\r\n250 End\r\n";
        let first = parse_file_entry(reply.to_vec(), false).unwrap();
        assert_eq!(first.facts, [fact("type", "file"), fact("size", "9")]);
        assert_eq!(first.path, b"/a b");
        assert_eq!(first.line, b"Type=file;Size=9; /a b");
        assert_eq!(first.liberties, 0);
        let all = parse_file_entries(reply.to_vec()).unwrap();
        assert_eq!((all.len(), &all[0]), (2, &first));
        let broken = b"250-Listing\r\n type=dir; /c\r\nbroken\r\n250 End\r\n";
        assert!(parse_file_entries(broken.to_vec()).is_err());
    }

    #[test]
    fn lenient_reading_has_liberties() {
        let reply = b"250-Listing\r\n  type=dir; /c\r\n250 End\r\n".to_vec();
        let lenient = parse_file_entry(reply.clone(), true).unwrap();
        assert_eq!(lenient.path, b"/c");
        assert_eq!(lenient.liberties, bit(Liberty::EntrySpacing));
        assert_payload_error(parse_file_entry(reply, false), PayloadErrorKind::Malformed);
    }

    #[test]
    fn lines_of_listing_are_parsed_in_one_call() {
        let listing = b"type=dir; c\r\n\r\nbroken\r\nsize=1; a\r\r\ntype=file; last".to_vec();
        let lines = parse_file_entry_lines(listing);
        let paths: Vec<_> = lines
            .iter()
            .map(|line| line.entry.as_ref().map(|entry| &entry.path[..]))
            .collect();
        let expected = [Some(&b"c"[..]), None, Some(b"a"), Some(b"last")];
        assert_eq!(paths, expected);
        for line in &lines {
            assert_ne!(line.entry.is_some(), line.error.is_some());
        }
        let error = lines[1].error.as_ref().unwrap();
        assert_eq!(error.set, ClosedSet::PayloadError.number());
        assert_eq!(error.kind, PayloadErrorKind::Malformed.number());
        assert_eq!(
            lines[0].entry,
            parse_file_entry_line(b"type=dir; c".to_vec()).ok()
        );
        assert_eq!(parse_file_entry_lines(Vec::new()), []);
    }

    #[test]
    fn entry_is_created_and_encoded() {
        let entry = file_entry(vec![fact("type", "file")], b"/a".to_vec()).unwrap();
        assert_eq!(entry.line, b"type=file; /a");
        assert_eq!(
            encode_file_entry(entry.line).unwrap(),
            b"250-Listing\r\n type=file; /a\r\n250 End\r\n"
        );
        for invalid in [
            fact("a b", "c"),
            fact("", "c"),
            fact("a", "b;c"),
            fact("a", "é"),
        ] {
            assert_encode_error(
                file_entry(vec![invalid], b"/a".to_vec()),
                EncodeErrorKind::OutOfRange,
            );
        }
        let split = file_entry(Vec::new(), b"/a\r\n250 End".to_vec());
        assert_encode_error(split, EncodeErrorKind::ControlByte);
        assert_payload_error(
            encode_file_entry(b"a".to_vec()),
            PayloadErrorKind::Malformed,
        );
    }
}
