extension ReplyCode {
    /// Reads the code at the start of a reply line, with or without its line end (RFC 959, section 4.2).
    ///
    /// ```swift
    /// let code = try ReplyCode(line: Data("220 ready\r\n".utf8))
    /// assert(code == .serviceReady)
    /// ```
    ///
    /// - Parameter line: The bytes of the line.
    /// - Throws: ``ReplyError/fault(_:replies:)`` if the line does not start with three digits, the first from
    ///   1 to 6, and then a space, a hyphen or the line end.
    public init(line: some Sequence<UInt8>) throws(ReplyError) {
        self = try Engine.codeOfLine(line)
    }
}
