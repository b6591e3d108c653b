//! Strings of every command.

use super::constants;
use crate::command::CommandText;
use crate::raw::Text;

pub(crate) static COMMANDS: [CommandText; {{ commands | length }}] = [
{% for command in commands %}
    CommandText {
        verb: constants::FTP_REPLY_VERB_{{ command.name | upper_snake }},
        name: Text::new(c{{ command.name | rust_string }}),
        text: {{<c_texts texts={command.text} />}},
        later_sources: &[
{% for later in command.later %}
            {{ later.source.index }},
{% endfor %}
        ],
        sources: {{<c_sources sources={command.sources} />}},
    },
{% endfor %}
];
