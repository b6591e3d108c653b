//! Messages of the command, in every language.
//!
//! Each function returns one message; the compiler checks that every placeholder has a value.
// English is also the text of a language that this command was built without.
#![allow(clippy::match_same_arms)]
// Some messages have no placeholder.
#![allow(clippy::useless_format)]

use std::fmt::Display;

use ftp_reply::Lang;
{% for message in command_messages %}

/// {{ message.text[0] | markdown }}
pub(crate) fn {{ message.name }}(
    lang: Lang,
{% for hole in message.holes %}
    {{ hole }}: impl Display,
{% endfor %}
) -> String {
    match lang {
{% for language in languages %}
        Lang::{{ language.tag | upper_camel }} => format!({{ message.text[language.index] | rust_string }}),
{% endfor %}
        _ => format!({{ message.text[0] | rust_string }}),
    }
}
{% endfor %}
