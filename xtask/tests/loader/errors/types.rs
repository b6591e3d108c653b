//! Edits that give a key a value of another type.

use super::{Case, case};

pub(super) const CASES: &[Case] = &[
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
        "code = 550",
        "text.en = \"Headline 550.\"",
        "text.en = [\"Headline 550.\"]",
        &[
            "codes.toml:479:11: reply 550: `text.en`: expected string, found array; write `text.en = \"…\"`",
        ],
    ),
    case(
        "code = 550",
        "text.en = \"Headline 550.\"",
        "text.en = 5",
        &[
            "codes.toml:479:11: reply 550: `text.en`: expected string, found integer; write `text.en = \"…\"`",
        ],
    ),
    case(
        "code = 550",
        "text.en = \"Headline 550.\"",
        "text.en = 1.5",
        &[
            "codes.toml:479:11: reply 550: `text.en`: expected string, found float; write `text.en = \"…\"`",
        ],
    ),
    case(
        "code = 550",
        "text.en = \"Headline 550.\"",
        "text.en = true",
        &[
            "codes.toml:479:11: reply 550: `text.en`: expected string, found boolean; write `text.en = \"…\"`",
        ],
    ),
    case(
        "code = 550",
        "text.en = \"Headline 550.\"",
        "text.en = 1985-10-01",
        &[
            "codes.toml:479:11: reply 550: `text.en`: expected string, found datetime; write `text.en = \"…\"`",
        ],
    ),
    case(
        "code = 550",
        "text.en = \"Headline 550.\"",
        "text.en = { a = \"b\" }",
        &[
            "codes.toml:479:11: reply 550: `text.en`: expected string, found table; write `text.en = \"…\"`",
        ],
    ),
    case(
        "code = 550",
        "text.en = \"Headline 550.\"\ntext.ko = \"제목 550.\"",
        "text = \"Headline 550.\"",
        &[
            "codes.toml:479:8: reply 550: `text`: expected table, found string; write `text.en = \"…\"`, and the same for every other language",
        ],
    ),
    case(
        "code = 550",
        "text.en = \"Headline 550.\"\ntext.ko = \"제목 550.\"",
        "text = [\"Headline 550.\"]",
        &[
            "codes.toml:479:8: reply 550: `text`: expected table, found array; write `text.en = \"…\"`, and the same for every other language",
        ],
    ),
    case(
        "code = 550",
        "causes.en = [\"cause\"]",
        "causes.en = \"cause\"",
        &[
            "codes.toml:485:13: reply 550: `causes.en`: expected array, found string; write `causes.en = [\"…\"]`",
        ],
    ),
    case(
        "code = 550",
        "causes.en = [\"cause\"]",
        "causes.en = [[\"cause\"]]",
        &[
            "codes.toml:485:14: reply 550: `causes.en`: expected string, found array; write `causes.en = [\"…\"]`",
        ],
    ),
    case(
        "[[document]]",
        "date = \"1985-10\"",
        "date = 1985-10-01",
        &[
            "codes.toml:133:8: document rfc959: `date`: expected string, found datetime; write `date = \"1985-10\"`",
        ],
    ),
    case(
        "name = \"RETR\"",
        "failure = [550, 421]",
        "failure = 550",
        &[
            "codes.toml:516:11: command RETR: `failure`: expected array, found integer; write `failure = […]`",
        ],
    ),
    case(
        "name = \"RETR\"",
        "later = [{ code = 331, document = \"rfc959\", section = \"6\" }]",
        "later = { code = 331, document = \"rfc959\", section = \"6\" }",
        &[
            "codes.toml:517:9: command RETR: `later`: expected array, found table; write `later = [{ code = …, document = \"…\", section = \"…\" }]`",
        ],
    ),
    case(
        "code = 110",
        "wire = { form = \"MARK {sender} = {receiver}\", exact = true }",
        "wire = \"MARK {sender} = {receiver}\"",
        &[
            "codes.toml:422:8: reply 110: `wire`: expected table, found string; write `wire = { form = \"…\", exact = true }`",
        ],
    ),
    case(
        "[[reply.meaning]]",
        "[[reply.meaning]]",
        "[reply.meaning]",
        &[
            "codes.toml:489:1: reply 550: `meaning`: expected array, found table; write `meaning = [{ name = \"…\", status = \"…\", text.en = \"…\", explain.en = \"…\", source = [{ document = \"…\", section = \"…\" }] }]`",
        ],
    ),
    case(
        "[[hint.phrase]]",
        "[[hint.phrase]]",
        "[hint.phrase]",
        &[
            "codes.toml:546:1: hint data_connection_refused: `phrase` is not a list of tables; write [[hint.phrase]]",
        ],
    ),
];
