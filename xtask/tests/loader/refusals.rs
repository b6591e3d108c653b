//! One edit of the smallest table each, and every line that the loader says about it.

/// An edit that makes the table wrong.
pub(crate) struct Refusal {
    /// A text that stands in the table once.
    pub(crate) after: &'static str,
    /// The text from there on that is replaced.
    pub(crate) from: &'static str,
    pub(crate) to: &'static str,
    /// What the loader says, whole.
    pub(crate) lines: &'static [&'static str],
}

const fn refusal(
    after: &'static str,
    from: &'static str,
    to: &'static str,
    lines: &'static [&'static str],
) -> Refusal {
    Refusal {
        after,
        from,
        to,
        lines,
    }
}

/// The file as a whole.
const FILE: &[Refusal] = &[
    refusal(
        "name = \"English\"",
        "\"English\"",
        "English",
        &[
            "codes.toml:4:8: the file: string values must be quoted, expected literal string; write valid TOML (toml.io)",
        ],
    ),
    refusal(
        "name = \"English\"",
        "name = \"English\"",
        "name = \"English\"\nname = \"Anglais\"",
        &["codes.toml:5:1: the file: duplicate key; write valid TOML (toml.io)"],
    ),
    refusal(
        "tag = \"en\"",
        "tag = \"en\"",
        "tag = \"de\"",
        &[
            "codes.toml:3:7: language de: the first language is not English, the language of the wire; write the [[language]] en first",
        ],
    ),
    refusal(
        "tag = \"ko\"",
        "ko",
        "en",
        &["codes.toml:7:7: language en: `en` is taken by language en; write another tag"],
    ),
    refusal(
        "[[label]]",
        "[[label]]",
        "[[labels]]",
        &[
            "codes.toml:1:1: the file: there is no [[label]]; write at least one [[label]]",
            "codes.toml:10:3: the file: the key `labels` is unknown; remove it, or write one of: language, label, document, status, class, group, recovery, diagram, reply, command, advice",
        ],
    ),
    refusal(
        "[[label]]",
        "[[label]]",
        "[label]",
        &["codes.toml:10:1: the file: `label` is not a list of tables; write [[label]]"],
    ),
    refusal(
        "[[label]]",
        "[[label]]\nname = \"meaning\"\ntext = { en = \"Meaning\", ko = \"의미\" }\n\n[[document]]",
        "[[document]]",
        &["codes.toml:1:1: the file: there is no [[label]]; write at least one [[label]]"],
    ),
    refusal(
        "[[advice]]",
        "source",
        "source = [{ document = \"rfc959\", section = \"4.2\" }]\n[[label]]\nname = \"late\"\ntext = { en = \"a\", ko = \"b\" }\n#",
        &[
            "codes.toml:14:1: document rfc959: stands before label late, of an earlier section; write the sections in this order: language, label, document, status, class, group, recovery, diagram, reply, command, advice",
        ],
    ),
];

