//! Strings of every code, in ascending order of the codes.

use crate::code::{Code, Meaning};
use crate::raw::Text;

pub(crate) static CODES: [Code; {{ replies | length }}] = [
{% for reply in replies %}
    Code {
        number: {{ reply.code }},
        name: Text::new(c{{ reply.name | rust_string }}),
        aliases: {{<c_names names={reply.aliases} />}},
        text: {{<c_texts texts={reply.text} />}},
{% for detail in reply.detail %}
        detail: {{<c_texts texts={detail} />}},
{% else %}
        detail: [Text::NONE; {{ languages | length }}],
{% endfor %}
        explain: {{<c_texts texts={reply.explain} />}},
        causes: {{<c_lists optional={reply.causes} languages={languages} />}},
{% for wire in reply.wire %}
        wire: Text::new(c{{ wire.form | rust_string }}),
{% else %}
        wire: Text::NONE,
{% endfor %}
        meanings: &[
{% for meaning in reply.meanings %}
            Meaning {
                text: {{<c_texts texts={meaning.text} />}},
                explain: {{<c_texts texts={meaning.explain} />}},
                sources: {{<c_sources sources={meaning.sources} />}},
            },
{% endfor %}
        ],
        sources: {{<c_sources sources={reply.sources} />}},
    },
{% endfor %}
];
