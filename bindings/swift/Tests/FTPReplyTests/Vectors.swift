import Foundation
import Testing

/// Directory of the package.
let package = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardized

/// One case of the hand-written vectors in `bindings/vectors/`.
protocol VectorCase: Decodable, Sendable, CustomTestStringConvertible {
    static var kind: String { get }
    var id: String { get }
}

extension VectorCase {
    var testDescription: String { id }
}

/// The hand-written cases that every language of this project must pass.
enum Vectors {
    /// Contents of every file. An unreadable file or a kind without cases stops the run, because tests without cases
    /// would pass.
    static let files: [URL: Data] = {
        let directory = package.appendingPathComponent("../vectors").standardized
        do {
            let paths = try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
            let files = try paths.filter { $0.pathExtension == "json" }.map { ($0, try Data(contentsOf: $0)) }
            return Dictionary(uniqueKeysWithValues: files)
        } catch {
            fatalError("cannot read \(directory.path): \(error)")
        }
    }()

    /// Returns the cases of one kind, whichever file has them.
    static func cases<Case: VectorCase>() -> [Case] {
        let cases = files.flatMap { path, contents in
            do {
                return try decoder().decode([OfKind<Case>].self, from: contents).compactMap(\.value)
            } catch {
                fatalError("cannot read \(path.path): \(error)")
            }
        }
        guard !cases.isEmpty else { fatalError("no vectors of the kind \(Case.kind)") }
        return cases
    }

    /// Returns a decoder that turns fields in snake_case into properties in camelCase.
    private static func decoder() -> JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return decoder
    }

    /// A case of the kind, or nothing.
    private struct OfKind<Case: VectorCase>: Decodable {
        var value: Case?

        private enum Key: CodingKey { case kind }

        init(from decoder: any Decoder) throws {
            let kind = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .kind)
            value = kind == Case.kind ? try Case(from: decoder) : nil
        }
    }
}

/// The expected result of a case.
struct Expected<Result: Decodable & Sendable>: Decodable, Sendable {
    var ok: Result?
    var error: String?
}
