//! Hints, and the words of servers that lead to them.
#![allow(clippy::doc_markdown, clippy::too_many_lines)]

use crate::facts::documents;
use crate::help::rows::{HintRow, Literal, PhraseRow, Replies, Slot, SlotAfter, SlotBefore};
use crate::{Command, Recovery, Source};

/// Every hint, in the order of `codes.toml`.
pub(crate) static HINTS: [HintRow; {{ hints | length }}] = [
{% for hint in hints %}
    HintRow {
        name: {{ hint.name | rust_string }},
        recovery: Recovery::{{ hint.recovery | upper_camel }},
        suggested_commands: &[{{ ["Command::listed(" ~ verb | rust_verb ~ ")" for verb in hint.suggested_commands] | join(sep=", ") }}],
        meaning: {% for meaning in hint.meaning %}Some({{ meaning | rust_string }}){% else %}None{% endfor %},
        cause: [
{% for text in hint.cause %}
            {{ text | rust_string }},
{% endfor %}
        ],
        next_step: [
{% for text in hint.next_step %}
            {{ text | rust_string }},
{% endfor %}
        ],
    },
{% endfor %}
];

/// Every phrase, the best first.
pub(crate) static PHRASES: [PhraseRow; {{ phrases | length }}] = [
{% for phrase in phrases %}
    PhraseRow {
        words: {{ phrase.words | rust_string }},
        hint: &HINTS[{{ phrase.hint }}],
        replies: {% for codes in phrase.codes %}Replies::Codes(&[{{ codes | join(sep=", ") }}]){% else %}{% for classes in phrase.classes %}Replies::Classes(&[{{ classes | join(sep=", ") }}]){% else %}Replies::None{% endfor %}{% endfor %},
        server: {% for id in phrase.server %}Some(&documents::{{ id | upper_snake }}){% else %}None{% endfor %},
        sources: {{<rust.sources sources={phrase.sources} />}},
    },
{% endfor %}
];

/// The words of all phrases, one phrase after the other.
#[rustfmt::skip]
pub(crate) static SLOTS: [Slot; {{ word_tables.slots | length }}] = [
{% for slot in word_tables.slots %}
    Slot { phrase: {{ slot.phrase }}, before: SlotBefore::{{ slot.before }}, after: SlotAfter::{{ slot.after }} },
{% endfor %}
];

/// Entire words, sorted.
pub(crate) static WORDS: [Literal; {{ word_tables.words | length }}] = [
{% for literal in word_tables.words %}
    Literal { text: {{ literal.text | rust_string }}, slots: &[{{ literal.slots | join(sep=", ") }}] },
{% endfor %}
];

/// Beginnings of words.
pub(crate) static BEGINNINGS: [Literal; {{ word_tables.beginnings | length }}] = [
{% for literal in word_tables.beginnings %}
    Literal { text: {{ literal.text | rust_string }}, slots: &[{{ literal.slots | join(sep=", ") }}] },
{% endfor %}
];

/// Endings of words.
pub(crate) static ENDINGS: [Literal; {{ word_tables.endings | length }}] = [
{% for literal in word_tables.endings %}
    Literal { text: {{ literal.text | rust_string }}, slots: &[{{ literal.slots | join(sep=", ") }}] },
{% endfor %}
];

/// Parts of words.
pub(crate) static PARTS: [Literal; {{ word_tables.parts | length }}] = [
{% for literal in word_tables.parts %}
    Literal { text: {{ literal.text | rust_string }}, slots: &[{{ literal.slots | join(sep=", ") }}] },
{% endfor %}
];

/// Length in bytes of the longest entry of [`WORDS`] and [`BEGINNINGS`].
pub(crate) const LONGEST_WORD: usize = {{ word_tables.longest }};
