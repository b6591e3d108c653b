//! Every text of the tables, each once. Rows refer to them by index.

use crate::facts::text::{Text, pack, texts};

#[rustfmt::skip]
texts! {
{% for text in packed.texts %}
    {{ text | rust_string }},
{% endfor %}
}
