// Names, paths, features and facts of files. Include <ftp_reply.hpp>.
#ifndef FTP_REPLY_LISTING_HPP
#define FTP_REPLY_LISTING_HPP

#include <ftp_reply/payload.hpp>

namespace ftp {

/// The path in the 257 reply to PWD or MKD (RFC 959, Appendix II): bytes as the server sent them, usually UTF-8, with
/// its doubled quotes undone. It can contain control characters: escape() it before you show it.
struct Pathname {
    std::string path;

    /// Reads the reply strictly, by the rules of ftp_reply_pathname_parse().
    static Result<Pathname> parse(const Reply &reply)
    {
        auto path = detail::encoded(
            [&](char *buffer, std::size_t capacity, std::size_t *length, ftp_reply_error_t *error) {
                return ftp_reply_pathname_parse(&reply.view(), buffer, capacity, length, error);
            });
        return path ? Result<Pathname>(Pathname{std::move(*path)}) : Result<Pathname>(path.error());
    }

    /// Reads the reply as tolerant clients do, by the rules of ftp_reply_pathname_parse_lenient().
    static Result<Lenient<Pathname>> parse_lenient(const Reply &reply)
    {
        using Value = Lenient<Pathname>;
        int liberties = 0;
        auto path = detail::encoded(
            [&](char *buffer, std::size_t capacity, std::size_t *length, ftp_reply_error_t *error) {
                return ftp_reply_pathname_parse_lenient(&reply.view(), buffer, capacity, length, &liberties, error);
            });
        if (!path)
            return path.error();
        return Value{Pathname{std::move(*path)}, Flags<Liberty>::from_bits(liberties)};
    }

    /// Returns the reply. The commentary follows the path, such as "created.".
    Result<std::string> encode(std::string_view commentary = {}) const
    {
        const detail::CString text(commentary);
        return detail::encoded(
            [&](char *buffer, std::size_t capacity, std::size_t *length, ftp_reply_error_t *error) {
                return ftp_reply_pathname_encode(path.data(), path.size(), text.get(), buffer, capacity, length, error);
            });
    }
};

namespace detail {

/// Returns the text that a function reads from a reply, converted.
template <class Value>
Value named(ftp_reply_bytes_t name)
{
    return {text_of(name)};
}

} // namespace detail

/// The name that the server chose for a file of STOU, in the 125 or 150 reply (RFC 1123, section 4.1.2.9).
struct UniqueName {
    std::string_view name;

    /// Reads the reply strictly, by the rules of ftp_reply_unique_name_parse().
    static Result<UniqueName> parse(const Reply &reply)
    {
        return detail::parsed<ftp_reply_bytes_t>(reply, ftp_reply_unique_name_parse, detail::named<UniqueName>);
    }

    /// Reads the reply as tolerant clients do, by the rules of ftp_reply_unique_name_parse_lenient().
    static Result<Lenient<UniqueName>> parse_lenient(const Reply &reply)
    {
        return detail::parsed_lenient<ftp_reply_bytes_t>(reply, ftp_reply_unique_name_parse_lenient,
                                                         detail::named<UniqueName>);
    }

    /// Returns a reply with the code 125 or 150.
    Result<std::string> encode(Code code = Code::file_status_okay) const
    {
        return detail::encoded(
            [&](char *buffer, std::size_t capacity, std::size_t *length, ftp_reply_error_t *error) {
                return ftp_reply_unique_name_encode(code, name.data(), name.size(), buffer, capacity, length, error);
            });
    }
};

/// The name of the server's system in the 215 reply to SYST (RFC 959, section 4.1.3).
struct SystemType {
    std::string_view name;

    /// Reads the reply strictly, by the rules of ftp_reply_system_type_parse().
    static Result<SystemType> parse(const Reply &reply)
    {
        return detail::parsed<ftp_reply_bytes_t>(reply, ftp_reply_system_type_parse, detail::named<SystemType>);
    }

    /// Reads the reply as tolerant clients do, by the rules of ftp_reply_system_type_parse_lenient().
    static Result<Lenient<SystemType>> parse_lenient(const Reply &reply)
    {
        return detail::parsed_lenient<ftp_reply_bytes_t>(reply, ftp_reply_system_type_parse_lenient,
                                                         detail::named<SystemType>);
    }

