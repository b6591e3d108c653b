{# What the generated enums have in common; `kind` is the type's name, `members` its variants. #}
{% component rust.variants(kind, members) %}
    /// Every variant, in the order of the table.
    ///
    /// ```
    /// use ftp_reply::{{ kind }};
    ///
    /// assert_eq!({{ kind }}::ALL.len(), {{ members | length }});
    /// ```
    pub const ALL: &'static [{{ kind }}] = &[
{% for member in members %}
        {{ kind }}::{{ member.name | upper_camel }},
{% endfor %}
    ];

    /// The name in `snake_case`, the same in every language.
    ///
    /// ```
    /// # use ftp_reply::{{ kind }};
    /// assert_eq!({{ kind }}::{{ members[0].name | upper_camel }}.name(), {{ members[0].name | rust_string }});
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
{% for member in members %}
            {{ kind }}::{{ member.name | upper_camel }} => {{ member.name | rust_string }},
{% endfor %}
        }
    }
{% endcomponent rust.variants %}
{% component rust.text(kind, members, doc) %}

    /// {{ doc }}
    ///
    /// ```
    /// # use ftp_reply::{Lang, {{ kind }}};
    /// assert_eq!({{ kind }}::{{ members[0].name | upper_camel }}.text(Lang::En), {{ members[0].text[0] | rust_string }});
    /// ```
    pub const fn text(self, lang: Lang) -> &'static str {
        static TEXTS: [[&str; Lang::ALL.len()]; {{ members | length }}] = [
{% for member in members %}
            [
{% for text in member.text %}
                {{ text | rust_string }},
{% endfor %}
            ],
{% endfor %}
        ];
        TEXTS[self as usize][lang as usize]
    }
{% endcomponent rust.text %}
{% component rust.explain(kind, members, doc) %}

    /// {{ doc }}
    ///
    /// ```
    /// # use ftp_reply::{Lang, {{ kind }}};
    /// assert!(!{{ kind }}::{{ members[0].name | upper_camel }}.explain(Lang::En).is_empty());
    /// ```
    pub const fn explain(self, lang: Lang) -> &'static str {
        static TEXTS: [[&str; Lang::ALL.len()]; {{ members | length }}] = [
{% for member in members %}
            [
{% for explain in member.explain %}
                {{ explain | rust_string }},
{% endfor %}
            ],
{% endfor %}
        ];
        TEXTS[self as usize][lang as usize]
    }
{% endcomponent rust.explain %}
{% component rust.sources(kind, members) %}

    /// Where it is defined.
    ///
    /// ```
    /// # use ftp_reply::{{ kind }};
    /// assert_eq!({{ kind }}::{{ members[0].name | upper_camel }}.sources()[0].document.id, {{ members[0].sources[0].document.id | rust_string }});
    /// ```
    pub const fn sources(self) -> &'static [Source] {
        static SOURCES: [&[Source]; {{ members | length }}] = [
{% for member in members %}
            &[
{% for source in member.sources %}
                Source { document: &documents::{{ source.document.id | upper_snake }}, section: {{ source.section | rust_string }} },
{% endfor %}
            ],
{% endfor %}
        ];
        SOURCES[self as usize]
    }
{% endcomponent rust.sources %}
{% component rust.digit(kind, members, doc) %}

    /// {{ doc }}
    ///
    /// ```
    /// # use ftp_reply::{{ kind }};
    /// assert_eq!({{ kind }}::{{ members[0].name | upper_camel }}.digit(), {{ members[0].digit }});
    /// ```
    pub const fn digit(self) -> u8 {
        match self {
{% for member in members %}
            {{ kind }}::{{ member.name | upper_camel }} => {{ member.digit }},
{% endfor %}
        }
    }
{% endcomponent rust.digit %}
