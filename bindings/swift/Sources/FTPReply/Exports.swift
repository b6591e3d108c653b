// A program that imports `FTPReply` also gets the facts: codes, commands, closed sets and languages.
@_exported public import FTPReplyCodes
