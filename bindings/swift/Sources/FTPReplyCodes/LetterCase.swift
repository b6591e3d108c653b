extension String {
    /// Returns the string with the letters A to Z in lower case. Other letters stay: Unicode has some whose lower case
    /// is ASCII, such as the Kelvin sign.
    package func asciiLowercased() -> String {
        String(decoding: utf8.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
