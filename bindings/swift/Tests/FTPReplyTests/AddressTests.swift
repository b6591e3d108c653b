import FTPReply
import Foundation
import Testing

@Suite struct Addresses {
    // RFC 959, section 4.1.2: h1,h2,h3,h4,p1,p2.
    @Test func hostPortHasSixNumbers() throws {
        let address = try HostPort(host: "192.168.1.2", port: 1930)
        #expect("\(address)" == "192,168,1,2,7,138" && HostPort("192,168,1,2,7,138") == address)
        #expect(try HostPort.parseArgument("192,168,1,2,7,138".utf8) == address)
        #expect(HostPort("192,168,1,2,7") == nil)
        #expect(throws: payloadError(.missing, at: 0, nil, .sixNumbers)) { try HostPort.parseArgument("".utf8) }
        #expect(throws: payloadError(.outOfRange, at: 0, nil, .octet)) { try HostPort.parseArgument("256,0,0,1,7,8".utf8) }
    }

    @Test(arguments: ["", "example.com", "1.2.3", "1.2.3.4 ", "01.2.3.4", "::1", "1.2.3.4\0", "한"])
    func hostPortRejectsHost(_ host: String) {
        #expect(throws: payloadError(.invalidAddress, at: 0, nil, .ipv4Address)) { try HostPort(host: host, port: 21) }
    }

    @Test func portIsNeverZero() {
        #expect(throws: outOfRange(.port)) { try HostPort(host: "1.2.3.4", port: 0) }
        #expect(throws: outOfRange(.port)) { try LongHostPort(host: "1.2.3.4", port: 0) }
        #expect(throws: outOfRange(.port)) { try ExtendedHostPort(host: "::1", port: 0) }
        #expect(throws: outOfRange(.port)) { try ExtendedPassiveAddress(port: 0) }
    }

