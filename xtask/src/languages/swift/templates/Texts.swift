
/// A language of the texts. The raw value is the BCP 47 tag.
///
/// ```swift
/// let lang = Lang.fromLocale()
/// print("\(lang.name): \(ReplyCode.{{ replies[0].name | lower_camel | swift_name }}.explain(lang))")
/// ```
public enum Lang: String, CaseIterable, Codable, Sendable {
{% for language in languages %}
    /// {{ language.name }}.
    case {{ language.tag | lower_camel | swift_name }} = {{ language.tag | swift_string }}
{% endfor %}

    /// Number of the language, 0 for English. It never changes.
    public var number: Int {
        switch self {
{% for language in languages %}
        case .{{ language.tag | lower_camel | swift_name }}: {{ language.number }}
{% endfor %}
        }
    }

    /// Name of the language in the language itself.
    public var name: String {
        switch self {
{% for language in languages %}
        case .{{ language.tag | lower_camel | swift_name }}: {{ language.name | swift_string }}
{% endfor %}
        }
    }

    /// Further BCP 47 tags that mean this language.
    public var aliases: [String] {
        switch self {
{% for language in languages %}
        case .{{ language.tag | lower_camel | swift_name }}: [{{ [alias | swift_string for alias in language.aliases] | join(sep=", ") }}]
{% endfor %}
        }
    }
}

/// One text in every language.
package struct Texts: Hashable, Sendable {
{% for language in languages %}
    let {{ language.tag | lower_camel | swift_name }}: String
{% endfor %}

    package subscript(lang: Lang) -> String {
        switch lang {
{% for language in languages %}
        case .{{ language.tag | lower_camel | swift_name }}: {{ language.tag | lower_camel | swift_name }}
{% endfor %}
        }
    }
}

extension Texts {
    /// Creates a text from strings in the order of the languages.
    package init(inOrder texts: [String]) {
        self.init(
            {{ [language.tag | lower_camel ~ ": texts[" ~ language.index ~ "]" for language in languages] | join(sep=", ") }}
        )
    }
}

/// One list of texts in every language.
package struct TextLists: Hashable, Sendable {
{% for language in languages %}
    let {{ language.tag | lower_camel | swift_name }}: [String]
{% endfor %}

    package subscript(lang: Lang) -> [String] {
        switch lang {
{% for language in languages %}
        case .{{ language.tag | lower_camel | swift_name }}: {{ language.tag | lower_camel | swift_name }}
{% endfor %}
        }
    }
}

extension TextLists {
    /// Creates lists from those in the order of the languages.
    package init(inOrder lists: [[String]]) {
        self.init(
            {{ [language.tag | lower_camel ~ ": lists[" ~ language.index ~ "]" for language in languages] | join(sep=", ") }}
        )
    }
}
