// An FTP client: `Client HOST PORT USER PASSWORD list [NAME] | get NAME | put NAME`.
//
// `get` writes to standard output, and `put` reads from standard input. Errors are in the language of the locale:
// try it with `LANG=ko_KR.UTF-8`.

import FTPReply
import Foundation

func run(_ words: [String]) throws {
    guard words.count >= 5 else {
        throw NetworkError("expected HOST PORT USER PASSWORD, then list [NAME], get NAME or put NAME")
    }
    var client = try Client(host: words[0], port: words[1])
    try client.logIn(user: words[2], password: words[3])
    let name = words.count > 5 ? words[5] : ""
    switch words[4] {
    case "list": try client.download(.list, name) { FileHandle.standardOutput.write(Data($0)) }
    case "get": try client.download(.retr, name) { FileHandle.standardOutput.write(Data($0)) }
    case "put":
        try client.upload(name) {
            let bytes = FileHandle.standardInput.readData(ofLength: 1 << 16)
            return bytes.isEmpty ? nil : [UInt8](bytes)
        }
    default: throw NetworkError("unknown task \(words[4]): expected list, get or put")
    }
    try client.quit()
}

do {
    try run(Array(CommandLine.arguments.dropFirst()))
} catch {
    let text =
        switch error {
        case let failure as Failure: failure.explanation(.fromLocale())
        case let error as ReplyError: error.message(.fromLocale())
        default: "\(error)"
        }
    FileHandle.standardError.write(Data("\(text)\n".utf8))
    exit(1)
}
