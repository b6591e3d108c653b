//! Judges what is directly after a code, and finds the reply text.

use std::borrow::Cow;

use ftp_reply::ReplyCode;

use super::context::Context;
use super::wrapper::{self, Wrapper};
use super::{Evidence, words};

/// Number of bytes after the code that are judged, so that many codes in a long line take linear time.
const NEAR: usize = 512;

/// What is after a code.
#[derive(Clone, Copy, Debug)]
pub(super) struct Right<'a> {
    /// Text of the reply, and what the program wrote after it.
    rest: &'a [u8],
    /// Quote before the code. The same quote ends the text.
    quote: Option<&'static str>,
    pub(super) is_continued: bool,
    /// `true` if the program continues after the code: `code: 220, resp: ready`.
    pub(super) has_comma: bool,
    /// `true` if a Korean particle follows, as in `530을`.
    pub(super) has_particle: bool,
}

impl<'a> Right<'a> {
    /// Returns `None` if what follows shows that the digits are not a code.
    pub(super) fn read(left: &[u8], after: &'a [u8], wrapper: Wrapper) -> Option<Right<'a>> {
        let (after, quote) = match wrapper {
            Wrapper::None => (after, wrapper::has_open_quote(left).then_some("\"")),
            Wrapper::Quote(quote) => (after, Some(quote)),
            Wrapper::Bracket(closing) => match after.split_first() {
                // `vsftpd[530]: started` is a process.
                Some((last, rest)) if *last == closing => match rest {
                    [b':', ..] => return None,
                    _ => return Some(Right::of(rest, None)),
                },
                Some((b' ', _)) => (after, None),
                _ => return None,
            },
        };
        if let Some(rest) = after.strip_prefix("：".as_bytes()) {
            return Some(Right::of(rest, quote));
        }
        let Some((separator, rest)) = after.split_first() else {
            return Some(Right::of(b"", quote));
        };
        let next = rest.first();
        let ends_word =
            next.is_none_or(|next| next.is_ascii_whitespace() || matches!(next, b'"' | b'\''));
        match separator {
            b' ' | b'\t' => Some(Right::of(rest, quote)),
            // `555-1234` is not a reply.
            b'-' if rest.iter().any(u8::is_ascii_digit)
                && rest
                    .iter()
                    .all(|byte| byte.is_ascii_digit() || *byte == b'-') =>
            {
                None
            }
            b'-' => Some(Right {
                is_continued: true,
                ..Right::of(rest, quote)
            }),
            b':' if !next.is_some_and(u8::is_ascii_digit) => Some(Right::of(rest, quote)),
            b',' | b'.' | b';' if ends_word => Some(Right {
                has_comma: *separator != b'.',
                ..Right::of(rest, quote)
            }),
            b')' | b']' | b'}' | b'"' | b'\'' | b'`' | b'!' => Some(Right::of(b"", None)),
            _ if words::starts_with_particle(after) => Some(Right {
                has_particle: true,
                ..Right::of(b"", None)
            }),
            _ => None,
        }
    }

    fn of(rest: &'a [u8], quote: Option<&'static str>) -> Right<'a> {
        Right {
            rest,
            quote,
            is_continued: false,
            has_comma: false,
            has_particle: false,
        }
    }

    /// Returns `true` if a number follows.
    pub(super) fn starts_with_number(&self) -> bool {
        self.rest
            .trim_ascii_start()
            .first()
            .is_some_and(u8::is_ascii_digit)
    }

    /// Returns `true` if nothing follows.
    pub(super) fn is_empty(&self) -> bool {
        self.rest.trim_ascii().is_empty()
    }

    /// Returns `true` if words follow.
    pub(super) fn is_words(&self, code: ReplyCode) -> bool {
        let rest = without_repeated_code(self.rest, code);
        let first = rest
            .iter()
            .find(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii());
        first.is_some_and(|first| !first.is_ascii_digit())
    }

    /// Returns `true` if the number is a count, before a unit or a plural, that of a process, before a
    /// level, the size in a listing, before a date, or a code of HTTP.
    pub(super) fn is_other(&self, code: ReplyCode) -> bool {
        let text = self.start(code);
        let mut all = text.split_whitespace();
        let word = all.next().unwrap_or_default();
        let word = word.trim_end_matches([',', '.', ';', ')', ']']);
        let is_date = words::is_month(&word.to_lowercase())
            && all
                .next()
                .is_some_and(|day| day.starts_with(|first: char| first.is_ascii_digit()));
        is_date
            || words::is_counted(&word.to_lowercase())
            || words::starts_message(word)
            || words::is_http_reason(&text.trim_start().to_lowercase())
    }

    /// Returns `true` if a size follows, as in `550 bytes received in 0.01 secs`.
    pub(super) fn is_size(&self) -> bool {
        let word = self
            .rest
            .split(u8::is_ascii_whitespace)
            .next()
            .unwrap_or_default();
        words::is_size(&String::from_utf8_lossy(word))
    }

