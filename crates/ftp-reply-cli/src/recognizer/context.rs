//! Judges what is directly before a code.

use ftp_reply::Command;

use super::words;

/// What a program writes around a code: the opening half is before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrapper {
    None,
    /// A quote before the reply, with its closing half.
    Quote(&'static str),
    /// A bracket before the code, with its closing half.
    Bracket(u8),
}

/// Quotes with their closing halves.
const QUOTES: [(&str, &str); 7] = [
    ("\"", "\""),
    ("'", "'"),
    ("`", "`"),
    ("“", "”"),
    ("‘", "’"),
    ("「", "」"),
    ("『", "』"),
];

/// Arrows besides those of `<`, `>`, `-` and `=`.
const ARROWS: [&str; 9] = ["←", "→", "⇐", "⇒", "«", "»", "◀", "▶", "➜"];

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

/// Splits a quote or a bracket off the end. Returns `None` if the last byte cannot be before a code.
pub(super) fn unwrap(left: &[u8]) -> Option<(&[u8], Wrapper)> {
    for (opening, closing) in QUOTES {
        if let Some(rest) = left.strip_suffix(opening.as_bytes()) {
            return Some((without_bytes_prefix(rest), Wrapper::Quote(closing)));
        }
    }
    let Some((last, rest)) = left.split_last() else {
        return Some((left, Wrapper::None));
    };
    let wrapper = match last {
        b'(' => Wrapper::Bracket(b')'),
        b'[' => Wrapper::Bracket(b']'),
        b'{' => Wrapper::Bracket(b'}'),
        // Bold in Markdown.
        b'*' => return Some((left.strip_suffix(b"**")?, Wrapper::Quote("*"))),
        b' ' | b'\t' | b':' | b'=' | b'<' | b'>' | b'|' => return Some((left, Wrapper::None)),
        // `<---530`, but not `-530` and `2026-530`.
        b'-' if arrow(left).is_some_and(|(_, len)| len > 1) => return Some((left, Wrapper::None)),
        _ => return None,
    };
    Some((rest, wrapper))
}

/// Removes the `b` of Python's `b'...'`.
fn without_bytes_prefix(left: &[u8]) -> &[u8] {
    match left.strip_suffix(b"b") {
        Some(rest) if !rest.last().is_some_and(u8::is_ascii_alphanumeric) => rest,
        _ => left,
    }
}

/// Returns `true` if a quote before the code is not closed: `"error": "ftp: 550`.
pub(super) fn has_open_quote(left: &[u8]) -> bool {
    left.split(|byte| *byte == b'"').count() % 2 == 0
}

/// Maximum number of bullets and arrows that follow each other.
const MOST_MARKS: usize = 4;

