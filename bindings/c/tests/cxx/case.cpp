#include "case.hpp"

const Json &field(const Json &test, const char *name)
{
    static const Json null;
    const auto found = test.find(name);
    return found != test.end() ? *found : null;
}

std::string text_field(const Json &test, const char *name)
{
    const Json &value = field(test, name);
    return value.is_string() ? value.get<std::string>() : std::string();
}

std::string bytes_of(const Json &value)
{
    if (!value.is_string())
        return {};
    const auto &text = value.get_ref<const std::string &>();
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); i++) {
        const auto byte = static_cast<unsigned char>(text[i]);
        // C2 and C3 begin the characters from U+0080 to U+00FF, which have two bytes.
        if (byte < 0x80)
            bytes.push_back(text[i]);
        else if (++i < text.size())
            bytes.push_back(static_cast<char>((byte & 3) << 6 | (static_cast<unsigned char>(text[i]) & 0x3f)));
    }
    return bytes;
}

Json bytes_json(std::string_view bytes)
{
    std::string text;
    for (const char character : bytes) {
        const auto byte = static_cast<unsigned char>(character);
        if (byte < 0x80) {
            text.push_back(character);
        } else {
            text.push_back(static_cast<char>(0xc0 | byte >> 6));
            text.push_back(static_cast<char>(0x80 | (byte & 0x3f)));
        }
    }
    return text;
}

std::optional<ftp::Code> code_field(const Json &test)
{
    const Json &value = field(test, "code");
    if (!value.is_number_integer() || value < -1000 || value > 1000)
        return std::nullopt;
    return ftp::Code::from_number(value.get<int>());
}

ftp::Lang lang_field(const Json &test)
{
    return ftp::matching_language(text_field(test, "lang"));
}

std::uint64_t number_field(const Json &test, const char *name)
{
    const Json &value = field(test, name);
    return value.is_number_unsigned() ? value.get<std::uint64_t>() : 0;
}

Json ok(Json value)
{
    return Json::object({{"ok", std::move(value)}});
}

Json error_named(std::string_view name)
{
    return Json::object({{"error", std::string(name)}});
}

Json text_json(std::optional<std::string_view> text)
{
    return text ? Json(std::string(*text)) : Json();
}

static std::string with_line_end(std::string input)
{
    if (input.empty() || input.back() != '\n')
        input += "\r\n";
    return input;
}

OneReply::OneReply(std::string input) : bytes(with_line_end(std::move(input))), reply(ftp::Reply::parse(bytes)) {}

Json lines_json(const ftp::Reply &reply)
{
    Json lines = Json::array();
    for (const auto &line : reply.lines())
        lines.push_back(bytes_json(line.text));
    return lines;
}
