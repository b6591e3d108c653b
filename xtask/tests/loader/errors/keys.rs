//! Edits that remove, add or rename a key.

use super::{Case, case};

pub(super) const CASES: &[Case] = &[
    case(
        "name = \"RETR\"",
        "marker = [110]",
        "markers = [110]",
        &[
            "codes.toml:513:23: command RETR: the key `after_preliminary.markers` is unknown; write `marker`, or remove it",
        ],
    ),
    case(
        "name = \"RETR\"",
        "marker = [110]",
        "other = [110]",
        &[
            "codes.toml:513:23: command RETR: the key `after_preliminary.other` is unknown; remove it, or write one of: marker, success, failure",
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
            "codes.toml:483:1: reply 550: the key `explian` is unknown; write `explain`, or remove it",
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
        "name = \"logged_in\"",
        "number = 1\n",
        "",
        &[
            "codes.toml:93:1: set situation, member logged_in: the key `number` is missing; write `number = \u{2026}`",
        ],
    ),
    case(
        "[[reply.meaning]]",
        "name = \"other\"",
        "nam = \"other\"",
        &["codes.toml:490:1: reply 550: the key `nam` is unknown; write `name`, or remove it"],
    ),
];
