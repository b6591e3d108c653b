//! Documents, and every section of them that an entry cites.

use crate::raw::Text;
use crate::source::{Document, ftp_reply_source_t};

{% for document in documents %}
static {{ document.id | upper_snake }}: Document = Document {
    id: Text::new(c{{ document.id | rust_string }}),
    label: Text::new(c{{ document.label | rust_string }}),
    title: Text::new(c{{ document.title | rust_string }}),
    date: Text::new(c{{ document.date | rust_string }}),
    url: Text::new(c{{ document.url | rust_string }}),
};
{% endfor %}

pub(crate) static SOURCES: [ftp_reply_source_t; {{ sources | length }}] = [
{% for source in sources %}
    ftp_reply_source_t {
        document: &{{ source.document.id | upper_snake }},
        section: Text::new(c{{ source.section | rust_string }}),
        citation: {{<c_texts texts={source.citation} />}},
    },
{% endfor %}
];
