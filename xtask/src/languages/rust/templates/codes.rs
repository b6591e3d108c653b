//! The listed codes as constants, and their facts.
#![allow(clippy::doc_markdown, clippy::too_many_lines)]

use super::texts::TEXT;
use crate::facts::rows::{CodeRow, Range};
use crate::{CodeStatus, Meaning, Recovery, ReplyCode, TextSource};

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

/// Index of each number from 100 to 699 in [`ENTRIES`], ten per row. An
/// unlisted number has the index after the last entry.
#[rustfmt::skip]
pub(crate) static INDEX: [{{ index.integer }}; 600] = [
{% for row in index.rows %}
    {{ row | join(sep=", ") }},
{% endfor %}
];

/// The entries in ascending order of their codes.
pub(crate) static ENTRIES: [CodeRow; {{ packed.codes | length }}] = [
{% for row in packed.codes %}
    CodeRow {
        name: TEXT[{{ row.name }}],
        text: {{<rust.texts indices={row.text} />}},
        detail: {{<rust.texts indices={row.detail} />}},
        explain: {{<rust.texts indices={row.explain} />}},
        causes: {{<rust.ranges ranges={row.causes} />}},
        keywords: {{<rust.ranges ranges={row.keywords} />}},
        aliases: {{<rust.range range={row.aliases} />}},
        wire: TEXT[{{ row.wire }}],
        wire_exact: {{ row.wire_exact }},
        sources: {{<rust.range range={row.sources} />}},
        meanings: {{<rust.range range={row.meanings} />}},
        status: CodeStatus::{{ row.status | upper_camel }},
        recovery: Recovery::{{ row.recovery | upper_camel }},
        text_source: TextSource::{{ row.text_source }},
    },
{% endfor %}
];

/// Further meanings of codes, code by code.
pub(crate) static MEANINGS: [Meaning; {{ packed.meanings | length }}] = [
{% for row in packed.meanings %}
    Meaning {
        name: TEXT[{{ row.name }}],
        commands: {{<rust.range range={row.commands} />}},
        status: CodeStatus::{{ row.status | upper_camel }},
        text: {{<rust.texts indices={row.text} />}},
        explain: {{<rust.texts indices={row.explain} />}},
        sources: {{<rust.range range={row.sources} />}},
    },
{% endfor %}
];
