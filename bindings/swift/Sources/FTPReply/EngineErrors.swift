internal import FTPReplyEngine
internal import Foundation

/// Errors, and what a wrong native library leads to.
extension Engine {
    /// Calls the native library. Every error of the library becomes an error of this module here.
    static func call<Result>(_ body: () throws -> Result) throws(ReplyError) -> Result {
        do {
            return try body()
        } catch let error as EngineError {
            throw ReplyError(error)
        } catch {
            preconditionFailure("the native library failed; report this as a bug: \(error)")
        }
    }

    /// Returns bytes of the caller for ``call(_:)``. They cross the boundary after their length, which has 32 bits.
    static func data(_ bytes: some Sequence<UInt8>) throws -> Data {
        try check(headerLength + bytes.underestimatedCount)
        let data = Data(bytes)
        try check(headerLength + data.count)
        return data
    }

    /// Returns lines or fragments of the caller, which cross the boundary as one argument.
    static func data(_ parts: some Sequence<some Sequence<UInt8>>) throws -> [Data] {
        var size = headerLength
        return try parts.map { part in
            let data = try data(part)
            size += headerLength + data.count
            try check(size)
            return data
        }
    }

    private static let headerLength = 4

    private static func check(_ size: Int) throws {
        guard size <= Int32.max else { throw EngineError.TooLarge(value: UInt64(size), max: UInt64(Int32.max)) }
    }

    /// Calls the native library with arguments that it always accepts.
    static func valid<Result>(_ body: () throws -> Result) -> Result {
        do {
            return try body()
        } catch {
            preconditionFailure("the native library rejected a valid argument; report this as a bug: \(error)")
        }
    }

    static func message(of error: ReplyError, _ lang: Lang) -> String {
        switch error {
        case .fault(let fault, _):
            message(of: fault, lang)
        case let .payload(kind, offset, code, expected):
            message(FlatError(kind, code: code, offset: offset, expected: expected), lang)
        case let .encode(kind, line, offset, hole, needed, expected):
            message(
                FlatError(kind, offset: offset, expected: expected, line: line, hole: hole, needed: needed), lang)
        case .send(let kind):
            message(FlatError(kind), lang)
        case .unusableHost(let host):
            FTPReplyEngine.unusableHostMessage(host: host, lang: UInt8(lang.number))
        case let .tooLarge(size, max):
            FTPReplyEngine.tooLargeMessage(value: size, max: max, lang: UInt8(lang.number))
        }
    }

    private static func message(_ error: FlatError, _ lang: Lang) -> String {
        FTPReplyEngine.errorMessage(details: error, lang: UInt8(lang.number))
    }
}

extension ReplyError {
    fileprivate init(_ error: EngineError) {
        switch error {
        case .Failed(let error):
            self.init(error)
        case .TooLarge(let size, let max):
            self = .tooLarge(size: size, max: max)
        case .UnusableHost(let host):
            self = .unusableHost(host: host)
        }
    }

    init(_ error: FlatError) {
        let number = Int(error.kind)
        switch ClosedSet(number: Int(error.set)) {
        case .fault:
            self = .fault(
                ReplyFault(kind: Engine.member(number), offset: error.offset, code: Engine.code(error.code)))
        case .payloadError:
            self = .payload(
                kind: Engine.member(number), offset: error.offset, code: Engine.code(error.code),
                expected: Engine.member(Int(error.expected)))
        case .encodeError:
            self = .encode(
                kind: Engine.member(number), line: error.line, offset: error.offset,
                hole: error.hole.isEmpty ? nil : error.hole, needed: error.needed,
                expected: Expectation(number: Int(error.expected)))
        case .sendError:
            self = .send(kind: Engine.member(number))
        default:
            preconditionFailure("the native library does not match this module; rebuild both: \(error)")
        }
    }
}

extension FlatError {
    /// Leaves the fields that the error does not have 0 or empty.
    fileprivate init<Kind: ClosedSetMember>(
        _ kind: Kind, code: ReplyCode? = nil, offset: UInt64 = 0, expected: Expectation? = nil, line: UInt64 = 0,
        hole: String? = nil, needed: UInt64 = 0
    ) {
        self.init(
            set: UInt8(Kind.closedSet.number), kind: UInt8(kind.number), code: UInt16(code?.rawValue ?? 0),
            offset: offset, expected: UInt8(expected?.number ?? 0), line: line, hole: hole ?? "", needed: needed,
            argument: "")
    }
}
