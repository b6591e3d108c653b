//! Parses decimal numbers, single or joined by commas.

use core::fmt;

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
        let line = &self.0[start..];
        let mut end = after_digits(line, 0);
        while let Some(next) = next_number(line, end) {
            end = after_digits(line, next);
        }
        self.0 = &line[end..];
        Some(Run(&line[..end]))
    }
}

fn after_digits(line: &[u8], from: usize) -> usize {
    from + line[from..]
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count()
}

fn after_spaces(line: &[u8], from: usize) -> usize {
    from + line[from..]
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
pub(super) struct Joined<'a>(pub(super) &'a [u8]);

impl fmt::Display for Joined<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, value) in self.0.iter().enumerate() {
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
    fn value_rejects_overflow() {
        assert_eq!(value(b"18446744073709551615"), Some(u64::MAX));
        assert_eq!(value(b"18446744073709551616"), None);
        assert_eq!(small::<u8>(b"00000000000000000000000000255"), Some(255));
        assert_eq!(small::<u8>(b"256"), None);
    }
}
