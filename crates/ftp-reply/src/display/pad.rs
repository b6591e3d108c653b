//! Padding of formatted text.

use core::fmt::{self, Alignment, Formatter, Write};

/// Writes `text` with the width, the alignment and the precision of `f`, as `str` does: the precision
/// truncates, and other flags, such as the sign, change nothing.
pub(crate) fn pad(f: &mut Formatter<'_>, text: fmt::Arguments<'_>) -> fmt::Result {
    if f.width().is_none() && f.precision().is_none() {
        return f.write_fmt(text);
    }
    let most = f.precision().unwrap_or(usize::MAX);
    let mut counter = Counter(0);
    counter.write_fmt(text)?;
    let len = counter.0.min(most);
    let missing = f.width().unwrap_or_default().saturating_sub(len);
    let before = match f.align() {
        Some(Alignment::Right) => missing,
        Some(Alignment::Center) => missing / 2,
        _ => 0,
    };
    let fill = f.fill();
    for _ in 0..before {
        f.write_char(fill)?;
    }
    Start { out: f, left: len }.write_fmt(text)?;
    for _ in before..missing {
        f.write_char(fill)?;
    }
    Ok(())
}

/// Counts characters.
struct Counter(usize);

impl Write for Counter {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.chars().count();
        Ok(())
    }
}

/// Writes the first characters only.
struct Start<'a, 'f> {
    out: &'a mut Formatter<'f>,
    left: usize,
}

impl Write for Start<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for character in text.chars().take(self.left) {
            self.out.write_char(character)?;
            self.left -= 1;
        }
        Ok(())
    }
}
