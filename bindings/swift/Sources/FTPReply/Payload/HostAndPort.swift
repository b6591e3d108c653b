/// The encoded form of an address.
struct HostAndPort: Codable {
    var host: String
    var port: UInt16

    /// Returns the error for fields that an address rejects.
    func corrupted(_ decoder: any Decoder, _ error: ReplyError) -> DecodingError {
        DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: error.message()))
    }
}
