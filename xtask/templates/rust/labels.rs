//! The words around the facts, in the order of the languages.

use super::Label;

{% for name, texts in label %}
pub(crate) const {{ name | upper_snake }}: Label =
    Label::new(&[{% for text in texts %}{{ text | rust_string }}, {% endfor %}]);
{% endfor %}
