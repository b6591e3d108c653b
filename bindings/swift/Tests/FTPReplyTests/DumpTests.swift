import FTPReply
import Testing

/// Values with the secret `hunter2` in their bytes.
private let values: [any Sendable] = try! [
    reply("500 PASS hunter2"),
    ReplyEvent.reply(reply("500 PASS hunter2")),
    reply("500 PASS hunter2").lines,
    ReplyReader("500 PASS hunter2\r\n".utf8.map { $0 }),
    ReplyParser().feed("PASS hunter2\r\n".utf8)[0],
    Pathname("/PASS hunter2"),
    Pathname.parseLenient(reply("257 PASS hunter2")),
    UniqueName("PASS hunter2"),
    Feature("MLST", params: "PASS hunter2"),
    Features([Feature("MLST", params: "PASS hunter2")]),
    FileEntry.parseLine("type=file; PASS hunter2".utf8),
    Fact("pass", "hunter2"),
    PassiveAddress.parse(reply("229 ok (||PASS hunter2|99|)")),
    ReplyBuilder(.commandUnrecognized, lines: ["PASS hunter2"]),
    SecurityData("hunter2".utf8),
    ProtectedReply.parse(reply("631 UEFTUyBodW50ZXIy")),
]

@Test(arguments: values.indices)
func descriptionAndDumpShowNoSecret(_ index: Int) {
    var dumped = "\(values[index]) "
    dump(values[index], to: &dumped)
    // Bytes of an array are numbers: 104 is the letter h, and 117 is u.
    let words = dumped.split { !$0.isLetter && !$0.isNumber }
    #expect(words.allSatisfy { !["hunter2", "104", "117"].contains($0) }, "\(dumped)")
}
