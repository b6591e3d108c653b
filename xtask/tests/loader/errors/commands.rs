//! Edits of commands.

use super::{Case, case};

pub(super) const CASES: &[Case] = &[
    case(
        "name = \"RETR\"",
        "RETR",
        "connect",
        &[
            "codes.toml:507:8: command connect: `connect` is already used by command connect; write another name",
            "codes.toml:522:13: advice lost: the command `RETR` is unknown; write one of: connect, connect",
            "codes.toml:535:13: symptom download: the command `RETR` is unknown; write one of: connect, connect",
        ],
    ),
    case(
        "name = \"RETR\"",
        "XRET",
        "RETR",
        &[
            "codes.toml:508:12: command RETR: `RETR` is already used by command RETR; write another alias",
        ],
    ),
    case(
        "name = \"RETR\"",
        "XRET",
        "retr",
        &[
            "codes.toml:508:12: command RETR: the alias `retr` is not the verb of a command; write three or four capital letters",
            "codes.toml:508:12: command RETR: `retr` is already used by command RETR; write another alias",
        ],
    ),
    case(
        "name = \"connect\"",
        "connect",
        "NOOP",
        &[
            "codes.toml:498:1: command NOOP: the first command is not `connect`, the greeting; write the [[command]] connect first",
        ],
    ),
    case(
        "name = \"RETR\"",
        "diagram = \"preliminary\"",
        "diagram = \"double\"",
        &[
            "codes.toml:511:11: command RETR: the diagram `double` is unknown; write one of: single, preliminary",
        ],
    ),
    case(
        "name = \"RETR\"",
        "preliminary = [150]",
        "preliminary = [226]",
        &["codes.toml:512:16: command RETR: `preliminary` has 226; write only 1yz codes there"],
    ),
    case(
        "name = \"RETR\"",
        "success = [226]\n",
        "success = [331]\n",
        &["codes.toml:514:12: command RETR: `success` has 331; write only 2yz codes there"],
    ),
    case(
        "name = \"RETR\"",
        "intermediate = [331]",
        "intermediate = [421]",
        &["codes.toml:515:17: command RETR: `intermediate` has 421; write only 3yz codes there"],
    ),
    case(
        "name = \"RETR\"",
        "failure = [550, 421]",
        "failure = [550, 226]",
        &["codes.toml:516:17: command RETR: `failure` has 226; write only 4yz and 5yz codes there"],
    ),
    case(
        "name = \"RETR\"",
        "marker = [110]",
        "marker = [226]",
        &[
            "codes.toml:513:33: command RETR: `after_preliminary.marker` has 226; write only 1yz codes there",
        ],
    ),
    case(
        "name = \"RETR\"",
        "failure = [550, 421]",
        "failure = [550, 550]",
        &["codes.toml:516:17: command RETR: `failure` has 550 twice; remove one"],
    ),
    case(
        "name = \"RETR\"",
        "failure = [550, 421]",
        "failure = [550, 451]",
        &[
            "codes.toml:516:17: command RETR: there is no reply 451; write a [[reply]] with this code, or remove it",
        ],
    ),
    case(
        "name = \"RETR\"",
        "code = 331",
        "code = 332",
        &[
            "codes.toml:517:19: command RETR: there is no reply 332; write a [[reply]] with this code, or remove it",
        ],
    ),
    case(
        "name = \"RETR\"",
        "section = \"6\" }]",
        "section = \"6\" }, { code = 331, document = \"rfc959\", section = \"7\" }]",
        &["codes.toml:517:71: command RETR: `later.code` has 331 twice; remove one"],
    ),
];
