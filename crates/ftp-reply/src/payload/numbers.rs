//! Decimal numbers in text, alone or in runs between commas.

use core::fmt;

/// Whether `text` is one decimal number: digits, at least one, and nothing else.
pub(super) fn is_decimal(text: &[u8]) -> bool {
    !text.is_empty() && text.iter().all(u8::is_ascii_digit)
}

/// The value of decimal digits, however many; `None` beyond `u64`.
pub(super) fn value(digits: &[u8]) -> Option<u64> {
    digits.iter().try_fold(0_u64, |value, digit| {
        value.checked_mul(10)?.checked_add(u64::from(digit - b'0'))
    })
}

/// The value of decimal digits, if the type has it.
pub(super) fn small<T: TryFrom<u64>>(digits: &[u8]) -> Option<T> {
    T::try_from(value(digits)?).ok()
}

/// Decimal numbers joined by commas, with or without spaces around those.
#[derive(Clone, Copy)]
pub(super) struct Run<'a>(&'a [u8]);

impl<'a> Run<'a> {
    /// The whole of `text`, if it is one run.
    pub(super) fn whole(text: &'a [u8]) -> Option<Run<'a>> {
        Runs(text).next().filter(|run| run.0.len() == text.len())
    }

    /// The run as it was written.
    pub(super) fn text(self) -> &'a [u8] {
        self.0
    }

    /// The digits of each number.
    pub(super) fn numbers(self) -> impl Iterator<Item = &'a [u8]> + Clone {
        self.0.split(|byte| *byte == b',').map(<[u8]>::trim_ascii)
    }
}

/// The runs in a line, each as long as it can be.
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

/// Where the number behind the next comma starts, if nothing but spaces is between.
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
    fn a_run_is_as_long_as_it_can_be() {
        let texts = |line: &'static str| Runs(line.as_bytes()).map(Run::text);
        assert!(texts("a 1,2 , 3,4 b 5 , c,6").eq([&b"1,2 , 3,4"[..], b"5", b"6"]));
        assert!(texts("1,,2").eq([&b"1"[..], b"2"]));
        assert!(texts(",").next().is_none());
    }

    #[test]
    fn values_do_not_wrap() {
        assert_eq!(value(b"18446744073709551615"), Some(u64::MAX));
        assert_eq!(value(b"18446744073709551616"), None);
        assert_eq!(small::<u8>(b"00000000000000000000000000255"), Some(255));
        assert_eq!(small::<u8>(b"256"), None);
    }
}
