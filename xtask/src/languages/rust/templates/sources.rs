//! Documents, and every section of them that an entry cites.

use super::texts::TEXT;
use crate::Document;
use crate::facts::rows::{DocumentRow, SourceRow};

impl Document {
    /// Every document of the table, the oldest first.
    ///
    /// ```
    /// use ftp_reply::Document;
    ///
    /// assert!(Document::ALL.iter().any(|document| document.id() == {{ documents[0].id | rust_string }}));
    /// ```
    pub const ALL: &'static [Document] = &[
{% for document in documents %}
        Document::new({{ loop.index0 }}),
{% endfor %}
    ];
}

/// The documents, in the order of [`Document::ALL`].
pub(crate) static DOCUMENTS: [DocumentRow; {{ packed.documents | length }}] = [
{% for row in packed.documents %}
    DocumentRow {
        id: TEXT[{{ row.id }}],
        label: TEXT[{{ row.label }}],
        title: TEXT[{{ row.title }}],
        date: TEXT[{{ row.date }}],
        url: TEXT[{{ row.url }}],
    },
{% endfor %}
];

/// Every section that an entry cites, in the order of the documents.
pub(crate) static SOURCES: [SourceRow; {{ packed.sources | length }}] = [
{% for row in packed.sources %}
    SourceRow { document: {{ row.document }}, section: TEXT[{{ row.section }}] },
{% endfor %}
];
