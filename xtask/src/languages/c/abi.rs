//! Binary interface of the C library as a list.
//!
//! Because the list is committed, a change of the interface is a line of a diff.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use super::header::definitions;
use crate::artifact::COMMAND;

/// Path of the committed list.
pub(super) const PATH: &str = "bindings/c/generated/abi.txt";

/// Facts that programs compiled with the header depend on. Sorted by name, so that the order of
/// `codes.toml` and of the crate's source makes no difference.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Abi {
    /// Names of the constants, with their values as the header has them.
    pub(super) constants: BTreeMap<String, String>,
    /// Names of the exported functions.
    pub(super) functions: BTreeSet<String>,
}

/// Opening lines after the first line.
const INTRODUCTION: &str = "
# Binary interface of the C library: every constant of the header with its value, then every exported function.
# Compiled programs contain the values. If one changes or a function goes away, FTP_REPLY_ABI_VERSION must increase.
";

impl Abi {
    /// Returns the constants and functions of cbindgen's model, with the values in the header that it
    /// wrote.
    pub(super) fn of(bindings: &cbindgen::Bindings, header: &str) -> Result<Abi> {
        let values: BTreeMap<&str, &str> = definitions(header).collect();
        let constants = bindings.constants.iter().map(|constant| {
            let name = &constant.export_name;
            let value = values.get(name.as_str());
            let value = value.with_context(|| format!("cbindgen wrote no value of {name}"))?;
            Ok((name.clone(), (*value).to_owned()))
        });
        let functions = bindings.dynamic_symbols_names().map(str::to_owned);
        Ok(Abi {
            constants: constants.collect::<Result<_>>()?,
            functions: functions.collect(),
        })
    }

    /// Reads the committed list of the repository at `root`.
    pub(super) fn read(root: &Path) -> Result<Abi> {
        let text =
            fs::read_to_string(root.join(PATH)).with_context(|| format!("cannot read {PATH}"))?;
        let abi = Abi::parse(&text);
        let is_empty = abi.constants.is_empty() || abi.functions.is_empty();
        ensure!(!is_empty, "{PATH} lists nothing; run `{COMMAND}`");
        Ok(abi)
    }

    fn parse(text: &str) -> Abi {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let constants = lines.clone().filter_map(|line| line.split_once(" = "));
        let functions = lines.filter_map(|line| line.strip_suffix("()"));
        Abi {
            constants: constants
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            functions: functions.map(str::to_owned).collect(),
        }
    }

    /// Returns the list as text.
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

    /// Returns the number of the interface.
    pub(super) fn version(&self) -> Result<&str> {
        let version = self.constants.get("FTP_REPLY_ABI_VERSION");
        let version = version.context("the header does not define FTP_REPLY_ABI_VERSION");
        version.map(String::as_str)
    }

    /// Returns the version script with which a linker exports the functions and nothing else.
    pub(super) fn version_script(&self) -> Result<String> {
        let mut script = format!("FTP_REPLY_{} {{\nglobal:\n", self.version()?);
        for name in &self.functions {
            let _ = writeln!(script, "    {name};");
        }
        script.push_str("local:\n    *;\n};\n");
        Ok(script)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn abi() -> Abi {
        Abi::parse("# a = 1, b()\n\nFTP_REPLY_ABI_VERSION = 2\nB = -1\n\ng()\nf()\n")
    }

    #[test]
    fn parse_reads_constants_and_functions() {
        let constants = [("B", "-1"), ("FTP_REPLY_ABI_VERSION", "2")];
        let constants = constants.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let expected = Abi {
            constants: constants.into(),
            functions: ["f", "g"].map(str::to_owned).into(),
        };
        assert_eq!(abi(), expected);
    }

    #[test]
    fn text_is_sorted_and_parsed_again() {
        let text = abi().text("first");
        assert!(text.starts_with("# first\n# Binary interface"), "{text}");
        let lists = "\n\nB = -1\nFTP_REPLY_ABI_VERSION = 2\n\nf()\ng()\n";
        assert!(text.ends_with(lists), "{text}");
        assert_eq!(Abi::parse(&text), abi());
    }

    #[test]
    fn version_script_exports_only_functions() {
        let script = abi().version_script().unwrap();
        assert_eq!(
            script,
            "FTP_REPLY_2 {\nglobal:\n    f;\n    g;\nlocal:\n    *;\n};\n"
        );
    }
}
