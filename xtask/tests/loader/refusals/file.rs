//! Edits that break the frame of the file: its syntax, sections and languages.

use super::{Refusal, refusal};

pub(super) const REFUSALS: &[Refusal] = &[
    refusal(
        "name = \"English\"",
        "\"English\"",
        "English",
        &[
            "codes.toml:4:8: the file: string values must be quoted, expected literal string; write valid TOML (toml.io)",
        ],
    ),
    refusal(
        "name = \"English\"",
        "name = \"English\"",
        "name = \"English\"\nname = \"Anglais\"",
        &["codes.toml:5:1: the file: duplicate key; write valid TOML (toml.io)"],
    ),
    refusal(
        "tag = \"en\"",
        "tag = \"en\"",
        "tag = \"de\"",
        &[
            "codes.toml:3:7: language de: the first language is not English, the language of the wire; write the [[language]] en first",
        ],
    ),
    refusal(
        "tag = \"ko\"",
        "ko",
        "en",
        &["codes.toml:7:7: language en: `en` is taken by language en; write another tag"],
    ),
    refusal(
        "[[label]]",
        "[[label]]",
        "[[labels]]",
        &[
            "codes.toml:1:1: the file: there is no [[label]]; write at least one [[label]]",
            "codes.toml:10:3: the file: the key `labels` is unknown; remove it, or write one of: language, label, document, status, class, group, recovery, diagram, reply, command, advice",
        ],
    ),
    refusal(
        "[[label]]",
        "[[label]]",
        "[label]",
        &["codes.toml:10:1: the file: `label` is not a list of tables; write [[label]]"],
    ),
    refusal(
        "[[label]]",
        "[[label]]\nname = \"meaning\"\ntext = { en = \"Meaning\", ko = \"의미\" }\n\n[[document]]",
        "[[document]]",
        &["codes.toml:1:1: the file: there is no [[label]]; write at least one [[label]]"],
    ),
    refusal(
        "[[advice]]",
        "source",
        "source = [{ document = \"rfc959\", section = \"4.2\" }]\n[[label]]\nname = \"late\"\ntext = { en = \"a\", ko = \"b\" }\n#",
        &[
            "codes.toml:14:1: document rfc959: stands before label late, of an earlier section; write the sections in this order: language, label, document, status, class, group, recovery, diagram, reply, command, advice",
        ],
    ),
];
