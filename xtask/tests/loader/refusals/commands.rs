//! Edits of commands and advice.

use super::{Refusal, refusal};

pub(super) const REFUSALS: &[Refusal] = &[
    refusal(
        "name = \"RETR\"",
        "RETR",
        "connect",
        &[
            "codes.toml:287:8: command connect: `connect` is taken by command connect; write another name",
            "codes.toml:301:13: advice lost: there is no command RETR; write the name of a [[command]], not an alias",
        ],
    ),
    refusal(
        "name = \"RETR\"",
        "XRET",
        "RETR",
        &["codes.toml:288:12: command RETR: `RETR` is taken by command RETR; write another alias"],
    ),
    refusal(
        "name = \"RETR\"",
        "XRET",
        "retr",
        &[
            "codes.toml:288:12: command RETR: `retr` is not the verb of a command; write three or four capital letters, or `connect` for the greeting",
        ],
    ),
    refusal(
        "name = \"connect\"",
        "connect",
        "NOOP",
        &[
            "codes.toml:279:1: command NOOP: the first command is not `connect`, the greeting; write the [[command]] connect first",
        ],
    ),
    refusal(
        "name = \"RETR\"",
        "diagram = \"preliminary\"",
        "diagram = \"double\"",
        &[
            "codes.toml:290:11: command RETR: the diagram `double` is unknown; write one of: preliminary, single",
        ],
    ),
    refusal(
        "name = \"RETR\"",
        "preliminary = [150]",
        "preliminary = [226]",
        &["codes.toml:291:16: command RETR: `preliminary` has 226; write only 1yz codes there"],
    ),
    refusal(
        "name = \"RETR\"",
        "success = [226]\n",
        "success = [331]\n",
        &["codes.toml:293:12: command RETR: `success` has 331; write only 2yz codes there"],
    ),
    refusal(
        "name = \"RETR\"",
        "intermediate = [331]",
        "intermediate = [421]",
        &["codes.toml:294:17: command RETR: `intermediate` has 421; write only 3yz codes there"],
    ),
    refusal(
        "name = \"RETR\"",
        "failure = [550, 421]",
        "failure = [550, 226]",
        &["codes.toml:295:17: command RETR: `failure` has 226; write only 4yz and 5yz codes there"],
    ),
    refusal(
        "name = \"RETR\"",
        "marker = [110]",
        "marker = [226]",
        &[
            "codes.toml:292:33: command RETR: `after_preliminary.marker` has 226; write only 1yz codes there",
        ],
    ),
    refusal(
        "name = \"RETR\"",
        "failure = [550, 421]",
        "failure = [550, 550]",
        &["codes.toml:295:17: command RETR: `failure` has 550 twice; remove one"],
    ),
    refusal(
        "name = \"RETR\"",
        "failure = [550, 421]",
        "failure = [550, 451]",
        &[
            "codes.toml:295:17: command RETR: there is no reply 451; write a [[reply]] with this code, or remove it",
        ],
    ),
    refusal(
        "name = \"RETR\"",
        "code = 331",
        "code = 332",
        &[
            "codes.toml:296:19: command RETR: there is no reply 332; write a [[reply]] with this code, or remove it",
        ],
    ),
    refusal(
        "name = \"RETR\"",
        "section = \"6\" }]",
        "section = \"6\" }, { code = 331, document = \"rfc959\", section = \"7\" }]",
        &["codes.toml:296:71: command RETR: `later` has 331 twice; remove one"],
    ),
    refusal(
        "name = \"lost\"",
        "logged_in",
        "bored",
        &[
            "codes.toml:303:9: advice lost: the situation `bored` is unknown; write one of: logged_in, clear_text, aborting",
        ],
    ),
];
