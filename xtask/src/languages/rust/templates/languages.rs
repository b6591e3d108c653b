//! The languages of the texts.
#![allow(clippy::doc_markdown)]

use super::texts::TEXT;
use crate::facts::rows::{LanguageRow, Range};

/// A language in which every text exists. Its number never changes between versions.
///
/// ```
/// use ftp_reply::{Lang, ReplyCode};
///
/// for lang in Lang::ALL {
///     assert!(ReplyCode::SERVICE_READY.text(*lang).is_some());
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[repr(u8)]
pub enum Lang {
{% for language in languages %}
    /// `{{ language.tag }}`, {{ language.name | markdown }}.
    {{ language.tag | upper_camel }} = {{ language.number }},
{% endfor %}
}

impl Lang {
    /// Every language, in the order of the numbers: English first.
    ///
    /// ```
    /// # use ftp_reply::Lang;
    /// assert_eq!(Lang::ALL[0], Lang::En);
    /// ```
    pub const ALL: &'static [Lang] = &[
{% for language in languages %}
        Lang::{{ language.tag | upper_camel }},
{% endfor %}
    ];
}

/// The languages, in the order of their numbers.
pub(crate) static LANGUAGES: [LanguageRow; Lang::ALL.len()] = [
{% for row in packed.languages %}
    LanguageRow {
        tag: TEXT[{{ row.tag }}],
        name: TEXT[{{ row.name }}],
        aliases: {{<rust.range range={row.aliases} />}},
    },
{% endfor %}
];
