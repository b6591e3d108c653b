//! Stage that writes the C header and the list of its binary interface.
//!
//! cbindgen generates the header from the crate of the C library.

use std::path::Path;

use anyhow::{Context as _, ensure};

use super::abi::{self, Abi};
use super::size_checks::with_size_checks;
use crate::artifact::{Artifact, Stage, first_line};
use crate::host::Progress;
use crate::table::Table;

/// Path of the header. It is public, so the file is not in a `generated` directory.
pub(super) const PATH: &str = "bindings/c/include/ftp_reply.h";
/// Crate whose functions, constants and types the header declares.
const CRATE: &str = "crates/ftp-reply-capi";

/// Version of every package of the workspace.
pub(super) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Maximum length of a line of the header, the same as in cbindgen.toml.
const LINE_LENGTH: usize = 100;

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
pub(super) fn generate(root: &Path) -> anyhow::Result<(String, Abi)> {
    let directory = root.join(CRATE);
    let settings = directory.join("cbindgen.toml");
    let mut config = cbindgen::Config::from_file(&settings)
        .map_err(anyhow::Error::msg)
        .with_context(|| format!("cannot use {}", settings.display()))?;
    let contract = config.header.take().unwrap_or_default();
    config.header = Some(format!(
        "/* {} */\n\n{}",
        first_line(CRATE),
        contract.trim()
    ));
    config.after_includes = Some(version_macros(VERSION)?);
    let bindings = cbindgen::Builder::new()
        .with_src(directory.join("src/lib.rs"))
        .with_config(config)
        .generate()
        .with_context(|| format!("cbindgen cannot write {PATH} from {CRATE}"))?;
    let mut header = Vec::new();
    bindings.write(&mut header);
    let header = String::from_utf8(header)
        .with_context(|| format!("cbindgen did not write {PATH} in UTF-8"))?;
    let header = with_short_comments(&header);
    let constants = bindings.constants.iter();
    let header = with_size_checks(
        &header,
        constants.map(|constant| constant.export_name.as_str()),
    );
    let abi = Abi::of(&bindings, &header)?;
    Ok((header, abi))
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
        ("Version of this header", "", format!("\"{version}\"")),
        ("First part of the version", "_MAJOR", major.to_string()),
        ("Second part of the version", "_MINOR", minor.to_string()),
        ("Third part of the version", "_PATCH", patch.to_string()),
        (
            "Version as one number: 10203 for 1.2.3",
            "_NUMBER",
            number.to_string(),
        ),
    ];
    let macros = values.map(|(comment, suffix, value)| {
        format!("/**\n * {comment}.\n */\n#define FTP_REPLY_VERSION{suffix} {value}")
    });
    Ok(format!("\n{}", macros.join("\n\n")))
}

/// Writes each comment of one sentence on one line, if it fits.
fn with_short_comments(header: &str) -> String {
    let mut shortened = String::with_capacity(header.len());
    let mut rest = header;
    while let Some((before, after)) = rest.split_once("/**\n * ") {
        shortened.push_str(before);
        rest = after;
        let comment = after.split_once('\n').filter(|(text, following)| {
            text.len() + "/**  */".len() <= LINE_LENGTH && following.starts_with(" */\n")
        });
        match comment {
            Some((text, following)) => {
                shortened.extend(["/** ", text]);
                rest = following;
            }
            None => shortened.push_str("/**\n * "),
        }
    }
    shortened.push_str(rest);
    shortened
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_number_has_two_digits_for_each_lower_part() {
        let macros = version_macros("12.3.4").unwrap();
        assert!(macros.contains("#define FTP_REPLY_VERSION \"12.3.4\"\n"));
        assert!(macros.contains("#define FTP_REPLY_VERSION_NUMBER 120304"));
    }

    #[test]
    fn version_macros_reject_versions_beyond_the_number() {
        for version in ["1.2", "1.2.3-rc.1", "1.100.0"] {
            assert!(version_macros(version).is_err(), "{version}");
        }
    }

    #[test]
    fn short_comments_take_one_line() {
        let header = "/**\n * One.\n */\nint a;\n/**\n * One,\n * two.\n */\nint b;\n";
        assert_eq!(
            with_short_comments(header),
            "/** One. */\nint a;\n/**\n * One,\n * two.\n */\nint b;\n"
        );
        let long = format!("/**\n * {}\n */\nint a;\n", "x".repeat(94));
        assert_eq!(with_short_comments(&long), long);
    }
}
