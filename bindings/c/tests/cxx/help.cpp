// Kinds `advice`, `explain`, `hint`, `message` and `search`.
#include "case.hpp"

static Json advice(const Json &test)
{
    const auto command = ftp::Command::parse(text_field(test, "command"));
    const auto code = code_field(test);
    if (!command)
        return error_named("invalid_verb");
    if (!code)
        return error_named("invalid_code");
    ftp::Flags<ftp::Situation> situation;
    for (const auto &name : field(test, "situation")) {
        const auto member = ftp::find<ftp::Situation>(name.get<std::string>());
        if (!member)
            return error_named("unknown_situation");
        situation = situation | *member;
    }
    const ftp::Advice advice(*command, *code, situation);
    return ok({{"recovery", text_json(ftp::name(advice.recovery()))},
               {"text", text_json(advice.text())},
               {"try", verbs_json(advice.suggested_commands())}});
}

/// Returns true if the code is a code, or null, which stands for a line that is not a reply.
static bool has_code_or_null(const Json &test)
{
    return field(test, "code").is_null() || code_field(test);
}

static Json hint(const Json &test)
{
    if (!has_code_or_null(test))
        return error_named("invalid_code");
    Json names = Json::array();
    for (const auto &hint : ftp::hints(code_field(test), text_field(test, "text")))
        names.push_back(std::string(hint.name()));
    return ok({{"hints", names}});
}

static Json explain(const Json &test)
{
    if (!has_code_or_null(test))
        return error_named("invalid_code");
    const auto explanation = ftp::explain(code_field(test), text_field(test, "text"), lang_field(test));
    const auto &causes = explanation.causes;
    return ok({{"headline", text_json(explanation.headline)},
               {"cause", causes.empty() ? Json() : text_json(causes.front())},
               {"next_step", text_json(explanation.next_step)}});
}

static Json search(const Json &test)
{
    constexpr std::size_t shown = 8;
    Json codes = Json::array();
    for (const auto code : ftp::search(text_field(test, "words"), lang_field(test)))
        if (codes.size() < shown)
            codes.push_back(code.number());
    return ok({{"codes", codes}});
}

/// Returns the member of a set with this name.
static std::optional<ftp::Member> member_named(ftp::ClosedSet set, const std::string &name)
{
    for (const auto &member : ftp::members(set))
        if (member.name() == name)
            return member;
    return std::nullopt;
}

static Json message(const Json &test)
{
    // The name of the set is the error's, or the error's and "_error".
    const std::string name = text_field(test, "error");
    auto set = ftp::find_set(name + "_error");
    if (!set)
        set = ftp::find_set(name);
    const auto kind = set ? member_named(*set, text_field(test, "error_kind")) : std::nullopt;
    if (!kind)
        return error_named("unknown_kind");
    const std::string hole = text_field(test, "hole");
    const auto expected = ftp::find<ftp::Expectation>(text_field(test, "expected"));
    const auto error = ftp::Error::from_parts(*kind, code_field(test), expected, number_field(test, "offset"),
                                              number_field(test, "line"), number_field(test, "needed"), hole);
    const std::string text = error.message(lang_field(test));
    return text.empty() ? error_named("unknown_kind") : ok({{"text", text}});
}

Json answer_help(const std::string &kind, const Json &test)
{
    if (kind == "advice")
        return advice(test);
    if (kind == "hint")
        return hint(test);
    if (kind == "explain")
        return explain(test);
    if (kind == "search")
        return search(test);
    if (kind == "message")
        return message(test);
    return {};
}
