import Foundation

/// A JSON value. An object keeps the order of its fields.
enum JSON {
    case null
    case digits(String)
    case text(String)
    case list([JSON])
    case fields([Field])

    /// Creates a number of any size.
    static func number(_ number: some BinaryInteger) -> JSON { .digits("\(number)") }

    /// Creates an object.
    static func object(_ fields: KeyValuePairs<String, JSON>) -> JSON { .fields(fields.map { Field($0.key, $0.value) }) }

    /// Creates a text, or null.
    static func optional(_ text: String?) -> JSON { text.map(JSON.text) ?? .null }

    /// Creates a number, or null.
    static func optional(_ number: (some BinaryInteger)?) -> JSON { number.map { .number($0) } ?? .null }
}

/// A field of an object.
struct Field {
    var name: String
    var value: JSON

    init(_ name: String, _ value: JSON) {
        self.name = name
        self.value = value
    }
}

extension JSON: CustomStringConvertible {
    /// The value on one line.
    var description: String {
        switch self {
        case .null: "null"
        case .digits(let digits): digits
        case .text(let text): quoted(text)
        case .list(let values): "[\(values.map(\.description).joined(separator: ","))]"
        case .fields(let fields): "{\(fields.map { "\(quoted($0.name)):\($0.value)" }.joined(separator: ","))}"
        }
    }
}

private func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    do {
        return String(decoding: try encoder.encode(text), as: UTF8.self)
    } catch {
        fatalError("cannot encode a string: \(error)")
    }
}
