//! Recognizes a reply in pasted lines of a log, an exception or a session.

use ftp_reply::ReplyCode;

use crate::recognizer::{self, Log};

/// A reply from a log or an exception.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct PastedReply {
    pub(crate) code: ReplyCode,
    /// Lines as the server sent them, without line ends.
    pub(crate) lines: Vec<Vec<u8>>,
}

impl PastedReply {
    /// Recognizes the reply in the lines of a log. If there are several, it is the last one that reports
    /// a failure, or else the last one.
    pub(crate) fn read(lines: &[u8]) -> Option<PastedReply> {
        let mut log = Log::default();
        let mut replies: Vec<PastedReply> = Vec::new();
        let mut mentioned = None;
        for line in lines.split(|byte| *byte == b'\n') {
            let line = recognizer::clean(line);
            let is_inside = log.is_inside_reply();
            let found = recognizer::recognize(&line);
            match (log.accept(&line, found), found) {
                (Some((lines, _)), _) if is_inside => {
                    if let Some(reply) = replies.last_mut() {
                        reply.lines.extend(lines);
                    }
                }
                (Some(_), Some(found)) if found.text.is_empty() && is_words(found.prefix) => {
                    // The words before the code are all that the program shows: `RETR response: 550`.
                    replies.push(PastedReply {
                        code: found.code,
                        lines: vec![line.trim_ascii().to_vec()],
                    });
                }
                (Some((lines, _)), Some(found)) => replies.push(PastedReply {
                    code: found.code,
                    lines,
                }),
                (None, Some(found)) => {
                    mentioned = Some(PastedReply {
                        code: found.code,
                        lines: vec![line.trim_ascii().to_vec()],
                    });
                }
                _ => {}
            }
        }
        let is_failure = |reply: &PastedReply| {
            reply.code.is_transient_negative() || reply.code.is_permanent_negative()
        };
        let failed = replies.iter().rposition(is_failure);
        match failed {
            Some(index) => Some(replies.swap_remove(index)),
            None => replies.pop().or(mentioned),
        }
    }

    /// Returns the text without codes, which could separate neighboring words.
    pub(crate) fn text(&self) -> Vec<u8> {
        let texts: Vec<&[u8]> = self.lines.iter().map(|line| self.text_of(line)).collect();
        texts.join(&b'\n')
    }

    fn text_of<'a>(&self, line: &'a [u8]) -> &'a [u8] {
        let text = line.strip_prefix(&self.code.digits()).unwrap_or(line);
        text.strip_prefix(b"-").unwrap_or(text)
    }
}

fn is_words(text: &[u8]) -> bool {
    text.iter().any(u8::is_ascii_alphabetic)
}
