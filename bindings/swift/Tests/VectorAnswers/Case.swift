import FTPReply

/// The result fields of a case.
struct Answer {
    var fields: [Field]

    /// A value.
    static func ok(_ value: JSON) -> Answer { Answer(fields: [Field("ok", value)]) }

    /// The short name of an error.
    static func error(_ name: String) -> Answer { Answer(fields: [Field("error", .text(name))]) }
}

/// A case of one kind, decoded from its fields.
protocol Case: Decodable {
    /// Answers the case through the public API.
    func answer() -> Answer
}

extension ReplyError {
    /// Name of the kind of the error.
    var kind: String {
        switch self {
        case .fault(let fault, _): fault.kind.name
        case .payload(let kind, _, _, _): kind.name
        case .encode(let kind, _, _, _, _, _): kind.name
        case .send(let kind): kind.name
        case .unusableHost: "unusable_host"
        case .tooLarge: "too_large"
        }
    }
}

extension Answer {
    /// Calls a function that can throw, and answers with the name of its error.
    init(_ value: () throws(ReplyError) -> JSON) {
        do {
            self = .ok(try value())
        } catch {
            self = .error(error.kind)
        }
    }
}