/// Keys and types.
const KEYS: &[Refusal] = &[
    refusal(
        "detail = { en",
        "\nexplain =",
        "\nexplian =",
        &[
            "codes.toml:268:1: reply 550: the key `explain` is missing; write `explain = { en = \"…\", ko = \"…\" }`",
            "codes.toml:276:1: reply 550: the key `explian` is unknown; remove it, or write one of: code, name, aliases, status, recovery, text_source, text, detail, explain, wire, meaning, source",
        ],
    ),
    refusal(
        "name = \"RETR\"",
        "marker = [110]",
        "markers = [110]",
        &[
            "codes.toml:292:23: command RETR: the key `after_preliminary.markers` is unknown; remove it, or write one of: marker, success, failure",
        ],
    ),
    refusal(
        "code = 550",
        "code = 550",
        "code = \"550\"",
        &[
            "codes.toml:269:8: reply 550: `code` is a string, not a whole number; write `code = 550`",
            "codes.toml:292:67: command RETR: there is no reply 550; write a [[reply]] with this code, or remove it",
            "codes.toml:295:12: command RETR: there is no reply 550; write a [[reply]] with this code, or remove it",
        ],
    ),
    refusal(
        "code = 550",
        "name = \"file_unavailable\"",
        "name = 7",
        &["codes.toml:270:8: reply 550: `name` is a number, not a string; write `name = \"…\"`"],
    ),
    refusal(
        "code = 110",
        "exact = true",
        "exact = \"yes\"",
        &[
            "codes.toml:227:55: reply 110: `wire.exact` is a string, not true or false; write `exact = true`",
        ],
    ),
    refusal(
        "code = 226",
        "aliases = [\"transfer_complete\"]",
        "aliases = \"transfer_complete\"",
        &[
            "codes.toml:246:11: reply 226: `aliases` is a string, not a list; write `aliases = [\"…\"]`",
        ],
    ),
    refusal(
        "name = \"RETR\"",
        "success = [226], failure",
        "success = [226.0], failure",
        &[
            "codes.toml:292:50: command RETR: `after_preliminary.success` is a number with a fraction, not a list of whole numbers; write `success = [550]`",
        ],
    ),
    refusal(
        "code = 550",
        "source = [{ document = \"rfc959\", section = \"4.2\" }]",
        "source = [\"rfc959\"]",
        &[
            "codes.toml:277:11: reply 550: `source` is a string, not a table; write `source = [{ document = \"…\", section = \"…\" }]`",
        ],
    ),
    refusal(
        "code = 421",
        "name = \"service_not_available\"\n",
        "",
        &["codes.toml:259:1: reply 421: the key `name` is missing; write `name = \"…\"`"],
    ),
];

