//! What the shared library exports and needs.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

use super::Bench;
use crate::test::outcome::Counts;

/// Compares the library with its header and with what it may need.
pub(super) fn test(bench: &Bench<'_>) -> Result<Counts> {
    let library = bench.prefix.join("lib/libftp_reply.so");
    let header = bench.prefix.join("include/ftp_reply.h");
    let header =
        fs::read_to_string(&header).with_context(|| format!("cannot read {}", header.display()))?;
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
            eprintln!("c: {name}: {}", wrong.join(", "));
        }
    };

    let exported = exported(&read("nm", &["--dynamic", "--defined-only"])?);
    let declared = declared(&header);
    let differences = exported.symmetric_difference(&declared).cloned().collect();
    check(
        "the library exports what the header declares and nothing else",
        differences,
    );

    let dynamic = read("readelf", &["--dynamic", "--wide"])?;
    let needed = bracketed(&dynamic, "(NEEDED)");
    let foreign = needed
        .into_iter()
        .filter(|name| !name.starts_with("libc."))
        .collect();
    check("the library needs the C library at most", foreign);

    // Our panic handler calls abort(), so a library without it has no panic left in its machine code.
    let undefined = read("nm", &["--dynamic", "--undefined-only"])?;
    let panics = undefined
        .split_whitespace()
        .filter(|word| word.starts_with("abort"));
    check(
        "no function of the library can panic",
        panics.map(str::to_owned).collect(),
    );

    let abi = bracketed(&dynamic, "(SONAME)");
    let macro_value = header
        .lines()
        .find_map(|line| line.strip_prefix("#define FTP_REPLY_ABI_VERSION "));
    let expected = format!("libftp_reply.so.{}", macro_value.unwrap_or_default());
    let wrong = abi.into_iter().filter(|name| *name != expected).collect();
    check("the soname is of the header's binary interface", wrong);

    let vectors = bench.places.root.join("bindings/vectors/facts.json");
    let vectors = fs::read_to_string(&vectors)
        .with_context(|| format!("cannot read {}", vectors.display()))?;
    check(
        "the header has a constant for every name in the vectors",
        constants_of_vectors(&vectors)?
            .into_iter()
            .filter(|line| !header.lines().any(|found| found == line))
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

/// The lines of the header that define the codes which the vectors name.
fn constants_of_vectors(vectors: &str) -> Result<BTreeSet<String>> {
    let cases: Vec<FactCase> = serde_json::from_str(vectors).context("facts.json has no facts")?;
    let lines = cases.into_iter().filter_map(|case| {
        let name = case.expect.ok?.name?.to_uppercase();
        Some(format!("#define FTP_REPLY_{name} {}", case.code))
    });
    Ok(lines.collect())
}

/// The functions in what `nm` prints: address, kind, name, and `@@` with a version.
fn exported(symbols: &str) -> BTreeSet<String> {
    symbols
        .lines()
        .filter_map(|line| {
            let mut words = line.split_whitespace().skip(1);
            let (kind, name) = (words.next()?, words.next()?);
            // The version itself is listed as an absolute symbol.
            (kind != "A").then(|| name.split('@').next().unwrap_or(name).to_owned())
        })
        .collect()
}

/// The functions that a header declares: what stands before the bracket of each declaration.
fn declared(header: &str) -> BTreeSet<String> {
    header
        .lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter_map(|line| {
            let (before, _) = line.split_once('(')?;
            let name = before.rsplit([' ', '*']).next()?;
            name.starts_with("ftp_reply_").then(|| name.to_owned())
        })
        .collect()
}

/// The names in square brackets on the lines of one kind of entry.
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
    fn only_codes_with_a_name_have_a_constant() {
        let vectors = r#"[
            {"code": 220, "lang": "en", "expect": {"ok": {"name": "service_ready"}}},
            {"code": 599, "expect": {"ok": {"name": null}}},
            {"code": 99, "expect": {"error": "invalid_code"}}
        ]"#;
        let lines = constants_of_vectors(vectors).unwrap();
        assert_eq!(
            lines.into_iter().collect::<Vec<_>>(),
            ["#define FTP_REPLY_SERVICE_READY 220"]
        );
    }

    #[test]
    fn names_are_read_from_symbols_and_from_declarations() {
        let symbols = "0000 A FTP_REPLY_0\n0000 T ftp_reply_at@@FTP_REPLY_0\n";
        let header = "typedef struct x x;\nconst char *ftp_reply_at(size_t index);\n * call at()\n";
        assert_eq!(exported(symbols), declared(header));
        assert_eq!(declared(header).len(), 1);
    }
}
