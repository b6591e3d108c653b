//! The listed commands as constants, and the replies that the RFCs allow.
#![allow(clippy::doc_markdown, clippy::too_many_lines)]

use super::documents;
use crate::facts::rows::CommandRow;
use crate::{AfterPreliminary, Command, CommandReplies, Diagram, LaterReply, ReplyCode, Source};

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
pub(crate) static COMMANDS: [CommandRow; {{ commands | length }}] = [
{% for command in commands %}
    CommandRow {
        command: Command::{{ command.name | upper_snake }},
        text: [
{% for text in command.text %}
            {{ text | rust_string }},
{% endfor %}
        ],
        aliases: &[{{ ["Command::listed(" ~ alias | rust_verb ~ ")" for alias in command.aliases] | join(sep=", ") }}],
        diagram: Diagram::{{ command.diagram | upper_camel }},
        replies: CommandReplies {
            preliminary: {{<rust.codes replies={replies} indices={command.replies.preliminary} />}},
            after_preliminary: AfterPreliminary {
                marker: {{<rust.codes replies={replies} indices={command.replies.marker} />}},
                success: {{<rust.codes replies={replies} indices={command.replies.success_after} />}},
                failure: {{<rust.codes replies={replies} indices={command.replies.failure_after} />}},
            },
            success: {{<rust.codes replies={replies} indices={command.replies.success} />}},
            intermediate: {{<rust.codes replies={replies} indices={command.replies.intermediate} />}},
            failure: {{<rust.codes replies={replies} indices={command.replies.failure} />}},
            later: &[
{% for later in command.later %}
                LaterReply {
                    code: ReplyCode::{{ replies[later.at].name | upper_snake }},
                    source: Source { document: &documents::{{ later.source.document.id | upper_snake }}, section: {{ later.source.section | rust_string }} },
                    after_preliminary: {{ later.after_preliminary }},
                },
{% endfor %}
            ],
        },
        sources: {{<rust.sources sources={command.sources} />}},
    },
{% endfor %}
];
