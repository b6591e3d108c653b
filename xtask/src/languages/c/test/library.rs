//! Symbols and dependencies of the shared library.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

use super::super::abi::Abi;
use super::super::header::definitions;
use super::Bench;
use super::toolchain;
use crate::host::Counts;

/// Most relocations. The tables have none; a table with pointers would have thousands.
const MOST_RELOCATIONS: usize = 50;

/// Greatest size of the stripped library in bytes, with the texts in every language and the entire engine.
const GREATEST_SIZE: u64 = 560_000;

/// Compares the library with its header, with the list of its binary interface and with the libraries
/// that it is allowed to need.
pub(super) fn test(bench: &Bench<'_>) -> Result<Counts> {
    let library = bench.prefix.join("lib/libftp_reply.so");
    let header = bench.prefix.join("include/ftp_reply.h");
    let header =
        fs::read_to_string(&header).with_context(|| format!("cannot read {}", header.display()))?;
    let abi = Abi::read(&bench.paths.root)?;
    let read = |program: &str, arguments: &[&str]| {
        let output = Command::new(program)
            .args(arguments)
            .arg(&library)
            .output()
            .with_context(|| format!("cannot run {program}, which comes with the C compiler"))?;
        ensure!(
            output.status.success(),
            "{program} cannot read {}",
            library.display()
        );
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let mut counts = Counts::default();
    let mut check = |name: &str, wrong: Vec<String>| {
        if wrong.is_empty() {
            counts.passed += 1;
        } else {
            counts.failed += 1;
            bench.steps.note(&format!("{name}: {}", wrong.join(", ")));
        }
    };

    let exported = exported(&read("nm", &["--dynamic", "--defined-only"])?);
    let declared = declared(&header);
    check(
        "library_exports_functions_of_header",
        differences(&exported, &declared),
    );
    check(
        "library_exports_functions_of_abi_list",
        differences(&exported, &abi.functions),
    );
    check(
        "header_defines_constants_of_abi_list",
        differences(&defined(&header), &abi.constants.keys().cloned().collect()),
    );

    let dynamic = read("readelf", &["--dynamic", "--wide"])?;
    let needed = bracketed(&dynamic, "(NEEDED)");
    let foreign = needed
        .into_iter()
        .filter(|name| !name.starts_with("libc."))
        .collect();
    check("library_needs_only_c_library", foreign);

    // The panic handler calls abort(). A library that does not need abort() contains no panic.
    let undefined = read("nm", &["--dynamic", "--undefined-only"])?;
    let panics = undefined
        .split_whitespace()
        .filter(|word| word.starts_with("abort"));
    check(
        "library_contains_no_panic",
        panics.map(str::to_owned).collect(),
    );

    let sections = read("readelf", &["--section-headers", "--wide"])?;
    check("library_has_no_writable_data", writable_data(&sections));

    // Each is a page that a process copies when it starts. These are function tables of `core::fmt`.
    let relocations = read("readelf", &["--relocs", "--wide"])?;
    let count = relocations
        .lines()
        .filter(|line| line.contains(" R_"))
        .count();
    let wrong = (count > MOST_RELOCATIONS).then(|| format!("{count} relocations"));
    check("library_has_few_relocations", wrong.into_iter().collect());

    if cfg!(target_arch = "x86_64") {
        let size = fs::metadata(&library)
            .with_context(|| format!("cannot read {}", library.display()))?
            .len();
        let wrong = (size > GREATEST_SIZE).then(|| format!("{size} bytes"));
        check("library_is_small", wrong.into_iter().collect());
    }

    let abi = bracketed(&dynamic, "(SONAME)");
    let macro_value = definitions(&header).find(|(name, _)| *name == "FTP_REPLY_ABI_VERSION");
    let expected = format!("libftp_reply.so.{}", macro_value.unwrap_or_default().1);
    let wrong = abi.into_iter().filter(|name| *name != expected).collect();
    check("soname_has_abi_version_of_header", wrong);

    // The programs compare the macro with the library's own version, and with that of the CMake package.
    let macro_value = definitions(&header).find(|(name, _)| *name == "FTP_REPLY_VERSION");
    let version = toolchain::pkg_config("ftp_reply", Some(&bench.prefix), &["--modversion"])?;
    let is_same = macro_value.is_some_and(|(_, value)| value.trim_matches('"') == version.concat());
    check(
        "package_has_version_of_header",
        (!is_same).then(|| version.concat()).into_iter().collect(),
    );

    let vectors = bench.paths.root.join("bindings/vectors/facts.json");
    let vectors = fs::read_to_string(&vectors)
        .with_context(|| format!("cannot read {}", vectors.display()))?;
    check(
        "header_has_constants_of_vectors",
        constants_of_vectors(&vectors)?
            .into_iter()
            .filter(|(name, code)| !definitions(&header).any(|found| found == (name, code)))
            .map(|(name, _)| name)
            .collect(),
    );
    Ok(counts)
}

#[derive(Deserialize)]
struct FactCase {
    code: u64,
    expect: Expectation,
}

#[derive(Deserialize)]
struct Expectation {
    ok: Option<Facts>,
}

#[derive(Deserialize)]
struct Facts {
    name: Option<String>,
}

/// Returns the names that only one of the sets has.
fn differences(one: &BTreeSet<String>, other: &BTreeSet<String>) -> Vec<String> {
    one.symmetric_difference(other).cloned().collect()
}

/// Returns the constants of the header that are the codes of the vectors, with their values.
fn constants_of_vectors(vectors: &str) -> Result<BTreeSet<(String, String)>> {
    let cases: Vec<FactCase> = serde_json::from_str(vectors).context("facts.json has no facts")?;
    let constants = cases.into_iter().filter_map(|case| {
        let name = case.expect.ok?.name?.to_uppercase();
        Some((format!("FTP_REPLY_{name}"), case.code.to_string()))
    });
    Ok(constants.collect())
}

/// Returns the functions in the output of `nm`: address, kind, name, and `@@` with a version.
fn exported(symbols: &str) -> BTreeSet<String> {
    symbols
        .lines()
        .filter_map(|line| {
            let mut words = line.split_whitespace().skip(1);
            let (kind, name) = (words.next()?, words.next()?);
            // `nm` lists the version itself as an absolute symbol.
            (kind != "A").then(|| name.split('@').next().unwrap_or(name).to_owned())
        })
        .collect()
}

/// Returns the functions that a header declares: the word before the parenthesis of each declaration.
fn declared(header: &str) -> BTreeSet<String> {
    header
        .lines()
        .filter_map(|line| line.strip_prefix("FTP_REPLY_API "))
        .filter_map(|line| {
            let (before, _) = line.split_once('(')?;
            let name = before.rsplit([' ', '*']).next()?;
            name.starts_with("ftp_reply_").then(|| name.to_owned())
        })
        .collect()
}

/// Returns the constants that a header defines, without the include guard and the version, which differs in
/// every release.
fn defined(header: &str) -> BTreeSet<String> {
    definitions(header)
        .filter(|(name, _)| !name.starts_with("FTP_REPLY_VERSION"))
        .map(|(name, _)| name.to_owned())
        .collect()
}

/// Returns the sections that hold variables and are not empty.
fn writable_data(sections: &str) -> Vec<String> {
    let sections = sections.lines().filter_map(|line| {
        // `[ 4] .name TYPE address offset size …`
        let mut words = line.split_once(']')?.1.split_whitespace();
        let (name, size) = (words.next()?, words.nth(3)?);
        let is_empty = size.bytes().all(|digit| digit == b'0');
        let is_variable = [".data", ".bss", ".tdata", ".tbss", ".init_array"].contains(&name);
        (is_variable && !is_empty).then(|| name.to_owned())
    });
    sections.collect()
}

/// Returns the names in square brackets on the lines of one kind of entry.
fn bracketed(dynamic: &str, entry: &str) -> Vec<String> {
    dynamic
        .lines()
        .filter(|line| line.contains(entry))
        .filter_map(|line| Some(line.split_once('[')?.1.split_once(']')?.0.to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn constants_of_vectors_skips_codes_without_name() {
        let vectors = r#"[
            {"code": 220, "lang": "en", "expect": {"ok": {"name": "service_ready"}}},
            {"code": 599, "expect": {"ok": {"name": null}}},
            {"code": 99, "expect": {"error": "invalid_code"}}
        ]"#;
        let constants = constants_of_vectors(vectors).unwrap();
        let expected = ("FTP_REPLY_SERVICE_READY".to_owned(), "220".to_owned());
        assert_eq!(constants, BTreeSet::from([expected]));
    }

    #[test]
    fn exported_and_declared_find_same_names() {
        let symbols = "0000 A FTP_REPLY_0\n0000 T ftp_reply_at@@FTP_REPLY_0\n";
        let header = "typedef struct x x;\nFTP_REPLY_API const char *ftp_reply_at(size_t index);\n * call at()\n";
        assert_eq!(exported(symbols), declared(header));
        assert_eq!(declared(header).len(), 1);
    }

    #[test]
    fn writable_data_skips_empty_and_other_sections() {
        let sections = "  [ 1] .text    PROGBITS 0000000000006040 006040 03fac1 00  AX  0   0 16\n\
            \x20 [21] .data    PROGBITS 0000000000148000 148000 000008 00  WA  0   0  8\n\
            \x20 [22] .bss     NOBITS   0000000000148008 148008 000000 00  WA  0   0  1\n";
        assert_eq!(writable_data(sections), [".data"]);
    }

    #[test]
    fn defined_skips_guard_and_version() {
        let header =
            "#define FTP_REPLY_H\n#define FTP_REPLY_VERSION \"1\"\n#define FTP_REPLY_A 1\n";
        assert_eq!(defined(header), BTreeSet::from(["FTP_REPLY_A".to_owned()]));
    }
}
