{# Parts of the Swift tables: texts and lists of texts in every language, sources, lists of codes, closed sets. #}
{% component swift.texts(texts, languages) %}
Texts({{ [language.tag | lower_camel ~ ": " ~ texts[language.index] | swift_string for language in languages] | join(sep=", ") }})
{%- endcomponent swift.texts %}
{% component swift.lists(lists, languages) %}
TextLists({{ [language.tag | lower_camel ~ ": [" ~ [text | swift_string for text in lists[language.index]] | join(sep=", ") ~ "]" for language in languages] | join(sep=", ") }})
{%- endcomponent swift.lists %}
{% component swift.sources(sources) %}
[{{ ["Source(index: " ~ source.index ~ ")" for source in sources] | join(sep=", ") }}]
{%- endcomponent swift.sources %}
{% component swift.codes(replies, indices) %}
[{{ ["." ~ replies[index].name | lower_camel | swift_name for index in indices] | join(sep=", ") }}]
{%- endcomponent swift.codes %}
{# One closed set as an enum. #}
{% component swift.set(set, languages) %}
{{ set.doc | markdown | wrap(prefix="/// ") }}
///
{% for _ in set.growing %}
/// Later versions can add members, so a `switch` needs a `default`.
///
{% endfor %}
/// ```swift
/// let member = {{ set.type }}(name: {{ set.members[0].name | swift_string }})!
/// assert(member == .{{ set.members[0].name | lower_camel | swift_name }} && member.number == {{ set.members[0].number }})
/// assert(member.text() == {{ set.members[0].text[0] | swift_string }})
/// ```
public enum {{ set.type }}: String, ClosedSetMember {
{% for member in set.members %}
{{ member.doc | markdown | wrap(prefix="    /// ") }}
    case {{ member.name | lower_camel | swift_name }} = {{ member.name | swift_string }}
{% endfor %}
{% for member in set.members %}
{% for alias in member.aliases %}

    /// Former name of ``{{ member.name | lower_camel }}``.
    @available(*, deprecated, renamed: "{{ member.name | lower_camel }}")
    public static let {{ alias | lower_camel | swift_name }} = {{ set.type }}.{{ member.name | lower_camel | swift_name }}
{% endfor %}
{% endfor %}

    public static let closedSet = ClosedSet.{{ set.name | lower_camel | swift_name }}

    public init?(name: String) {
        switch name.asciiLowercased() {
{% for member in set.members %}
        case {{ member.name | swift_string }}{% for alias in member.aliases %}, {{ alias | swift_string }}{% endfor %}: self = .{{ member.name | lower_camel | swift_name }}
{% endfor %}
        default: return nil
        }
    }

    public var aliases: [String] {
        let former: [(name: String, member: {{ set.type }})] = [
{% for member in set.members %}
{% for alias in member.aliases %}
            ({{ alias | swift_string }}, .{{ member.name | lower_camel | swift_name }}),
{% endfor %}
{% endfor %}
        ]
        return former.filter { $0.member == self }.map(\.name)
    }

    public var number: Int {
        switch self {
{% for member in set.members %}
        case .{{ member.name | lower_camel | swift_name }}: {{ member.number }}
{% endfor %}
        }
    }

    public func text(_ lang: Lang) -> String {
        let texts =
            switch self {
{% for member in set.members %}
            case .{{ member.name | lower_camel | swift_name }}:
                {{<swift.texts texts={member.text} languages={languages} />}}
{% endfor %}
            }
        return texts[lang]
    }
{% for _ in set.explained %}

    public func explain(_ lang: Lang) -> String {
        let texts =
            switch self {
{% for member in set.members %}
            case .{{ member.name | lower_camel | swift_name }}:
{% for explain in member.explain %}
                {{<swift.texts texts={explain} languages={languages} />}}
{% endfor %}
{% endfor %}
            }
        return texts[lang]
    }
{% endfor %}

    public var sources: [Source] {
        switch self {
{% for member in set.members %}
        case .{{ member.name | lower_camel | swift_name }}: {{<swift.sources sources={member.sources} />}}
{% endfor %}
        }
    }
}
{% for _ in set.explained %}

extension {{ set.type }}: ExplainedMember {}
{% endfor %}
{%- endcomponent swift.set %}
