//! Edits of replies.

use super::{Refusal, refusal};

pub(super) const REFUSALS: &[Refusal] = &[
    refusal(
        "code = 331\nname",
        "code = 331",
        "code = 226",
        &[
            "codes.toml:251:8: reply 226: the code has an entry already, the one before this; remove one of the two",
            "codes.toml:254:12: reply 226: the recovery `continue_sequence` does not fit the first digit 2; write one of: proceed",
            "codes.toml:294:17: command RETR: there is no reply 331; write a [[reply]] with this code, or remove it",
            "codes.toml:296:19: command RETR: there is no reply 331; write a [[reply]] with this code, or remove it",
        ],
    ),
    refusal(
        "code = 150",
        "code = 150",
        "code = 105",
        &[
            "codes.toml:232:8: reply 105: stands after reply 110; write the codes ascending",
            "codes.toml:291:16: command RETR: there is no reply 150; write a [[reply]] with this code, or remove it",
        ],
    ),
    refusal(
        "code = 110",
        "code = 110",
        "code = 99",
        &[
            "codes.toml:222:8: reply 99: the code 99 is not in 100..=699; write three digits, the first from 1 to 6",
            "codes.toml:292:33: command RETR: there is no reply 110; write a [[reply]] with this code, or remove it",
        ],
    ),
    refusal(
        "code = 550",
        "fix_request",
        "give_up",
        &[
            "codes.toml:272:12: reply 550: the recovery `give_up` is unknown; write one of: proceed, wait, continue_sequence, retry_later, retry_data_connection, reconnect, log_in, give_account, secure_channel, fix_request, choose_another_name, free_space, do_not_repeat",
        ],
    ),
    refusal(
        "code = 550",
        "fix_request",
        "proceed",
        &[
            "codes.toml:272:12: reply 550: the recovery `proceed` does not fit the first digit 5; write one of: choose_another_name, do_not_repeat, fix_request, free_space, give_account, log_in, secure_channel",
        ],
    ),
    refusal(
        "code = 550",
        "status = \"standard\"",
        "status = \"usual\"",
        &[
            "codes.toml:271:10: reply 550: the status `usual` is unknown; write one of: standard, extension, historic, unregistered",
        ],
    ),
    refusal(
        "code = 550",
        "status = \"standard\"",
        "status = \"standard\"\ntext_source = \"rfc\"",
        &[
            "codes.toml:272:15: reply 550: the text_source `rfc` is unknown; write project, or leave the key out where the text is the RFC's",
        ],
    ),
    refusal(
        "code = 550",
        "file_unavailable",
        "fileUnavailable",
        &[
            "codes.toml:270:8: reply 550: the name `fileUnavailable` is not snake_case; write lower-case words joined by `_`, each beginning with a letter",
        ],
    ),
    refusal(
        "code = 550",
        "file_unavailable",
        "need_password",
        &["codes.toml:270:8: reply 550: `need_password` is taken by reply 331; write another name"],
    ),
    refusal(
        "code = 550",
        "file_unavailable",
        "transfer_complete",
        &[
            "codes.toml:270:8: reply 550: `transfer_complete` is taken by reply 226; write another name",
        ],
    ),
    refusal(
        "code = 226",
        "transfer_complete",
        "restart_marker",
        &[
            "codes.toml:246:12: reply 226: `restart_marker` is taken by reply 110; write another alias",
        ],
    ),
    refusal(
        "code = 550",
        "file_unavailable",
        "defer",
        &[
            "codes.toml:270:8: reply 550: the name `defer` is a reserved word in a target language; write a name of more than one word",
        ],
    ),
    refusal(
        "code = 550",
        "file_unavailable",
        "status_file_unavailable",
        &[
            "codes.toml:270:8: reply 550: the name `status_file_unavailable` begins with `status_`, which other constants of the C header begin with; write a name that begins otherwise",
        ],
    ),
    refusal(
        "code = 110",
        "{sender}",
        "{sender",
        &[
            "codes.toml:227:17: reply 110: `wire.form` has a brace without its partner: MARK {sender = {receiver}; write each value as {snake_case}, under its own name",
        ],
    ),
    refusal(
        "code = 110",
        "{sender}",
        "{}",
        &[
            "codes.toml:227:17: reply 110: `wire.form` has the hole {}, not in snake_case; write each value as {snake_case}, under its own name",
        ],
    ),
    refusal(
        "code = 110",
        "{sender}",
        "{receiver}",
        &[
            "codes.toml:227:17: reply 110: `wire.form` has the hole {receiver} twice; write each value as {snake_case}, under its own name",
        ],
    ),
    refusal(
        "code = 550",
        "explain = { en = \"why\", ko = \"까닭\" }, ",
        "",
        &[
            "codes.toml:275:12: reply 550: the key `meaning.explain` is missing; write `explain = { en = \"…\", ko = \"…\" }`",
        ],
    ),
];
