
/// A language of the texts. The raw value is the BCP 47 tag.
///
/// ```swift
/// let lang = Lang.fromLocale()
/// print("\(lang.name): \(ReplyCode.fileUnavailable.explain(lang))")
/// ```
public enum Lang: String, CaseIterable, Codable, Sendable {
{% for language in languages %}
    /// {{ language.name }}.
    case {{ language.tag | lower_camel | swift_name }} = {{ language.tag | swift_string }}
{% endfor %}

    /// The language's name in the language itself.
    public var name: String {
        switch self {
{% for language in languages %}
        case .{{ language.tag | lower_camel | swift_name }}: {{ language.name | swift_string }}
{% endfor %}
        }
    }
}

/// One text in every language.
struct Texts: Hashable, Sendable {
{% for language in languages %}
    let {{ language.tag | lower_camel | swift_name }}: String
{% endfor %}

    subscript(lang: Lang) -> String {
        switch lang {
{% for language in languages %}
        case .{{ language.tag | lower_camel | swift_name }}: {{ language.tag | lower_camel | swift_name }}
{% endfor %}
        }
    }
}
