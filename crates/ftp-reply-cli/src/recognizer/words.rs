//! Words that programs write around replies.

mod lists;

#[allow(clippy::wildcard_imports, reason = "every list is used")]
use lists::*;

fn has(words: &[&str], word: &str) -> bool {
    words.contains(&word)
}

/// Returns `true` if the last part of a name, such as `perm` of `error_perm`, is one of the words.
fn ends_with_one_of(words: &[&str], name: &str) -> bool {
    has(words, name)
        || words
            .iter()
            .any(|word| word.len() > 2 && name.ends_with(word))
}

fn contains_one_of(words: &[&str], text: &str) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// Returns `true` if a line with this label is a reply.
pub(super) fn is_reply_label(label: &str) -> bool {
    has(REPLY_LABELS, label)
}

/// Returns `true` if a code or a reply can follow this key.
pub(super) fn is_reply_key(key: &str) -> bool {
    ends_with_one_of(REPLY_KEYS, key) || ends_with_one_of(REPLY_LABELS, key)
}

/// Returns `true` if the word announces a code in this message.
pub(super) fn announces_code(word: &str, message: &str) -> bool {
    has(ANNOUNCING_WORDS, word)
        || KOREAN_TOPICS.iter().any(|topic| word.starts_with(topic))
        || (has(REPORTING_WORDS, word) && contains_one_of(TOPICS, message))
}

/// Returns `true` if a message with these words is about a failure.
pub(super) fn is_about_failure(message: &str) -> bool {
    contains_one_of(FAILURES, message)
}

/// Returns `true` if the text starts with a Korean particle.
pub(super) fn starts_with_particle(text: &[u8]) -> bool {
    PARTICLES
        .iter()
        .any(|particle| text.starts_with(particle.as_bytes()))
}

/// Returns `true` if the word is a month, except for `may`.
pub(super) fn is_month(word: &str) -> bool {
    has(MONTHS, word) && word != "may"
}

/// Returns `true` if the text starts with a reason phrase of HTTP, or is `OK` alone.
pub(super) fn is_http_reason(text: &str) -> bool {
    text.trim_end_matches(|last: char| !last.is_alphanumeric()) == "ok"
        || HTTP_REASONS.iter().any(|reason| text.starts_with(reason))
}

/// Returns `true` if the word is a unit of sizes.
pub(super) fn is_size(word: &str) -> bool {
    matches!(
        word,
        "bytes" | "byte" | "files" | "kB" | "KB" | "MB" | "GB" | "KiB" | "MiB" | "GiB"
    )
}

/// Returns `true` if a server sends this word alone.
pub(super) fn is_reply_alone(word: &str) -> bool {
    has(REPLIES_ALONE, word)
}

/// Returns `true` if a message with these words can be about a reply.
pub(super) fn is_about_replies(message: &str) -> bool {
    contains_one_of(TOPICS, message)
}

/// Returns `true` if a number after this key or word is not a code.
pub(super) fn is_other_number(key: &str) -> bool {
    has(OTHER_NUMBERS, key)
}

/// Returns `true` if a code in this message is one of another protocol.
pub(super) fn is_other_protocol(message: &str) -> bool {
    contains_one_of(OTHER_PROTOCOLS, message)
}

/// Returns `true` if a code after this message is the one that was wanted.
pub(super) fn is_expected(message: &str) -> bool {
    let message = message.replace("unexpected", "");
    let last = |words: &[&str]| words.iter().filter_map(|word| message.rfind(word)).max();
    last(EXPECTING_WORDS).is_some_and(|expected| last(RECEIVING_WORDS) < Some(expected))
}

/// Returns `true` if a log writes this word before the message.
pub(super) fn is_prefix_word(word: &str) -> bool {
    has(PREFIX_WORDS, word) || has(MONTHS, word) || is_level(word)
}

/// Returns `true` if the word is the level of a log line.
pub(super) fn is_level(word: &str) -> bool {
    has(LEVELS, word)
}

/// Returns `true` if a number in front of the word is that of a process or a thread.
pub(super) fn starts_message(word: &str) -> bool {
    has(LEVELS_ALONE, word)
}

/// Returns `true` if a number before this word is a count.
pub(super) fn is_counted(word: &str) -> bool {
    has(UNITS, word)
        || (word.len() > 3
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !has(NOT_PLURALS, word)
            && word.bytes().all(|byte| byte.is_ascii_alphabetic()))
}
