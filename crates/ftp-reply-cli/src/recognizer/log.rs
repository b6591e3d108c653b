//! Finds the replies in the lines of a log.

use super::{Evidence, Recognized, recognize};

/// Lines of a reply as the server sent them, without line ends, and the index of their first byte in the
/// line of the log.
pub(crate) type Found = (Vec<Vec<u8>>, usize);

/// Reads a log line by line and returns the lines of replies as the server sent them.
///
/// Once a line has an arrow or a label, only lines with one count, because programs often repeat a reply
/// in a message.
#[derive(Debug, Default)]
pub(crate) struct Log {
    has_markers: bool,
    /// The reply that is not complete.
    open: Option<Open>,
}

/// A reply of which more lines follow.
#[derive(Debug)]
struct Open {
    digits: [u8; 3],
    /// What the program wrote before its first line.
    prefix: Vec<u8>,
}

impl Log {
    /// Returns `true` if more lines of a reply follow.
    pub(crate) fn is_inside_reply(&self) -> bool {
        self.open.is_some()
    }

    /// Returns the part of a reply in a [clean](super::clean()) line. It is one line, unless the program
    /// escaped line breaks. Returns `None` if the line is not part of a reply.
    pub(crate) fn read(&mut self, line: &[u8]) -> Option<Found> {
        self.accept(line, recognize(line))
    }

    /// Does what [`read`](Log::read) does, for a line in which the reply is already recognized.
    pub(crate) fn accept(&mut self, line: &[u8], found: Option<Recognized<'_>>) -> Option<Found> {
        if let Some(open) = &self.open {
            if let Some(found) = found.filter(|found| found.code.digits() == open.digits) {
                if !found.is_continued {
                    self.open = None;
                }
                return Some((vec![found.wire_line()], found.prefix.len()));
            }
            let text = open.text_of(line)?;
            return Some((vec![text.to_vec()], line.len() - text.len()));
        }
        let found = found.filter(|found| self.counts(found))?;
        self.has_markers |= found.is_marked();
        let lines = found.wire_lines();
        if found.is_continued && lines.len() == 1 {
            self.open = Some(Open {
                digits: found.code.digits(),
                prefix: found.prefix.to_vec(),
            });
        }
        Some((lines, found.prefix.len()))
    }

    fn counts(&self, found: &Recognized<'_>) -> bool {
        match found.evidence {
            Evidence::Received => !self.has_markers || found.is_marked(),
            Evidence::Repeated => !self.has_markers,
            Evidence::Mentioned => false,
        }
    }
}

impl Open {
    /// Returns the text of a line between the first and the last line of the reply.
    fn text_of<'a>(&self, line: &'a [u8]) -> Option<&'a [u8]> {
        // basic-ftp writes an arrow only before the first of the lines that arrive together.
        let is_indented = line.starts_with(b" ") && !self.prefix.starts_with(b" ");
        let text = without_prefix(line, &self.prefix).or(is_indented.then_some(line))?;
        let quote = self
            .prefix
            .last()
            .filter(|last| matches!(last, b'"' | b'\''));
        Some(match quote {
            Some(quote) => text.strip_suffix(&[*quote]).unwrap_or(text),
            None => text,
        })
    }
}

/// Removes a prefix that differs only in its numbers, such as the time. A short line may lack the spaces
/// at its end.
fn without_prefix<'a>(line: &'a [u8], prefix: &[u8]) -> Option<&'a [u8]> {
    let (mut line, mut prefix) = (line, prefix);
    while let Some((first, rest)) = prefix.split_first() {
        if first.is_ascii_digit() {
            let digits = |text: &[u8]| text.iter().take_while(|byte| byte.is_ascii_digit()).count();
            let found = digits(line);
            if found == 0 {
                return None;
            }
            line = &line[found..];
            prefix = &prefix[digits(prefix)..];
        } else if line.is_empty() && prefix.trim_ascii().is_empty() {
            return Some(line);
        } else {
            line = line.strip_prefix(&[*first])?;
            prefix = rest;
        }
    }
    Some(line)
}

