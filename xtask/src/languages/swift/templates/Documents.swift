
extension Document: CaseIterable {
{% for document in documents %}
    /// {{ document.title | markdown }}, {{ document.date }}.
    public static let {{ document.id | lower_camel | swift_name }} = Document(
        id: {{ document.id | swift_string }},
        label: {{ document.label | swift_string }},
        title: {{ document.title | swift_string }},
        date: {{ document.date | swift_string }},
        url: {{ document.url | swift_string }}
    )

{% endfor %}
    /// Every document, in the order of codes.toml.
    public static let allCases: [Document] = [
{% for document in documents %}
        .{{ document.id | lower_camel | swift_name }},
{% endfor %}
    ]
}
