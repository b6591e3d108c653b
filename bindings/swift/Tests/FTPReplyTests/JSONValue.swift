/// A JSON value.
enum Value: Codable, Equatable, Sendable {
    case null
    case flag(Bool)
    case number(UInt64)
    case negative(Int64)
    case text(String)
    case list([Value])
    case object([String: Value])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(UInt64.self) {
            self = .number(number)
        } else if let number = try? container.decode(Int64.self) {
            self = .negative(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([Value].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: Value].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .flag(let flag): try container.encode(flag)
        case .number(let number): try container.encode(number)
        case .negative(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        case .list(let list): try container.encode(list)
        case .object(let fields): try container.encode(fields)
        }
    }

    /// Field of an object.
    subscript(name: String) -> Value? {
        if case .object(let fields) = self { fields[name] } else { nil }
    }

    /// Items of a list.
    var items: [Value] {
        if case .list(let items) = self { items } else { [] }
    }
}
