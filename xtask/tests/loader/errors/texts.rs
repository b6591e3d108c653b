//! Edits that make a text incomplete, untidy or dangerous.

use super::{Case, case};

pub(super) const CASES: &[Case] = &[
    case(
        "code = 550",
        "explain.en = \"explain\"\nexplain.ko = \"글\"",
        "explain = { ko = \"글\", en = \"explain\" }",
        &[
            "codes.toml:483:23: reply 550: `explain.en` is after `explain.ko`; write the languages in this order: en, ko",
        ],
    ),
    case(
        "code = 550",
        "explain.en = \"explain\"\nexplain.ko = \"글\"",
        "explain = \"explain\"",
        &[
            "codes.toml:483:11: reply 550: `explain`: expected table, found string; write `explain.en = \"\u{2026}\"`, and the same for every other language",
        ],
    ),
    case(
        "code = 550",
        "\"글\"",
        "\"\"",
        &["codes.toml:484:14: reply 550: `explain.ko` is empty; write the text"],
    ),
    case(
        "code = 550",
        "\"글\"",
        "\"글 \"",
        &[
            "codes.toml:484:14: reply 550: `explain.ko` begins or ends with a space; remove the space",
        ],
    ),
    case(
        "code = 550",
        "\"글\"",
        "\"\"\"\n글\n글\"\"\"",
        &[
            "codes.toml:484:14: reply 550: `explain.ko` has the control character U+000A; write one line without it",
        ],
    ),
    case(
        "code = 550",
        "\"글\"",
        "\"글\\u0085글\"",
        &[
            "codes.toml:484:14: reply 550: `explain.ko` has the control character U+0085; write one line without it",
        ],
    ),
    case(
        "code = 550",
        "\"글\"",
        "\"글\u{202e}글\"",
        &[
            "codes.toml:484:14: reply 550: `explain.ko` has the invisible character U+202E; remove it",
        ],
    ),
    case(
        "code = 550",
        "\"글\"",
        "\"글\u{2067}글\"",
        &[
            "codes.toml:484:14: reply 550: `explain.ko` has the invisible character U+2067; remove it",
        ],
    ),
    case(
        "code = 550",
        "\"글\"",
        "\"\u{feff}글\"",
        &[
            "codes.toml:484:14: reply 550: `explain.ko` has the invisible character U+FEFF; remove it",
        ],
    ),
    case(
        "code = 550",
        "\"글\"",
        "\"글\u{e0041}글\"",
        &[
            "codes.toml:484:14: reply 550: `explain.ko` has the invisible character U+E0041; remove it",
        ],
    ),
    case(
        "code = 550",
        "\"explain\"",
        "\"the cafe\u{301} is closed\"",
        &[
            "codes.toml:483:14: reply 550: `explain.en` has U+0301, which is not in Unicode form NFC; write the composed character",
        ],
    ),
    case(
        "code = 550",
        "\"explain\"",
        "\"10 k\u{2126}\"",
        &[
            "codes.toml:483:14: reply 550: `explain.en` has U+2126, which is not in Unicode form NFC; write the composed character",
        ],
    ),
    case(
        "code = 550",
        "\"글\"",
        "\"\u{1100}\u{1173}\u{11af}\"",
        &[
            "codes.toml:484:14: reply 550: `explain.ko` has U+1173, which is not in Unicode form NFC; write the composed character",
        ],
    ),
    case(
        "code = 550",
        "\"글\"",
        "\"a */ b\"",
        &[
            "codes.toml:484:14: reply 550: `explain.ko` has `*/`, which breaks a comment or string of generated code; write it in other words",
        ],
    ),
    case(
        "code = 550",
        "\"글\"",
        "\"a /* b\"",
        &[
            "codes.toml:484:14: reply 550: `explain.ko` has `/*`, which breaks a comment or string of generated code; write it in other words",
        ],
    ),
    case(
        "code = 550",
        "\"글\"",
        "'a \"\"\" b'",
        &[
            "codes.toml:484:14: reply 550: `explain.ko` has `\"\"\"`, which breaks a comment or string of generated code; write it in other words",
        ],
    ),
    case(
        "code = 550",
        "\"글\"",
        "'a \\ b'",
        &[
            "codes.toml:484:14: reply 550: `explain.ko` has `\\`, which breaks a comment or string of generated code; write it in other words",
        ],
    ),
    case(
        "code = 550",
        "\"글\"",
        "\"a ${b}\"",
        &[
            "codes.toml:484:14: reply 550: `explain.ko` has `${`, which breaks a comment or string of generated code; write it in other words",
        ],
    ),
    case(
        "code = 550",
        "\"글\"",
        "\"what??/\"",
        &[
            "codes.toml:484:14: reply 550: `explain.ko` has `??/`, which breaks a comment or string of generated code; write it in other words",
        ],
    ),
    case(
        "code = 550",
        "\"Headline 550.\"",
        "\"Headline \u{2013} 550.\"",
        &[
            "codes.toml:479:11: reply 550: the text `Headline \u{2013} 550.` is not ASCII, as the wire is; write it in ASCII",
        ],
    ),
    case(
        "[[document]]",
        "\"File Transfer Protocol\"",
        "\" File Transfer Protocol\"",
        &[
            "codes.toml:131:9: document rfc959: `title` begins or ends with a space; remove the space",
        ],
    ),
    case(
        "code = 550",
        "explain.ko = \"글\"\n",
        "",
        &[
            "codes.toml:483:1: reply 550: `explain` has no translation for `ko`; add `explain.ko = \"\u{2026}\"`",
        ],
    ),
    case(
        "code = 550",
        "explain.ko = \"글\"",
        "explain.ko = \"글\"\nexplain.fr = \"texte\"",
        &[
            "codes.toml:485:9: reply 550: `explain.fr` is in a language that the file does not declare; remove it, or write a [[language]] with the tag fr",
        ],
    ),
    case(
        "[[label]]",
        "\"Meaning\"",
        "\"Meaning of {code}\"",
        &[
            "codes.toml:14:11: label meaning: `text.en` has a brace; write it without braces; only a [[message]] has placeholders",
        ],
    ),
    case(
        "name = \"logged_in\"",
        "\"A login succeeded.\"",
        "\"A login of {user} succeeded.\"",
        &[
            "codes.toml:96:11: set situation, member logged_in: `text.en` has a brace; write it without braces; only a [[message]] has placeholders",
        ],
    ),
    case(
        "name = \"file_unavailable\"",
        "causes.en = [\"cause\"]\ncauses.ko = [\"원인\"]",
        "causes.en = [\"a\", \"b\"]\ncauses.ko = [\"가\"]",
        &[
            "codes.toml:486:13: reply 550: `causes.ko` does not have as many items as `causes.en`; write the same causes in every language",
        ],
    ),
    case(
        "name = \"file_unavailable\"",
        "causes.en = [\"cause\"]\ncauses.ko = [\"원인\"]",
        "causes.en = [\"a.\"]\ncauses.ko = []",
        &[
            "codes.toml:485:14: reply 550: a cause in `causes.en` ends with a period; write a phrase without it",
            "codes.toml:486:13: reply 550: `causes.ko` is empty; write at least one text",
        ],
    ),
    case(
        "name = \"file_unavailable\"",
        "source",
        "keywords.en = [\"a\", \"b\"]\nsource",
        &[
            "codes.toml:487:1: reply 550: `keywords` has no translation for `ko`; add `keywords.ko = [\"…\"]`",
        ],
    ),
];
