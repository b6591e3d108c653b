//! Strings of the hints, and the phrases that lead to them, in the order of the core crate's tables.
#![allow(clippy::wildcard_imports)]

use crate::command::verb;
use crate::generated::constants::*;
use crate::hint::{HintText, ftp_reply_hint_t};
use crate::raw::Text;

static HINTS: [HintText; {{ hints | length }}] = [
{% for hint in hints %}
    HintText {
        name: Text::new(c{{ hint.name | rust_string }}),
        recovery: FTP_REPLY_RECOVERY_{{ hint.recovery | upper_snake }},
        commands: &[{{ ["verb(" ~ verb | rust_verb ~ ")" for verb in hint.suggested_commands] | join(sep=", ") }}],
        cause: {{<c_texts texts={hint.cause} />}},
        next_step: {{<c_texts texts={hint.next_step} />}},
    },
{% endfor %}
];

pub(crate) static PHRASES: [ftp_reply_hint_t; {{ phrases | length }}] = [
{% for phrase in phrases %}
    ftp_reply_hint_t {
        hint: &HINTS[{{ phrase.hint }}],
        server: {% for label in phrase.server_label %}Text::new(c{{ label | rust_string }}){% else %}Text::NONE{% endfor %},
        sources: {{<c_sources sources={phrase.sources} />}},
    },
{% endfor %}
];
