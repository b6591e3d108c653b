//! The documents that sources cite.

use crate::raw::Text;
use crate::source::Document;

{% for document in documents %}
pub(crate) static {{ document.id | upper_snake }}: Document = Document {
    id: Text::new(c{{ document.id | rust_string }}),
    label: Text::new(c{{ document.label | rust_string }}),
    title: Text::new(c{{ document.title | rust_string }}),
    date: Text::new(c{{ document.date | rust_string }}),
    url: Text::new(c{{ document.url | rust_string }}),
};
{% endfor %}
