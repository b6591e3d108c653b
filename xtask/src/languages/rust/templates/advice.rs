//! Advice on certain replies to certain commands. The first matching entry wins.
#![allow(clippy::too_many_lines)]

use crate::facts::{Range, TEXT};
use crate::help::rows::{AdviceRow, Situations};
use crate::{Recovery, Situation};

/// Every entry of the table, in its order.
pub(crate) static ADVICE: [AdviceRow; {{ packed.advice | length }}] = [
{% for row in packed.advice %}
    // {{ row.name }}
    AdviceRow {
        commands: {{<rust.range range={row.commands} />}},
        codes: {{<rust.range range={row.codes} />}},
        when: Situations::new(&[{{ ["Situation::" ~ situation | upper_camel for situation in row.when] | join(sep=", ") }}]),
        recovery: Recovery::{{ row.recovery | upper_camel }},
        suggested_commands: {{<rust.range range={row.suggested_commands} />}},
        text: {{<rust.texts indices={row.text} />}},
        causes: {{<rust.ranges ranges={row.causes} />}},
        sources: {{<rust.range range={row.sources} />}},
    },
{% endfor %}
];
