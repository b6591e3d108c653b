//! Labels of the facts, in the order of the languages.

use super::Label;

{% for label in labels %}
pub(crate) const {{ label.name | upper_snake }}: Label =
    Label::new(&[{% for text in label.text %}{{ text | rust_string }}, {% endfor %}]);
{% endfor %}

/// Every label with its name.
pub(crate) const BY_NAME: &[(&str, Label)] = &[{% for label in labels %}({{ label.name | rust_string }}, {{ label.name | upper_snake }}), {% endfor %}];
