//! Lists that rows refer to, one after the other.

use super::texts::TEXT;
use crate::facts::text::Text;
use crate::{Command, Source};

/// Lists of texts: causes, keywords, former names.
pub(crate) static TEXT_LISTS: [Text; {{ packed.text_lists | length }}] = [
{% for index in packed.text_lists %}
    TEXT[{{ index }}],
{% endfor %}
];

/// Lists of sources.
pub(crate) static SOURCE_LISTS: [Source; {{ packed.source_lists | length }}] = [
{% for index in packed.source_lists %}
    Source::new({{ index }}),
{% endfor %}
];

/// Lists of codes and of first digits.
pub(crate) static NUMBER_LISTS: [u16; {{ packed.code_lists | length }}] = [{{ packed.code_lists | join(sep=", ") }}];

/// Lists of commands.
pub(crate) static COMMAND_LISTS: [Command; {{ packed.command_lists | length }}] = [
{% for command in packed.command_lists %}
    Command::listed({{ command | rust_verb }}),
{% endfor %}
];
