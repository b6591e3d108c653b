import Foundation

/// A JSON value. An object keeps the order of its fields.
enum JSON {
    case null
    case number(Int)
    case text(String)
    case list([JSON])
    case object(KeyValuePairs<String, JSON>)

    /// Creates a text, or null.
    static func optional(_ text: String?) -> JSON { text.map(JSON.text) ?? .null }
}

extension JSON: CustomStringConvertible {
    /// The value on one line.
    var description: String {
        switch self {
        case .null: "null"
        case .number(let number): "\(number)"
        case .text(let text): quoted(text)
        case .list(let values): "[\(values.map(\.description).joined(separator: ","))]"
        case .object(let fields): "{\(fields.map { "\(quoted($0.key)):\($0.value)" }.joined(separator: ","))}"
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
