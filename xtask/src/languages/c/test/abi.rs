//! Compares the binary interface of the library with the committed list.

use std::fmt::Write as _;

use anyhow::Result;

use super::super::abi::Abi;
use super::Bench;
use super::tap;
use super::toolchain::{Checks, Language, Linkage};
use crate::host::{self, Counts};

/// Returns a test program that compares every constant and uses every function.
fn program(abi: &Abi) -> String {
    let mut program = String::from("#include <ftp_reply.h>\n#include \"check.h\"\n\n");
    program.push_str("static void (*const functions[])(void) = {\n");
    for name in &abi.functions {
        // Writing to a string cannot fail.
        let _ = writeln!(program, "    (void (*)(void)){name},");
    }
    program.push_str("};\n\nint main(void)\n{\n");
    for (name, value) in &abi.constants {
        let _ = writeln!(program, "    CHECK({name} == {value});");
    }
    program.push_str("    report(\"constants_have_values_of_abi_list\");\n");
    program.push_str("    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)\n");
    program.push_str("        CHECK(functions[i] != NULL);\n");
    program.push_str("    report(\"library_has_functions_of_abi_list\");\n");
    program.push_str("    return finish();\n}\n");
    program
}

/// Compiles and runs a program that has every constant and function of the list.
pub(super) fn test(bench: &Bench<'_>) -> Result<Counts> {
    let source = bench.output.join("abi.c");
    let program = program(&Abi::read(&bench.paths.root)?);
    host::write(&source, program)?;
    let mut counts = Counts::default();
    for linkage in Linkage::available() {
        let name = format!("abi {}", linkage.name());
        let mut compiler = bench.toolchain.compiler(Language::C, Checks::Sanitizers);
        compiler
            .arg("-I")
            .arg(bench.paths.root.join("bindings/c/tests"));
        let binary = bench.compile(compiler, &name, &[&source], &[], linkage)?;
        let finished = bench.steps.run(&name, &mut bench.command(&binary))?;
        counts += tap::counts(&finished.output)?;
    }
    Ok(counts)
}
