//! The listed codes as constants, and what each of them is.
#![allow(clippy::doc_markdown, clippy::too_many_lines)]

use super::documents;
use crate::facts::rows::CodeRow;
use crate::{CodeStatus, Meaning, Recovery, ReplyCode, Source, TextSource, WireForm};

impl ReplyCode {
{% for reply in replies %}
    /// `{{ reply.code }}` {{ reply.text[0] | markdown }}
    ///
{{ reply.explain[0] | markdown | wrap(prefix="    /// ") }}
    ///
{{ ("Source: " ~ [s.document.label ~ " " ~ s.section | in_words(form="section {section}") for s in reply.sources] | join(sep=", ") ~ ".") | wrap(prefix="    /// ") }}
    pub const {{ reply.name | upper_snake }}: ReplyCode = ReplyCode::new({{ reply.code }});
{% for alias in reply.aliases %}
    /// An older name of [`{{ reply.name | upper_snake }}`](Self::{{ reply.name | upper_snake }}).
    pub const {{ alias | upper_snake }}: ReplyCode = ReplyCode::{{ reply.name | upper_snake }};
{% endfor %}

{% endfor %}
    /// Every code of the table, ascending, those that no RFC defines too; their
    /// [`status`](Self::status) tells them apart.
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

/// The place of each number from 100 to 699 in [`ENTRIES`] and the tables of texts, ten a row.
/// A number that the table does not list has the place behind the last entry.
#[rustfmt::skip]
pub(crate) static POSITION: [{{ index.integer }}; 600] = [
{% for row in index.rows %}
    {{ row | join(sep=", ") }},
{% endfor %}
];

/// The entries, ascending by code.
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
        sources: &[
{% for source in reply.sources %}
            Source { document: &documents::{{ source.document.id | upper_snake }}, section: {{ source.section | rust_string }} },
{% endfor %}
        ],
        meanings: &[
{% for meaning in reply.meanings %}
            Meaning {
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
                sources: &[
{% for source in meaning.sources %}
                    Source { document: &documents::{{ source.document.id | upper_snake }}, section: {{ source.section | rust_string }} },
{% endfor %}
                ],
            },
{% endfor %}
        ],
    },
{% endfor %}
];