    /// Returns `true` if the words can be a reply: several, or one that servers send alone.
    pub(super) fn is_reply(&self, code: ReplyCode) -> bool {
        let text = self.start(code).to_lowercase();
        let mut all = text.split_whitespace();
        let first = all.next().unwrap_or_default();
        all.next().is_some() || words::is_reply_alone(first.trim_end_matches(['.', '!', '"', '\'']))
    }

    /// Returns the start of the words that follow.
    fn start(&self, code: ReplyCode) -> Cow<'a, str> {
        let rest = without_repeated_code(self.rest, code);
        String::from_utf8_lossy(&rest[..rest.len().min(NEAR)])
    }

    /// Returns the text of the reply, without what the program wrote around it.
    pub(super) fn text(&self, code: ReplyCode, context: Context, evidence: Evidence) -> &'a [u8] {
        if context == Context::Command {
            return b"";
        }
        let mut text = self.rest;
        if let Some(quote) = self.quote {
            text = &text[..closing(text, quote).unwrap_or(text.len())];
        }
        text = without_line_end(text.trim_ascii());
        if evidence != Evidence::Received {
            text = without_repeated_code(without_label(text), code);
            text = without_line_end(without_closing(without_quotes(text)));
        }
        text
    }
}

/// Finds the quote that ends the text. A quote inside the text has a word after it.
fn closing(text: &[u8], quote: &str) -> Option<usize> {
    let quote = quote.as_bytes();
    let ends_text = |next: Option<&u8>| {
        next.is_none_or(|next| {
            matches!(
                next,
                b',' | b')' | b']' | b'}' | b'>' | b'"' | b'\'' | b'.' | b'*'
            )
        })
    };
    let closes = |index: &usize| {
        text[*index..].starts_with(quote) && ends_text(text.get(index + quote.len()))
    };
    (0..text.len())
        .find(closes)
        .or_else(|| text.strip_suffix(quote).map(<[u8]>::len))
}

/// Removes `\r\n` that a program wrote as an escape, with the brackets after it.
fn without_line_end(text: &[u8]) -> &[u8] {
    let is_end = |end: &usize| {
        let rest = &text[*end..];
        let rest = rest
            .strip_prefix(br"\r")
            .or_else(|| rest.strip_prefix(br"\n"));
        let rest = rest.map(|rest| rest.strip_prefix(br"\n").unwrap_or(rest));
        rest.is_some_and(|rest| !rest.iter().any(u8::is_ascii_alphanumeric))
    };
    let end = (0..text.len()).find(is_end);
    &text[..end.unwrap_or(text.len())]
}

/// Removes the label of the text in `Code: 550 Message: No such file`.
fn without_label(text: &[u8]) -> &[u8] {
    const LABELS: [&[u8]; 5] = [b"message", b"msg", b"resp", b"response", b"text"];
    let start = text
        .iter()
        .position(|byte| !matches!(byte, b',' | b';' | b':' | b' '))
        .unwrap_or(0);
    let rest = &text[start..];
    let name = rest
        .iter()
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    let (name, value) = rest.split_at(name);
    match value.split_first() {
        Some((b':' | b'=', value))
            if LABELS.iter().any(|label| label.eq_ignore_ascii_case(name)) =>
        {
            value.trim_ascii_start()
        }
        _ => rest,
    }
}

/// Removes the code if the program wrote it twice: `[550] 550 No such file`.
fn without_repeated_code(text: &[u8], code: ReplyCode) -> &[u8] {
    match text.strip_prefix(&code.digits()) {
        Some([b' ' | b'-', rest @ ..]) => rest,
        _ => text,
    }
}

/// Removes quotes and brackets around the entire text, with what follows them.
fn without_quotes(text: &[u8]) -> &[u8] {
    let start = text
        .iter()
        .position(|byte| !matches!(byte, b'(' | b'['))
        .unwrap_or(0);
    let text_start = &text[start..];
    let Some((quote, inside)) = ["\"", "'"].into_iter().find_map(|quote| {
        let inside = text_start.strip_prefix(quote.as_bytes())?;
        Some((quote, inside))
    }) else {
        return text;
    };
    match closing(inside, quote) {
        Some(end) if !inside[end..].iter().any(u8::is_ascii_alphabetic) => {
            inside[..end].trim_ascii()
        }
        _ => text,
    }
}

/// Removes quotes and brackets at the end that nothing in the text opens.
fn without_closing(mut text: &[u8]) -> &[u8] {
    // No program closes more at once, and the time stays linear.
    const MOST: usize = 8;
    for _ in 0..MOST {
        text = text.trim_ascii_end();
        let Some((last, rest)) = text.split_last() else {
            return text;
        };
        let opening = match last {
            b')' => b'(',
            b']' => b'[',
            b'}' => b'{',
            b'"' | b'\'' | b'`' => *last,
            _ => return text,
        };
        if rest.contains(&opening) {
            return text;
        }
        text = rest;
    }
    text
}
