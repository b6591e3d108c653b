//! Edits of advice.

use super::{Refusal, refusal};

pub(super) const REFUSALS: &[Refusal] = &[
    refusal(
        "name = \"lost\"",
        "commands = [\"RETR\"]",
        "commands = []",
        &["codes.toml:301:12: advice lost: `commands` is empty; write `commands = [\"EPSV\"]`"],
    ),
    refusal(
        "name = \"lost\"",
        "codes = [421]\n",
        "",
        &["codes.toml:299:1: advice lost: the key `codes` is missing; write `codes = [522]`"],
    ),
    refusal(
        "name = \"lost\"",
        "[421]",
        "[226]",
        &["codes.toml:302:10: advice lost: `codes` has 226; write only 4yz and 5yz codes there"],
    ),
    refusal(
        "name = \"lost\"",
        "\"RETR\"",
        "\"XRET\"",
        &[
            "codes.toml:301:13: advice lost: there is no command XRET; write the name of a [[command]], not an alias",
        ],
    ),
    refusal(
        "name = \"lost\"",
        "try = [\"NOOP\"]",
        "try = [\"noop\"]",
        &[
            "codes.toml:305:8: advice lost: `noop` is not the verb of a command; write three or four capital letters",
        ],
    ),
    // An entry that asks for more is hidden by one before it that asks for less.
    refusal(
        "name = \"lost\"",
        "source = [{ document = \"rfc959\", section = \"4.2\" }]",
        "source = [{ document = \"rfc959\", section = \"4.2\" }]\n\n[[advice]]\nname = \"late\"\ncommands = [\"connect\", \"RETR\"]\ncodes = [550, 421]\nwhen = [\"logged_in\", \"aborting\"]\nrecovery = \"reconnect\"\ntext = { en = \"text\", ko = \"글\" }\nsource = [{ document = \"rfc959\", section = \"4.2\" }]",
        &[
            "codes.toml:312:15: advice late: an entry before it decides about 421 to RETR; remove the code or the command from one of the two, or write the one with more in `when` first",
        ],
    ),
];