    /// Returns the reply, or why it cannot be written: ftp_reply_system_type_encode() has the reasons.
    Result<std::string> encode() const
    {
        return detail::encoded(
            [this](char *buffer, std::size_t capacity, std::size_t *length, ftp_reply_error_t *error) {
                return ftp_reply_system_type_encode(name.data(), name.size(), buffer, capacity, length, error);
            });
    }
};

/// The two markers of a 110 reply (RFC 1123, section 4.1.3.4), which mark the same position in the file.
struct RestartMarker {
    std::string_view sender, receiver;

    /// Reads the reply strictly, by the rules of ftp_reply_restart_marker_parse().
    static Result<RestartMarker> parse(const Reply &reply)
    {
        return detail::parsed<ftp_reply_restart_marker_t>(
            reply, ftp_reply_restart_marker_parse, [](const ftp_reply_restart_marker_t &marker) {
                return RestartMarker{detail::text_of(marker.sender), detail::text_of(marker.receiver)};
            });
    }

    /// Returns the reply, or why it cannot be written: ftp_reply_restart_marker_encode() has the reasons.
    Result<std::string> encode() const
    {
        const ftp_reply_restart_marker_t marker{detail::bytes_of(sender), detail::bytes_of(receiver)};
        return detail::encoded(
            [&](char *buffer, std::size_t capacity, std::size_t *length, ftp_reply_error_t *error) {
                return ftp_reply_restart_marker_encode(&marker, buffer, capacity, length, error);
            });
    }
};

/// A feature of a server.
struct Feature {
    /// Name in the letter case that was sent, usually that of a command.
    std::string_view name;
    /// Text after the name and a space; empty if there is none.
    std::string_view params;
};

/// The features in the 211 reply to FEAT (RFC 2389, section 3.2).
class Features {
public:
    /// Reads the reply strictly, by the rules of ftp_reply_features_parse().
    static Result<Features> parse(const Reply &reply)
    {
        return detail::parsed<ftp_reply_features_t>(reply, ftp_reply_features_parse, from_c);
    }

    /// Reads the reply as tolerant clients do, by the rules of ftp_reply_features_parse_lenient().
    static Result<Lenient<Features>> parse_lenient(const Reply &reply)
    {
        return detail::parsed_lenient<ftp_reply_features_t>(reply, ftp_reply_features_parse_lenient, from_c);
    }

    /// Returns the features, in the order of the server.
    auto all() const
    {
        return Sequence([features = features_]() mutable -> std::optional<Feature> {
            ftp_reply_feature_t feature{};
            if (ftp_reply_features_next(&features, &feature) != FTP_REPLY_RESULT_OK)
                return std::nullopt;
            return Feature{detail::text_of(feature.name), detail::text_of(feature.params)};
        });
    }

    /// Returns the first feature with this name, in any letter case.
    std::optional<Feature> find(std::string_view name) const
    {
        ftp_reply_feature_t feature{};
        if (ftp_reply_features_get(&features_, detail::CString(name).get(), &feature) != FTP_REPLY_RESULT_OK)
            return std::nullopt;
        return Feature{detail::text_of(feature.name), detail::text_of(feature.params)};
    }

    /// Returns the reply with these features, each a name and its parameters as one text.
    static Result<std::string> encode(const std::vector<std::string_view> &features)
    {
        std::vector<ftp_reply_bytes_t> texts;
        for (const auto feature : features)
            texts.push_back(detail::bytes_of(feature));
        return detail::encoded(
            [&](char *buffer, std::size_t capacity, std::size_t *length, ftp_reply_error_t *error) {
                return ftp_reply_features_encode(texts.data(), texts.size(), buffer, capacity, length, error);
            });
    }

private:
    static Features from_c(const ftp_reply_features_t &from)
    {
        Features features;
        features.features_ = from;
        return features;
    }

    ftp_reply_features_t features_{};
};

/// A fact of a file, such as "size=987" (RFC 3659, sections 7.4 and 7.5).
struct Fact {
    /// Name in lower case, with control characters escaped.
    std::string name;
    std::string_view value;
};

/// A file or directory with its facts (RFC 3659, section 7).
struct FileEntry {
    /// Facts as sent, each with a semicolon after it, such as "type=file;size=987;".
    std::string_view facts_text;
    /// Path, or name in a listing: bytes, usually UTF-8.
    std::string_view path;

