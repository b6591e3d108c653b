//! Parses decimal numbers, single or joined by commas.

use core::fmt;

use crate::part;

/// Returns `true` if `text` is one or more digits and nothing else.
pub(super) fn is_decimal(text: &[u8]) -> bool {
    !text.is_empty() && text.iter().all(u8::is_ascii_digit)
}

/// Returns the value of any number of decimal digits, or `None` if it exceeds `u64`.
pub(super) fn value(digits: &[u8]) -> Option<u64> {
    digits.iter().try_fold(0_u64, |value, digit| {
        value.checked_mul(10)?.checked_add(u64::from(digit - b'0'))
    })
}

/// Returns the value of decimal digits, or `None` if it exceeds the type.
pub(super) fn small<T: TryFrom<u64>>(digits: &[u8]) -> Option<T> {
    T::try_from(value(digits)?).ok()
}

/// Returns each whole number in a line: its digits, and the text after them. The end of a word, a
/// signed number and a part of a number with a point or a comma are not whole.
pub(super) fn whole_numbers(line: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    digit_runs(line).filter_map(|(start, end)| {
        let (before, rest) = line.split_at_checked(end)?;
        let continues = matches!(rest, [b'.' | b',', b'0'..=b'9', ..]);
        (!continues).then_some((before.get(start..)?, rest))
    })
}

/// Returns each time value in a line: 14 digits and an optional fraction, without a sign before them
/// and without a zone after them.
pub(super) fn time_values(line: &[u8]) -> impl Iterator<Item = &[u8]> {
    digit_runs(line).filter_map(|(start, end)| {
        let end = match line.get(end..) {
            _ if end - start != 14 => return None,
            Some([b'.', b'0'..=b'9', ..]) => after_digits(line, end + 1),
            _ => end,
        };
        let zone = line.get(after_spaces(line, end)..);
        let has_zone = matches!(zone, Some([b'+' | b'-', b'0'..=b'9', ..]));
        line.get(start..end).filter(|_| !has_zone)
    })
}

/// Returns the start and the end of each run of digits, without those that are the end of a word, or
/// follow a sign, a point or a comma.
fn digit_runs(line: &[u8]) -> impl Iterator<Item = (usize, usize)> {
    let mut from = 0;
    let runs = core::iter::from_fn(move || {
        let start = from + line.get(from..)?.iter().position(u8::is_ascii_digit)?;
        from = after_digits(line, start);
        Some((start, from))
    });
    runs.filter(|(start, _)| {
        let before = start.checked_sub(1).and_then(|at| line.get(at));
        before.is_none_or(|byte| !byte.is_ascii_alphanumeric() && !b".,-+".contains(byte))
    })
}

/// Returns `true` if `rest` starts with the word, in any letter case, and no letter or digit follows.
/// `words` are forms of the word.
pub(super) fn starts_with_word(rest: &[u8], words: &[&str]) -> bool {
    let end = rest
        .iter()
        .position(|byte| !byte.is_ascii_alphanumeric())
        .unwrap_or(rest.len());
    let word = rest.get(..end).unwrap_or_default();
    words
        .iter()
        .any(|other| word.eq_ignore_ascii_case(other.as_bytes()))
}

/// Decimal numbers joined by commas, which may have spaces around them.
#[derive(Clone, Copy)]
pub(super) struct Run<'a>(&'a [u8]);

impl<'a> Run<'a> {
    /// Returns all of `text`, if it is one run.
    pub(super) fn entire(text: &'a [u8]) -> Option<Run<'a>> {
        Runs(text).next().filter(|run| run.0.len() == text.len())
    }

    /// Returns the run as written.
    pub(super) fn text(self) -> &'a [u8] {
        self.0
    }

    /// Returns the digits of each number.
    pub(super) fn numbers(self) -> impl Iterator<Item = &'a [u8]> + Clone {
        self.0.split(|byte| *byte == b',').map(<[u8]>::trim_ascii)
    }
}

/// The runs in a line, each as long as possible.
#[derive(Clone)]
pub(super) struct Runs<'a>(pub(super) &'a [u8]);

impl<'a> Iterator for Runs<'a> {
    type Item = Run<'a>;

    fn next(&mut self) -> Option<Run<'a>> {
        let start = self.0.iter().position(u8::is_ascii_digit)?;
        let line = self.0.get(start..)?;
        let mut end = after_digits(line, 0);
        while let Some(next) = next_number(line, end) {
            end = after_digits(line, next);
        }
        let (run, rest) = line.split_at_checked(end)?;
        self.0 = rest;
        Some(Run(run))
    }
}

fn after_digits(line: &[u8], from: usize) -> usize {
    from + part::from(line, from)
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count()
}

fn after_spaces(line: &[u8], from: usize) -> usize {
    from + part::from(line, from)
        .iter()
        .take_while(|byte| **byte == b' ')
        .count()
}

/// Returns the index of the number after the next comma, if only spaces are between them.
fn next_number(line: &[u8], from: usize) -> Option<usize> {
    let comma = after_spaces(line, from);
    let number = after_spaces(
        line,
        line.get(comma)
            .filter(|byte| **byte == b',')
            .map(|_| comma + 1)?,
    );
    line.get(number)?.is_ascii_digit().then_some(number)
}

/// Numbers joined by commas.
pub(super) struct Joined<I>(pub(super) I);

impl<I: Iterator<Item: fmt::Display> + Clone> fmt::Display for Joined<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, value) in self.0.clone().enumerate() {
            if index > 0 {
                f.write_str(",")?;
            }
            write!(f, "{value}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_as_long_as_possible() {
        let texts = |line: &'static str| Runs(line.as_bytes()).map(Run::text);
        assert!(texts("a 1,2 , 3,4 b 5 , c,6").eq([&b"1,2 , 3,4"[..], b"5", b"6"]));
        assert!(texts("1,,2").eq([&b"1"[..], b"2"]));
        assert!(texts(",").next().is_none());
    }

    #[test]
    fn whole_numbers_skips_parts_of_others() {
        let found = |line: &'static str| whole_numbers(line.as_bytes());
        assert!(found("a 1 b2 3c 4").eq([
            (&b"1"[..], &b" b2 3c 4"[..]),
            (b"3", b"c 4"),
            (b"4", b""),
        ]));
        assert!(found("1.5 2,000 -3 +4 x5").next().is_none());
        assert!(found("(6). 7,").map(|(digits, _)| digits).eq([b"6", b"7"]));
    }

    #[test]
    fn value_rejects_overflow() {
        assert_eq!(value(b"18446744073709551615"), Some(u64::MAX));
        assert_eq!(value(b"18446744073709551616"), None);
        assert_eq!(small::<u8>(b"00000000000000000000000000255"), Some(255));
        assert_eq!(small::<u8>(b"256"), None);
    }
}
