// Kinds of values in replies and arguments, and `host_policy`.
#include "case.hpp"

#include <arpa/inet.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstdlib>

static Json liberties_json(ftp::Flags<ftp::Liberty> liberties)
{
    Json names = Json::array();
    for (const auto liberty : ftp::all<ftp::Liberty>())
        if (liberties.contains(liberty))
            names.push_back(std::string(ftp::name(liberty)));
    return names;
}

/// Returns the answer of a strict reading. Some values have no lenient one, which forgives nothing then.
template <class Value, class Fields>
static Json answer(const Json &test, const ftp::Result<Value> &result, Fields fields)
{
    if (!result)
        return error_named(result.error().kind().name());
    Json answer = ok(fields(*result));
    if (field(test, "lenient") == true)
        answer["liberties"] = Json::array();
    return answer;
}

/// Returns the answer of a lenient reading.
template <class Value, class Fields>
static Json answer(const Json &, const ftp::Result<ftp::Lenient<Value>> &result, Fields fields)
{
    if (!result)
        return error_named(result.error().kind().name());
    Json answer = ok(fields(result->value));
    answer["liberties"] = liberties_json(result->liberties);
    return answer;
}

/// Returns the answer of a reply that need not have the value: the field is null then.
template <class Value, class Get>
static Json answer(const Json &test, const ftp::Result<std::optional<Value>> &result, const char *name, Get get)
{
    return answer(test, result, [&](const std::optional<Value> &value) {
        return Json::object({{name, value ? get(*value) : Json()}});
    });
}

template <class Value, class Get>
static Json answer(const Json &test, const ftp::Result<std::optional<ftp::Lenient<Value>>> &result, const char *name,
                   Get get)
{
    Json answer = ::answer(test, result, [&](const std::optional<ftp::Lenient<Value>> &lenient) {
        return Json::object({{name, lenient ? get(lenient->value) : Json()}});
    });
    if (result && *result)
        answer["liberties"] = liberties_json((*result)->liberties);
    return answer;
}

/// Calls the strict or the lenient function of a type.
template <class Value, class... Fields>
static Json read(const Json &test, const ftp::Reply &reply, Fields... fields)
{
    return field(test, "lenient") == true ? answer(test, Value::parse_lenient(reply), fields...)
                                          : answer(test, Value::parse(reply), fields...);
}

static Json host_json(const std::optional<ftp::Host> &host)
{
    return host ? Json(host->text()) : Json();
}

/// Returns a text as a number if it consists of digits, otherwise as a byte string; null if there is none.
static Json protocol_json(std::optional<std::string_view> protocol)
{
    if (!protocol)
        return {};
    const std::string text(*protocol);
    errno = 0;
    const unsigned long long number = std::strtoull(text.c_str(), nullptr, 10);
    if (!text.empty() && text.find_first_not_of("0123456789") == std::string::npos && errno == 0)
        return number;
    return bytes_json(text);
}

static Json epsv(const ftp::PassiveAddress &address)
{
    Json host = host_json(address.host);
    if (host.is_null() && address.host_text)
        host = bytes_json(*address.host_text);
    return {{"port", address.port}, {"protocol", protocol_json(address.protocol)}, {"host", host}};
}

static Json features(const ftp::Features &features)
{
    Json list = Json::array();
    for (const auto &feature : features.all())
        list.push_back({{"name", bytes_json(feature.name)}, {"params", bytes_json(feature.params)}});
    return {{"features", list}};
}

static Json entry(const ftp::FileEntry &entry)
{
    // If a name occurs twice, the first value counts.
    Json facts = Json::object();
    for (const auto &fact : entry.facts())
        if (!facts.contains(fact.name))
            facts[fact.name] = bytes_json(fact.value);
    return {{"path", bytes_json(entry.path)}, {"facts", facts}};
}

static Json protected_reply(const Json &test, const ftp::Reply &reply)
{
    const auto protected_reply = ftp::ProtectedReply::parse(reply);
    if (!protected_reply)
        return error_named(protected_reply.error().kind().name());
    // The security mechanism of the vectors protects nothing, so the decoded bytes are the reply.
    std::string bytes;
    for (const auto &fragment : protected_reply->fragments()) {
        if (!fragment)
            return error_named(fragment.error().kind().name());
        bytes += *fragment;
    }
    return answer(test, ftp::OpenedReply::open(reply.code(), std::move(bytes)), [](const ftp::OpenedReply &opened) {
        return Json{{"code", opened.reply().code().number()}, {"lines", lines_json(opened.reply())}};
    });
}

