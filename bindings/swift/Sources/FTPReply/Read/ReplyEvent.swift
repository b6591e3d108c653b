/// What a reader finds in a stream.
///
/// ```swift
/// for event in parser.feed(chunk) {
///     switch event {
///     case .reply(let reply): print(reply.code.explain(.ko))
///     case .fault(let fault): print(fault.message(.ko))
///     }
/// }
/// ```
public enum ReplyEvent: Hashable, Sendable {
    /// A reply.
    case reply(Reply)
    /// Bytes that are not a reply. Reading continues after them.
    case fault(ReplyFault)

    /// Returns the reply.
    ///
    /// - Throws: ``ReplyError/fault(_:replies:)`` if it is a fault.
    public func get() throws(ReplyError) -> Reply {
        switch self {
        case .reply(let reply): return reply
        case .fault(let fault): throw .fault(fault)
        }
    }
}

extension ReplyEvent: CustomStringConvertible {
    /// The reply, escaped and without secrets, or the message of the fault.
    public var description: String {
        switch self {
        case .reply(let reply): reply.description
        case .fault(let fault): fault.description
        }
    }
}
