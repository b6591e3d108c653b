//! Edits of labels, documents and sources.

use super::{Refusal, refusal};

pub(super) const REFUSALS: &[Refusal] = &[
    refusal(
        "tag = \"ko\"",
        "ko",
        "KO",
        &[
            "codes.toml:7:7: language KO: the tag `KO` is not a BCP 47 language tag; write one such as en, ko, pt-BR or zh-Hant",
        ],
    ),
    refusal(
        "[[label]]",
        "meaning",
        "Meaning of it",
        &[
            "codes.toml:11:8: label Meaning of it: the name `Meaning of it` is not snake_case; write lower-case words joined by `_`, each beginning with a letter",
        ],
    ),
    refusal(
        "[[document]]",
        "[[document]]",
        "[[label]]\nname = \"meaning\"\ntext = { en = \"a\", ko = \"b\" }\n[[document]]",
        &[
            "codes.toml:15:8: label meaning: `meaning` is taken by label meaning; write another name",
        ],
    ),
    refusal(
        "[[document]]",
        "[[document]]",
        "[[document]]\nid = \"other\"\ntitle = \"T\"\nlabel = \"RFC 959\"\ndate = \"1985-10\"\nurl = \"https://a.example\"\n[[document]]",
        &[
            "codes.toml:23:9: document rfc959: `RFC 959` is taken by document other; write another label",
        ],
    ),
    refusal(
        "[[document]]",
        "[[document]]",
        "[[document]]\nid = \"rfc959\"\ntitle = \"T\"\nlabel = \"Other\"\ndate = \"1985-10\"\nurl = \"https://a.example\"\n[[document]]",
        &[
            "codes.toml:21:6: document rfc959: `rfc959` is taken by document rfc959; write another id",
        ],
    ),
    refusal(
        "[[document]]",
        "1985-10",
        "1985-13",
        &[
            "codes.toml:18:8: document rfc959: the date `1985-13` is not a year and month; write it as YYYY-MM",
        ],
    ),
    refusal(
        "[[document]]",
        "https://",
        "http://",
        &[
            "codes.toml:19:7: document rfc959: the url `http://www.rfc-editor.org/rfc/rfc959` is not a whole address; write it with https:// first and without spaces, quotes or brackets",
        ],
    ),
    refusal(
        "code = 550",
        "section = \"4.2\"",
        "section = \"\"",
        &["codes.toml:277:44: reply 550: `source.section` is empty; write the text"],
    ),
    refusal(
        "code = 550",
        "source = [{ document = \"rfc959\", section = \"4.2\" }]",
        "source = [{ document = \"rfc2228\", section = \"4.2\" }]",
        &["codes.toml:277:24: reply 550: the document `rfc2228` is unknown; write one of: rfc959"],
    ),
    refusal(
        "code = 550",
        "source = [{ document = \"rfc959\", section = \"4.2\" }]",
        "source = []",
        &[
            "codes.toml:268:1: reply 550: `source` is empty; write `source = [{ document = \"…\", section = \"…\" }]`",
        ],
    ),
    refusal(
        "code = 550",
        "source = [{ document = \"rfc959\", section = \"4.2\" }]",
        "",
        &[
            "codes.toml:268:1: reply 550: the key `source` is missing; write `source = [{ document = \"…\", section = \"…\" }]`",
        ],
    ),
];
