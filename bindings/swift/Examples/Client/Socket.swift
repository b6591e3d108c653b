#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An error of the network.
struct NetworkError: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }

    /// Creates the error of the last call of the system.
    init(doing action: String) { description = "cannot \(action): \(String(cString: strerror(errno)))" }
}

/// A TCP connection. It closes when nothing refers to it.
final class Socket {
    private let descriptor: Int32

    /// Connects to a host. Sending and receiving fail after 30 seconds without progress.
    init(host: String, port: String) throws {
        var hints = addrinfo()
        #if canImport(Glibc)
            hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        #else
            hints.ai_socktype = SOCK_STREAM
        #endif
        var addresses: UnsafeMutablePointer<addrinfo>?
        let result = getaddrinfo(host, port, &hints, &addresses)
        guard result == 0 else { throw NetworkError("cannot find \(host): \(String(cString: gai_strerror(result)))") }
        defer { freeaddrinfo(addresses) }
        var failure = NetworkError("cannot connect to \(host): no address")
        for address in sequence(first: addresses!, next: \.pointee.ai_next) {
            let descriptor = socket(address.pointee.ai_family, address.pointee.ai_socktype, 0)
            var patience = timeval(tv_sec: 30, tv_usec: 0)
            let size = socklen_t(MemoryLayout<timeval>.size)
            setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
            setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
            if connect(descriptor, address.pointee.ai_addr, address.pointee.ai_addrlen) == 0 {
                self.descriptor = descriptor
                return
            }
            failure = NetworkError(doing: "connect to \(host)")
            close(descriptor)
        }
        throw failure
    }

    deinit { close(descriptor) }

    /// IP address of the server.
    func peerAddress() throws -> String {
        var storage = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let result = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                getpeername(descriptor, address, &size) == 0
                    && getnameinfo(address, size, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0
            }
        }
        guard result else { throw NetworkError(doing: "find the address of the server") }
        return text.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }

    /// Receives at most 64 KiB. The result is empty at the end of the stream.
    func receive() throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            let received = recv(descriptor, buffer.baseAddress, buffer.count, 0)
            guard received >= 0 else { throw NetworkError(doing: "receive") }
            count = received
        }
    }

    /// Sends all bytes.
    func send(_ bytes: [UInt8]) throws {
        #if canImport(Darwin)
            let flags: Int32 = 0
        #else
            // Without the flag, a server that closes the connection ends this program.
            let flags = Int32(MSG_NOSIGNAL)
        #endif
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { sendBytes(descriptor, $0.baseAddress, $0.count, flags) }
            guard sent > 0 else { throw NetworkError(doing: "send") }
            rest = rest.dropFirst(sent)
        }
    }
}

/// The function of the system, whose name the method hides.
private let sendBytes = send
