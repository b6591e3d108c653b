//! Edits of replies.

use super::{Case, case};

pub(super) const CASES: &[Case] = &[
    case(
        "code = 331\nname",
        "code = 331",
        "code = 226",
        &[
            "codes.toml:451:8: reply 226: the code has an entry already, the one before this; remove one of the two",
            "codes.toml:454:12: reply 226: the recovery `continue_sequence` does not fit the first digit 2; write one of: proceed",
            "codes.toml:515:17: command RETR: there is no reply 331; write a [[reply]] with this code, or remove it",
            "codes.toml:517:19: command RETR: there is no reply 331; write a [[reply]] with this code, or remove it",
        ],
    ),
    case(
        "code = 150",
        "code = 150",
        "code = 105",
        &[
            "codes.toml:428:8: reply 105: is after reply 110; write the codes in ascending order",
            "codes.toml:512:16: command RETR: there is no reply 150; write a [[reply]] with this code, or remove it",
        ],
    ),
    case(
        "code = 110",
        "code = 110",
        "code = 99",
        &[
            "codes.toml:416:8: reply 99: the code 99 is not in 100..=699; write three digits, the first from 1 to 6",
            "codes.toml:513:33: command RETR: there is no reply 110; write a [[reply]] with this code, or remove it",
        ],
    ),
    case(
        "code = 550",
        "fix_request",
        "give_up",
        &[
            "codes.toml:478:12: reply 550: the recovery `give_up` is unknown; write one of: proceed, wait, continue_sequence, retry_later, retry_data_connection, reconnect, log_in, give_account, secure_channel, fix_request, choose_another_name, free_space, do_not_repeat",
        ],
    ),
    case(
        "code = 550",
        "fix_request",
        "proceed",
        &[
            "codes.toml:478:12: reply 550: the recovery `proceed` does not fit the first digit 5; write one of: choose_another_name, do_not_repeat, fix_request, free_space, give_account, log_in, secure_channel",
        ],
    ),
    case(
        "code = 550",
        "status = \"standard\"",
        "status = \"usual\"",
        &[
            "codes.toml:477:10: reply 550: the status `usual` is unknown; write one of: standard, extension, historic, unregistered",
        ],
    ),
    case(
        "code = 550",
        "status = \"standard\"",
        "status = \"standard\"\ntext_source = \"rfc\"",
        &[
            "codes.toml:478:15: reply 550: `text_source`: unknown variant `rfc`, expected `project`; write `text_source = \"project\"`",
        ],
    ),
    case(
        "code = 550",
        "file_unavailable",
        "fileUnavailable",
        &[
            "codes.toml:476:8: reply 550: the name `fileUnavailable` is not snake_case; write lower-case words joined by `_`, each beginning with a letter",
        ],
    ),
    case(
        "code = 550",
        "file_unavailable",
        "need_password",
        &[
            "codes.toml:476:8: reply 550: `need_password` is already used by reply 331; write another name",
        ],
    ),
    case(
        "code = 550",
        "file_unavailable",
        "transfer_complete",
        &[
            "codes.toml:476:8: reply 550: `transfer_complete` is already used by reply 226; write another name",
        ],
    ),
    case(
        "code = 226",
        "transfer_complete",
        "restart_marker",
        &[
            "codes.toml:445:12: reply 226: `restart_marker` is already used by reply 110; write another alias",
        ],
    ),
    case(
        "code = 550",
        "file_unavailable",
        "defer",
        &[
            "codes.toml:476:8: reply 550: the name `defer` is a reserved word in a target language; write a name of more than one word",
        ],
    ),
    case(
        "code = 550",
        "file_unavailable",
        "status_file_unavailable",
        &[
            "codes.toml:476:8: reply 550: the name `status_file_unavailable` begins with `status_`, as other constants of the C header do; write a name that begins otherwise",
        ],
    ),
    case(
        "code = 110",
        "{sender}",
        "{sender",
        &[
            "codes.toml:422:17: reply 110: `wire.form` has an unmatched brace: MARK {sender = {receiver}; write each placeholder once, as {snake_case}",
        ],
    ),
    case(
        "code = 110",
        "{sender}",
        "{}",
        &[
            "codes.toml:422:17: reply 110: `wire.form` has the placeholder {}, not in snake_case; write each placeholder once, as {snake_case}",
        ],
    ),
    case(
        "code = 110",
        "{sender}",
        "{receiver}",
        &[
            "codes.toml:422:17: reply 110: `wire.form` has the placeholder {receiver} twice; write each placeholder once, as {snake_case}",
        ],
    ),
    case(
        "text.en = \"Other\"",
        "explain.en = \"why\"\nexplain.ko = \"까닭\"\n",
        "",
        &[
            "codes.toml:489:1: reply 550: the key `meaning.explain` is missing; write `explain.en = \"\u{2026}\"`, and the same for every other language",
        ],
    ),
    case(
        "code = 550",
        "file_unavailable",
        "transition_of_file",
        &[
            "codes.toml:476:8: reply 550: the name `transition_of_file` begins with `transition_`, as other constants of the C header do; write a name that begins otherwise",
        ],
    ),
    case(
        "code = 550",
        "file_unavailable",
        "verb_unavailable",
        &[
            "codes.toml:476:8: reply 550: the name `verb_unavailable` begins with `verb_`, as other constants of the C header do; write a name that begins otherwise",
        ],
    ),
    case(
        "code = 550",
        "file_unavailable",
        "situation",
        &[
            "codes.toml:476:8: reply 550: the name `situation` begins with `situation_`, as other constants of the C header do; write a name that begins otherwise",
        ],
    ),
    case(
        "name = \"file_unavailable\"",
        "causes.en = [\"cause\"]\ncauses.ko = [\"원인\"]\n",
        "",
        &[
            "codes.toml:474:1: reply 550: the code means a failure, and the entry has no `causes`; write `causes.en = [\"…\"]`, and the same for every other language",
        ],
    ),
    case(
        "code = 550",
        "recovery = \"fix_request\"",
        "recovery = \"fix_requst\"",
        &[
            "codes.toml:478:12: reply 550: the recovery `fix_requst` is unknown; write `fix_request`",
        ],
    ),
];
