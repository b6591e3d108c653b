//! Edits of hints and symptoms.

use super::{Case, case};

const HINT: &str = "name = \"data_connection_refused\"";
const PHRASE: &str = "words = \"no data connection\"";

const SYMPTOM: &str = "name = \"download\"";

pub(super) const CASES: &[Case] = &[
    case(
        SYMPTOM,
        "\"download\"",
        "\"Download\"",
        &[
            "codes.toml:532:8: symptom Download: the name `Download` is not snake_case; write lower-case words joined by `_`, each beginning with a letter",
            "codes.toml:539:13: hint data_connection_refused: the symptom `download` is unknown; write `Download`",
        ],
    ),
    case(
        SYMPTOM,
        "\"RETR\"",
        "\"XRET\"",
        &[
            "codes.toml:535:13: symptom download: the command `XRET` is unknown; write one of: connect, RETR",
        ],
    ),
    case(
        HINT,
        "symptoms = [\"download\"]\n",
        "",
        &[
            "codes.toml:537:1: hint data_connection_refused: the key `symptoms` is missing; write `symptoms = [\"…\"]`",
        ],
    ),
    case(
        HINT,
        "do_not_repeat",
        "hope",
        &[
            "codes.toml:540:12: hint data_connection_refused: the recovery `hope` is unknown; write one of: proceed, wait, continue_sequence, retry_later, retry_data_connection, reconnect, log_in, give_account, secure_channel, fix_request, choose_another_name, free_space, do_not_repeat",
        ],
    ),
    case(
        HINT,
        "cause.ko = \"원인\"\n",
        "",
        &[
            "codes.toml:541:1: hint data_connection_refused: `cause` has no translation for `ko`; add `cause.ko = \"…\"`",
        ],
    ),
    case(
        HINT,
        "words = \"no data connection\"",
        "words = \"no * * data\"",
        &[
            "codes.toml:547:9: hint data_connection_refused, phrase no * * data: `words` has no words at a `*`, or none at all; write words before and after each `*`",
        ],
    ),
    case(
        HINT,
        "words = \"no data connection\"",
        "words = \"no da*ta\"",
        &[
            "codes.toml:547:9: hint data_connection_refused, phrase no da*ta: `words` has `da*ta`; write `*` alone, or at the beginning or end of a word",
        ],
    ),
    case(
        HINT,
        "words = \"no data connection\"",
        "words = \"no connection\"",
        &[
            "codes.toml:549:11: hint data_connection_refused, phrase no connection: the example does not have the words; write them as the server does",
        ],
    ),
    case(
        PHRASE,
        "codes = [550]",
        "codes = [700]",
        &[
            "codes.toml:548:10: hint data_connection_refused, phrase no data connection: the code 700 is not in 100..=699; write three digits, the first from 1 to 6",
            "codes.toml:549:11: hint data_connection_refused, phrase no data connection: the example has the code 550, and the phrase does not; write a line with one of its codes, or none if it has none",
        ],
    ),
    case(
        PHRASE,
        "codes = [550]",
        "codes = [421]",
        &[
            "codes.toml:549:11: hint data_connection_refused, phrase no data connection: the example has the code 550, and the phrase does not; write a line with one of its codes, or none if it has none",
        ],
    ),
    case(
        PHRASE,
        "codes = [550]",
        "codes = [550]\nclasses = [5]",
        &[
            "codes.toml:549:11: hint data_connection_refused, phrase no data connection: has `codes` and `classes`; remove one of the two",
        ],
    ),
    case(
        PHRASE,
        "codes = [550]",
        "classes = [5, 7]",
        &[
            "codes.toml:548:15: hint data_connection_refused, phrase no data connection: `classes` has 7; write digits from 1 to 6",
        ],
    ),
    case(
        PHRASE,
        "codes = [550]\n",
        "",
        &[
            "codes.toml:548:11: hint data_connection_refused, phrase no data connection: the example has the code 550, and the phrase does not; write a line with one of its codes, or none if it has none",
        ],
    ),
    case(
        PHRASE,
        "codes = [550]",
        "codes = [550]\nserver = \"rfc959\"",
        &[
            "codes.toml:549:10: hint data_connection_refused, phrase no data connection: the document `rfc959` is not a server; write the `id` of a [[document]] with `kind = \"server\"`",
        ],
    ),
    case(
        PHRASE,
        "codes = [550]",
        "codes = [550]\nserver = \"proftpd\"",
        &[
            "codes.toml:549:10: hint data_connection_refused, phrase no data connection: the server `proftpd` is unknown; write the `id` of a [[document]] with `kind = \"server\"`",
        ],
    ),
    case(
        PHRASE,
        "example = \"550 No data connection.\"\n",
        "",
        &[
            "codes.toml:546:1: hint data_connection_refused, phrase no data connection: the key `example` is missing; write `example = \"…\"`",
        ],
    ),
    case(
        PHRASE,
        "section = \"4.2\" }]",
        "section = \"4.2\" }]\n\n[[hint.phrase]]\nwords = \"No data connection\"\nclasses = [5]\nexample = \"550 No data connection.\"\nsource = [{ document = \"rfc959\", section = \"4.2\" }]",
        &[
            "codes.toml:553:9: hint data_connection_refused, phrase No data connection: an earlier phrase of this hint has the same words and a code in common; add the codes and the source to it",
        ],
    ),
    // The same words, or more general ones before them, hide a hint of a family.
    case(
        PHRASE,
        "section = \"4.2\" }]",
        "section = \"4.2\" }]\n\n[[hint]]\nname = \"late\"\nsymptoms = [\"download\"]\nfamily = true\nrecovery = \"reconnect\"\ncause.en = \"cause\"\ncause.ko = \"원인\"\nnext_step.en = \"step\"\nnext_step.ko = \"조치\"\n\n[[hint.phrase]]\nwords = \"there is no data connection\"\ncodes = [550]\nexample = \"550 There is no data connection.\"\nsource = [{ document = \"rfc959\", section = \"4.2\" }]",
        &[
            "codes.toml:563:9: hint late, phrase there is no data connection: never applies: hint data_connection_refused comes first for every text with these words; write more words here, or more words there",
        ],
    ),
    // Words with more letters come first although they are later in the file.
    case(
        PHRASE,
        "section = \"4.2\" }]",
        "section = \"4.2\" }]\n\n[[hint]]\nname = \"late\"\nsymptoms = [\"download\"]\nrecovery = \"reconnect\"\ncause.en = \"cause\"\ncause.ko = \"원인\"\nnext_step.en = \"step\"\nnext_step.ko = \"조치\"\n\n[[hint.phrase]]\nwords = \"data connect*\"\nclasses = [5]\nexample = \"550 No data connection.\"\nsource = [{ document = \"rfc959\", section = \"4.2\" }]",
        &[
            "codes.toml:564:11: hint late, phrase data connect*: the best hint for the example is data_connection_refused, by `no data connection`; write more words here, or more words there",
        ],
    ),
];
