//! The messages with placeholders, in every language.
//!
//! Each function writes one message; the compiler checks that every placeholder has a value.
#![allow(clippy::too_many_lines)]
// Some messages belong to features.
#![allow(dead_code)]

use core::fmt::{Display, Formatter, Result};

use crate::Lang;
{% for message in messages %}

/// {{ message.text[0] | markdown }}
pub(crate) fn {{ message.name }}(
    f: &mut Formatter<'_>,
    lang: Lang,
{% for hole in message.holes %}
    {{ hole }}: impl Display,
{% endfor %}
) -> Result {
    match lang {
{% for language in languages %}
        Lang::{{ language.tag | upper_camel }} => write!(f, {{ message.text[language.index] | rust_string }}),
{% endfor %}
    }
}
{% endfor %}
