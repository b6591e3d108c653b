import FTPReply

/// A case of a payload: a reply, or an argument, with a value in it.
struct PayloadCase: Case {
    var kind: String
    var input: Bytes
    var lenient: Bool?

    /// Names of the kinds.
    static let kinds = [
        "adat", "eprt_arg", "epsv", "feat", "list150", "lpsv", "mark", "mdtm", "minutes", "mlst", "pasv", "port_arg",
        "protected", "pwd", "size", "stou", "syst",
    ]

    func answer() -> Answer {
        switch kind {
        case "adat": read(SecurityData.parse, SecurityData.parseLenient) { data in
            .object(["data": data.map { .bytes($0.bytes) } ?? .null])
        }
        case "eprt_arg": argument { (bytes) throws(ReplyError) in
            let address = try ExtendedHostPort.parseArgument(bytes)
            return hostAndPort(address.host, address.port)
        }
        case "epsv": read(PassiveAddress.parse, PassiveAddress.parseLenient, extendedPassive)
        case "feat": read(Features.parse, Features.parseLenient) { features in
            .object(["features": .list(features.map { .object(["name": .text($0.name), "params": .bytes($0.params)]) })])
        }
        case "list150": read(TransferSize.parse, TransferSize.parseLenient) { .object(["size": .optional($0?.bytes)]) }
        case "lpsv", "pasv": read(PassiveAddress.parse, PassiveAddress.parseLenient) { hostAndPort($0.host, $0.port) }
        case "mark": read(RestartMarker.parse) { .object(["sender": .text($0.sender), "receiver": .text($0.receiver)]) }
        case "mdtm": read(FileTime.parse, FileTime.parseLenient) { .object(["time": .text("\($0)")]) }
        case "minutes": read(ExpectedDelay.parse) { .object(["minutes": .number($0.minutes)]) }
        case "mlst": read(FileEntry.parse, FileEntry.parseLenient, fileEntry)
        case "port_arg": argument { (bytes) throws(ReplyError) in
            let address = try HostPort.parseArgument(bytes)
            return hostAndPort(address.host, address.port)
        }
        case "protected": protected()
        case "pwd": read(Pathname.parse, Pathname.parseLenient) { .object(["path": .bytes($0.path)]) }
        case "size": read(FileSize.parse, FileSize.parseLenient) { .object(["size": .number($0.bytes)]) }
        case "stou": read(UniqueName.parse, UniqueName.parseLenient) { .object(["name": .bytes($0.name)]) }
        case "syst": read(SystemType.parse, SystemType.parseLenient) { .object(["system": .bytes($0.name)]) }
        default: fatalError("no payload of kind \(kind)")
        }
    }

    /// Answers a kind that has a lenient reading.
    private func read<Value>(
        _ parse: (Reply) throws(ReplyError) -> Value, _ parseLenient: (Reply) throws(ReplyError) -> Lenient<Value>,
        _ json: (Value) -> JSON
    ) -> Answer {
        guard let reply = input.oneReply else { return .error("not_one_reply") }
        do {
            guard lenient == true else { return .ok(json(try parse(reply))) }
            let found = try parseLenient(reply)
            return ok(json(found.value), found.liberties)
        } catch {
            return .error(error.kind)
        }
    }

    /// Answers a kind without a lenient reading.
    private func read<Value>(_ parse: (Reply) throws(ReplyError) -> Value, _ json: (Value) -> JSON) -> Answer {
        read(parse, { (reply) throws(ReplyError) in Lenient(value: try parse(reply)) }, json)
    }

    /// Answers a kind whose input is an argument, which has no lenient reading.
    private func argument(_ json: ([UInt8]) throws(ReplyError) -> JSON) -> Answer {
        do {
            return ok(try json(input.bytes), [])
        } catch {
            return .error(error.kind)
        }
    }

    /// Returns the reply inside. The security mechanism of the vectors protects nothing.
    private func protected() -> Answer {
        guard let reply = input.oneReply else { return .error("not_one_reply") }
        do {
            let inner = try ProtectedReply.parse(reply).open { $0 }
            let lines = inner.lines.map { JSON.bytes($0) }
            return ok(.object(["code": .number(inner.code.rawValue), "lines": .list(lines)]), [])
        } catch let error as ReplyError {
            return .error(error.kind)
        } catch {
            fatalError("another error than that of the package: \(error)")
        }
    }

    private func ok(_ value: JSON, _ liberties: [Liberty]) -> Answer {
        var answer = Answer.ok(value)
        if lenient == true { answer.fields.append(Field("liberties", .list(liberties.map { .text($0.name) }))) }
        return answer
    }
}

private func hostAndPort(_ host: String?, _ port: UInt16) -> JSON {
    .object(["host": .optional(host), "port": .number(port)])
}

/// Returns what a 229 reply contains.
private func extendedPassive(_ address: PassiveAddress) -> JSON {
    var (`protocol`, host) = (JSON.null, JSON.optional(address.host))
    if case .epsv(let given) = address {
        `protocol` = given.protocol.map(numberOrText) ?? .null
        host = given.hostAddress.map(JSON.text) ?? given.host.map { .bytes($0) } ?? .null
    }
    return .object(["port": .number(address.port), "protocol": `protocol`, "host": host])
}

/// Returns a protocol as a number if it is one of 64 bits.
private func numberOrText(_ digits: [UInt8]) -> JSON {
    let isNumber = digits.allSatisfy { 0x30...0x39 ~= $0 }
    let number = isNumber ? UInt64(String(decoding: digits, as: UTF8.self)) : nil
    return number.map { .number($0) } ?? .bytes(digits)
}

private func fileEntry(_ entry: FileEntry) -> JSON {
    let facts = Dictionary(entry.facts.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    let fields = facts.sorted { $0.key < $1.key }.map { Field($0.key, .bytes($0.value)) }
    return .object(["path": .bytes(entry.path), "facts": .fields(fields)])
}

struct HostPolicyCase: Case {
    var policy: HostPolicy
    var host: String?
    var peer: String

    func answer() -> Answer {
        do {
            // Any port but 0: the policy chooses the host alone.
            let address: PassiveAddress =
                if let host { .lpsv(try LongHostPort(host: host, port: 1)) } else {
                    .epsv(try ExtendedPassiveAddress(port: 1))
                }
            let target = try address.dataAddress(controlPeer: peer, policy: policy)
            return .ok(.object(["host": .text(target.host)]))
        } catch {
            return .error(error.kind)
        }
    }
}
