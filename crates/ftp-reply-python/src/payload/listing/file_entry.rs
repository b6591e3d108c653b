//! A file with its facts.

use std::hash::{Hash, Hasher};

use ftp_reply::payload;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString, PyType};

use super::facts::{Facts, Pairs};
use crate::match_args::match_args;
use crate::payload::argument::OneReply;
use crate::payload::error::{Encoded as _, OrRaise as _};
use crate::payload::parsed::{Parsed, read};
use crate::payload::text;
use crate::write::Text;

/// A file or directory with its facts, as sent for MLST and MLSD (RFC 3659, section 7).
///
/// The path is bytes, usually UTF-8. It can be empty if MLST had no argument.
///
/// >>> from ftp_reply import FileEntry, FileTime
/// >>> entry = FileEntry.parse(b"250-Listing\r\n Type=dir;Modify=19981107085215; /tmp\r\n250 End\r\n")
/// >>> entry.path, entry.facts["type"]
/// (b'/tmp', b'dir')
/// >>> FileTime.parse_value(entry.facts["modify"]).year
/// 1998
#[pyclass(module = "ftp_reply", frozen, eq, hash)]
pub(crate) struct FileEntry {
    /// The line as MLSD sends it, which the core reads.
    line: Vec<u8>,
}

match_args!(MatchArgs = "facts", "path");

#[pymethods]
impl FileEntry {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: MatchArgs = MatchArgs;

    /// Create an entry from a mapping of the facts' names and values, and a path. A ``str`` is encoded in
    /// UTF-8.
    ///
    /// :raises EncodeError: ``out_of_range`` if a name is empty, or if a name or value contains a
    ///     character that RFC 3659, section 2.1 does not allow, such as a space or semicolon, or if there
    ///     are no facts but the path looks like facts and a path; ``control_byte`` if the path contains
    ///     one
    ///
    /// >>> FileEntry({"type": "file", "size": "987"}, "Makefile").to_line()
    /// b'type=file;size=987; Makefile'
    #[new]
    fn new(py: Python<'_>, facts: Pairs, path: Text) -> PyResult<FileEntry> {
        let pairs: Vec<_> = facts
            .0
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let entry = payload::FileEntry::new(&pairs, &path.0).or_raise(py)?;
        Ok(FileEntry::of(entry))
    }

    /// Parse a 250 reply to MLST: its first entry, after exactly one space on the second line.
    ///
    /// An entry without facts is a space and a path. If that path itself looks like facts and a path, a
    /// server has sent too many spaces, and the result is an error instead of a wrong path.
    ///
    /// With ``lenient``, there can be any number of spaces before the facts, or none. The reply can have
    /// another 2yz code.
    ///
    /// :raises PayloadError: ``wrong_code``, ``missing`` if there are fewer than three lines,
    ///     ``malformed`` if the line is not an entry, ``control_byte`` in the facts or the path
    #[staticmethod]
    #[pyo3(signature = (reply, *, lenient=false))]
    fn parse(py: Python<'_>, reply: OneReply<'_>, lenient: bool) -> PyResult<Parsed<FileEntry>> {
        read(
            py,
            &reply,
            lenient,
            payload::FileEntry::parse,
            payload::FileEntry::parse_lenient,
            FileEntry::of,
        )
    }

    /// Parse every entry of a 250 reply to MLST. Only a file of several types has more than one, all with
    /// the same path (RFC 3659, section 7.5.1.6).
    ///
    /// :raises PayloadError: the errors of :meth:`parse`, for any entry
    ///
    /// >>> reply = b"250-x\r\n type=file; lib.tar\r\n type=dir; lib.tar\r\n250 End\r\n"
    /// >>> [entry.facts["type"] for entry in FileEntry.parse_all(reply)]
    /// [b'file', b'dir']
    #[staticmethod]
    fn parse_all(py: Python<'_>, reply: OneReply<'_>) -> PyResult<Vec<FileEntry>> {
        let entries = payload::FileEntry::parse_all(reply.get());
        let entries = entries.and_then(|entries| {
            let entries = entries.map(|entry| entry.map(FileEntry::of));
            entries.collect()
        });
        entries.or_raise(py)
    }

