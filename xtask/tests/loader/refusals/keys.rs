//! Edits that drop, add or rename a key, or give it a value of another type.

use super::{Refusal, refusal};

pub(super) const REFUSALS: &[Refusal] = &[
    refusal(
        "detail = { en",
        "\nexplain =",
        "\nexplian =",
        &[
            "codes.toml:268:1: reply 550: the key `explain` is missing; write `explain = { en = \"…\", ko = \"…\" }`",
            "codes.toml:276:1: reply 550: the key `explian` is unknown; remove it, or write one of: code, name, aliases, status, recovery, text_source, text, detail, explain, wire, meaning, source",
        ],
    ),
    refusal(
        "name = \"RETR\"",
        "marker = [110]",
        "markers = [110]",
        &[
            "codes.toml:292:23: command RETR: the key `after_preliminary.markers` is unknown; remove it, or write one of: marker, success, failure",
        ],
    ),
    refusal(
        "code = 550",
        "code = 550",
        "code = \"550\"",
        &[
            "codes.toml:269:8: reply 550: `code` is a string, not a whole number; write `code = 550`",
            "codes.toml:292:67: command RETR: there is no reply 550; write a [[reply]] with this code, or remove it",
            "codes.toml:295:12: command RETR: there is no reply 550; write a [[reply]] with this code, or remove it",
        ],
    ),
    refusal(
        "code = 550",
        "name = \"file_unavailable\"",
        "name = 7",
        &["codes.toml:270:8: reply 550: `name` is a number, not a string; write `name = \"…\"`"],
    ),
    refusal(
        "code = 110",
        "exact = true",
        "exact = \"yes\"",
        &[
            "codes.toml:227:55: reply 110: `wire.exact` is a string, not true or false; write `exact = true`",
        ],
    ),
    refusal(
        "code = 226",
        "aliases = [\"transfer_complete\"]",
        "aliases = \"transfer_complete\"",
        &[
            "codes.toml:246:11: reply 226: `aliases` is a string, not a list; write `aliases = [\"…\"]`",
        ],
    ),
    refusal(
        "name = \"RETR\"",
        "success = [226], failure",
        "success = [226.0], failure",
        &[
            "codes.toml:292:50: command RETR: `after_preliminary.success` is a number with a fraction, not a list of whole numbers; write `success = [550]`",
        ],
    ),
    refusal(
        "code = 550",
        "source = [{ document = \"rfc959\", section = \"4.2\" }]",
        "source = [\"rfc959\"]",
        &[
            "codes.toml:277:11: reply 550: `source` is a string, not a table; write `source = [{ document = \"…\", section = \"…\" }]`",
        ],
    ),
    refusal(
        "code = 421",
        "name = \"service_not_available\"\n",
        "",
        &["codes.toml:259:1: reply 421: the key `name` is missing; write `name = \"…\"`"],
    ),
];
