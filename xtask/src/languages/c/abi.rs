//! Binary interface of the C library as a list.
//!
//! Because the list is committed, a change of the interface is a line of a diff.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// Facts that programs compiled with the header depend on. Sorted by name, so that the order of `codes.toml` and of
/// the crate's source makes no difference.
pub(super) struct Abi<'b> {
    /// Names of the constants, with their values as the header has them.
    pub(super) constants: BTreeMap<&'b str, &'b str>,
    /// Names of the exported functions.
    pub(super) functions: BTreeSet<&'b str>,
}

/// Opening lines after the first line.
const INTRODUCTION: &str = "
# Binary interface of the C library: every constant of the header with its value, then every exported function.
# Compiled programs contain the values. If one changes or a function goes away, FTP_REPLY_ABI_VERSION must increase.
";

impl Abi<'_> {
    /// Returns the text of the file.
    pub(super) fn text(&self, first_line: &str) -> String {
        let mut text = format!("# {first_line}\n{}\n", &INTRODUCTION[1..]);
        for (name, value) in &self.constants {
            // Writing to a String never fails.
            let _ = writeln!(text, "{name} = {value}");
        }
        text.push('\n');
        for name in &self.functions {
            let _ = writeln!(text, "{name}()");
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_sorted_by_name() {
        let abi = Abi {
            constants: BTreeMap::from([("B", "1"), ("A", "2")]),
            functions: BTreeSet::from(["g", "f"]),
        };
        let text = abi.text("first");
        assert!(text.starts_with("# first\n# Binary interface"), "{text}");
        assert!(text.ends_with("\n\nA = 2\nB = 1\n\nf()\ng()\n"), "{text}");
    }
}
