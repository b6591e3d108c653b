//! Binary interface of the library as a compiled program sees it, compared with the committed list.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use super::Bench;
use super::tap;
use super::toolchain::{Language, Linkage};
use crate::host::Counts;

/// Path of the list, which `cargo xtask regen` writes.
const PATH: &str = "bindings/c/generated/abi.txt";

/// The committed list.
pub(super) struct Abi {
    /// Constants with their values.
    pub(super) constants: BTreeMap<String, String>,
    /// Exported functions.
    pub(super) functions: BTreeSet<String>,
}

impl Abi {
    /// Reads the list of the repository at `root`.
    pub(super) fn read(root: &Path) -> Result<Abi> {
        let text =
            fs::read_to_string(root.join(PATH)).with_context(|| format!("cannot read {PATH}"))?;
        let abi = Abi::parse(&text);
        let is_empty = abi.constants.is_empty() || abi.functions.is_empty();
        ensure!(!is_empty, "{PATH} lists nothing; run `cargo xtask regen`");
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

    /// Returns a test program that compares every constant and uses every function.
    fn program(&self) -> String {
        let mut program = String::from("#include <ftp_reply.h>\n#include \"check.h\"\n\n");
        program.push_str("static void (*const functions[])(void) = {\n");
        for name in &self.functions {
            // Writing to a string cannot fail.
            let _ = writeln!(program, "    (void (*)(void)){name},");
        }
        program.push_str("};\n\nint main(void)\n{\n");
        for (name, value) in &self.constants {
            let _ = writeln!(program, "    CHECK({name} == {value});");
        }
        program.push_str("    report(\"constants_have_values_of_abi_list\");\n");
        program.push_str("    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)\n");
        program.push_str("        CHECK(functions[i] != NULL);\n");
        program.push_str("    report(\"library_has_functions_of_abi_list\");\n");
        program.push_str("    return finish();\n}\n");
        program
    }
}

/// Compiles and runs a program that has every constant and function of the list.
pub(super) fn test(bench: &Bench<'_>) -> Result<Counts> {
    let source = bench.output.join("abi.c");
    let program = Abi::read(&bench.paths.root)?.program();
    fs::write(&source, program).with_context(|| format!("cannot write {}", source.display()))?;
    let mut counts = Counts::default();
    for linkage in Linkage::available() {
        let name = format!("abi {}", linkage.name());
        let binary = bench.compile(&name, Language::C, &[&source], linkage)?;
        let finished = bench.steps.run(&name, &mut bench.command(&binary))?;
        counts += tap::counts(&finished.output)?;
    }
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parse_reads_constants_and_functions() {
        let abi = Abi::parse("# a = 1, b()\n\nA = 1\nB = -2\n\nf()\n");
        let constants: Vec<_> = abi
            .constants
            .iter()
            .map(|(n, v)| (n.as_str(), v.as_str()))
            .collect();
        assert_eq!(constants, [("A", "1"), ("B", "-2")]);
        assert_eq!(abi.functions.into_iter().collect::<Vec<_>>(), ["f"]);
    }
}
