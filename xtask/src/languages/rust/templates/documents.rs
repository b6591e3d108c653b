//! The documents that sources cite.

use crate::Document;
{% for document in documents %}

pub(crate) static {{ document.id | upper_snake }}: Document = Document {
    id: {{ document.id | rust_string }},
    label: {{ document.label | rust_string }},
    title: {{ document.title | rust_string }},
    date: {{ document.date | rust_string }},
    url: {{ document.url | rust_string }},
};
{% endfor %}

impl Document {
    /// Every document of the table, the oldest first.
    ///
    /// ```
    /// use ftp_reply::Document;
    ///
    /// assert!(Document::ALL.iter().any(|document| document.id == {{ documents[0].id | rust_string }}));
    /// ```
    pub const ALL: &'static [&'static Document] = &[
{% for document in documents %}
        &{{ document.id | upper_snake }},
{% endfor %}
    ];
}
