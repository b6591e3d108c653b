//! The strings of every command and of the diagrams they follow.

use super::constants;
use super::documents;
use crate::command::CommandText;
use crate::diagram::DiagramText;
use crate::raw::Text;
use crate::source::place;

pub(crate) static COMMANDS: [CommandText; {{ commands | length }}] = [
{% for command in commands %}
    CommandText {
        verb: constants::FTP_REPLY_VERB_{{ command.name | upper_snake }},
        name: Text::new(c{{ command.name | rust_string }}),
        text: {{<c_texts texts={command.text} />}},
        later_sources: &[
{% for later in command.later %}
            place(&documents::{{ later.source.document.id | upper_snake }}, c{{ later.source.section | rust_string }}),
{% endfor %}
        ],
        sources: {{<c_sources sources={command.sources} />}},
    },
{% endfor %}
];

pub(crate) static DIAGRAMS: [DiagramText; {{ diagrams | length }}] = [
{% for diagram in diagrams %}
    DiagramText {
        name: Text::new(c{{ diagram.name | rust_string }}),
        text: {{<c_texts texts={diagram.text} />}},
        sources: {{<c_sources sources={diagram.sources} />}},
    },
{% endfor %}
];
