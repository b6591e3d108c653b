extension Command {
    /// Returns the command line: verb, space, argument, CR LF (RFC 959, section 5.3). If the argument is empty, there is no
    /// space. The argument is sent in UTF-8.
    ///
    /// ```swift
    /// let retrieve = try Command.retr.encode("notes.txt")
    /// assert(retrieve == Array("RETR notes.txt\r\n".utf8))
    /// let passive = try Command.pasv.encode()
    /// assert(passive == Array("PASV\r\n".utf8))
    /// ```
    ///
    /// - Throws: ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `controlByte` if the argument contains CR, LF or
    ///   NUL, which would turn the rest into a separate command, or truncate it. `invalidVerb` for the greeting, which is
    ///   never sent.
    public func encode(_ argument: String = "") throws(ReplyError) -> [UInt8] { try encode(argument.utf8) }

    /// Returns the command line with an argument that is part of a string.
    ///
    /// - Throws: The same errors as with a string.
    public func encode(_ argument: Substring) throws(ReplyError) -> [UInt8] { try encode(argument.utf8) }

    /// Returns the command line with an argument of any bytes, which are written unchanged.
    ///
    /// If the server follows the Telnet protocol, double any byte 255 in a name (RFC 854). UTF-8 never contains that byte.
    ///
    /// - Throws: The same errors as with a string.
    public func encode(_ argument: some Sequence<UInt8>) throws(ReplyError) -> [UInt8] {
        try Engine.encode(self, argument)
    }
}
