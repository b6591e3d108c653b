//! Edits of the syntax, sections and languages of the file.

use super::{Case, case};

pub(super) const CASES: &[Case] = &[
    case(
        "name = \"English\"",
        "\"English\"",
        "English",
        &[
            "codes.toml:4:8: the file: string values must be quoted, expected literal string; write valid TOML (toml.io)",
        ],
    ),
    case(
        "name = \"English\"",
        "name = \"English\"",
        "name = \"English\"\nname = \"Anglais\"",
        &["codes.toml:5:1: the file: duplicate key; write valid TOML (toml.io)"],
    ),
    case(
        "tag = \"en\"",
        "tag = \"en\"",
        "tag = \"de\"",
        &[
            "codes.toml:3:7: language de: the language with the number 0 is not English, the language of the wire; give the [[language]] en the number 0",
        ],
    ),
    case(
        "tag = \"ko\"",
        "ko",
        "en",
        &["codes.toml:8:7: language en: `en` is already used by language en; write another tag"],
    ),
    case(
        "[[label]]",
        "[[label]]",
        "[[labels]]",
        &[
            "codes.toml:1:1: the file: there is no [[label]]; write at least one [[label]]",
            "codes.toml:12:3: the file: the key `labels` is unknown; write [[label]], or remove it",
        ],
    ),
    case(
        "[[label]]",
        "[[label]]",
        "[[word]]",
        &[
            "codes.toml:1:1: the file: there is no [[label]]; write at least one [[label]]",
            "codes.toml:12:3: the file: the key `word` is unknown; remove it, or write one of: language, label, set, message, document, status, class, group, recovery, diagram, reply, command, advice, symptom, hint",
        ],
    ),
    case(
        "[[label]]",
        "[[label]]",
        "[label]",
        &["codes.toml:12:1: the file: `label` is not a list of tables; write [[label]]"],
    ),
    case(
        "[[advice]]",
        "source",
        "source = [{ document = \"rfc959\", section = \"4.2\" }]\n[[label]]\nname = \"late\"\ntext.en = \"a\"\ntext.ko = \"b\"\n#",
        &[
            "codes.toml:17:1: set status: is before label late, of an earlier section; write the sections in this order: language, label, set, message, document, status, class, group, recovery, diagram, reply, command, advice, symptom, hint",
        ],
    ),
    case(
        "[[label]]",
        "[[label]]\nname = \"meaning\"\ntext.en = \"Meaning\"\ntext.ko = \"의미\"\n\n",
        "",
        &["codes.toml:1:1: the file: there is no [[label]]; write at least one [[label]]"],
    ),
    case(
        "name = \"한국어\"",
        "number = 1",
        "number = 2",
        &[
            "codes.toml:10:10: language ko: the number 2 is not one of 0 to 1; write 1, the lowest number that is not used",
        ],
    ),
    case(
        "name = \"한국어\"",
        "number = 1",
        "number = 0",
        &[
            "codes.toml:8:7: language ko: the language with the number 0 is not English, the language of the wire; give the [[language]] en the number 0",
            "codes.toml:10:10: language ko: the number 0 is already used by language en; write 1, the lowest number that is not used",
        ],
    ),
    case(
        "name = \"한국어\"",
        "number = 1",
        "number = 1\naliases = [\"en\"]",
        &[
            "codes.toml:11:12: language ko: `en` is already used by language en; write another alias",
        ],
    ),
    case(
        "name = \"한국어\"",
        "number = 1",
        "number = 1\naliases = [\"ko-KP\", \"ko-KP\"]",
        &[
            "codes.toml:11:21: language ko: `ko-KP` is already used by language ko; write another alias",
        ],
    ),
    case(
        "name = \"한국어\"",
        "number = 1",
        "number = 1\naliases = [\"ko_KR\"]",
        &[
            "codes.toml:11:12: language ko: the alias `ko_KR` is not a BCP 47 language tag; write one such as en, ko, pt-BR or zh-Hant",
        ],
    ),
];
