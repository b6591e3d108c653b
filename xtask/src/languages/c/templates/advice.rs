//! Strings of every advice, in the order of the core crate's table.

use crate::advice::AdviceText;
use crate::raw::Text;

pub(crate) static ADVICE: [AdviceText; {{ advice | length }}] = [
{% for entry in advice %}
    // {{ entry.name }}
    AdviceText {
        text: {{<c_texts texts={entry.text} />}},
        causes: {{<c_lists optional={entry.causes} languages={languages} />}},
        sources: {{<c_sources sources={entry.sources} />}},
    },
{% endfor %}
];
