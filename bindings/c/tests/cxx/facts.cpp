// Kinds `fact`, `judge`, `lang`, `line` and `set`.
#include "case.hpp"

static Json name_json(std::optional<ftp::Member> member)
{
    return member ? text_json(member->name()) : Json();
}

template <class Enum>
static Json name_of(std::optional<Enum> member)
{
    return member ? text_json(ftp::name(*member)) : Json();
}

static Json fact(const Json &test)
{
    const auto code = code_field(test);
    const auto lang = lang_field(test);
    if (!code)
        return error_named("invalid_code");
    return ok({
        {"name", text_json(code->name())},
        {"text", text_json(code->text(lang))},
        {"detail", text_json(code->detail(lang))},
        {"explain", text_json(code->explain(lang))},
        {"causes", texts_json(code->causes(lang))},
        {"class", name_json(ftp::member(code->reply_class()))},
        {"group", name_of(code->group())},
        {"recovery", name_json(ftp::member(code->recovery()))},
        {"status", name_of(code->status())},
    });
}

static Json judge(const Json &test)
{
    const auto command = ftp::Command::parse(text_field(test, "command"));
    const auto code = code_field(test);
    if (!command)
        return error_named("invalid_verb");
    if (!code)
        return error_named("invalid_code");
    return ok({{"verdict", text_json(ftp::name(command->judge(*code)))}});
}

static Json set(const Json &test)
{
    const auto set = ftp::find_set(text_field(test, "set"));
    if (!set)
        return error_named("unknown_set");
    // The members are in the order of their numbers. The values of flags are bits, not the numbers.
    Json members = Json::array();
    for (const auto &member : ftp::members(*set))
        members.push_back({{"number", members.size() + 1},
                           {"name", text_json(member.name())},
                           {"text", text_json(member.text(lang_field(test)))}});
    return ok({{"members", members}});
}

Json answer_fact(const std::string &kind, const Json &test)
{
    if (kind == "fact")
        return fact(test);
    if (kind == "judge")
        return judge(test);
    if (kind == "set")
        return set(test);
    if (kind == "lang")
        return ok({{"tag", text_json(ftp::tag(ftp::matching_language(text_field(test, "tag"))))}});
    if (kind == "line") {
        const auto code = ftp::Code::from_line(bytes_of(field(test, "input")));
        return code ? ok({{"code", code->number()}}) : error_named("malformed");
    }
    return {};
}
