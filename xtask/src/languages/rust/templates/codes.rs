//! The listed codes as constants, and their facts.
#![allow(clippy::doc_markdown, clippy::too_many_lines)]

use super::documents;
use crate::facts::rows::CodeRow;
use crate::{CodeStatus, Command, Meaning, Recovery, ReplyCode, Source, TextSource, WireForm};

impl ReplyCode {
{% for reply in replies %}
    /// `{{ reply.code }}` {{ reply.text[0] | markdown }}
    ///
{{ reply.explain[0] | markdown | wrap(prefix="    /// ") }}
    ///
{{ ("Source: " ~ [s.citation[0] for s in reply.sources] | join(sep="; ") ~ ".") | wrap(prefix="    /// ") }}
    pub const {{ reply.name | upper_snake }}: ReplyCode = ReplyCode::new({{ reply.code }});
{% for alias in reply.aliases %}
    /// The former name of [`{{ reply.name | upper_snake }}`](Self::{{ reply.name | upper_snake }}).
    #[deprecated(note = "use `{{ reply.name | upper_snake }}`")]
    pub const {{ alias | upper_snake }}: ReplyCode = ReplyCode::{{ reply.name | upper_snake }};
{% endfor %}

{% endfor %}
    /// Every code of the table in ascending order, including those that no RFC defines, which differ
    /// by their [`status`](Self::status).
    ///
    /// ```
    /// use ftp_reply::ReplyCode;
    ///
    /// assert!(ReplyCode::ALL.is_sorted());
    /// assert!(ReplyCode::ALL.contains(&ReplyCode::{{ replies[0].name | upper_snake }}));
    /// ```
    pub const ALL: &'static [ReplyCode] = &[
{% for reply in replies %}
        ReplyCode::{{ reply.name | upper_snake }},
{% endfor %}
    ];
}

/// Index of each number from 100 to 699 in [`ENTRIES`] and in the tables of texts, ten per row. An
/// unlisted number has the index after the last entry.
#[rustfmt::skip]
pub(crate) static INDEX: [{{ index.integer }}; 600] = [
{% for row in index.rows %}
    {{ row | join(sep=", ") }},
{% endfor %}
];

/// The entries in ascending order of their codes.
pub(crate) static ENTRIES: [CodeRow; {{ replies | length }}] = [
{% for reply in replies %}
    CodeRow {
        name: {{ reply.name | rust_string }},
        aliases: &[{{ [alias | rust_string for alias in reply.aliases] | join(sep=", ") }}],
        status: CodeStatus::{{ reply.status.name | upper_camel }},
        recovery: Recovery::{{ reply.recovery.name | upper_camel }},
        text_source: TextSource::{{ reply.text_source }},
{% for wire in reply.wire %}
        wire: Some(WireForm { form: {{ wire.form | rust_string }}, exact: {{ wire.exact }} }),
{% else %}
        wire: None,
{% endfor %}
        sources: {{<rust.sources sources={reply.sources} />}},
        meanings: &[
{% for meaning in reply.meanings %}
            Meaning {
                name: {{ meaning.name | rust_string }},
                commands: &[{{ ["Command::" ~ command | upper_snake for command in meaning.commands] | join(sep=", ") }}],
                status: CodeStatus::{{ meaning.status.name | upper_camel }},
                text: [
{% for text in meaning.text %}
                    {{ text | rust_string }},
{% endfor %}
                ],
                explain: [
{% for explain in meaning.explain %}
                    {{ explain | rust_string }},
{% endfor %}
                ],
                sources: {{<rust.sources sources={meaning.sources} />}},
            },
{% endfor %}
        ],
    },
{% endfor %}
];
