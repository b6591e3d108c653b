//! Stage that writes the C header and the list of its binary interface.
//!
//! cbindgen generates the declarations from the crate of the C library. This module puts them into the order
//! in which people read them.

mod blocks;
mod sections;
mod size_checks;

use std::path::Path;

use anyhow::{Context as _, ensure};

use size_checks::size_checks;

use super::abi::{self, Abi};
use crate::artifact::{Artifact, Stage, first_line};
use crate::host::Progress;
use crate::table::Table;

/// Path of the header. It is public, so the file is not in a `generated` directory.
pub(super) const PATH: &str = "bindings/c/include/ftp_reply.h";
/// Crate whose functions, constants and types the header declares.
const CRATE: &str = "crates/ftp-reply-capi";

/// Version of every package of the workspace.
pub(super) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Lines before the declarations. In C89, clang warns of the type `bool`, although its header defines it.
const OPENING: &str = "\
#ifndef FTP_REPLY_H
#define FTP_REPLY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__clang__) && !defined(__cplusplus) && (!defined(__STDC_VERSION__) || __STDC_VERSION__ < 199901L)
#  pragma clang diagnostic push
#  pragma clang diagnostic ignored \"-Wc99-extensions\"
#  define FTP_REPLY_POP_DIAGNOSTIC
#endif

#ifdef __cplusplus
extern \"C\" {
#endif

";
/// Macro before each function. Without it, programs on Windows reach functions of a DLL by a detour.
const IMPORT: &str = "\
/* On Windows, define FTP_REPLY_STATIC to link the static library. */
#ifndef FTP_REPLY_API
#  if defined(_WIN32) && !defined(FTP_REPLY_STATIC)
#    define FTP_REPLY_API __declspec(dllimport)
#  else
#    define FTP_REPLY_API
#  endif
#endif

";
/// Lines after the declarations.
const CLOSING: &str = "\
#ifdef __cplusplus
}
#endif

#ifdef FTP_REPLY_POP_DIAGNOSTIC
#  pragma clang diagnostic pop
#  undef FTP_REPLY_POP_DIAGNOSTIC
#endif

#endif /* FTP_REPLY_H */
";

/// Writes the header and the list of the binary interface.
pub struct Header;

impl Stage for Header {
    fn name(&self) -> &'static str {
        "header"
    }

    fn paths(&self, _: &Table) -> Vec<String> {
        vec![PATH.to_owned(), abi::PATH.to_owned()]
    }

    fn artifacts(
        &self,
        root: &Path,
        _: &Table,
        progress: &Progress,
    ) -> anyhow::Result<Vec<Artifact>> {
        progress.set_message(PATH);
        let (header, abi) = generate(root)?;
        Ok(vec![
            Artifact {
                path: abi::PATH.to_owned(),
                contents: abi.text(&first_line(CRATE)),
            },
            Artifact {
                path: PATH.to_owned(),
                contents: header,
            },
        ])
    }
}

/// Returns the header, and the binary interface that it declares.
fn generate(root: &Path) -> anyhow::Result<(String, Abi)> {
    let directory = root.join(CRATE);
    let settings = directory.join("cbindgen.toml");
    let mut config = cbindgen::Config::from_file(&settings)
        .map_err(anyhow::Error::msg)
        .with_context(|| format!("cannot use {}", settings.display()))?;
    let contract = config.header.take().unwrap_or_default();
    let bindings = cbindgen::Builder::new()
        .with_src(directory.join("src/lib.rs"))
        .with_config(config)
        .generate()
        .with_context(|| format!("cbindgen cannot write {PATH} from {CRATE}"))?;
    let mut declarations = Vec::new();
    bindings.write(&mut declarations);
    let declarations = String::from_utf8(declarations)
        .with_context(|| format!("cbindgen did not write {PATH} in UTF-8"))?;
    let header = format!(
        "/* {} */\n\n{}\n\n{OPENING}{}\n{IMPORT}{}{}\n{CLOSING}",
        first_line(CRATE),
        contract.trim(),
        version_macros(VERSION)?,
        sections::arrange(&directory, &blocks::split(&declarations))?,
        size_checks(
            bindings
                .constants
                .iter()
                .map(|constant| constant.export_name.as_str())
        ),
    );
    ensure!(
        header.is_ascii(),
        "{PATH} would not be ASCII; fix the text in {CRATE} or codes.toml"
    );
    let abi = Abi::of(&bindings, &header)?;
    Ok((header, abi))
}

/// Returns the constants that a header defines, with their values.
pub(super) fn definitions(header: &str) -> impl Iterator<Item = (&str, &str)> {
    header.lines().filter_map(|line| {
        let (name, rest) = line.strip_prefix("#define ")?.split_once(' ')?;
        let value = rest.split_once("/*").map_or(rest, |(value, _)| value);
        Some((name, value.trim()))
    })
}

/// Returns macros for the version, which programs use in `#if` and in their own reports. They cannot be
/// constants of the crate, because its source does not contain the version.
fn version_macros(version: &str) -> anyhow::Result<String> {
    let parts = version
        .split('.')
        .map(str::parse)
        .collect::<Result<Vec<u32>, _>>()
        .with_context(|| format!("invalid version {version}: expected three numbers"))?;
    let &[major, minor, patch] = parts.as_slice() else {
        anyhow::bail!("invalid version {version}: expected three numbers");
    };
    ensure!(
        minor < 100 && patch < 100,
        "invalid version {version}: the second and third number must be at most 99"
    );
    let number = major * 10_000 + minor * 100 + patch;
    let values = [
        ("", format!("\"{version}\""), "Version of this header"),
        ("_MAJOR", major.to_string(), "First part of the version"),
        ("_MINOR", minor.to_string(), "Second part of the version"),
        ("_PATCH", patch.to_string(), "Third part of the version"),
        (
            "_NUMBER",
            number.to_string(),
            "Version as one number: 10203 for 1.2.3",
        ),
    ];
    let macros = values.map(|(suffix, value, comment)| {
        let name = format!("FTP_REPLY_VERSION{suffix}");
        format!("#define {name:24} {value} /**< {comment}. */\n")
    });
    Ok(macros.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_number_has_two_digits_for_each_lower_part() {
        let macros = version_macros("12.3.4").unwrap();
        let values: Vec<_> = definitions(&macros).collect();
        assert!(
            values.contains(&("FTP_REPLY_VERSION", "\"12.3.4\"")),
            "{macros}"
        );
        assert!(
            values.contains(&("FTP_REPLY_VERSION_NUMBER", "120304")),
            "{macros}"
        );
    }

    #[test]
    fn version_macros_reject_versions_beyond_the_number() {
        for version in ["1.2", "1.2.3-rc.1", "1.100.0"] {
            assert!(version_macros(version).is_err(), "{version}");
        }
    }

    #[test]
    fn definitions_have_entire_names_and_no_comments() {
        let header = "#define A_B 1 /**< One. */\n#define A   2\n#define GUARD\nint A;\n";
        assert_eq!(
            definitions(header).collect::<Vec<_>>(),
            [("A_B", "1"), ("A", "2")]
        );
    }
}
