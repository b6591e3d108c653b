import FTPReply

struct DialogueCase: Case {
    enum Step: Decodable {
        case send(Bytes)
        case receive(Bytes)
        case giveUp
        case fault

        private enum Key: CodingKey { case send, receive, giveUp, fault }

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: Key.self)
            guard let key = fields.allKeys.first, fields.allKeys.count == 1 else {
                throw DecodingError.dataCorrupted(
                    .init(codingPath: fields.codingPath, debugDescription: "expected a step with one field"))
            }
            switch key {
            case .send: self = .send(try fields.decode(Bytes.self, forKey: key))
            case .receive: self = .receive(try fields.decode(Bytes.self, forKey: key))
            case .giveUp, .fault:
                guard try fields.decode(Bool.self, forKey: key) else {
                    throw DecodingError.dataCorruptedError(forKey: key, in: fields, debugDescription: "must be true")
                }
                self = key == .giveUp ? .giveUp : .fault
            }
        }
    }

    var steps: [Step]

    func answer() -> Answer {
        var dialogue = Dialogue()
        // A case that starts with a command assumes that the greeting has arrived.
        if case .send = steps.first { dialogue.receive(.serviceReady) }
        var outcomes: [JSON] = []
        var answered: [JSON] = []
        for step in steps {
            switch step {
            case .send(let line):
                let (verb, argument) = split(line.bytes)
                guard let command = Command(verb) else { return .error("invalid_verb") }
                do {
                    try dialogue.send(command, argument: argument)
                } catch {
                    return .error(error.kind)
                }
            case .receive(let bytes):
                guard let reply = bytes.oneReply else { return .error("not_one_reply") }
                let outcome = dialogue.receive(reply)
                outcomes.append(.text(withLost(outcome)))
                answered.append(.optional(outcome.answered?.name))
            case .giveUp: dialogue.giveUp()
            case .fault: dialogue.fault()
            }
        }
        return .ok(.object(["outcomes": .list(outcomes), "answered": .list(answered)]))
    }

    /// Splits a command line at its first space. White space at its end is ignored.
    private func split(_ line: [UInt8]) -> (verb: String, argument: [UInt8]) {
        let whitespace: [UInt8] = [9, 10, 12, 13, 32]
        let line = line[..<((line.lastIndex { !whitespace.contains($0) } ?? -1) + 1)]
        let space = line.firstIndex(of: 32) ?? line.endIndex
        return (String(decoding: line[..<space], as: UTF8.self), Array(line[space...].dropFirst()))
    }

    /// Returns the outcome, and the commands that the reply gave up.
    private func withLost(_ outcome: Outcome) -> String {
        let lost = outcome.unanswered.map(\.name).joined(separator: ",")
        return lost.isEmpty ? "\(outcome)" : "\(outcome);lost:\(lost)"
    }
}
