import FTPReply
import Foundation
import Testing

#if os(Linux)
    @Test func memoryDoesNotGrow() throws {
        let output = try printed(products.appendingPathComponent("MemoryProgram"))
        #expect(output == "pairs of feeds: 500000\nparsers: 100000\ndescriptions: 100000\nkept replies: 50\n")
    }
#endif

@Test func objectsAreFreed() {
    weak var parser: ReplyParser?
    weak var copy: ReplyParser?
    do {
        let kept = ReplyParser()
        _ = kept.feed("220-A".utf8)
        parser = kept
        let other = kept.copy()
        copy = other
        #expect(parser != nil && copy != nil)
        withExtendedLifetime((kept, other)) {}
    }
    #expect(parser == nil && copy == nil)
}
