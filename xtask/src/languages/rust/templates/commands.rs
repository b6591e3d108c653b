//! The listed commands as constants, and the replies that the RFCs allow.
#![allow(clippy::doc_markdown, clippy::too_many_lines)]

use super::texts::TEXT;
use crate::facts::rows::{CommandRow, Range};
use crate::{Command, Diagram, LaterReply, ReplyCode, Source};

impl Command {
{% for command in commands %}
{% for verb in command.verb %}
    /// {{ command.text[0] | markdown }}
    ///
{{ ("Source: " ~ [s.citation[0] for s in command.sources] | join(sep="; ") ~ ".") | wrap(prefix="    /// ") }}
    pub const {{ verb }}: Command = Command::listed({{ verb | rust_verb }});

{% endfor %}
{% endfor %}
    /// Every command of the table: the greeting, the commands of RFC 959 in the order of its section
    /// 5.4, then those of later documents.
    ///
    /// ```
    /// use ftp_reply::Command;
    ///
    /// assert_eq!(Command::ALL[0], Command::CONNECT);
    /// assert!(Command::ALL.iter().all(|command| command.replies().is_some()));
    /// ```
    pub const ALL: &'static [Command] = &[
{% for command in commands %}
        Command::{{ command.name | upper_snake }},
{% endfor %}
    ];
}

/// The commands, in the order of [`Command::ALL`].
pub(crate) static COMMANDS: [CommandRow; {{ packed.commands | length }}] = [
{% for row in packed.commands %}
    CommandRow {
        command: Command::{{ row.command | upper_snake }},
        name: TEXT[{{ row.name }}],
        text: {{<rust.texts indices={row.text} />}},
        aliases: {{<rust.range range={row.aliases} />}},
        diagram: Diagram::{{ row.diagram | upper_camel }},
        lists: [{{ row.lists | join(sep=", ") }}],
        later: {{<rust.range range={row.later} />}},
        sources: {{<rust.range range={row.sources} />}},
    },
{% endfor %}
];

/// The codes of all commands, list by list.
pub(crate) static COMMAND_CODES: [ReplyCode; {{ packed.command_codes | length }}] = [
{% for code in packed.command_codes %}
    ReplyCode::new({{ code }}),
{% endfor %}
];

/// Replies that other documents add, command by command.
pub(crate) static LATER: [LaterReply; {{ packed.later | length }}] = [
{% for row in packed.later %}
    LaterReply {
        code: ReplyCode::new({{ row.code }}),
        source: Source::new({{ row.source }}),
        after_preliminary: {{ row.after_preliminary }},
    },
{% endfor %}
];