    /// Parse a line that MLSD sent over the data connection, without its line end.
    ///
    /// :raises PayloadError: ``malformed``, ``control_byte``; the offset is from the start of the line
    ///
    /// >>> FileEntry.parse_line(b"Type=file;Size=987; Makefile").path
    /// b'Makefile'
    #[staticmethod]
    fn parse_line(py: Python<'_>, line: Text) -> PyResult<FileEntry> {
        payload::FileEntry::parse_line(&line.0).or_raise(py)?;
        Ok(FileEntry { line: line.0 })
    }

    /// The facts in the order of the server, which has no meaning: a read-only mapping from their names
    /// in lower case to their values. If a name is there twice, the first value counts.
    ///
    /// The names are ``type``, ``size``, ``modify``, ``create``, ``unique``, ``perm``, ``lang``,
    /// ``media-type``, ``charset``, and names of a system (``unix.mode``) or of one server (``x.…``).
    #[getter]
    fn facts(&self, py: Python<'_>) -> PyResult<Facts<'_>> {
        self.entry(py).map(Facts)
    }

    /// The path as bytes, or the name in a listing.
    #[getter]
    fn path<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        Ok(PyBytes::new(py, self.entry(py)?.path()))
    }

    /// Return the value of the first fact with this name in any letter case (RFC 3659, section 7.5), or
    /// ``None``.
    ///
    /// >>> FileEntry.parse_line(b"UNIX.Mode=0644; a").fact("unix.mode")
    /// b'0644'
    fn fact<'py>(&self, py: Python<'py>, name: &str) -> PyResult<Option<Bound<'py, PyBytes>>> {
        let value = self.entry(py)?.fact(name);
        Ok(value.map(|value| PyBytes::new(py, value)))
    }

    /// Return the path as text. Bytes that are not text in the encoding become U+FFFD, so send
    /// :attr:`path` back to the server instead.
    #[pyo3(signature = (encoding="utf-8", errors="replace"))]
    fn text<'py>(
        &self,
        py: Python<'py>,
        encoding: &str,
        errors: &str,
    ) -> PyResult<Bound<'py, PyString>> {
        text::decode(py, self.entry(py)?.path(), encoding, errors)
    }

    /// Return the line as MLSD sends it over the data connection, without its line end.
    fn to_line<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &self.line)
    }

    /// Return the bytes of the 250 reply to MLST.
    ///
    /// >>> FileEntry({"type": "dir"}, "/tmp").encode()
    /// b'250-Listing\r\n type=dir; /tmp\r\n250 End\r\n'
    fn encode<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        self.entry(py)?.encode().encoded(py)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let entry = self.entry(py)?;
        let mut facts = Vec::new();
        for fact in entry.facts() {
            let name = text::literal(py, fact.name().to_string().as_bytes())?;
            facts.push(format!("{name}: {}", text::literal(py, fact.value())?));
        }
        let path = text::literal(py, entry.path())?;
        Ok(format!("FileEntry({{{}}}, {path})", facts.join(", ")))
    }

    fn __reduce__<'py>(
        &self,
        py: Python<'py>,
    ) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyBytes>,))> {
        let restore = py.get_type::<FileEntry>().getattr("_restore")?;
        Ok((restore, (self.to_line(py),)))
    }

    /// Return an equal entry from a pickle.
    #[classmethod]
    fn _restore(class: &Bound<'_, PyType>, line: Text) -> PyResult<FileEntry> {
        FileEntry::parse_line(class.py(), line)
    }
}

impl FileEntry {
    /// Copies an entry of a reply.
    fn of(entry: payload::FileEntry<'_>) -> FileEntry {
        FileEntry {
            line: entry.to_line(),
        }
    }

    /// Returns the entry of the core, which borrows the line.
    fn entry(&self, py: Python<'_>) -> PyResult<payload::FileEntry<'_>> {
        payload::FileEntry::parse_line(&self.line).or_raise(py)
    }
}

/// Entries are equal if they are equal in the core, which ignores the letter case of names.
impl PartialEq for FileEntry {
    fn eq(&self, other: &FileEntry) -> bool {
        let entry = payload::FileEntry::parse_line;
        entry(&self.line) == entry(&other.line)
    }
}

impl Eq for FileEntry {}

impl Hash for FileEntry {
    fn hash<H: Hasher>(&self, state: &mut H) {
        payload::FileEntry::parse_line(&self.line).hash(state);
    }
}
