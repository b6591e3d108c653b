//! Languages of the texts, in the order of their numbers.

use crate::lang::Language;
use crate::raw::Text;

pub(crate) static LANGUAGES: [Language; {{ languages | length }}] = [
{% for language in languages %}
    Language {
        tag: Text::new(c{{ language.tag | rust_string }}),
        name: Text::new(c{{ language.name | rust_string }}),
    },
{% endfor %}
];
