import Foundation

/// The package's own folder.
let package = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardized

/// The hand-written cases that every language of the project is held to, in `bindings/vectors/`.
enum Vectors {
    /// The cases of a file. What cannot be read ends the run: tests over no cases would pass.
    static func cases<Case: Decodable>(_ file: String) -> [Case] {
        let path = package.appendingPathComponent("../vectors/\(file)").standardized
        do {
            return try JSONDecoder().decode([Case].self, from: Data(contentsOf: path))
        } catch {
            fatalError("cannot read \(path.path): \(error)")
        }
    }
}

/// What must come out of a case.
struct Expectation<Result: Decodable & Sendable>: Decodable, Sendable {
    var ok: Result?
    var error: String?
}
