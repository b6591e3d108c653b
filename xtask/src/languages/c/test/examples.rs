//! Builds the examples and runs them against servers on loopback.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::Bench;
use super::build::{CURL, Library, Program};
use super::tap;
use super::toolchain::{Checks, Language, Linkage};
use crate::host::{Counts, ftp_server, programs};

const EXAMPLES: [Program; 5] = [
    example("client", &["examples/client.c"], &[]),
    example("curl", &["examples/curl.c"], &[CURL]),
    example("explain", &["examples/explain.c"], &[]),
    example("poll", &["examples/poll.c"], &[]),
    Program {
        name: "replies",
        language: Language::Cxx,
        sources: &["examples/replies.cpp"],
        libraries: &[],
    },
];

const fn example(
    name: &'static str,
    sources: &'static [&'static str],
    libraries: &'static [Library],
) -> Program {
    Program {
        name,
        language: Language::C,
        sources,
        libraries,
    }
}

/// Locale of the tests of another language.
const LOCALE: (&str, &str) = ("ko_KR", "UTF-8");

/// Compiles each example as users do, and runs the tests of `bindings/c/tests/examples`.
pub(super) fn test(bench: &Bench<'_>) -> Result<Counts> {
    let directory = bench.output.join("examples");
    std::fs::create_dir_all(&directory)?;
    for example in &EXAMPLES {
        let built = bench.build(example, Linkage::Static, Checks::Sanitizers)?;
        crate::host::copy(&built, &directory.join(example.name))?;
    }
    let tests = bench
        .paths
        .root
        .join("bindings/c/tests/examples/harness.py");
    let mut python = Command::new(ftp_server::python(bench.steps)?);
    python
        .arg("-B")
        .arg(tests)
        .env("FTP_REPLY_EXAMPLES", &directory);
    if cfg!(target_os = "linux") {
        python.env("LOCPATH", locales(bench)?);
    }
    let finished = bench.steps.run("examples", &mut python)?;
    tap::counts(&finished.output)
}

/// Creates the locale in a separate directory, because the system need not have it.
fn locales(bench: &Bench<'_>) -> Result<PathBuf> {
    let (territory, encoding) = LOCALE;
    let directory = bench.output.join("locales");
    let locale = directory.join(format!("{territory}.{encoding}"));
    if !locale.is_dir() {
        let source = Path::new("/usr/share/i18n/locales").join(territory);
        programs::ensure_file(&source, "locales", bench.steps)?;
        std::fs::create_dir_all(&directory)?;
        bench.steps.run_checked(
            &format!("create the locale {territory}"),
            Command::new("localedef")
                .args(["-i", territory, "-f", encoding])
                .arg(&locale),
        )?;
    }
    Ok(directory)
}
