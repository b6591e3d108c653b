/// What the first digit of a code means (RFC 959 section 4.2; RFC 2228 section 6 for 6yz). The raw value is the name
/// that every language of the project has for it.
public enum ReplyClass: String, CaseIterable, Codable, Sendable {
{% for class in classes %}
    /// {{ class.digit }}yz: {{ class.text[0] | markdown }}.
    case {{ class.name | lower_camel | swift_name }} = {{ class.name | swift_string }}
{% endfor %}

    /// The first digit.
    public var digit: Int {
        switch self {
{% for class in classes %}
        case .{{ class.name | lower_camel | swift_name }}: {{ class.digit }}
{% endfor %}
        }
    }

    /// Where the class is defined.
    public var sources: [Source] {
        switch self {
{% for class in classes %}
        case .{{ class.name | lower_camel | swift_name }}: {{<swift.sources sources={class.sources} />}}
{% endfor %}
        }
    }

    /// What a client does next after a code of the class that has no entry of its own.
    public var recovery: Recovery {
        switch self {
{% for class in classes %}
        case .{{ class.name | lower_camel | swift_name }}: .{{ class.recovery | lower_camel | swift_name }}
{% endfor %}
        }
    }

{{<swift.text members={classes} languages={languages} doc="The heading in a language, English if none is named." />}}

{{<swift.explain members={classes} languages={languages} doc="What such a code says and why, in plain words." />}}
}

/// What the second digit of a code means (RFC 959 section 4.2). The raw value is the name that every language of the
/// project has for it.
public enum ReplyGroup: String, CaseIterable, Codable, Sendable {
{% for group in groups %}
    /// x{{ group.digit }}z: {{ group.text[0] | markdown }}.
    case {{ group.name | lower_camel | swift_name }} = {{ group.name | swift_string }}
{% endfor %}

    /// The second digit.
    public var digit: Int {
        switch self {
{% for group in groups %}
        case .{{ group.name | lower_camel | swift_name }}: {{ group.digit }}
{% endfor %}
        }
    }

    /// Where the group is defined.
    public var sources: [Source] {
        switch self {
{% for group in groups %}
        case .{{ group.name | lower_camel | swift_name }}: {{<swift.sources sources={group.sources} />}}
{% endfor %}
        }
    }

{{<swift.text members={groups} languages={languages} doc="The heading in a language, English if none is named." />}}

{{<swift.explain members={groups} languages={languages} doc="What such codes are about, in plain words." />}}
}

/// What a client does next after a reply. The set is closed; the raw value is the name that every language of the
/// project has for it.
public enum Recovery: String, CaseIterable, Codable, Sendable {
{% for recovery in recoveries %}
    /// {{ recovery.text[0] | markdown }}
    case {{ recovery.name | lower_camel | swift_name }} = {{ recovery.name | swift_string }}
{% endfor %}

{{<swift.text members={recoveries} languages={languages} doc="One short line addressed to whoever acts, in English if no language is named." />}}

{{<swift.explain members={recoveries} languages={languages} doc="How to do it." />}}
}

/// How firmly a code is established. The set is closed; the raw value is the name that every language of the project
/// has for it.
public enum CodeStatus: String, CaseIterable, Codable, Sendable {
{% for status in statuses %}
{{ status.explain[0] | markdown | wrap(prefix="    /// ") }}
    case {{ status.name | lower_camel | swift_name }} = {{ status.name | swift_string }}
{% endfor %}

{{<swift.text members={statuses} languages={languages} doc="One or two words, in English if no language is named." />}}

{{<swift.explain members={statuses} languages={languages} doc="What that means for someone who meets such a code." />}}
}

/// A language of the texts. The raw value is the BCP 47 tag.
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

    /// The place of the language among the texts of an entry.
    var place: Int {
        switch self {
{% for language in languages %}
        case .{{ language.tag | lower_camel | swift_name }}: {{ language.place }}
{% endfor %}
        }
    }
}

/// What each first digit leads to after a command, as the state diagrams draw it (RFC 959 section 6 and its
/// successors).
public enum Diagram: String, CaseIterable, Codable, Sendable {
{% for diagram in diagrams %}
{{ diagram.text[0] | markdown | wrap(prefix="    /// ") }}
    case {{ diagram.name | lower_camel | swift_name }} = {{ diagram.name | swift_string }}
{% endfor %}

    /// Where a reply of this class leads; a protected reply leads where the reply inside it does, so ``Arc/error``.
    public func arc(_ replyClass: ReplyClass) -> Arc {
        let arcs: [Arc] =
            switch self {
{% for diagram in diagrams %}
            case .{{ diagram.name | lower_camel | swift_name }}: [{{ ["." ~ arc | lower_camel | swift_name for arc in diagram.arcs] | join(sep=", ") }}]
{% endfor %}
            }
        return replyClass.digit <= arcs.count ? arcs[replyClass.digit - 1] : .error
    }

    /// Where the diagram is drawn.
    public var sources: [Source] {
        switch self {
{% for diagram in diagrams %}
        case .{{ diagram.name | lower_camel | swift_name }}: {{<swift.sources sources={diagram.sources} />}}
{% endfor %}
        }
    }

{{<swift.text members={diagrams} languages={languages} doc="The diagram in one line, in English if no language is named." />}}
}
