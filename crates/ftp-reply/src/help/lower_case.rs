//! Lower case of letters, without the table of all scripts.

/// Returns the lower-case form of a letter of the Latin, Greek and Cyrillic scripts, and any other letter
/// unchanged.
///
/// The table of the standard library has eleven kilobytes, which is too much for the C library. Other
/// scripts with two cases occur neither in the tables nor in replies of known servers.
pub(super) fn lower_case(letter: char) -> char {
    let code = u32::from(letter);
    let lower = match code {
        0x41..=0x5A
        | 0xC0..=0xD6
        | 0xD8..=0xDE
        | 0x391..=0x3A1
        | 0x3A3..=0x3AB
        | 0x410..=0x42F
        | 0xFF21..=0xFF3A => code + 0x20,
        // Pairs of letters, of which the first is the capital one.
        0x100..=0x12F
        | 0x132..=0x137
        | 0x14A..=0x177
        | 0x460..=0x481
        | 0x48A..=0x4BF
        | 0x4D0..=0x52F
        | 0x1E00..=0x1E95
        | 0x1EA0..=0x1EFF => code | 1,
        0x139..=0x148 | 0x179..=0x17E | 0x4C1..=0x4CE => code + code % 2,
        0x130 => 0x69,
        0x178 => 0xFF,
        0x386 => 0x3AC,
        0x388..=0x38A => code + 0x25,
        0x38C => 0x3CC,
        0x38E | 0x38F => code + 0x3F,
        0x400..=0x40F => code + 0x50,
        0x4C0 => 0x4CF,
        0x1E9E => 0xDF,
        // The signs for kelvin and ångström.
        0x212A => 0x6B,
        0x212B => 0xE5,
        _ => return letter,
    };
    char::from_u32(lower).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::help::generated::hints::LITERALS;

    #[test]
    fn lower_case_is_that_of_unicode_in_covered_scripts() {
        let letters = ('\0'..='\u{17F}')
            .chain('\u{386}'..='\u{3CE}')
            .chain('\u{400}'..='\u{52F}')
            .chain('\u{1E00}'..='\u{1EFF}')
            .chain('\u{212A}'..='\u{212B}')
            .chain('\u{FF00}'..='\u{FFEE}');
        // The capital I with a dot has two letters in Unicode.
        for letter in letters.filter(|letter| *letter != '\u{130}') {
            assert!(letter.to_lowercase().eq([lower_case(letter)]), "{letter:?}");
        }
        assert_eq!(lower_case('\u{130}'), 'i');
    }

    #[test]
    fn literals_are_in_lower_case() {
        for literal in &LITERALS {
            let text = literal.text.get();
            assert!(text.chars().map(lower_case).eq(text.chars()), "{text}");
        }
    }
}
