//! Edits of advice.

use super::{Case, case};

pub(super) const CASES: &[Case] = &[
    case(
        "name = \"lost\"",
        "commands = [\"RETR\"]",
        "commands = []",
        &["codes.toml:522:12: advice lost: `commands` is empty; write `commands = [\"\u{2026}\"]`"],
    ),
    case(
        "name = \"lost\"",
        "codes = [421]\n",
        "",
        &["codes.toml:520:1: advice lost: the key `codes` is missing; write `codes = [\u{2026}]`"],
    ),
    case(
        "name = \"lost\"",
        "[421]",
        "[226]",
        &["codes.toml:523:10: advice lost: `codes` has 226; write only 4yz and 5yz codes there"],
    ),
    case(
        "name = \"lost\"",
        "\"RETR\"",
        "\"XRET\"",
        &[
            "codes.toml:522:13: advice lost: the command `XRET` is unknown; write one of: connect, RETR",
        ],
    ),
    case(
        "name = \"lost\"",
        "try = [\"NOOP\"]",
        "try = [\"noop\"]",
        &[
            "codes.toml:526:8: advice lost: the suggestion `noop` is not the verb of a command; write three or four capital letters",
        ],
    ),
    case(
        "name = \"lost\"",
        "source = [{ document = \"rfc959\", section = \"4.2\" }]",
        "source = [{ document = \"rfc959\", section = \"4.2\" }]\n\n[[advice]]\nname = \"late\"\ncommands = [\"connect\", \"RETR\"]\ncodes = [550, 421]\nwhen = [\"logged_in\", \"aborting\"]\nrecovery = \"reconnect\"\ntext.en = \"text\"\ntext.ko = \"글\"\nsource = [{ document = \"rfc959\", section = \"4.2\" }]",
        &[
            "codes.toml:534:15: advice late: an earlier entry already covers 421 to RETR; remove the code or the command from one of the two, or write the one with more in `when` first",
        ],
    ),
    case(
        "name = \"lost\"",
        "logged_in",
        "bored",
        &[
            "codes.toml:524:9: advice lost: the situation `bored` is unknown; write one of: logged_in, clear_text, aborting",
        ],
    ),
];
