//! The languages, and the words for the values of the closed sets.

use super::documents;
use crate::lang::Language;
use crate::raw::Text;
use crate::source::place;
use crate::vocabulary::Word;

pub(crate) static LANGUAGES: [Language; {{ languages | length }}] = [
{% for language in languages %}
    Language {
        tag: Text::new(c{{ language.tag | rust_string }}),
        name: Text::new(c{{ language.name | rust_string }}),
    },
{% endfor %}
];

pub(crate) static CLASSES: [Word; {{ classes | length }}] = [
{% for word in classes %}
    Word {
        name: Text::new(c{{ word.name | rust_string }}),
        text: {{<c_texts texts={word.text} />}},
        explain: {{<c_texts texts={word.explain} />}},
        sources: {{<c_sources sources={word.sources} />}},
    },
{% endfor %}
];

pub(crate) static GROUPS: [Word; {{ groups | length }}] = [
{% for word in groups %}
    Word {
        name: Text::new(c{{ word.name | rust_string }}),
        text: {{<c_texts texts={word.text} />}},
        explain: {{<c_texts texts={word.explain} />}},
        sources: {{<c_sources sources={word.sources} />}},
    },
{% endfor %}
];

pub(crate) static RECOVERIES: [Word; {{ recoveries | length }}] = [
{% for word in recoveries %}
    Word {
        name: Text::new(c{{ word.name | rust_string }}),
        text: {{<c_texts texts={word.text} />}},
        explain: {{<c_texts texts={word.explain} />}},
        sources: &[],
    },
{% endfor %}
];

pub(crate) static CODE_STATUSES: [Word; {{ statuses | length }}] = [
{% for word in statuses %}
    Word {
        name: Text::new(c{{ word.name | rust_string }}),
        text: {{<c_texts texts={word.text} />}},
        explain: {{<c_texts texts={word.explain} />}},
        sources: &[],
    },
{% endfor %}
];
