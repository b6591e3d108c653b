//! Edits that remove, add or rename a key, or give it a value of another type.

use super::{Case, case};

pub(super) const CASES: &[Case] = &[
    case(
        "name = \"RETR\"",
        "marker = [110]",
        "markers = [110]",
        &[
            "codes.toml:513:23: command RETR: the key `after_preliminary.markers` is unknown; remove it, or write one of: marker, success, failure",
        ],
    ),
    case(
        "code = 550",
        "code = 550",
        "code = \"550\"",
        &[
            "codes.toml:475:8: reply 550: `code`: expected integer, found string; write `code = 550`",
            "codes.toml:513:67: command RETR: there is no reply 550; write a [[reply]] with this code, or remove it",
            "codes.toml:516:12: command RETR: there is no reply 550; write a [[reply]] with this code, or remove it",
        ],
    ),
    case(
        "code = 550",
        "name = \"file_unavailable\"",
        "name = 7",
        &[
            "codes.toml:476:8: reply 550: `name`: expected string, found integer; write `name = \"\u{2026}\"`",
        ],
    ),
    case(
        "code = 110",
        "exact = true",
        "exact = \"yes\"",
        &[
            "codes.toml:422:55: reply 110: `wire.exact`: expected boolean, found string; write `exact = true`",
        ],
    ),
    case(
        "code = 226",
        "aliases = [\"transfer_complete\"]",
        "aliases = \"transfer_complete\"",
        &[
            "codes.toml:445:11: reply 226: `aliases`: expected array, found string; write `aliases = [\"\u{2026}\"]`",
        ],
    ),
    case(
        "name = \"RETR\"",
        "success = [226], failure",
        "success = [226.0], failure",
        &[
            "codes.toml:513:50: command RETR: `after_preliminary.success`: expected integer, found float; write `success = [\u{2026}]`",
        ],
    ),
    case(
        "code = 550",
        "source = [{ document = \"rfc959\", section = \"4.2\" }]",
        "source = [\"rfc959\"]",
        &[
            "codes.toml:487:11: reply 550: `source`: expected table, found string; write `source = [{ document = \"\u{2026}\", section = \"\u{2026}\" }]`",
        ],
    ),
    case(
        "code = 421",
        "name = \"service_not_available\"\n",
        "",
        &["codes.toml:461:1: reply 421: the key `name` is missing; write `name = \"\u{2026}\"`"],
    ),
    case(
        "detail.ko",
        "\nexplain.en = \"explain\"\nexplain.ko = \"글\"",
        "\nexplian.en = \"explain\"\nexplian.ko = \"글\"",
        &[
            "codes.toml:483:1: reply 550: the key `explian` is unknown; remove it, or write one of: code, name, aliases, status, recovery, text_source, any_command, text, detail, explain, causes, keywords, wire, meaning, source",
        ],
    ),
    case(
        "detail.ko",
        "\nexplain.en = \"explain\"\nexplain.ko = \"글\"",
        "",
        &[
            "codes.toml:474:1: reply 550: the key `explain` is missing; write `explain.en = \"\u{2026}\"`, and the same for every other language",
        ],
    ),
    case(
        "code = 150",
        "code = 150",
        "code = 70000",
        &[
            "codes.toml:428:8: reply 70000: the code 70000 is not in 100..=699; write three digits, the first from 1 to 6",
            "codes.toml:428:8: reply 70000: `code`: invalid value: integer `70000`, expected u16; write `code = 550`",
            "codes.toml:439:8: reply 226: is after reply 70000; write the codes in ascending order",
            "codes.toml:512:16: command RETR: there is no reply 150; write a [[reply]] with this code, or remove it",
        ],
    ),
    case(
        "name = \"logged_in\"",
        "number = 1",
        "number = 300",
        &[
            "codes.toml:95:10: set situation, member logged_in: the number 300 is not one of 1 to 3; write 1, the lowest number that is not used",
            "codes.toml:95:10: set situation, member logged_in: `number`: invalid value: integer `300`, expected u8; write `number = \u{2026}`",
        ],
    ),
    case(
        "name = \"logged_in\"",
        "number = 1\n",
        "",
        &[
            "codes.toml:93:1: set situation, member logged_in: the key `number` is missing; write `number = \u{2026}`",
        ],
    ),
];