impl Recognized<'_> {
    /// Returns `true` if the program wrote an arrow or a label before the reply.
    fn is_marked(&self) -> bool {
        self.evidence == Evidence::Received && !self.prefix.trim_ascii().is_empty()
    }

    /// Returns the line as the server sent it, without line end.
    fn wire_line(&self) -> Vec<u8> {
        let separator: &[u8] = if self.is_continued { b"-" } else { b" " };
        [&self.code.digits()[..], separator, self.text].concat()
    }

    /// Returns all lines of the reply if the program wrote them on one line, as Python does with
    /// `'211-Features:\n MDTM\n211 End'`, or else the line.
    fn wire_lines(&self) -> Vec<Vec<u8>> {
        let line = self.wire_line();
        let lines = escaped_lines(&line);
        let last = lines
            .last()
            .and_then(|last| last.strip_prefix(&self.code.digits()));
        if self.is_continued && lines.len() > 1 && matches!(last, Some([] | [b' ', ..])) {
            return lines.into_iter().map(<[u8]>::to_vec).collect();
        }
        vec![line]
    }
}

/// Splits a text at line breaks that a program wrote as escapes.
fn escaped_lines(mut text: &[u8]) -> Vec<&[u8]> {
    const LINE_BREAK: &[u8] = br"\n";
    let mut lines = Vec::new();
    while let Some(end) = text
        .windows(LINE_BREAK.len())
        .position(|part| part == LINE_BREAK)
    {
        let (line, rest) = text.split_at(end);
        lines.push(line.strip_suffix(br"\r").unwrap_or(line));
        text = &rest[LINE_BREAK.len()..];
    }
    lines.push(text);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the lines of replies in a log.
    fn replies(log: &str) -> Vec<String> {
        let mut reader = Log::default();
        let lines = log.lines().filter_map(|line| reader.read(line.as_bytes()));
        lines
            .flat_map(|(lines, _)| lines)
            .map(|line| String::from_utf8(line).unwrap())
            .collect()
    }

    #[test]
    fn read_keeps_lines_within_reply() {
        for log in [
            "< 211-Features:\n<  MDTM\n<  SIZE\n< 211 End",
            "Response:\t211-Features:\nResponse:\t MDTM\nResponse:\t SIZE\nResponse:\t211 End",
            "< 2017-09-10 13:00:18.984 211-Features:\n< 2017-09-10 13:00:18.984  MDTM\n\
             < 2017-09-10 13:00:19.001  SIZE\n< 2017-09-10 13:00:19.101 211 End",
            "Fri [pid 3] [kim] FTP response: Client \"192.0.2.1\", \"211-Features:\"\n\
             Fri [pid 3] [kim] FTP response: Client \"192.0.2.1\", \" MDTM\"\n\
             Fri [pid 3] [kim] FTP response: Client \"192.0.2.1\", \" SIZE\"\n\
             Fri [pid 3] [kim] FTP response: Client \"192.0.2.1\", \"211 End\"",
            r"*resp* '211-Features:\n MDTM\n SIZE\n211 End'",
            r#"{"log":"< 211-Features:\r\n MDTM\r\n SIZE\r\n211 End\r\n","stream":"stdout"}"#,
            "< 211-Features:\n MDTM\n SIZE\n211 End",
        ] {
            assert_eq!(
                replies(log),
                ["211-Features:", " MDTM", " SIZE", "211 End"],
                "{log}"
            );
        }
    }

    #[test]
    fn read_skips_lines_of_program() {
        let log = "* Connected to 192.0.2.1 port 21\n< 220 ftpserver\n> USER kim\n< 331 OK\n> PASS ***\n\
                   < 530 unknown user\n* Access denied: 530\ncurl: (67) Access denied: 530";
        assert_eq!(
            replies(log),
            ["220 ftpserver", "331 OK", "530 unknown user"]
        );
        let log = "<--- 530 Permission denied.\n**** 530 Permission denied.\n---> QUIT\n<--- 221 Goodbye.";
        assert_eq!(replies(log), ["530 Permission denied.", "221 Goodbye."]);
    }

    #[test]
    fn read_skips_lines_between_those_of_reply() {
        let log = "< 230-Welcome\n* a note\n<\n< 230 Done";
        assert_eq!(replies(log), ["230-Welcome", "", "230 Done"]);
    }
}