static Json value_in_reply(const std::string &kind, const Json &test, const ftp::Reply &reply)
{
    if (kind == "pasv" || kind == "lpsv")
        return read<ftp::PassiveAddress>(test, reply, [](const ftp::PassiveAddress &address) {
            return Json{{"host", host_json(address.host)}, {"port", address.port}};
        });
    if (kind == "epsv")
        return read<ftp::PassiveAddress>(test, reply, epsv);
    if (kind == "size")
        return read<ftp::FileSize>(test, reply, [](const ftp::FileSize &size) { return Json{{"size", size.bytes}}; });
    if (kind == "mdtm")
        return read<ftp::FileTime>(test, reply, [](const ftp::FileTime &time) { return Json{{"time", time.text()}}; });
    if (kind == "pwd")
        return read<ftp::Pathname>(test, reply,
                                   [](const ftp::Pathname &path) { return Json{{"path", bytes_json(path.path)}}; });
    if (kind == "feat")
        return read<ftp::Features>(test, reply, features);
    if (kind == "mlst")
        return read<ftp::FileEntry>(test, reply, entry);
    if (kind == "stou")
        return read<ftp::UniqueName>(test, reply,
                                     [](const ftp::UniqueName &name) { return Json{{"name", bytes_json(name.name)}}; });
    if (kind == "syst")
        return read<ftp::SystemType>(
            test, reply, [](const ftp::SystemType &type) { return Json{{"system", bytes_json(type.name)}}; });
    if (kind == "list150")
        return read<ftp::TransferSize>(test, reply, "size",
                                                [](const ftp::TransferSize &size) { return Json(size.bytes); });
    if (kind == "adat")
        return read<ftp::SecurityData>(test, reply, "data",
                                                [](const ftp::SecurityData &data) { return bytes_json(data.bytes); });
    if (kind == "mark")
        return answer(test, ftp::RestartMarker::parse(reply), [](const ftp::RestartMarker &marker) {
            return Json{{"sender", bytes_json(marker.sender)}, {"receiver", bytes_json(marker.receiver)}};
        });
    if (kind == "minutes")
        return answer(test, ftp::ExpectedDelay::parse(reply),
                      [](const ftp::ExpectedDelay &delay) { return Json{{"minutes", delay.minutes}}; });
    if (kind == "protected")
        return protected_reply(test, reply);
    return {};
}

static std::optional<ftp::Host> host_field(const Json &test, const char *name)
{
    const std::string text = text_field(test, name);
    std::array<std::uint8_t, 4> ipv4{};
    std::array<std::uint8_t, 16> ipv6{};
    if (inet_pton(AF_INET, text.c_str(), ipv4.data()) == 1)
        return ftp::Host::ipv4(ipv4);
    if (inet_pton(AF_INET6, text.c_str(), ipv6.data()) == 1)
        return ftp::Host::ipv6(ipv6);
    return std::nullopt;
}

static Json host_policy(const Json &test)
{
    const auto peer = host_field(test, "peer");
    const auto policy = ftp::find<ftp::HostPolicy>(text_field(test, "policy"));
    if (!peer || !policy)
        return error_named("invalid_case");
    // Any port but 0: the policy chooses only the host.
    const auto host = host_field(test, "host");
    const auto form = host ? ftp::Code::entering_long_passive_mode : ftp::Code::entering_extended_passive_mode;
    const ftp::PassiveAddress address{form, 1, host, {}, {}};
    return answer(test, address.data_host(*peer, *policy), [](const ftp::Host &chosen) {
        return Json{{"host", host_json(chosen)}};
    });
}

Json answer_payload(const std::string &kind, const Json &test)
{
    const auto address = [](const ftp::Address &parsed) {
        return Json{{"host", host_json(parsed.host)}, {"port", parsed.port}};
    };
    if (kind == "host_policy")
        return host_policy(test);
    const std::string input = bytes_of(field(test, "input"));
    if (kind == "port_arg")
        return answer(test, ftp::HostPort::parse_argument(input), address);
    if (kind == "eprt_arg")
        return answer(test, ftp::ExtendedHostPort::parse_argument(input), address);
    const OneReply one(input);
    // A kind that is not one of values has no reply to read.
    static const std::string kinds = " pasv lpsv epsv size mdtm pwd feat mlst stou syst list150 adat mark minutes protected ";
    if (kinds.find(" " + kind + " ") == std::string::npos)
        return {};
    return one.reply ? value_in_reply(kind, test, *one.reply) : error_named("not_one_reply");
}
