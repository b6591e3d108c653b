//! Edits of labels, documents and sources.

use super::{Case, case};

pub(super) const CASES: &[Case] = &[
    case(
        "tag = \"ko\"",
        "ko",
        "KO",
        &[
            "codes.toml:8:7: language KO: the tag `KO` is not a BCP 47 language tag; write one such as en, ko, pt-BR or zh-Hant",
        ],
    ),
    case(
        "[[label]]",
        "meaning",
        "Meaning of it",
        &[
            "codes.toml:13:8: label Meaning of it: the name `Meaning of it` is not snake_case; write lower-case words joined by `_`, each beginning with a letter",
        ],
    ),
    case(
        "[[document]]",
        "[[document]]",
        "[[document]]\nid = \"other\"\ntitle = \"T\"\nlabel = \"RFC 959\"\ndate = \"1985-10\"\nurl = \"https://a.example\"\n[[document]]",
        &[
            "codes.toml:138:9: document rfc959: `RFC 959` is already used by document other; write another label",
        ],
    ),
    case(
        "[[document]]",
        "[[document]]",
        "[[document]]\nid = \"rfc959\"\ntitle = \"T\"\nlabel = \"Other\"\ndate = \"1985-10\"\nurl = \"https://a.example\"\n[[document]]",
        &[
            "codes.toml:136:6: document rfc959: `rfc959` is already used by document rfc959; write another id",
        ],
    ),
    case(
        "[[document]]",
        "1985-10",
        "1985-13",
        &[
            "codes.toml:133:8: document rfc959: the date `1985-13` is not a year and month; write it as YYYY-MM",
        ],
    ),
    case(
        "[[document]]",
        "https://",
        "http://",
        &[
            "codes.toml:134:7: document rfc959: the url `http://www.rfc-editor.org/rfc/rfc959` is not a complete address; write it with https:// first and without spaces, quotes or parentheses",
        ],
    ),
    case(
        "code = 550",
        "section = \"4.2\"",
        "section = \"\"",
        &["codes.toml:487:44: reply 550: `source.section` is empty; write the text"],
    ),
    case(
        "code = 550",
        "source = [{ document = \"rfc959\", section = \"4.2\" }]",
        "source = [{ document = \"rfc2228\", section = \"4.2\" }]",
        &["codes.toml:487:24: reply 550: the document `rfc2228` is unknown; write one of: rfc959"],
    ),
    case(
        "code = 550",
        "source = [{ document = \"rfc959\", section = \"4.2\" }]",
        "source = []",
        &[
            "codes.toml:487:10: reply 550: `source` is empty; write `source = [{ document = \"\u{2026}\", section = \"\u{2026}\" }]`",
        ],
    ),
    case(
        "code = 550",
        "source = [{ document = \"rfc959\", section = \"4.2\" }]",
        "",
        &[
            "codes.toml:474:1: reply 550: the key `source` is missing; write `source = [{ document = \"\u{2026}\", section = \"\u{2026}\" }]`",
        ],
    ),
    case(
        "[[label]]",
        "[[label]]",
        "[[label]]\nname = \"meaning\"\ntext.en = \"a\"\ntext.ko = \"b\"\n\n[[label]]",
        &[
            "codes.toml:18:8: label meaning: `meaning` is already used by label meaning; write another name",
        ],
    ),
];