    /// Parses the 250 reply to MLST.
    static Result<FileEntry> parse(const Reply &reply)
    {
        return detail::parsed<ftp_reply_file_entry_t>(reply, ftp_reply_file_entry_parse, from_c);
    }

    /// Reads the reply as tolerant clients do, by the rules of ftp_reply_file_entry_parse_lenient().
    static Result<Lenient<FileEntry>> parse_lenient(const Reply &reply)
    {
        return detail::parsed_lenient<ftp_reply_file_entry_t>(reply, ftp_reply_file_entry_parse_lenient, from_c);
    }

    /// Parses a line that MLSD sent over the data connection, without its line end.
    static Result<FileEntry> parse_line(std::string_view line)
    {
        ftp_reply_file_entry_t entry{};
        ftp_reply_error_t error{};
        const int result = ftp_reply_file_entry_parse_line(line.data(), line.size(), &entry, &error);
        return detail::result_of(result, error, from_c(entry));
    }

    /// Parses a reply to MLST with several entries. Each is a Result<FileEntry>, because a line can be wrong.
    static auto parse_all(const Reply &reply)
    {
        ftp_reply_file_entries_t entries{};
        // If the reply is wrong, the only element is the reason.
        std::optional<Error> failure;
        ftp_reply_error_t wrong{};
        if (const int result = ftp_reply_file_entry_parse_all(&reply.view(), &entries, &wrong))
            failure = Error::from_result(result, ClosedSet::payload_error, &wrong);
        return Sequence([entries, failure, is_over = false]() mutable -> std::optional<Result<FileEntry>> {
            ftp_reply_file_entry_t entry{};
            ftp_reply_error_t error{};
            if (is_over)
                return std::nullopt;
            if (failure) {
                is_over = true;
                return Result<FileEntry>(*failure);
            }
            const int result = ftp_reply_file_entries_next(&entries, &entry, &error);
            if (result == FTP_REPLY_RESULT_NO_VALUE)
                return std::nullopt;
            return detail::result_of(result, error, from_c(entry));
        });
    }

    /// Returns the facts, in the order of the server, which has no meaning.
    auto facts() const
    {
        ftp_reply_facts_t facts{};
        const auto entry = c();
        ftp_reply_file_entry_facts(&entry, &facts);
        return Sequence([facts]() mutable -> std::optional<Fact> {
            ftp_reply_fact_t fact{};
            if (ftp_reply_facts_next(&facts, &fact) != FTP_REPLY_RESULT_OK)
                return std::nullopt;
            auto name = detail::written(
                [&](char *out, std::size_t capacity) { return ftp_reply_fact_name(&fact, out, capacity); });
            return Fact{std::move(name), detail::text_of(fact.value)};
        });
    }

    /// Returns the value of the first fact with this name, in any letter case.
    std::optional<std::string_view> fact(std::string_view name) const
    {
        const auto entry = c();
        ftp_reply_bytes_t value{};
        const int result = ftp_reply_file_entry_fact(&entry, detail::CString(name).get(), &value);
        return result == FTP_REPLY_RESULT_OK ? std::optional(detail::text_of(value)) : std::nullopt;
    }

    /// Returns the 250 reply with the entry.
    Result<std::string> encode() const { return encoded(ftp_reply_file_entry_encode); }

    /// Returns the line of MLSD with the entry, without a line end.
    Result<std::string> encode_line() const { return encoded(ftp_reply_file_entry_encode_line); }

private:
    using Encode = int (*)(const ftp_reply_file_entry_t *, char *, std::size_t, std::size_t *, ftp_reply_error_t *);

    Result<std::string> encoded(Encode write) const
    {
        return detail::encoded([entry = c(), write](char *buffer, std::size_t capacity, std::size_t *length,
                                                     ftp_reply_error_t *error) {
            return write(&entry, buffer, capacity, length, error);
        });
    }

    static FileEntry from_c(const ftp_reply_file_entry_t &entry)
    {
        return {detail::text_of(entry.facts), detail::text_of(entry.path)};
    }

    ftp_reply_file_entry_t c() const { return {detail::bytes_of(facts_text), detail::bytes_of(path)}; }
};

} // namespace ftp

#endif
