
/// What the first digit of a code means (RFC 959 section 4.2; RFC 2228 section 5.2 for 6yz). The set is closed; the
/// raw value is the name that every language of the project has for it.
///
/// ```swift
/// let code = ReplyCode(rawValue: 499)!
/// assert(code.replyClass == .transientNegative)
/// assert(code.replyClass.digit == 4)
/// ```
public enum ReplyClass: String, CaseIterable, Codable, Sendable {
{% for class in classes %}
    /// {{ class.digit }}yz: {{ class.text[0] | markdown }}.
    case {{ class.name | lower_camel | swift_name }} = {{ class.name | swift_string }}
{% endfor %}

    /// The first digit, 1 to 6.
    public var digit: Int {
        switch self {
{% for class in classes %}
        case .{{ class.name | lower_camel | swift_name }}: {{ class.digit }}
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

    /// Where the class is defined.
    public var sources: [Source] {
        switch self {
{% for class in classes %}
        case .{{ class.name | lower_camel | swift_name }}:
            {{<swift.sources sources={class.sources} />}}
{% endfor %}
        }
    }

    var text: Texts {
        switch self {
{% for class in classes %}
        case .{{ class.name | lower_camel | swift_name }}:
            {{<swift.texts texts={class.text} languages={languages} />}}
{% endfor %}
        }
    }

    var explanation: Texts {
        switch self {
{% for class in classes %}
        case .{{ class.name | lower_camel | swift_name }}:
            {{<swift.texts texts={class.explain} languages={languages} />}}
{% endfor %}
        }
    }
}

/// What the second digit of a code means (RFC 959 section 4.2). The set is closed; the raw value is the name that every
/// language of the project has for it.
///
/// ```swift
/// assert(ReplyCode.fileUnavailable.group == .fileSystem)
/// assert(ReplyCode(rawValue: 299)!.group == nil)
/// ```
public enum ReplyGroup: String, CaseIterable, Codable, Sendable {
{% for group in groups %}
    /// x{{ group.digit }}z: {{ group.text[0] | markdown }}.
    case {{ group.name | lower_camel | swift_name }} = {{ group.name | swift_string }}
{% endfor %}

    /// The second digit, 0 to 5.
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
        case .{{ group.name | lower_camel | swift_name }}:
            {{<swift.sources sources={group.sources} />}}
{% endfor %}
        }
    }

    var text: Texts {
        switch self {
{% for group in groups %}
        case .{{ group.name | lower_camel | swift_name }}:
            {{<swift.texts texts={group.text} languages={languages} />}}
{% endfor %}
        }
    }

    var explanation: Texts {
        switch self {
{% for group in groups %}
        case .{{ group.name | lower_camel | swift_name }}:
            {{<swift.texts texts={group.explain} languages={languages} />}}
{% endfor %}
        }
    }
}

/// What a client does next after a reply. The set is closed; the raw value is the name that every language of the
/// project has for it. Which it is follows from the meaning of each reply (RFC 959 sections 4.2 and 5.4).
///
/// ```swift
/// switch code.recovery {
/// case .retryLater, .retryDataConnection: scheduleRetry()
/// case .logIn: askForPassword()
/// default: print(code.recovery.text())
/// }
/// ```
public enum Recovery: String, CaseIterable, Codable, Sendable {
{% for recovery in recoveries %}
    /// {{ recovery.text[0] | markdown }}
    case {{ recovery.name | lower_camel | swift_name }} = {{ recovery.name | swift_string }}
{% endfor %}

    var text: Texts {
        switch self {
{% for recovery in recoveries %}
        case .{{ recovery.name | lower_camel | swift_name }}:
            {{<swift.texts texts={recovery.text} languages={languages} />}}
{% endfor %}
        }
    }

    var explanation: Texts {
        switch self {
{% for recovery in recoveries %}
        case .{{ recovery.name | lower_camel | swift_name }}:
            {{<swift.texts texts={recovery.explain} languages={languages} />}}
{% endfor %}
        }
    }
}

/// How firmly a code is established. The set is closed; the raw value is the name that every language of the project
/// has for it.
///
/// ```swift
/// assert(ReplyCode.fileUnavailable.status == .standard)
/// ```
public enum CodeStatus: String, CaseIterable, Codable, Sendable {
{% for status in statuses %}
{{ status.explain[0] | markdown | wrap(prefix="    /// ") }}
    case {{ status.name | lower_camel | swift_name }} = {{ status.name | swift_string }}
{% endfor %}

    var text: Texts {
        switch self {
{% for status in statuses %}
        case .{{ status.name | lower_camel | swift_name }}:
            {{<swift.texts texts={status.text} languages={languages} />}}
{% endfor %}
        }
    }

    var explanation: Texts {
        switch self {
{% for status in statuses %}
        case .{{ status.name | lower_camel | swift_name }}:
            {{<swift.texts texts={status.explain} languages={languages} />}}
{% endfor %}
        }
    }
}

/// What each first digit leads to after a command, as the state diagrams draw it (RFC 959 section 6 and its
/// successors).
///
/// ```swift
/// assert(Command.retr.diagram?.arc(.positivePreliminary) == .wait)
/// ```
public enum Diagram: String, CaseIterable, Codable, Sendable {
{% for diagram in diagrams %}
{{ diagram.text[0] | markdown | wrap(prefix="    /// ") }}
    case {{ diagram.name | lower_camel | swift_name }} = {{ diagram.name | swift_string }}
{% endfor %}

    /// Where the diagram is drawn.
    public var sources: [Source] {
        switch self {
{% for diagram in diagrams %}
        case .{{ diagram.name | lower_camel | swift_name }}:
            {{<swift.sources sources={diagram.sources} />}}
{% endfor %}
        }
    }

    /// Where the first digits from 1 lead.
    var arcs: [Arc] {
        switch self {
{% for diagram in diagrams %}
        case .{{ diagram.name | lower_camel | swift_name }}:
            [{{ ["." ~ arc | lower_camel | swift_name for arc in diagram.transitions] | join(sep=", ") }}]
{% endfor %}
        }
    }

    var text: Texts {
        switch self {
{% for diagram in diagrams %}
        case .{{ diagram.name | lower_camel | swift_name }}:
            {{<swift.texts texts={diagram.text} languages={languages} />}}
{% endfor %}
        }
    }
}
