//! The test programs and their sources.

use super::build::{JSON_C, Program};
use super::toolchain::Language;

/// A test program.
pub(super) struct Test {
    pub(super) program: Program,
    pub(super) arguments: Arguments,
    /// `true` if it tests facts.
    pub(super) is_of_facts: bool,
}

/// Arguments of a test program.
#[derive(Clone, Copy)]
pub(super) enum Arguments {
    None,
    /// Files of vectors.
    Vectors,
    /// The list of the binary interface.
    Abi,
}

/// Files of vectors whose answers depend only on `codes.toml`.
pub(super) const FACT_VECTORS: [&str; 6] = [
    "facts.json",
    "judge.json",
    "langs.json",
    "lines.json",
    "messages.json",
    "sets.json",
];

/// Sources of the programs that answer vectors.
macro_rules! vector_sources {
    ($main:literal) => {
        &[
            $main,
            "tests/vectors/answer.c",
            "tests/vectors/answer_addresses.c",
            "tests/vectors/answer_dialogue.c",
            "tests/vectors/answer_facts.c",
            "tests/vectors/answer_help.c",
            "tests/vectors/answer_packed.c",
            "tests/vectors/answer_paths.c",
            "tests/vectors/answer_reading.c",
            "tests/vectors/answer_security.c",
            "tests/vectors/answer_values.c",
            "tests/vectors/answer_writing.c",
            "tests/vectors/case.c",
            "tests/vectors/payload.c",
            "tests/vectors/wire.c",
        ]
    };
}

/// Answers vectors for `cargo xtask vectors`.
pub(super) const RUNNER: Program = Program {
    name: "runner",
    language: Language::C,
    sources: vector_sources!("tests/vectors/runner.c"),
    libraries: &[JSON_C],
};

pub(super) const TESTS: [Test; 6] = [
    Test {
        program: Program {
            name: "vectors",
            language: Language::C,
            sources: vector_sources!("tests/vectors/compare.c"),
            libraries: &[JSON_C],
        },
        arguments: Arguments::Vectors,
        is_of_facts: true,
    },
    Test {
        program: Program {
            name: "arguments",
            language: Language::C,
            sources: &[
                "tests/arguments/main.c",
                "tests/arguments/addresses.c",
                "tests/arguments/codes.c",
                "tests/arguments/commands.c",
                "tests/arguments/dialogue.c",
                "tests/arguments/help.c",
                "tests/arguments/listings.c",
                "tests/arguments/scanner.c",
                "tests/arguments/sets.c",
                "tests/arguments/values.c",
                "tests/arguments/views.c",
                "tests/arguments/writing.c",
            ],
            libraries: &[],
        },
        arguments: Arguments::Abi,
        is_of_facts: false,
    },
    Test::new("facts", &["tests/facts.c"], true),
    Test::new("errors", &["tests/errors.c"], false),
    Test::new("interface", &["tests/interface.c"], true),
    Test {
        program: Program {
            name: "cplusplus",
            language: Language::Cxx,
            sources: &["tests/cplusplus.cpp"],
            libraries: &[],
        },
        arguments: Arguments::None,
        is_of_facts: false,
    },
];

impl Test {
    const fn new(name: &'static str, sources: &'static [&'static str], is_of_facts: bool) -> Test {
        Test {
            program: Program {
                name,
                language: Language::C,
                sources,
                libraries: &[],
            },
            arguments: Arguments::None,
            is_of_facts,
        }
    }
}
