
/// Returns the sections that entries cite. One statement each, because the compiler is slow with one large expression.
func sourceEntries() -> [SourceEntry] {
    var entries: [SourceEntry] = []
    entries.reserveCapacity({{ sources | length }})
{% for source in sources %}
    entries.append(
        SourceEntry(
            document: .{{ source.document.id | lower_camel | swift_name }},
            section: {{ source.section | swift_string }},
            url: {{ source.url | swift_string }},
            citation: {{<swift.texts texts={source.citation} languages={languages} />}}
        )
    )
{% endfor %}
    return entries
}
