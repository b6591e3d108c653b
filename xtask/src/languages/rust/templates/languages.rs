//! The languages of the texts.
#![allow(clippy::doc_markdown, clippy::match_same_arms)]

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

    /// Returns the BCP 47 tag.
    ///
    /// ```
    /// # use ftp_reply::Lang;
    /// assert_eq!(Lang::En.tag(), "en");
    /// ```
    pub const fn tag(self) -> &'static str {
        match self {
{% for language in languages %}
            Lang::{{ language.tag | upper_camel }} => {{ language.tag | rust_string }},
{% endfor %}
        }
    }

    /// Returns the language's name in the language itself.
    ///
    /// ```
    /// # use ftp_reply::Lang;
    /// assert_eq!(Lang::En.name(), "English");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
{% for language in languages %}
            Lang::{{ language.tag | upper_camel }} => {{ language.name | rust_string }},
{% endfor %}
        }
    }

    /// Returns further BCP 47 tags that mean this language.
    ///
    /// ```
    /// # use ftp_reply::Lang;
    /// for tag in Lang::En.aliases() {
    ///     assert_eq!(Lang::lookup(tag), Some(Lang::En));
    /// }
    /// ```
    pub const fn aliases(self) -> &'static [&'static str] {
        match self {
{% for language in languages %}
            Lang::{{ language.tag | upper_camel }} => &[{{ [alias | rust_string for alias in language.aliases] | join(sep=", ") }}],
{% endfor %}
        }
    }
}
