import FTPReply
import Foundation

let line = Data("550 No such file\r\n".utf8)
let code = try ReplyCode(line: line)

print(code, code.name ?? "unlisted")
print(code.text(.ko) ?? code.explain(.ko))
print(code.sources[0])

switch code {
case .fileUnavailable, .fileNameNotAllowed: print("the name is wrong:", code.recovery.text())
case _ where code.mayRetry: print("try again later")
default: print(code.explain())
}

print(Command.retr.judge(code))
print(ReplyCode(rawValue: 599)!.replyClass)

do {
    print(try ReplyCode(line: Data("220_ready\r\n".utf8)))
} catch {
    print(error)
}
