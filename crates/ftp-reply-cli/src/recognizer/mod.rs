//! Recognizes the reply in a line of a log, an exception or a message.
//!
//! Programs write something before a reply: an arrow, a label, a time, the name of an exception. There is
//! no pattern for each program. Instead, every number that could be a code is judged by what is directly
//! before and after it:
//!
//! 1. A code has no digit, letter or other character of a number, an address or a version next to it.
//! 2. A code at the start of the line, after an arrow (`<`, `--->`) or after a label (`Response:`, `응답:`)
//!    belongs to a reply as the server sent it. It may be unlisted.
//! 3. After a key (`error_perm:`), a quote, a time or the end of a sentence, a code must be listed, and
//!    words that are not a count (`150 files`) must follow.
//! 4. After a key or a word that announces a code (`Code=`, `got`) or in brackets, the code may stand
//!    alone.
//!
//! The strongest candidate wins, and of equals the first. `tests/recognizer` has lines of many programs
//! to which this applies, and lines without a reply.

use std::borrow::Cow;

use ftp_reply::ReplyCode;

mod clean;
mod context;
mod log;
mod prefix;
mod text;
mod words;
mod wrapper;

use context::Context;
pub(crate) use log::Log;
use text::Right;

/// Number of bytes of a line in which a code is looked for. A prefix is never longer.
const LONGEST_PREFIX: usize = 4096;

/// Number of candidates in a line that are judged.
const MOST_CANDIDATES: usize = 100;

/// Codes below this are also error numbers of operating systems, such as 110 for "connection timed out".
/// Without an arrow or a label, they are not recognized.
const FIRST_UNAMBIGUOUS: u16 = 150;

/// A reply that a line contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Recognized<'a> {
    pub(crate) code: ReplyCode,
    /// How the line contains the reply.
    pub(crate) evidence: Evidence,
    /// `true` if a hyphen follows the code: more lines of the reply follow.
    pub(crate) is_continued: bool,
    /// What the program wrote before the code.
    pub(crate) prefix: &'a [u8],
    /// Text of the reply, without what the program wrote after it.
    pub(crate) text: &'a [u8],
}

/// How a line contains a reply, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Evidence {
    /// A message names the code.
    Mentioned,
    /// A message or an exception repeats the reply.
    Repeated,
    /// The line is the reply as the server sent it, after the program's own prefix.
    Received,
}

/// Removes what is not part of the text: colors, a byte order mark and the line end.
pub(crate) fn clean(line: &[u8]) -> Cow<'_, [u8]> {
    clean::clean(line)
}

/// Recognizes the reply in a [clean](clean()) line.
pub(crate) fn recognize(line: &[u8]) -> Option<Recognized<'_>> {
    let mut best: Option<Recognized<'_>> = None;
    let searched = line.len().min(LONGEST_PREFIX);
    let numbers = (0..searched.saturating_sub(2)).filter(|start| is_number(line, *start));
    for start in numbers.take(MOST_CANDIDATES) {
        let found = match candidate(line, start) {
            Candidate::Reply(found) => found,
            Candidate::Number => continue,
            Candidate::OtherLine => break,
        };
        if best.is_none_or(|best| found.evidence > best.evidence) {
            best = Some(found);
        }
        if found.evidence == Evidence::Received {
            break;
        }
    }
    best
}

/// Returns `true` if three digits start at this index, and no digit or letter is before them.
fn is_number(line: &[u8], start: usize) -> bool {
    let is_digit = |offset: usize| line.get(start + offset).is_some_and(u8::is_ascii_digit);
    let before = start.checked_sub(1).and_then(|before| line.get(before));
    !before.is_some_and(u8::is_ascii_alphanumeric) && (0..3).all(is_digit) && !is_digit(3)
}

/// Number that could be a code.
enum Candidate<'a> {
    Reply(Recognized<'a>),
    /// It is not a code.
    Number,
    /// It is where the code of a reply would be and is not one, so that the line has no reply.
    OtherLine,
}

/// Judges the number that starts at this index, if there is one.
fn candidate(line: &[u8], start: usize) -> Candidate<'_> {
    let Some((code, context, right)) = number(line, start) else {
        return Candidate::Number;
    };
    let is_first = matches!(context, Context::Start | Context::Marker);
    match judge(code, context, &right) {
        Some(evidence) => Candidate::Reply(Recognized {
            code,
            evidence,
            is_continued: right.is_continued,
            prefix: &line[..start],
            text: right.text(code, context, evidence),
        }),
        None if is_first => Candidate::OtherLine,
        None => Candidate::Number,
    }
}

/// Returns the code that the three digits at this index would be, and what is around them.
fn number(line: &[u8], start: usize) -> Option<(ReplyCode, Context, Right<'_>)> {
    let (left, rest) = line.split_at_checked(start)?;
    let (digits, after) = rest.split_at_checked(3)?;
    let code = ReplyCode::from_bytes(digits).ok()?;
    let (left, wrapper) = wrapper::split(left)?;
    let right = Right::read(left, after, wrapper)?;
    Some((code, context::of(left, wrapper), right))
}

/// Decides if a code in this context belongs to a reply.
fn judge(code: ReplyCode, context: Context, right: &Right<'_>) -> Option<Evidence> {
    if matches!(context, Context::Start | Context::Marker) {
        // Columns of numbers and `550 bytes received` are not replies.
        let is_reply = (code.is_listed() || !right.starts_with_number()) && !right.is_size();
        return is_reply.then_some(if right.has_particle {
            Evidence::Mentioned
        } else {
            Evidence::Received
        });
    }
    if !code.is_listed() || code.as_u16() < FIRST_UNAMBIGUOUS || right.is_other(code) {
        return None;
    }
    let is_negative = code.is_transient_negative() || code.is_permanent_negative();
    let repeated = |is_reply: bool| is_reply.then_some(Evidence::Repeated);
    match context {
        Context::Command => Some(Evidence::Repeated),
        Context::Key | Context::Failure if right.is_words(code) && !right.has_comma => {
            Some(Evidence::Repeated)
        }
        // `Permission denied. [550]`.
        Context::Sentence if right.is_empty() => is_negative.then_some(Evidence::Mentioned),
        Context::Quote | Context::Time | Context::Sentence => repeated(right.is_words(code)),
        Context::UnknownKey => repeated(right.is_words(code) && right.is_reply(code)),
        Context::Key | Context::Word => Some(Evidence::Mentioned),
        Context::Failure => is_negative.then_some(Evidence::Mentioned),
        Context::Start | Context::Marker | Context::Other => None,
    }
}

#[cfg(test)]
mod tests;