/// Judges what is before the code and its wrapper.
pub(super) fn of(left: &[u8], wrapper: Wrapper) -> Context {
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
    if matches!(token, b"*" | b"-" | b"|" | b"#") || token == "•".as_bytes() {
        let context = marks.checked_sub(1).map(|marks| before(rest, marks));
        let context = context.unwrap_or(Context::Other);
        if matches!(context, Context::Start | Context::Marker) {
            return context;
        }
    }
    if let Some((before, len)) = arrow(left) {
        let follows_mark = || {
            let context = marks
                .checked_sub(1)
                .map(|marks| self::before(before, marks));
            matches!(context, Some(Context::Start | Context::Marker))
        };
        let is_marker = len > 1
            || !before.last().is_some_and(u8::is_ascii_whitespace)
            || before.trim_ascii_end().ends_with(b":")
            || is_log_prefix(before)
            || follows_mark();
        if is_marker && !is_tag(token) {
            return if left.ends_with(b"=>") {
                Context::UnknownKey
            } else {
                Context::Marker
            };
        }
    }
    let message = lower(left);
    if words::is_other_protocol(&message) || words::is_expected(&message) {
        return Context::Other;
    }
    if left
        .first()
        .is_some_and(|first| matches!(first, b'-' | b'd' | b'l'))
        && is_listing(left)
    {
        return Context::Other;
    }
    if let Some(key) = key(left) {
        return of_key(&key, left, glued);
    }
    let word = word(token);
    if is_reply_label(token) {
        return Context::Marker;
    }
    if is_quoted_command(left) {
        return Context::Command;
    }
    if words::announces_code(&word, &message) && !message.contains("exit") {
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
    if matches!(left.last(), Some(b'.' | b'!' | b';')) && words::is_about_replies(&message) {
        return Context::Sentence;
    }
    Context::Other
}

fn of_key(key: &str, left: &[u8], glued: bool) -> Context {
    let is_assigned = left.ends_with(b"=");
    if words::is_other_number(key) || lower(left).contains("exit") {
        Context::Other
    } else if words::is_reply_label(key) {
        Context::Marker
    } else if words::is_reply_key(key) {
        Context::Key
    } else if is_assigned || (glued && !has_level(last_token(left).1) && !has_verb(left)) {
        // `localhost:220` is a port. `INFO:aioftp.client:220 ready` is a log line, and Java writes
        // `CWD /x:550 Failed`.
        Context::Other
    } else if words::is_about_failure(&lower(left)) {
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

/// Splits an arrow off the end and returns its length: `<`, `->`, `<---`, `<<<`, `=>`.
fn arrow(left: &[u8]) -> Option<(&[u8], usize)> {
    for arrow in ARROWS {
        if let Some(before) = left.strip_suffix(arrow.as_bytes()) {
            return Some((before, arrow.len()));
        }
    }
    let is_arrow = |byte: &u8| matches!(byte, b'<' | b'>' | b'-' | b'=');
    let start = left
        .iter()
        .rposition(|byte| !is_arrow(byte))
        .map_or(0, |last| last + 1);
    let (before, arrow) = left.split_at(start);
    let has_head = arrow.first() == Some(&b'<') || arrow.last() == Some(&b'>');
    has_head.then_some((before, arrow.len()))
}

/// Returns `true` for `<size>` and `<12:00>`, whose last byte is not an arrow.
fn is_tag(token: &[u8]) -> bool {
    token.len() > 2
        && token.ends_with(b">")
        && token[..token.len() - 1].contains(&b'<')
        && token[1] != b'<'
        && !token.ends_with(b"->")
        && !token.ends_with(b">>")
}

/// Returns the word before a colon or an equals sign at the end, in lower case: `code` of `reply.code =`.
fn key(left: &[u8]) -> Option<String> {
    let name = left
        .strip_suffix(b":")
        .or_else(|| left.strip_suffix(b"="))
        .or_else(|| left.strip_suffix("：".as_bytes()))?
        .trim_ascii_end();
    let (_, token) = last_token(name);
    // `dotnet[5842]:` is the program `dotnet`.
    let token = match token.iter().position(|byte| *byte == b'[') {
        Some(bracket) if bracket > 0 => &token[..bracket],
        _ => token,
    };
    let key = word(token);
    (!key.is_empty()).then_some(key)
}

/// Returns the last part of a name in lower case, without punctuation: `error_perm` of
/// `"ftplib.error_perm"`.
fn word(token: &[u8]) -> String {
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_' || !byte.is_ascii();
    let end = token.iter().rposition(is_word).map_or(0, |last| last + 1);
    let start = token[..end]
        .iter()
        .rposition(|byte| !is_word(byte))
        .map_or(0, |last| last + 1);
    lower(&token[start..end])
}

/// Returns `true` if the token can mark a whole line: `[Response]`, `*resp*`.
fn is_label(token: &[u8]) -> bool {
    matches!(
        token,
        [b'[', .., b']'] | [b'*', .., b'*'] | [b'(', .., b')']
    )
}

/// Returns `true` for the line of a directory listing: `-rw-r--r-- 1 ftp ftp`.
fn is_listing(left: &[u8]) -> bool {
    let mode = left.get(1..10).unwrap_or_default();
    !mode.is_empty() && mode.iter().all(|byte| b"rwxsStT-".contains(byte))
}

/// Returns `true` if the token marks a line of the server: `Response:`, `[Response]`.
fn is_reply_label(token: &[u8]) -> bool {
    // FlashFXP marks lines of the server with an R.
    token == b"[R]"
        || (is_label(token) || token.ends_with(b":")) && words::is_reply_label(&word(token))
}

/// Returns `true` if the text ends with a command in quotes: `"PASS (hidden)"`.
fn is_quoted_command(left: &[u8]) -> bool {
    let Some(inside) = left.strip_suffix(b"\"") else {
        return false;
    };
    let start = inside
        .iter()
        .rposition(|byte| *byte == b'"')
        .map_or(inside.len(), |quote| quote + 1);
    let verb = inside[start..].split(u8::is_ascii_whitespace).next();
    let verb = verb.and_then(|verb| std::str::from_utf8(verb).ok());
    verb.and_then(|verb| Command::parse(verb).ok())
        .is_some_and(Command::is_listed)
}

/// Returns `true` if the text has only times, addresses, levels and names that a log writes before a
/// message.
fn is_log_prefix(left: &[u8]) -> bool {
    let mut tokens = left
        .split(u8::is_ascii_whitespace)
        .filter(|token| !token.is_empty());
    let has_separator = left.ends_with(b" -") || left.ends_with(b" |");
    has_separator && has_time(left)
        || left.iter().any(u8::is_ascii_digit) && tokens.all(is_prefix_token)
        || lone_prefix(left)
}

/// Returns `true` if the text has a time: `10:20`.
fn has_time(text: &[u8]) -> bool {
    let is_time = |part: &[u8]| matches!(part, [a, b, b':', c, d] if [a, b, c, d].iter().all(|byte| byte.is_ascii_digit()));
    text.windows("10:20".len()).any(is_time)
}

/// Returns `true` if the only token is a name in brackets: `[debug]`.
fn lone_prefix(left: &[u8]) -> bool {
    is_label(left.trim_ascii()) && !left.trim_ascii().contains(&b' ')
}

fn is_prefix_token(token: &[u8]) -> bool {
    token.iter().any(u8::is_ascii_digit)
        || !token.iter().any(u8::is_ascii_alphanumeric) && token.is_ascii()
        || token
            .iter()
            .any(|byte| matches!(byte, b'[' | b']' | b'(' | b')'))
        || token.contains(&b'.')
        || token.windows(2).any(|pair| pair == b"::")
        || words::is_prefix_word(&word(token))
        || token.ends_with(b":")
}

/// Returns `true` if a part of the token is the level of a log line.
fn has_level(token: &[u8]) -> bool {
    token
        .split(|byte| !byte.is_ascii_alphanumeric())
        .any(|part| words::is_level(&lower(part)))
}

/// Splits the last token off, which has no spaces.
fn last_token(text: &[u8]) -> (&[u8], &[u8]) {
    let start = text
        .iter()
        .rposition(u8::is_ascii_whitespace)
        .map_or(0, |space| space + 1);
    text.split_at(start)
}

/// Returns the text in lower case. Bytes that are not UTF-8 become U+FFFD.
fn lower(text: &[u8]) -> String {
    String::from_utf8_lossy(text).to_lowercase()
}
