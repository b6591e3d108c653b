//! Edits of the closed sets and of the diagrams.

use super::{Refusal, refusal};

pub(super) const REFUSALS: &[Refusal] = &[
    refusal(
        "name = \"historic\"",
        "historic",
        "obsolete",
        &[
            "codes.toml:21:1: the file: there is no status historic; write a [[status]] with this name",
            "codes.toml:32:8: status obsolete: there is no status of this name; write one of: standard, extension, historic, unregistered",
        ],
    ),
    refusal(
        "name = \"extension\"",
        "extension\"\ntext = { en = \"text\", ko = \"글\" }\nexplain = { en = \"explain\", ko = \"글\" }\n\n[[status]]\nname = \"historic",
        "historic\"\ntext = { en = \"text\", ko = \"글\" }\nexplain = { en = \"explain\", ko = \"글\" }\n\n[[status]]\nname = \"extension",
        &[
            "codes.toml:32:8: status extension: stands after status historic; write the entries in this order: standard, extension, historic, unregistered",
        ],
    ),
    refusal(
        "name = \"connections\"",
        "connections",
        "syntax",
        &[
            "codes.toml:89:1: the file: there is no group connections; write a [[group]] with this name",
            "codes.toml:105:8: group syntax: `syntax` is taken by group syntax; write another name",
            "codes.toml:105:8: group syntax: stands after group information; write the entries in this order: syntax, information, connections, authentication, unspecified, file_system",
        ],
    ),
    refusal(
        "[[class]]\ndigit = 4",
        "digit = 4",
        "digit = 3",
        &[
            "codes.toml:66:9: class transient_negative: has the digit 3, and its place is that of 4; write one entry for each digit, ascending",
            "codes.toml:68:12: class transient_negative: the recovery `retry_later` does not fit the first digit 3; write one of: continue_sequence, give_account",
        ],
    ),
    refusal(
        "[[class]]\ndigit = 6",
        "digit = 6",
        "digit = 7",
        &[
            "codes.toml:82:9: class protected: the digit 7 is not one of 1 to 6; write a digit from 1 to 6",
        ],
    ),
    refusal(
        "name = \"transient_negative\"",
        "recovery = \"retry_later\"",
        "recovery = \"wait\"",
        &[
            "codes.toml:68:12: class transient_negative: the recovery `wait` does not fit the first digit 4; write one of: free_space, log_in, reconnect, retry_data_connection, retry_later",
        ],
    ),
    refusal(
        "name = \"log_in\"",
        "classes = [4, 5]",
        "classes = [4, 7]",
        &[
            "codes.toml:169:12: recovery log_in: `classes` is not a list of first digits; write digits from 1 to 6, ascending, at least one",
        ],
    ),
    refusal(
        "name = \"single\"",
        "\"failure\", \"failure\"",
        "\"failure\"",
        &[
            "codes.toml:211:9: diagram single: `arcs` has 4 items, not 5; write one for each first digit from 1 to 5",
        ],
    ),
    refusal(
        "name = \"single\"",
        "\"success\"",
        "\"succeed\"",
        &[
            "codes.toml:211:18: diagram single: the arc `succeed` is unknown; write one of: wait, success, next, failure, error",
        ],
    ),
    refusal(
        "[[diagram]]\nname = \"preliminary\"",
        "preliminary",
        "self",
        &[
            "codes.toml:216:8: diagram self: the name `self` is a reserved word in a target language; write another name",
            "codes.toml:290:11: command RETR: the diagram `preliminary` is unknown; write one of: self, single",
        ],
    ),
];
