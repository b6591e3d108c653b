//! Generates the calls of the engine in Kotlin or Swift with uniffi, from the built library.
//!
//! Names of packages and modules are in `crates/ftp-reply-uniffi/uniffi.toml`.

mod call_status;

use std::{env, fs};

use anyhow::{Context as _, bail};
use camino::{Utf8Path, Utf8PathBuf};
use uniffi_bindgen::bindings::{
    GenerateOptions, SwiftBindingsOptions, TargetLanguage, generate, generate_swift_bindings,
};

/// The file that uniffi writes for Kotlin.
const KOTLIN_FILE: &str = "dev/ftpreply/internal/ffi/ftp_reply.kt";

const USAGE: &str = "usage: xtask-uniffi kotlin|swift LIBRARY DIRECTORY, with paths in UTF-8";

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = env::args_os()
        .skip(1)
        .map(|argument| argument.into_string().ok())
        .collect::<Option<_>>()
        .context(USAGE)?;
    let [language, library, directory] = arguments.as_slice() else {
        bail!(USAGE);
    };
    let (library, directory) = (Utf8Path::new(library), Utf8PathBuf::from(directory));
    match language.as_str() {
        "kotlin" => kotlin(library, directory),
        "swift" => swift(library, directory),
        _ => bail!(USAGE),
    }
}

fn kotlin(library: &Utf8Path, directory: Utf8PathBuf) -> anyhow::Result<()> {
    generate(GenerateOptions {
        languages: vec![TargetLanguage::Kotlin],
        source: library.to_owned(),
        out_dir: directory.clone(),
        crate_filter: Some("ftp_reply_ffi".to_owned()),
        metadata_no_deps: true,
        ..GenerateOptions::default()
    })?;
    let file = directory.join(KOTLIN_FILE);
    let code = fs::read_to_string(&file).with_context(|| format!("cannot read {file}"))?;
    fs::write(&file, call_status::reuse(&code)?).with_context(|| format!("cannot write {file}"))
}

fn swift(library: &Utf8Path, directory: Utf8PathBuf) -> anyhow::Result<()> {
    generate_swift_bindings(SwiftBindingsOptions {
        generate_swift_sources: true,
        generate_headers: true,
        generate_modulemap: true,
        source: library.to_owned(),
        out_dir: directory,
        xcframework: false,
        module_name: Some("FTPReplyFFI".to_owned()),
        modulemap_filename: Some("module.modulemap".to_owned()),
        metadata_no_deps: true,
        link_frameworks: Vec::new(),
        config: None,
    })
}
