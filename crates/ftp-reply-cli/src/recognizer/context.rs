//! Judges what is directly before a code.

use ftp_reply::Command;

use super::prefix::{
    arrow, has_level, has_time, is_bullet, is_listing, is_log_prefix, is_quoted_command,
    is_reply_label, is_tag, key, last_token, lower, word,
};
use super::words;
use super::wrapper::Wrapper;

/// What is before a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Context {
    /// Nothing, or a bullet.
    Start,
    /// An arrow or a label, which the program writes before a line of the server.
    Marker,
    /// A key of a code or a message, such as `error_perm:`.
    Key,
    /// Another key, such as the name of a program.
    UnknownKey,
    /// Another key after words about a failure, such as `cannot open x:`.
    Failure,
    /// A word that announces a code, such as `got`.
    Word,
    /// Only a quote.
    Quote,
    /// Only a time, a level and other parts of a log's prefix.
    Time,
    /// The end of a sentence about a reply.
    Sentence,
    /// A command in quotes, which the code answers.
    Command,
    /// Anything else.
    Other,
}

/// Maximum number of bullets and arrows that follow each other.
const MOST_MARKS: usize = 4;

/// Number of bytes before the code that are judged, so that the time stays linear.
const NEAR: usize = 512;

/// Judges what is before the code and its wrapper.
pub(super) fn of(left: &[u8], wrapper: Wrapper) -> Context {
    let left = &left[left.len().saturating_sub(NEAR)..];
    let context = before(left, MOST_MARKS);
    match (context, wrapper) {
        (Context::Start | Context::Marker, Wrapper::Bracket(_)) => Context::Key,
        (Context::Other | Context::Time, Wrapper::Quote(_)) => Context::Quote,
        (Context::Time, Wrapper::Bracket(_)) => Context::Other,
        (Context::Other, Wrapper::Bracket(_)) if left.ends_with(b".") => Context::Sentence,
        (Context::Other, Wrapper::Bracket(_)) if words::is_about_replies(&lower(left)) => {
            Context::Word
        }
        _ => context,
    }
}

/// Judges what is before the code. At most `marks` bullets and arrows may follow each other.
fn before(left: &[u8], marks: usize) -> Context {
    let glued = !left.last().is_some_and(u8::is_ascii_whitespace);
    let left = left.trim_ascii_end();
    let (rest, token) = last_token(left);
    if token.is_empty() {
        return Context::Start;
    }
    if is_bullet(token) && marks > 0 {
        let context = before(rest, marks - 1);
        if matches!(
            context,
            Context::Start | Context::Marker | Context::Key | Context::Word
        ) {
            return context;
        }
    }
    if is_reply_label(token) {
        return Context::Marker;
    }
    if is_marker(left, token, marks) {
        // A list of keys and values has the same arrow: `[3] => 530 Not logged in.`
        let is_value = left.ends_with(b"=>");
        return if is_value {
            Context::UnknownKey
        } else {
            Context::Marker
        };
    }
    let message = lower(left);
    if words::is_other_protocol(&message) || words::is_expected(&message) || is_listing(left) {
        return Context::Other;
    }
    if let Some(key) = key(left) {
        return of_key(&key, &message, left, glued);
    }
    if is_quoted_command(left) {
        return Context::Command;
    }
    if words::announces_code(&word(token), &message) && !message.contains("exit") {
        return Context::Word;
    }
    if is_log_prefix(left) {
        let has_mark = left.split(u8::is_ascii_whitespace).any(|token| {
            arrow(token).is_some_and(|(before, _)| before.is_empty()) || is_reply_label(token)
        });
        return if has_mark && has_time(left) {
            Context::Marker
        } else {
            Context::Time
        };
    }
    let is_topic = words::is_about_replies(&message) || words::is_about_failure(&message);
    if matches!(left.last(), Some(b'.' | b'!' | b';')) && is_topic {
        return Context::Sentence;
    }
    Context::Other
}

/// Returns `true` if the code is at the start of the line or after a mark.
fn follows_mark(left: &[u8], marks: usize) -> bool {
    marks > 0 && matches!(before(left, marks - 1), Context::Start | Context::Marker)
}

/// Returns `true` if the text ends with an arrow that marks the line. `<` and `>` with spaces on both
/// sides also compare numbers.
fn is_marker(left: &[u8], token: &[u8], marks: usize) -> bool {
    arrow(left).is_some_and(|(before, len)| {
        !is_tag(token)
            && (len > 1
                || !before.last().is_some_and(u8::is_ascii_whitespace)
                || before.trim_ascii_end().ends_with(b":")
                || is_log_prefix(before)
                || follows_mark(before, marks))
    })
}

fn of_key(key: &str, message: &str, left: &[u8], glued: bool) -> Context {
    let is_assigned = left.ends_with(b"=");
    if words::is_other_number(key) || message.contains("exit") {
        Context::Other
    } else if words::is_reply_label(key) {
        Context::Marker
    } else if words::is_reply_key(key) {
        Context::Key
    } else if is_assigned || (glued && !has_level(last_token(left).1) && !has_verb(left)) {
        // `localhost:220` is a port. `INFO:aioftp.client:220 ready` is a log line, and Java writes
        // `CWD /x:550 Failed`.
        Context::Other
    } else if words::is_about_failure(message) {
        Context::Failure
    } else {
        Context::UnknownKey
    }
}

/// Returns `true` if a word is the verb of a command, in capitals.
fn has_verb(left: &[u8]) -> bool {
    left.split(u8::is_ascii_whitespace)
        .filter(|token| token.iter().all(u8::is_ascii_uppercase))
        .filter_map(|token| std::str::from_utf8(token).ok())
        .any(|verb| Command::parse(verb).is_ok_and(Command::is_listed))
}
