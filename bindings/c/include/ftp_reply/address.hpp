// Addresses of data connections, in replies and arguments. Include <ftp_reply.hpp>.
#ifndef FTP_REPLY_ADDRESS_HPP
#define FTP_REPLY_ADDRESS_HPP

#include <ftp_reply/payload.hpp>

#include <array>
#include <cstring>

namespace ftp {

/// An IP address.
class Host {
public:
    /// Returns an IPv4 address from its bytes in network byte order.
    static Host ipv4(const std::array<std::uint8_t, 4> &bytes)
    {
        Host host;
        host.host_.family = 4;
        std::memcpy(host.host_.bytes, bytes.data(), bytes.size());
        return host;
    }

    /// Returns an IPv6 address from its bytes in network byte order; the scope is that of sin6_scope_id.
    static Host ipv6(const std::array<std::uint8_t, 16> &bytes, std::uint32_t scope = 0)
    {
        Host host;
        host.host_.family = 6;
        host.host_.scope = scope;
        std::memcpy(host.host_.bytes, bytes.data(), bytes.size());
        return host;
    }

    /// Returns the host of the C library; nothing if its family is neither 4 nor 6.
    static std::optional<Host> from_c(const ftp_reply_host_t &from)
    {
        Host host;
        host.host_ = from;
        return from.family == 4 || from.family == 6 ? std::optional(host) : std::nullopt;
    }

    /// Returns the host of the C library.
    const ftp_reply_host_t &c() const { return host_; }

    /// Returns true for IPv4.
    bool is_ipv4() const { return host_.family == 4; }
    /// Returns true for IPv6.
    bool is_ipv6() const { return host_.family == 6; }

    /// Returns the bytes in network byte order: 4 for IPv4, 16 for IPv6.
    const std::uint8_t *bytes() const { return host_.bytes; }
    /// Returns the number of bytes.
    std::size_t size() const { return is_ipv4() ? 4 : 16; }

    /// Returns the scope of a link-local IPv6 address, as in sin6_scope_id; otherwise 0.
    std::uint32_t scope() const { return host_.scope; }

    /// Returns the address as text, without its scope: 192.0.2.1 or 2001:db8::1.
    std::string text() const
    {
        return detail::written(
            [this](char *out, std::size_t capacity) { return ftp_reply_host_text(&host_, out, capacity); });
    }

    friend bool operator==(const Host &a, const Host &b)
    {
        return a.host_.family == b.host_.family && a.host_.scope == b.host_.scope &&
               std::memcmp(a.host_.bytes, b.host_.bytes, a.size()) == 0;
    }
    friend bool operator!=(const Host &a, const Host &b) { return !(a == b); }

private:
    ftp_reply_host_t host_{};
};

/// An IP address and a port, 1 to 65535.
struct Address {
    Host host;
    int port;
};

namespace detail {

using ParseArgument = int (*)(const char *, std::size_t, ftp_reply_address_t *, ftp_reply_error_t *);
using EncodeArgument = int (*)(const ftp_reply_address_t *, char *, std::size_t, std::size_t *, ftp_reply_error_t *);

/// The arguments of a command that names an address.
template <ParseArgument parse, EncodeArgument encode>
struct AddressArgument {
    /// Parses the argument, without the verb.
    static Result<Address> parse_argument(std::string_view argument)
    {
        ftp_reply_address_t address{};
        ftp_reply_error_t error{};
        const int result = parse(argument.data(), argument.size(), &address, &error);
        if (const auto host = Host::from_c(address.host); host && result == FTP_REPLY_RESULT_OK)
            return Address{*host, address.port};
        return Error::from_result(result, ClosedSet::payload_error, &error);
    }

    /// Returns the argument, for Command::encode().
    static Result<std::string> encode_argument(const Address &address)
    {
        const ftp_reply_address_t from{address.host.c(), address.port};
        return encoded([&](char *buffer, std::size_t capacity, std::size_t *length, ftp_reply_error_t *error) {
            return encode(&from, buffer, capacity, length, error);
        });
    }
};

} // namespace detail

/// The argument of PORT (RFC 959, section 5.3.2): IPv4. A server must not connect to any other host than the client's,
/// nor to a port below 1024 (RFC 2577, section 3).
using HostPort = detail::AddressArgument<ftp_reply_host_port_parse_argument, ftp_reply_host_port_encode_argument>;

/// The argument of LPRT (RFC 1639, section 3).
using LongHostPort =
    detail::AddressArgument<ftp_reply_long_host_port_parse_argument, ftp_reply_long_host_port_encode_argument>;

/// The argument of EPRT (RFC 2428, section 2).
using ExtendedHostPort =
    detail::AddressArgument<ftp_reply_extended_host_port_parse_argument, ftp_reply_extended_host_port_encode_argument>;

/// The address in a 227, 228 or 229 reply, at which the server listens for the data connection.
///
/// Do not connect to the host in it: a hostile server can name any host that the client can reach, and a server behind
/// NAT names one that is unreachable. data_host() returns the host to connect to.
struct PassiveAddress {
    /// Form: Code::entering_passive_mode, entering_long_passive_mode or entering_extended_passive_mode.
    Code form;
    int port;
    /// Host in the reply, usually absent in a 229.
    std::optional<Host> host;
    /// Protocol and host in a 229 as the server sent them, although they should be blank. They point into the reply.
    std::optional<std::string_view> protocol;
    std::optional<std::string_view> host_text;

    /// Parses the 227, 228 or 229 reply to PASV, LPSV or EPSV.
    static Result<PassiveAddress> parse(const Reply &reply)
    {
        return detail::parsed<ftp_reply_passive_address_t>(reply, ftp_reply_passive_address_parse, from_c);
    }

    /// Reads the reply as tolerant clients do, by the rules of ftp_reply_passive_address_parse_lenient().
    static Result<Lenient<PassiveAddress>> parse_lenient(const Reply &reply)
    {
        return detail::parsed_lenient<ftp_reply_passive_address_t>(reply, ftp_reply_passive_address_parse_lenient,
                                                                   from_c);
    }

    /// Returns the reply, in the form of the address.
    Result<std::string> encode() const
    {
        return detail::encoded([from = c()](char *buffer, std::size_t capacity, std::size_t *length,
                                            ftp_reply_error_t *error) {
            return ftp_reply_passive_address_encode(&from, buffer, capacity, length, error);
        });
    }

    /// Returns the host to connect to for the data connection, at the port. `control_peer` is the server's host on the
    /// control connection.
    Result<Host> data_host(const Host &control_peer, HostPolicy policy = HostPolicy::control_peer) const
    {
        const auto from = c();
        ftp_reply_host_t to{};
        ftp_reply_error_t error{};
        const int result =
            ftp_reply_passive_address_data_host(&from, static_cast<int>(policy), &control_peer.c(), &to, &error);
        if (const auto found = Host::from_c(to); found && result == FTP_REPLY_RESULT_OK)
            return *found;
        return Error::from_result(result, ClosedSet::result, &error);
    }

private:
    static PassiveAddress from_c(const ftp_reply_passive_address_t &from)
    {
        const auto text = [](ftp_reply_bytes_t bytes) {
            return bytes.bytes ? std::optional(detail::text_of(bytes)) : std::nullopt;
        };
        return {*Code::from_number(from.form), from.port, Host::from_c(from.host), text(from.protocol),
                text(from.host_text)};
    }

    ftp_reply_passive_address_t c() const
    {
        ftp_reply_passive_address_t to{};
        to.form = form;
        to.port = port;
        if (host)
            to.host = host->c();
        return to;
    }
};

} // namespace ftp

#endif
