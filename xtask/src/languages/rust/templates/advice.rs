//! Advice on certain replies to certain commands. The first matching entry wins.
#![allow(clippy::doc_markdown, clippy::too_many_lines)]

use crate::facts::documents;
use crate::help::rows::AdviceRow;
use crate::{Command, Recovery, ReplyCode, Situation, Source};

/// Every entry of the table, in its order.
pub(crate) static ADVICE: [AdviceRow; {{ advice | length }}] = [
{% for entry in advice %}
    // {{ entry.name }}
    AdviceRow {
        commands: &[{{ ["Command::" ~ command | upper_snake for command in entry.commands] | join(sep=", ") }}],
        codes: {{<rust.codes replies={replies} indices={entry.replies} />}},
        when: &[{{ ["Situation::" ~ situation | upper_camel for situation in entry.when] | join(sep=", ") }}],
        recovery: Recovery::{{ entry.recovery | upper_camel }},
        suggested_commands: &[{{ ["Command::listed(" ~ verb | rust_verb ~ ")" for verb in entry.suggested_commands] | join(sep=", ") }}],
        text: [
{% for text in entry.text %}
            {{ text | rust_string }},
{% endfor %}
        ],
        causes: [
{% for causes in entry.causes %}
{% for language in languages %}
            &[{{ [text | rust_string for text in causes[language.index]] | join(sep=", ") }}],
{% endfor %}
{% else %}
{% for _ in languages %}
            &[],
{% endfor %}
{% endfor %}
        ],
        sources: {{<rust.sources sources={entry.sources} />}},
    },
{% endfor %}
];
