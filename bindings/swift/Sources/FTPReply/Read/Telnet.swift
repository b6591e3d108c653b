/// Telnet in replies.
public enum Telnet {
    /// Returns the bytes that a sender with Telnet meant: `FF FF` becomes `FF`.
    ///
    /// Telnet sends the data byte 255 twice (RFC 854). The readers keep text as it was sent, because many servers do not
    /// double the byte.
    ///
    /// ```swift
    /// assert(Telnet.unescapeIAC([0x63, 0xFF, 0xFF]) == [0x63, 0xFF])
    /// ```
    public static func unescapeIAC(_ text: some Sequence<UInt8>) -> [UInt8] { Engine.unescapeIAC(text) }
}
