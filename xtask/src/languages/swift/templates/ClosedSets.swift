{% for set in sets %}

{{<swift.set set={set} languages={languages} />}}
{% endfor %}


/// A closed set of codes.toml, for programs that treat all sets alike. Each set also is a type, such as
/// ``{{ sets[0].type }}``.
///
/// ```swift
/// for member in ClosedSet(name: {{ sets[0].name | swift_string }})!.members {
///     print(member.number, member.name, member.text())
/// }
/// ```
public enum ClosedSet: String, CaseIterable, Codable, Sendable {
{% for set in sets %}
    /// ``{{ set.type }}``: {{ set.doc | markdown }}
    case {{ set.name | lower_camel | swift_name }} = {{ set.name | swift_string }}
{% endfor %}

    /// Number of the set, from 1. It never changes.
    public var number: Int {
        switch self {
{% for set in sets %}
        case .{{ set.name | lower_camel | swift_name }}: {{ set.number }}
{% endfor %}
        }
    }

    /// Members in the order of their numbers.
    public var members: [any ClosedSetMember] {
        switch self {
{% for set in sets %}
        case .{{ set.name | lower_camel | swift_name }}: {{ set.type }}.allCases
{% endfor %}
        }
    }
}

extension ReplyCode {
{% for class in classes %}
    /// `true` for {{ class.digit }}yz: {{ class.text[0] | markdown }}.
    public var is{{ class.name | upper_camel }}: Bool { replyClass == .{{ class.name | lower_camel | swift_name }} }

{% endfor %}
}

extension ReplyClass {
    /// What a client should do after a code of the class that has no entry of its own.
    public var recovery: Recovery {
        switch self {
{% for class in classes %}
        case .{{ class.name | lower_camel | swift_name }}: .{{ class.recovery | lower_camel | swift_name }}
{% endfor %}
        }
    }
}

extension Diagram {
    /// Transitions of the first digits from 1.
    var transitions: [Transition] {
        switch self {
{% for diagram in diagrams %}
        case .{{ diagram.name | lower_camel | swift_name }}:
            [{{ ["." ~ transition | lower_camel | swift_name for transition in diagram.transitions] | join(sep=", ") }}]
{% endfor %}
        }
    }
}
