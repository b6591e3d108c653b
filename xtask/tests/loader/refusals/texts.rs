//! Edits that make a text incomplete, untidy or dangerous.

use super::{Refusal, refusal};

pub(super) const REFUSALS: &[Refusal] = &[
    refusal(
        "code = 550",
        ", ko = \"글\"",
        "",
        &[
            "codes.toml:276:11: reply 550: `explain` has no text in the language ko; write `ko = \"…\"` in it",
        ],
    ),
    refusal(
        "code = 550",
        "ko = \"글\"",
        "ko = \"글\", fr = \"texte\"",
        &[
            "codes.toml:276:39: reply 550: `explain.fr` is in a language that the file does not declare; remove it, or write a [[language]] with the tag fr",
        ],
    ),
    refusal(
        "code = 550",
        "explain = { en = \"explain\", ko = \"글\" }",
        "explain = { ko = \"글\", en = \"explain\" }",
        &[
            "codes.toml:276:23: reply 550: `explain.en` stands after `explain.ko`; write the languages in this order: en, ko",
        ],
    ),
    refusal(
        "code = 550",
        "explain = { en = \"explain\", ko = \"글\" }",
        "explain = \"explain\"",
        &[
            "codes.toml:276:11: reply 550: `explain` is a string, not a table; write `explain = { en = \"…\", ko = \"…\" }`",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"\"",
        &["codes.toml:276:34: reply 550: `explain.ko` is empty; write the text"],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"글 \"",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` begins or ends with a space; remove the space",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"\"\"\n글\n글\"\"\"",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has the control character U+000A; write one line without it",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"글\\u0085글\"",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has the control character U+0085; write one line without it",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"글\u{202e}글\"",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has the invisible character U+202E; remove it",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"글\u{2067}글\"",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has the invisible character U+2067; remove it",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"\u{feff}글\"",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has the invisible character U+FEFF; remove it",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"글\u{e0041}글\"",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has the invisible character U+E0041; remove it",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"\u{1100}\u{1173}\u{11af}\"",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has the part U+1100 of a Hangul syllable; write whole syllables (Unicode form NFC)",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"a */ b\"",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has `*/`, which breaks a comment or string of generated code; write it in other words",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"a /* b\"",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has `/*`, which breaks a comment or string of generated code; write it in other words",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "'a \"\"\" b'",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has `\"\"\"`, which breaks a comment or string of generated code; write it in other words",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "'a \\ b'",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has `\\`, which breaks a comment or string of generated code; write it in other words",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"a ${b}\"",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has `${`, which breaks a comment or string of generated code; write it in other words",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"what??/\"",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has `??/`, which breaks a comment or string of generated code; write it in other words",
        ],
    ),
    refusal(
        "code = 550",
        "\"Headline 550.\"",
        "\"Headline – 550.\"",
        &[
            "codes.toml:273:8: reply 550: `text` has the character –, and the wire is ASCII; write it in ASCII",
        ],
    ),
    refusal(
        "[[document]]",
        "\"File Transfer Protocol\"",
        "\" File Transfer Protocol\"",
        &[
            "codes.toml:16:9: document rfc959: `title` begins or ends with a space; remove the space",
        ],
    ),
];