/// Texts.
const TEXTS: &[Refusal] = &[
    refusal(
        "code = 550",
        ", ko = \"글\"",
        "",
        &[
            "codes.toml:276:11: reply 550: `explain` has no text in the language ko; write `ko = \"…\"` in it",
        ],
    ),
    refusal(
        "code = 550",
        "ko = \"글\"",
        "ko = \"글\", fr = \"texte\"",
        &[
            "codes.toml:276:39: reply 550: `explain.fr` is in a language that the file does not declare; remove it, or write a [[language]] with the tag fr",
        ],
    ),
    refusal(
        "code = 550",
        "explain = { en = \"explain\", ko = \"글\" }",
        "explain = { ko = \"글\", en = \"explain\" }",
        &[
            "codes.toml:276:23: reply 550: `explain.en` stands after `explain.ko`; write the languages in this order: en, ko",
        ],
    ),
    refusal(
        "code = 550",
        "explain = { en = \"explain\", ko = \"글\" }",
        "explain = \"explain\"",
        &[
            "codes.toml:276:11: reply 550: `explain` is a string, not a table; write `explain = { en = \"…\", ko = \"…\" }`",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"\"",
        &["codes.toml:276:34: reply 550: `explain.ko` is empty; write the text"],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"글 \"",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` begins or ends with a space; remove the space",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"\"\"\n글\n글\"\"\"",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has the control character U+000A; write one line without it",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"글\\u0085글\"",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has the control character U+0085; write one line without it",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"글\u{202e}글\"",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has the invisible character U+202E; remove it",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"글\u{2067}글\"",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has the invisible character U+2067; remove it",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"\u{feff}글\"",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has the invisible character U+FEFF; remove it",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"a */ b\"",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has `*/`, which breaks a comment or string of generated code; write it in other words",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"a /* b\"",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has `/*`, which breaks a comment or string of generated code; write it in other words",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "'a \"\"\" b'",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has `\"\"\"`, which breaks a comment or string of generated code; write it in other words",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "'a \\ b'",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has `\\`, which breaks a comment or string of generated code; write it in other words",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"a ${b}\"",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has `${`, which breaks a comment or string of generated code; write it in other words",
        ],
    ),
    refusal(
        "code = 550",
        "\"글\"",
        "\"what??/\"",
        &[
            "codes.toml:276:34: reply 550: `explain.ko` has `??/`, which breaks a comment or string of generated code; write it in other words",
        ],
    ),
    refusal(
        "code = 550",
        "\"Headline 550.\"",
        "\"Headline – 550.\"",
        &[
            "codes.toml:273:8: reply 550: `text` has the character –, and the wire is ASCII; write it in ASCII",
        ],
    ),
    refusal(
        "[[document]]",
        "\"File Transfer Protocol\"",
        "\" File Transfer Protocol\"",
        &[
            "codes.toml:16:9: document rfc959: `title` begins or ends with a space; remove the space",
        ],
    ),
];

/// Languages, labels and documents.
const VOCABULARY: &[Refusal] = &[
    refusal(
        "tag = \"ko\"",
        "ko",
        "KO",
        &[
            "codes.toml:7:7: language KO: the tag `KO` is not a BCP 47 language tag; write one such as en, ko, pt-BR or zh-Hant",
        ],
    ),
    refusal(
        "[[label]]",
        "meaning",
        "Meaning of it",
        &[
            "codes.toml:11:8: label Meaning of it: the name `Meaning of it` is not snake_case; write lower-case words joined by `_`, each beginning with a letter",
        ],
    ),
    refusal(
        "[[document]]",
        "[[document]]",
        "[[label]]\nname = \"meaning\"\ntext = { en = \"a\", ko = \"b\" }\n[[document]]",
        &[
            "codes.toml:15:8: label meaning: `meaning` is taken by label meaning; write another name",
        ],
    ),
    refusal(
        "[[document]]",
        "[[document]]",
        "[[document]]\nid = \"other\"\ntitle = \"T\"\nlabel = \"RFC 959\"\ndate = \"1985-10\"\nurl = \"https://a.example\"\n[[document]]",
        &[
            "codes.toml:23:9: document rfc959: `RFC 959` is taken by document other; write another label",
        ],
    ),
    refusal(
        "[[document]]",
        "[[document]]",
        "[[document]]\nid = \"rfc959\"\ntitle = \"T\"\nlabel = \"Other\"\ndate = \"1985-10\"\nurl = \"https://a.example\"\n[[document]]",
        &[
            "codes.toml:21:6: document rfc959: `rfc959` is taken by document rfc959; write another id",
        ],
    ),
    refusal(
        "[[document]]",
        "1985-10",
        "1985-13",
        &[
            "codes.toml:18:8: document rfc959: the date `1985-13` is not a year and month; write it as YYYY-MM",
        ],
    ),
    refusal(
        "[[document]]",
        "https://",
        "http://",
        &[
            "codes.toml:19:7: document rfc959: the url `http://www.rfc-editor.org/rfc/rfc959` is not a whole address; write it with https:// first and without spaces, quotes or brackets",
        ],
    ),
    refusal(
        "code = 550",
        "section = \"4.2\"",
        "section = \"\"",
        &["codes.toml:277:44: reply 550: `source.section` is empty; write the text"],
    ),
    refusal(
        "code = 550",
        "source = [{ document = \"rfc959\", section = \"4.2\" }]",
        "source = [{ document = \"rfc2228\", section = \"4.2\" }]",
        &["codes.toml:277:24: reply 550: the document `rfc2228` is unknown; write one of: rfc959"],
    ),
    refusal(
        "code = 550",
        "source = [{ document = \"rfc959\", section = \"4.2\" }]",
        "source = []",
        &[
            "codes.toml:268:1: reply 550: `source` is empty; write `source = [{ document = \"…\", section = \"…\" }]`",
        ],
    ),
    refusal(
        "code = 550",
        "source = [{ document = \"rfc959\", section = \"4.2\" }]",
        "",
        &[
            "codes.toml:268:1: reply 550: the key `source` is missing; write `source = [{ document = \"…\", section = \"…\" }]`",
        ],
    ),
];

/// The closed sets.
const CLOSED_SETS: &[Refusal] = &[
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

/// Replies.
const REPLIES: &[Refusal] = &[
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

/// Commands and advice.
const COMMANDS: &[Refusal] = &[
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

/// Every refusal, by what it concerns.
pub(crate) fn all() -> impl Iterator<Item = &'static Refusal> {
    [
        FILE,
        KEYS,
        TEXTS,
        VOCABULARY,
        CLOSED_SETS,
        REPLIES,
        COMMANDS,
    ]
    .into_iter()
    .flatten()
}
