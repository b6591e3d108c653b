//! Edits of closed sets, their sections and the diagrams.

use super::{Case, case};

/// Members with these numbers, and the line that follows the last one.
macro_rules! flags {
    ($($number:literal)*) => {
        concat!(
            $(
                "[[set.member]]\nname = \"flag", $number, "\"\nnumber = ", $number,
                "\ntext.en = \"flag\"\ntext.ko = \"글\"\n\n",
            )*
            "[[message]]"
        )
    };
}

pub(super) const CASES: &[Case] = &[
    case(
        "name = \"connections\"",
        "connections",
        "syntax",
        &[
            "codes.toml:248:8: group syntax: `syntax` is already used by group syntax; write another name",
        ],
    ),
    case(
        "[[class]]\ndigit = 4",
        "digit = 4",
        "digit = 3",
        &[
            "codes.toml:199:9: class transient_negative: the digit 3 is already used by class positive_intermediate; write 4, the lowest digit that is not used",
            "codes.toml:201:12: class transient_negative: the recovery `retry_later` does not fit the first digit 3; write one of: continue_sequence, give_account",
        ],
    ),
    case(
        "[[class]]\ndigit = 6",
        "digit = 6",
        "digit = 7",
        &[
            "codes.toml:219:9: class protected: the digit 7 is not one of 1 to 6; write 6, the lowest digit that is not used",
        ],
    ),
    case(
        "name = \"transient_negative\"",
        "recovery = \"retry_later\"",
        "recovery = \"wait\"",
        &[
            "codes.toml:201:12: class transient_negative: the recovery `wait` does not fit the first digit 4; write one of: free_space, log_in, reconnect, retry_data_connection, retry_later",
        ],
    ),
    case(
        "name = \"log_in\"",
        "classes = [4, 5]",
        "classes = [4, 7]",
        &[
            "codes.toml:339:12: recovery log_in: `classes` is not a list of first digits; write digits from 1 to 6, ascending",
        ],
    ),
    case(
        "name = \"single\"",
        "\"failure\", \"failure\"",
        "\"failure\"",
        &[
            "codes.toml:402:15: diagram single: `transitions`: invalid length 4, expected an array of length 5; write `transitions = [\"\u{2026}\", \"\u{2026}\", \"\u{2026}\", \"\u{2026}\", \"\u{2026}\"]`",
        ],
    ),
    case(
        "name = \"single\"",
        "\"success\"",
        "\"succeed\"",
        &[
            "codes.toml:402:25: diagram single: the transition `succeed` is unknown; write `success`",
        ],
    ),
    case(
        "[[diagram]]\nname = \"preliminary\"",
        "preliminary",
        "self",
        &[
            "codes.toml:408:8: diagram self: the name `self` is reserved in the types of sets; write another name",
            "codes.toml:511:11: command RETR: the diagram `preliminary` is unknown; write one of: single, self",
        ],
    ),
    case(
        "name = \"unregistered\"",
        "unregistered",
        "private",
        &[
            "codes.toml:136:1: the file: there is no status unregistered; write a [[status]] with this name",
        ],
    ),
    case(
        "name = \"extension\"",
        "number = 2",
        "number = 1",
        &[
            "codes.toml:146:10: status extension: the number 1 is already used by status standard; write 2, the lowest number that is not used",
        ],
    ),
    case(
        "name = \"extension\"",
        "number = 2",
        "number = 7",
        &[
            "codes.toml:146:10: status extension: the number 7 is not one of 1 to 4; write 2, the lowest number that is not used",
        ],
    ),
    case(
        "name = \"extension\"",
        "number = 2\n",
        "number = 2\naliases = [\"historic\"]\n",
        &[
            "codes.toml:154:8: status historic: `historic` is already used by status extension; write another name",
        ],
    ),
    case(
        "[[group]]\ndigit = 5",
        "[[group]]\ndigit = 5\nname = \"file_system\"\ntext.en = \"text\"\ntext.ko = \"글\"\nexplain.en = \"explain\"\nexplain.ko = \"글\"\nsource = [{ document = \"rfc959\", section = \"4.2\" }]\n",
        "",
        &[
            "codes.toml:228:1: the file: there is no group with the digit 5; write a [[group]] with this digit",
        ],
    ),
    case(
        "type = \"Transition\"",
        "Transition",
        "transition",
        &[
            "codes.toml:51:8: set transition: the type `transition` is not UpperCamelCase; write words that begin with a capital and nothing between them",
        ],
    ),
    case(
        "type = \"Transition\"",
        "Transition",
        "Self",
        &[
            "codes.toml:51:8: set transition: the type `Self` is a reserved word in a target language; write a name of more than one word",
        ],
    ),
    case(
        "type = \"Transition\"",
        "Transition",
        "Situation",
        &[
            "codes.toml:87:8: set situation: `Situation` is already used by set transition; write another type",
        ],
    ),
    case(
        "type = \"Transition\"",
        "number = 6",
        "number = 8",
        &[
            "codes.toml:52:10: set transition: the number 8 is not one of 1 to 7; write 6, the lowest number that is not used",
        ],
    ),
    case(
        "type = \"Transition\"",
        "number = 6",
        "number = 5",
        &[
            "codes.toml:52:10: set transition: the number 5 is already used by set diagram; write 6, the lowest number that is not used",
        ],
    ),
    case(
        "type = \"Transition\"",
        "number = 6",
        "number = 6\nnone = \"success\"",
        &["codes.toml:53:8: set transition: `success` is a member, too; write another name"],
    ),
    case(
        "name = \"transition\"",
        "transition",
        "arc",
        &["codes.toml:17:1: the file: there is no set transition; write a [[set]] with this name"],
    ),
    case(
        "name = \"transition\"",
        "transition",
        "status_arc",
        &[
            "codes.toml:17:1: the file: there is no set transition; write a [[set]] with this name",
            "codes.toml:50:8: set status_arc: the name `status_arc` begins with `status_`, as other constants of the C header do; write a name that begins otherwise",
        ],
    ),
    case(
        "name = \"transition\"",
        "transition",
        "verb",
        &[
            "codes.toml:17:1: the file: there is no set transition; write a [[set]] with this name",
            "codes.toml:50:8: set verb: the name `verb` begins with `verb_`, as other constants of the C header do; write a name that begins otherwise",
        ],
    ),
    case(
        "type = \"CodeStatus\"",
        "doc = \"How firmly a reply code is established.\"",
        "doc = \"How firmly a reply code is established.\"\n\n[[set.member]]\nname = \"standard\"\nnumber = 1\ntext.en = \"standard\"\ntext.ko = \"표준\"",
        &[
            "codes.toml:17:1: set status: has [[set.member]] entries; remove them; the members are the [[status]] entries",
        ],
    ),
    case(
        "type = \"Situation\"",
        "doc",
        "doc = \"Empty.\"\n\n[[set]]\nname = \"empty\"\ntype = \"Empty\"\nnumber = 8\ndoc",
        &["codes.toml:85:1: set situation: has no members; write [[set.member]] entries after it"],
    ),
    case(
        "name = \"next\"",
        "number = 3",
        "number = 2",
        &[
            "codes.toml:69:10: set transition, member next: the number 2 is already used by set transition, member success; write 3, the lowest number that is not used",
        ],
    ),
    case(
        "name = \"next\"",
        "number = 3",
        "number = 9",
        &[
            "codes.toml:69:10: set transition, member next: the number 9 is not one of 1 to 5; write 3, the lowest number that is not used",
        ],
    ),
    case(
        "name = \"next\"",
        "next",
        "success",
        &[
            "codes.toml:68:8: set transition, member success: `success` is already used by set transition, member success; write another name",
        ],
    ),
    case(
        "name = \"next\"",
        "next",
        "text",
        &[
            "codes.toml:68:8: set transition, member text: the name `text` is reserved in the types of sets; write another name",
        ],
    ),
    case(
        "name = \"next\"",
        "number = 3",
        "number = 3\naliases = [\"error\"]",
        &[
            "codes.toml:81:8: set transition, member error: `error` is already used by set transition, member next; write another name",
        ],
    ),
    case(
        "name = \"next\"",
        "number = 3",
        "number = 3\nerror = \"next_error\"",
        &[
            "codes.toml:70:9: set transition, member next: the error `next_error` is not UpperCamelCase; write words that begin with a capital and nothing between them",
        ],
    ),
    case(
        "name = \"next\"",
        "number = 3",
        "number = 3\nsource = [{ document = \"rfc1\", section = \"1\" }]",
        &[
            "codes.toml:70:24: set transition, member next: the document `rfc1` is unknown; write one of: rfc959",
        ],
    ),
    case(
        "name = \"situation\"",
        "grows = true",
        "explained = true",
        &[
            "codes.toml:93:1: set situation, member logged_in: has no `explain`, and its set is `explained`; write `explain.en = \"…\"` and the other languages",
            "codes.toml:99:1: set situation, member clear_text: has no `explain`, and its set is `explained`; write `explain.en = \"…\"` and the other languages",
            "codes.toml:105:1: set situation, member aborting: has no `explain`, and its set is `explained`; write `explain.en = \"…\"` and the other languages",
        ],
    ),
    case(
        "name = \"aborting\"",
        "[[message]]",
        flags![
            4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32
        ],
        &[
            "codes.toml:85:1: set situation: has more than 31 members, and an `int` of C has 31 flags; remove `flags`, or make two sets",
        ],
    ),
];
