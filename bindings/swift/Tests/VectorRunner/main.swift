// Answers test vectors: one case per line on standard input, one answer per line on standard output.
// `cargo xtask vectors --lang swift` runs it; `bindings/vectors/README.md` documents the kinds.

import Foundation
import VectorAnswers

while let line = readLine() {
    do {
        print(try answer(Data(line.utf8)))
    } catch {
        FileHandle.standardError.write(Data("\(error)\n".utf8))
        exit(1)
    }
}
