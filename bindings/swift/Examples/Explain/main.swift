import FTPReply

let parser = ReplyParser()
for event in parser.feed("230 Logged in\r\n550 No such file\r\n".utf8) {
    let reply = try event.get()
    guard reply.code.isPermanentNegative else { continue }
    let explanation = Help.explain(reply, .ko, command: .retr)
    print(reply.code, explanation.headline)
    explanation.causes.forEach { print("-", $0) }
    print(explanation.nextStep)
}
