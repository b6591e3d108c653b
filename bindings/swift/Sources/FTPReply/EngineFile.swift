internal import FTPReplyEngine
internal import Foundation

/// Sizes, times, paths and listings.
extension Engine {
    static func fileSize(_ reply: Reply, lenient: Bool) throws(ReplyError) -> Lenient<FileSize> {
        let flat = try call { try parseFileSize(reply: Data(reply.raw), lenient: lenient) }
        return Lenient(value: FileSize(bytes: flat.bytes), liberties: members(flat.liberties))
    }

    static func fileSizeValue(_ value: some Sequence<UInt8>) throws(ReplyError) -> FileSize {
        FileSize(bytes: try call { try parseFileSizeValue(value: data(value)) })
    }

    static func encode(_ size: FileSize) -> [UInt8] {
        [UInt8](valid { try encodeFileSize(bytes: size.bytes) })
    }

    static func fileTime(_ reply: Reply, lenient: Bool) throws(ReplyError) -> Lenient<FileTime> {
        let flat = try call { try parseFileTime(reply: Data(reply.raw), lenient: lenient) }
        return Lenient(value: FileTime(flat), liberties: members(flat.liberties))
    }

    static func fileTimeValue(_ value: some Sequence<UInt8>) throws(ReplyError) -> FileTime {
        FileTime(try call { try parseFileTimeValue(value: data(value)) })
    }

    /// Checks the fields. A number that is too large for its type stays out of range.
    static func fileTime(
        year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, nanosecond: Int
    ) throws(ReplyError) -> FileTime {
        let flat = try call {
            try FTPReplyEngine.fileTime(
                year: UInt16(clamping: year), month: byte(month), day: byte(day), hour: byte(hour),
                minute: byte(minute), second: byte(second), nanosecond: UInt32(wide: nanosecond))
        }
        return FileTime(flat)
    }

    static func fileTime(unixSeconds: Int64, nanosecond: Int) throws(ReplyError) -> FileTime {
        let flat = try call { try fileTimeFromUnix(seconds: unixSeconds, nanosecond: UInt32(wide: nanosecond)) }
        return FileTime(flat)
    }

    static func encode(_ time: FileTime) -> [UInt8] {
        [UInt8](valid { try encodeFileTime(value: time.value) })
    }

    static func pathname(_ reply: Reply, lenient: Bool) throws(ReplyError) -> Lenient<Pathname> {
        let flat = try call { try parsePathname(reply: Data(reply.raw), lenient: lenient) }
        return Lenient(value: Pathname(parsed: [UInt8](flat.path)), liberties: members(flat.liberties))
    }

    static func check(_ path: Pathname) throws(ReplyError) {
        try call { try checkPathname(path: data(path.path)) }
    }

    static func encode(_ path: Pathname, commentary: String) throws(ReplyError) -> [UInt8] {
        try bytes { try encodePathname(path: Data(path.path), commentary: commentary) }
    }

    static func features(_ reply: Reply, lenient: Bool) throws(ReplyError) -> Lenient<Features> {
        let flat = try call { try parseFeatures(reply: Data(reply.raw), lenient: lenient) }
        return Lenient(value: Features(flat.features.map(Feature.init)), liberties: members(flat.liberties))
    }

    static func feature(_ name: String, params: String) throws(ReplyError) -> Feature {
        let line = params.isEmpty ? name : "\(name) \(params)"
        let feature = Feature(try call { try FTPReplyEngine.features(lines: data([line.utf8])) }[0])
        // A space would begin the parameters.
        guard feature.name == name else {
            throw .encode(
                kind: .outOfRange, line: 0, offset: UInt64(feature.name.utf8.count), hole: nil, needed: 0,
                expected: .feature)
        }
        return feature
    }

    static func fileEntry(_ reply: Reply, lenient: Bool) throws(ReplyError) -> Lenient<FileEntry> {
        let flat = try call { try parseFileEntry(reply: Data(reply.raw), lenient: lenient) }
        return Lenient(value: FileEntry(flat), liberties: members(flat.liberties))
    }

    static func fileEntries(_ reply: Reply) throws(ReplyError) -> [FileEntry] {
        try call { try parseFileEntries(reply: Data(reply.raw)) }.map(FileEntry.init)
    }

    static func fileEntry(line: some Sequence<UInt8>) throws(ReplyError) -> FileEntry {
        FileEntry(try call { try parseFileEntryLine(line: data(line)) })
    }

    static func fileEntries(listing: some Sequence<UInt8>) -> [Result<FileEntry, ReplyError>] {
        do {
            return try call { parseFileEntryLines(listing: try data(listing)) }.map { line in
                switch (line.entry, line.error) {
                case (let entry?, _): .success(FileEntry(entry))
                case (nil, let error?): .failure(ReplyError(error))
                case (nil, nil): preconditionFailure("a line is an entry or an error")
                }
            }
        } catch {
            return [.failure(error)]
        }
    }

    static func fileEntry(facts: [Fact], path: some Sequence<UInt8>) throws(ReplyError) -> FileEntry {
        let flat = try call {
            let facts = zip(facts, try data(facts.map(\.value))).map { FlatFact(name: $0.name, value: $1) }
            return try FTPReplyEngine.fileEntry(facts: facts, path: data(path))
        }
        return FileEntry(flat)
    }

    static func encode(_ entry: FileEntry) -> [UInt8] {
        [UInt8](valid { try encodeFileEntry(line: Data(entry.line)) })
    }

    /// Returns a field of a time. 255 is out of range for all of them.
    private static func byte(_ field: Int) -> UInt8 { UInt8(exactly: field) ?? .max }
}

extension UInt32 {
    /// Creates a number of nanoseconds. One that is negative or too large stays out of range.
    fileprivate init(wide nanosecond: Int) { self = UInt32(exactly: nanosecond) ?? .max }
}

extension FileTime {
    fileprivate init(_ flat: FlatFileTime) {
        year = Int(flat.year)
        month = Int(flat.month)
        day = Int(flat.day)
        hour = Int(flat.hour)
        minute = Int(flat.minute)
        second = Int(flat.second)
        nanosecond = Int(flat.nanosecond)
        unixSeconds = flat.unixSeconds
        value = flat.value
        text = flat.text
    }
}

extension Feature {
    fileprivate init(_ flat: FlatFeature) {
        self.init(
            parsed: String(decoding: flat.name, as: UTF8.self), params: [UInt8](flat.params), line: [UInt8](flat.line))
    }
}

extension FileEntry {
    fileprivate init(_ flat: FlatFileEntry) {
        self.init(
            parsed: flat.facts.map { Fact($0.name, [UInt8]($0.value)) }, path: [UInt8](flat.path),
            line: [UInt8](flat.line))
    }
}
