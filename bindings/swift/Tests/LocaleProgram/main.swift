// Prints what depends on the locale of this process, which a test sets.

import FTPReply
import Foundation

print(Lang.fromLocale())
print((ReplyError.send(kind: .greeting) as any Error).localizedDescription)
