//! Generates the stub of the Python package's native module from the built module.
//!
//! The module must be built with its feature `introspection`, which adds the description that this
//! program reads.

mod typed;

use std::env;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail, ensure};
use pyo3_introspection::{introspect_cdylib, module_stub_files};

const USAGE: &str = "usage: xtask-pyo3 MODULE LIBRARY DIRECTORY";
/// Name of the file of a module without submodules.
const ROOT: &str = "__init__.pyi";

fn main() -> anyhow::Result<()> {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let [module, library, directory] = arguments.as_slice() else {
        bail!(USAGE);
    };
    let name = module.to_str().context(USAGE)?;
    let mut module = introspect_cdylib(library, name)
        .with_context(|| format!("cannot read the description of `{name}`"))?;
    // Type checkers accept any name in an incomplete module.
    ensure!(
        !module.incomplete,
        "the description of `{name}` is incomplete; declare its members with `#[pymodule_export]`"
    );
    let imports = typed::refine(&mut module);
    let files = module_stub_files(&module);
    let stub = files.get(Path::new(ROOT));
    let stub = stub.with_context(|| format!("pyo3 did not write {ROOT}"))?;
    let path = Path::new(directory).join(format!("{name}.pyi"));
    // A member of a class can hide a module, too.
    let import = |module: &String| format!("import {module} as _{module}\n");
    let imports = imports.iter().map(import);
    fs::write(&path, imports.collect::<String>() + stub)
        .with_context(|| format!("cannot write {}", path.display()))
}
