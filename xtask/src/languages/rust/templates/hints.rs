//! Hints, and the words of servers that lead to them.
#![allow(clippy::too_many_lines)]

use crate::facts::{Range, TEXT};
use crate::help::rows::{HintRow, Literal, LiteralRange, PhraseRow, Replies, Slot};
use crate::Recovery;

/// Every hint, in the order of `codes.toml`.
pub(crate) static HINTS: [HintRow; {{ packed.hints | length }}] = [
{% for row in packed.hints %}
    HintRow {
        name: TEXT[{{ row.name }}],
        recovery: Recovery::{{ row.recovery | upper_camel }},
        suggested_commands: {{<rust.range range={row.suggested_commands} />}},
        meaning: TEXT[{{ row.meaning }}],
        cause: {{<rust.texts indices={row.cause} />}},
        next_step: {{<rust.texts indices={row.next_step} />}},
    },
{% endfor %}
];

/// Every phrase, the best first.
#[rustfmt::skip]
pub(crate) static PHRASES: [PhraseRow; {{ packed.phrases | length }}] = [
{% for row in packed.phrases %}
    PhraseRow { hint: {{ row.hint }}, replies: {{ row.replies }}, sources: {{ row.sources }}, server: {{ row.server }} },
{% endfor %}
];

/// The replies that phrases are for.
pub(crate) static REPLIES: [Replies; {{ packed.phrase_replies | length }}] = [
{% for row in packed.phrase_replies %}
    Replies::{{ row.kind }}({{<rust.range range={row.numbers} />}}),
{% endfor %}
];

/// Lists of sources that phrases have.
pub(crate) static PHRASE_SOURCES: [Range; {{ packed.phrase_sources | length }}] = [
{% for range in packed.phrase_sources %}
    {{<rust.range range={range} />}},
{% endfor %}
];

/// What follows each word of each phrase, one phrase after the other.
#[rustfmt::skip]
pub(crate) static SLOTS: [Slot; {{ packed.words.slots | length }}] = [
    {{ ["Slot::" ~ slot for slot in packed.words.slots] | join(sep=", ") }},
];

/// Index of the last slot of each phrase.
pub(crate) static LAST_SLOTS: [u16; {{ packed.words.last_slots | length }}] = [{{ packed.words.last_slots | join(sep=", ") }}];

/// The slots that each literal fills, literal by literal.
pub(crate) static LITERAL_SLOTS: [u16; {{ packed.words.literal_slots | length }}] = [{{ packed.words.literal_slots | join(sep=", ") }}];

/// Letters of words: entire words, beginnings, endings and other parts, each sorted.
#[rustfmt::skip]
pub(crate) static LITERALS: [Literal; {{ packed.words.literals | length }}] = [
{% for row in packed.words.literals %}
    Literal { text: TEXT[{{ row.text }}], first: {{ row.slots.start }}, count: {{ row.slots.len }} },
{% endfor %}
];

/// Place of the entire words in [`LITERALS`].
pub(crate) const WORDS: LiteralRange = LiteralRange::new({{ packed.words.words.start }}, {{ packed.words.words.len }});

/// Place of the beginnings of words.
pub(crate) const BEGINNINGS: LiteralRange = LiteralRange::new({{ packed.words.beginnings.start }}, {{ packed.words.beginnings.len }});

/// Place of the endings of words.
pub(crate) const ENDINGS: LiteralRange = LiteralRange::new({{ packed.words.endings.start }}, {{ packed.words.endings.len }});

/// Place of the other parts of words.
pub(crate) const PARTS: LiteralRange = LiteralRange::new({{ packed.words.parts.start }}, {{ packed.words.parts.len }});

/// Length in bytes of the longest entry of [`WORDS`] and [`BEGINNINGS`].
pub(crate) const LONGEST_WORD: usize = {{ packed.words.longest }};
