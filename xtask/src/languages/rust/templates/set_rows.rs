//! The closed sets and their members.
#![allow(clippy::too_many_lines)]

use super::texts::TEXT;
use crate::facts::rows::{MemberRow, Range, SetRow};

/// The sets, in the order of their numbers.
pub(crate) static SETS: [SetRow; {{ packed.sets | length }}] = [
{% for set in packed.sets %}
    SetRow { name: TEXT[{{ set.name }}], first: {{ set.first }}, len: {{ set.members | length }}, has_flags: {{ set.flags }} },
{% endfor %}
];

/// The members of all sets, set by set, in the order of their numbers.
pub(crate) static MEMBERS: [MemberRow; {{ packed.member_count }}] = [
{% for set in packed.sets %}
    // {{ set.type }}
{% for row in set.members %}
    MemberRow {
        name: TEXT[{{ row.name }}],
        text: {{<rust.texts indices={row.text} />}},
        explain: {{<rust.texts indices={row.explain} />}},
        aliases: {{<rust.range range={row.aliases} />}},
        sources: {{<rust.range range={row.sources} />}},
    },
{% endfor %}
{% endfor %}
];
