//! Finds the replies in the lines of a log.

use super::{Evidence, Recognized, recognize};

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

    /// Returns the line of a reply as the server sent it, without line end, and the index of its first
    /// byte in the [clean](super::clean()) line. Returns `None` if the line is not part of a reply.
    pub(crate) fn read(&mut self, line: &[u8]) -> Option<(Vec<u8>, usize)> {
        let found = recognize(line);
        if let Some(open) = &self.open {
            if let Some(found) = found.filter(|found| found.code.digits() == open.digits) {
                if !found.is_continued {
                    self.open = None;
                }
                return Some((found.wire_line(), found.prefix.len()));
            }
            let text = open.text_of(line)?;
            return Some((text.to_vec(), line.len() - text.len()));
        }
        let found = found.filter(|found| self.counts(found))?;
        self.has_markers |= found.is_marked();
        if found.is_continued {
            self.open = Some(Open {
                digits: found.code.digits(),
                prefix: found.prefix.to_vec(),
            });
        }
        Some((found.wire_line(), found.prefix.len()))
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
        let text = without_prefix(line, &self.prefix)?;
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
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the lines of replies in a log.
    fn replies(log: &str) -> Vec<String> {
        let mut reader = Log::default();
        let lines = log.lines().filter_map(|line| reader.read(line.as_bytes()));
        lines
            .map(|(line, _)| String::from_utf8(line).unwrap())
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
