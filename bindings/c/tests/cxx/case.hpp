// Fields of a test vector, and JSON for answers. bindings/vectors/README.md documents both.
#ifndef CASE_HPP
#define CASE_HPP

#include <ftp_reply.hpp>

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

using Json = nlohmann::json;

/// Returns a field, or null if the case does not have it.
const Json &field(const Json &test, const char *name);

/// Returns a text; an empty one if the field is missing.
std::string text_field(const Json &test, const char *name);

/// Returns the bytes of a byte string, which has one character for each.
std::string bytes_of(const Json &value);

/// Returns the bytes as a byte string.
Json bytes_json(std::string_view bytes);

/// Returns the code; nothing if the number is not a code.
std::optional<ftp::Code> code_field(const Json &test);

/// Returns the language.
ftp::Lang lang_field(const Json &test);

/// Returns an optional number, or 0.
std::uint64_t number_field(const Json &test, const char *name);

/// Returns the result fields {"ok": value}.
Json ok(Json value);

/// Returns the result fields {"error": name}.
Json error_named(std::string_view name);

/// Returns the text, or null.
Json text_json(std::optional<std::string_view> text);

/// Returns the verbs of commands.
template <class Commands>
Json verbs_json(Commands &&commands)
{
    Json verbs = Json::array();
    for (auto &&command : commands)
        verbs.push_back(command.verb());
    return verbs;
}

/// Returns the texts.
template <class Texts>
Json texts_json(Texts &&texts)
{
    Json list = Json::array();
    for (auto &&text : texts)
        list.push_back(std::string(text));
    return list;
}

/// A reply with its bytes, whose last line end can be missing in the case.
struct OneReply {
    explicit OneReply(std::string input);
    OneReply(const OneReply &) = delete;

    std::string bytes;
    ftp::Result<ftp::Reply> reply;
};

/// Returns the lines of a reply.
Json lines_json(const ftp::Reply &reply);

/// Answers a case. Each function has the kinds of an area, and returns null for any other kind.
Json answer_dialogue(const std::string &kind, const Json &test);
Json answer_fact(const std::string &kind, const Json &test);
Json answer_help(const std::string &kind, const Json &test);
Json answer_payload(const std::string &kind, const Json &test);
Json answer_reading(const std::string &kind, const Json &test);
Json answer_writing(const std::string &kind, const Json &test);

#endif
