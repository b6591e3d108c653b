//! Parts of what programs write before a reply: arrows, labels, keys, times and levels.

use ftp_reply::Command;

use super::words;

/// Arrows other than those of `<`, `>`, `-` and `=`.
const ARROWS: [&str; 9] = ["←", "→", "⇐", "⇒", "«", "»", "◀", "▶", "➜"];

/// Splits an arrow off the end and returns its length: `<`, `->`, `<---`, `<<<`, `=>`.
pub(super) fn arrow(left: &[u8]) -> Option<(&[u8], usize)> {
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

/// Returns `true` if the token starts an item of a list or a row of a table.
pub(super) fn is_bullet(token: &[u8]) -> bool {
    matches!(
        token,
        b"*" | b"-" | b"|" | b"#" | b"!" | b"!!" | b"!!!" | b"***" | b"..."
    ) || token == "•".as_bytes()
}

/// Returns `true` for `<size>` and `<12:00>`, whose last byte is not an arrow.
pub(super) fn is_tag(token: &[u8]) -> bool {
    token.len() > 2
        && token.ends_with(b">")
        && token[..token.len() - 1].contains(&b'<')
        && token[1] != b'<'
        && !token.ends_with(b"->")
        && !token.ends_with(b">>")
}

/// Returns the word before a colon or an equals sign at the end, in lower case: `code` of `reply.code =`.
pub(super) fn key(left: &[u8]) -> Option<String> {
    let name = left
        .strip_suffix(b":")
        .or_else(|| left.strip_suffix(b"="))
        .or_else(|| left.strip_suffix("：".as_bytes()))?
        .trim_ascii_end();
    // Ruby's logger writes `ERROR -- :`.
    let is_dash = |byte: &u8| *byte == b'-' || byte.is_ascii_whitespace();
    let end = name
        .iter()
        .rposition(|byte| !is_dash(byte))
        .map_or(0, |last| last + 1);
    let (_, token) = last_token(&name[..end]);
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
pub(super) fn word(token: &[u8]) -> String {
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
    // GitHub writes `##[error]`.
    let token = token.strip_prefix(b"##").unwrap_or(token);
    matches!(
        token,
        [b'[', .., b']'] | [b'*', .., b'*'] | [b'(', .., b')'] | [b'<', .., b'>']
    )
}

/// Returns `true` if the text ends with a label that the code may follow directly: `[error]530`.
pub(super) fn ends_with_label(left: &[u8]) -> bool {
    let (_, token) = last_token(left);
    let word = word(token);
    is_label(token) && (words::is_level(&word) || words::is_reply_label(&word))
}

/// Returns `true` for the line of a directory listing: `-rw-r--r-- 1 ftp ftp`.
pub(super) fn is_listing(left: &[u8]) -> bool {
    let Some((b'-' | b'd' | b'l', rest)) = left.split_first() else {
        return false;
    };
    let mode = rest.get(..9).unwrap_or_default();
    !mode.is_empty() && mode.iter().all(|byte| b"rwxsStT-".contains(byte))
}

/// Returns `true` if the token marks a line of the server: `Response:`, `[Response]`.
pub(super) fn is_reply_label(token: &[u8]) -> bool {
    // FlashFXP marks lines of the server with an R.
    token == b"[R]"
        || (is_label(token) || token.ends_with(b":")) && words::is_reply_label(&word(token))
}

/// Returns `true` if the text ends with a command in quotes: `"PASS (hidden)"`.
pub(super) fn is_quoted_command(left: &[u8]) -> bool {
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
pub(super) fn is_log_prefix(left: &[u8]) -> bool {
    let mut tokens = left
        .split(u8::is_ascii_whitespace)
        .filter(|token| !token.is_empty());
    let has_separator = left.ends_with(b" -") || left.ends_with(b" |");
    let has_level = || left.split(u8::is_ascii_whitespace).any(has_level);
    has_separator && (has_time(left) || has_level())
        || left.iter().any(u8::is_ascii_digit) && tokens.all(is_prefix_token)
        || lone_prefix(left)
}

/// Returns `true` if the text has a time: `10:20`.
pub(super) fn has_time(text: &[u8]) -> bool {
    let is_time = |part: &[u8]| {
        let (colon, digits) = (part.get(2), [0, 1, 3, 4].map(|index| part.get(index)));
        colon == Some(&b':') && digits.into_iter().flatten().all(u8::is_ascii_digit)
    };
    text.windows("10:20".len()).any(is_time)
}

/// Returns `true` if the only token is a name in brackets: `[debug]`.
fn lone_prefix(left: &[u8]) -> bool {
    is_label(left.trim_ascii()) && !left.trim_ascii().contains(&b' ')
}

/// Returns `true` for a number, a time, an address, a level, or a name in brackets or with a dot.
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
pub(super) fn has_level(token: &[u8]) -> bool {
    token
        .split(|byte| !byte.is_ascii_alphanumeric())
        .any(|part| words::is_level(&lower(part)))
}

/// Splits the last token off, which has no spaces.
pub(super) fn last_token(text: &[u8]) -> (&[u8], &[u8]) {
    let start = text
        .iter()
        .rposition(u8::is_ascii_whitespace)
        .map_or(0, |space| space + 1);
    text.split_at(start)
}

/// Returns the text in lower case. Bytes that are not UTF-8 become U+FFFD.
pub(super) fn lower(text: &[u8]) -> String {
    String::from_utf8_lossy(text).to_lowercase()
}
