//! Groups the arguments of `explain`: words after a code are the text of its reply.

use ftp_reply::ReplyCode;

use crate::request::Request;

/// One subject: the range of its arguments.
pub(crate) type Subject = std::ops::Range<usize>;

/// Groups arguments, so that a reply needs no quotes: `550 No such file` is one subject, and
/// `421 RETR file_busy` are three.
///
/// If every argument is a subject, each is one. If none is, they are the words of one message. Otherwise
/// the last code before the first other word starts a reply, which has all words after it.
pub(crate) fn group(arguments: &[&[u8]]) -> Vec<Subject> {
    let each = |range: Subject| range.map(|index| index..index + 1);
    let all = 0..arguments.len();
    let is_subject = |argument: &&[u8]| Request::read(argument).is_ok();
    let is_unknown_word = |argument: &&[u8]| {
        let is_quoted = argument.iter().any(u8::is_ascii_whitespace);
        !is_quoted && !is_number(argument) && !is_subject(argument)
    };
    let known = arguments
        .iter()
        .take_while(|argument| is_subject(argument))
        .count();
    let are_numbers = arguments[known..]
        .iter()
        .all(|argument| is_number(argument));
    if known == arguments.len() || are_numbers {
        return each(all).collect();
    }
    let start = arguments[..known]
        .iter()
        .rposition(|argument| starts_reply(argument));
    let start = match start {
        Some(start) => start,
        None if known == 0 && is_subject(&&*arguments.join(&b' ')) => 0,
        None if arguments.iter().all(is_unknown_word) => 0,
        None => return each(all).collect(),
    };
    each(0..start)
        .chain(std::iter::once(start..arguments.len()))
        .collect()
}

/// Returns `true` for `550`, `550-No` and `550:`.
fn starts_reply(argument: &[u8]) -> bool {
    let digits = argument.get(..3).unwrap_or_default();
    ReplyCode::from_bytes(digits).is_ok() && !argument.iter().any(u8::is_ascii_whitespace)
}

/// Returns `true` for `5500`, which is a mistake, not the text of a reply.
fn is_number(argument: &[u8]) -> bool {
    argument.trim_ascii().iter().all(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grouped(arguments: &[&str]) -> Vec<String> {
        let bytes: Vec<&[u8]> = arguments
            .iter()
            .map(|argument| argument.as_bytes())
            .collect();
        group(&bytes)
            .into_iter()
            .map(|range| arguments[range].join(" "))
            .collect()
    }

    #[test]
    fn group_joins_words_after_code() {
        assert_eq!(
            grouped(&["550", "No", "such", "file"]),
            ["550 No such file"]
        );
        assert_eq!(grouped(&["550-No", "such", "file"]), ["550-No such file"]);
        assert_eq!(
            grouped(&["421", "550", "No", "such", "file"]),
            ["421", "550 No such file"]
        );
        assert_eq!(
            grouped(&["502", "EPSV", "not", "implemented"]),
            ["502 EPSV not implemented"]
        );
        assert_eq!(
            grouped(&["Response:", "530", "Login", "incorrect."]),
            ["Response: 530 Login incorrect."]
        );
        assert_eq!(
            grouped(&["150", "Opening", "x", "(200", "bytes)"]),
            ["150 Opening x (200 bytes)"]
        );
    }

    #[test]
    fn group_joins_words_without_code() {
        assert_eq!(grouped(&["Login", "incorrect"]), ["Login incorrect"]);
    }

    #[test]
    fn group_keeps_subjects_apart() {
        for arguments in [
            &["421", "RETR", "file_busy"][..],
            &["550 No such file", "530 Login incorrect."],
            &["550", "099"],
            &["550", ""],
            &["foo", "RETR"],
            &["foo", "5500"],
            &["foo bar", "baz"],
            &["550 No such file", "foo"],
            &[],
        ] {
            assert_eq!(grouped(arguments), arguments);
        }
    }
}