    // RFC 1639, section 2: address family, length and bytes of the host, length and bytes of the port.
    @Test func longHostPortHasLengths() throws {
        let address = try LongHostPort.parseArgument("4,4,10,0,0,5,2,156,64".utf8)
        #expect(address.host == "10.0.0.5" && address.port == 40000)
        #expect(try LongHostPort(host: "10.0.0.5", port: 40000) == address && LongHostPort("\(address)") == address)
        let wide = try LongHostPort(host: "2001:DB8:0:0:0:0:0:1", port: 258)
        #expect(wide.host == "2001:db8::1" && "\(wide)" == "6,16,32,1,13,184,0,0,0,0,0,0,0,0,0,0,0,1,2,1,2")
        #expect(throws: payloadError(.unsupportedProtocol, at: 0, nil, .addressFamily)) {
            try LongHostPort.parseArgument("5,4,10,0,0,5,2,156,64".utf8)
        }
    }

    // The examples of RFC 2428, section 2.
    @Test func extendedHostPortHasProtocol() throws {
        let four = try ExtendedHostPort.parseArgument("|1|132.235.1.2|6275|".utf8)
        #expect(four.protocol == 1 && four.host == "132.235.1.2" && four.port == 6275)
        let six = try ExtendedHostPort.parseArgument("|2|1080::8:800:200C:417A|5282|".utf8)
        #expect(six.protocol == 2 && six.host == "1080::8:800:200c:417a" && six.port == 5282)
        #expect(try ExtendedHostPort(host: "1080::8:800:200C:417A", port: 5282) == six)
        #expect(throws: payloadError(.invalidAddress, at: 0, nil, .ipAddress)) { try ExtendedHostPort(host: "1.2.3", port: 1) }
        #expect(ExtendedHostPort("|3|x|1|") == nil)
        #expect(throws: payloadError(.unsupportedProtocol, at: 1, nil, .protocolNumber)) {
            try ExtendedHostPort.parseArgument("|3|x|1|".utf8)
        }
    }

    @Test func codeDecidesFormOfPassiveAddress() throws {
        let short = try PassiveAddress.parse(reply("227 Entering Passive Mode (10,0,0,1,156,64)."))
        #expect(try short == .pasv(HostPort(host: "10.0.0.1", port: 40000)))
        let long = try PassiveAddress.parse(reply("228 Entering Long Passive Mode (4,4,10,0,0,1,2,156,64)"))
        #expect(try long == .lpsv(LongHostPort(host: "10.0.0.1", port: 40000)))
        let extended = try PassiveAddress.parse(reply("229 Entering Extended Passive Mode (|||6446|)"))
        #expect(try extended == .epsv(ExtendedPassiveAddress(port: 6446)) && extended.host == nil)
        #expect("\(short) \(extended)" == "10,0,0,1,156,64 |||6446|")
        for address in [short, long, extended] {
            #expect(try PassiveAddress.parse(Reply.parse(address.encode())) == address)
        }
        #expect(throws: payloadError(.wrongCode, at: 0, .serviceReady, .passiveReply)) {
            try PassiveAddress.parse(reply("220 (10,0,0,1,156,64)"))
        }
    }

    @Test func lenientReadingAcceptsOtherCode() throws {
        let read = try PassiveAddress.parseLenient(reply("200 Entering Passive Mode (192,168,1,2,7,138)"))
        #expect(try read == Lenient(value: .pasv(HostPort(host: "192.168.1.2", port: 1930)), liberties: [.otherCode]))
        #expect(try PassiveAddress.parseLenient(reply("227 (1,2,3,4,5,6)")).liberties.isEmpty)
    }

    @Test func extendedAddressKeepsWhatServerGives() throws {
        guard case .epsv(let address) = try PassiveAddress.parse(reply("229 ok (|x|fe80::1%eth0|6446|)")) else {
            Issue.record("another form")
            return
        }
        #expect(address.protocol == Array("x".utf8) && address.host == Array("fe80::1%eth0".utf8))
        #expect(address.hostAddress == nil && address.diagnostics == [.protocolGiven, .hostGiven])
        let escaped = try PassiveAddress.parse(Reply.parse("229 ok (||\u{1B}[2J|6446|)\r\n".utf8))
        #expect("\(escaped)" == "||\\x1b[2J|6446|")
    }

    @Test func hostPolicyDecidesTarget() throws {
        let address = try PassiveAddress.parse(reply("227 ok (198,51,100,7,156,64)"))
        let peer = "203.0.113.9"
        let byDefault = try address.dataAddress(controlPeer: peer)
        #expect(byDefault.host == peer && byDefault.port == 40000)
        #expect(try address.dataAddress(controlPeer: peer, policy: .trustReply).host == "198.51.100.7")
        let inside = try PassiveAddress.parse(reply("227 ok (192,168,0,1,156,64)"))
        #expect(try inside.dataAddress(controlPeer: peer, policy: .replacePrivate).host == peer)
        #expect(try address.dataAddress(controlPeer: peer, policy: .replacePrivate).host == "198.51.100.7")
        let port = try PassiveAddress.epsv(ExtendedPassiveAddress(port: 1))
        for policy in HostPolicy.allCases {
            #expect(try port.dataAddress(controlPeer: "fe80::1%eth0", policy: policy).host == "fe80::1%eth0")
        }
    }

    @Test func unusableHostIsError() throws {
        let address = try PassiveAddress.parse(reply("227 ok (0,0,0,0,156,64)"))
        let error = ReplyError.unusableHost(host: "0.0.0.0")
        #expect(throws: error) { try address.dataAddress(controlPeer: "203.0.113.9", policy: .trustReply) }
        #expect("\(error)".hasPrefix("cannot connect to the host 0.0.0.0") && error.message(.ko).contains("0.0.0.0"))
        #expect(throws: payloadError(.invalidAddress, at: 0, nil, .ipAddress)) {
            try address.dataAddress(controlPeer: "ftp.example.com")
        }
    }

    @Test func addressesAreEncodedAsHostAndPort() throws {
        let address = try HostPort(host: "10.0.0.1", port: 21)
        let json = try JSONEncoder().encode(address)
        #expect(try JSONDecoder().decode(HostPort.self, from: json) == address)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(HostPort.self, from: Data(#"{"host":"x","port":21}"#.utf8))
        }
    }

    // RFC 1639, section 4, and RFC 2428, section 2.
    @Test func supportedProtocolsAreInParentheses() throws {
        let found = try SupportedProtocols.parse(reply("522 Network protocol not supported, use (1, 2)"))
        #expect(found?.numbers == [1, 2] && found?.description == "1,2")
        #expect(try SupportedProtocols.parse(reply("522 no TLS on the data connection")) == nil)
        #expect(try text(SupportedProtocols([4, 6]).encode(.addressFamilyNotSupported)).hasSuffix("(4,6)\r\n"))
        #expect(throws: outOfRange(.atLeastOneNumber)) { try SupportedProtocols([]).encode(.networkProtocolNotSupported) }
        #expect(throws: outOfRange(.supportedProtocolsReply)) { try SupportedProtocols([1]).encode(.commandOkay) }
        #expect(throws: payloadError(.outOfRange, at: 9, .networkProtocolNotSupported, .numberList)) {
            try SupportedProtocols.parse(reply("522 use (65536)"))
        }
    }
}
