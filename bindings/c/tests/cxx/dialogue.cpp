// Kinds `command`, `dialogue` and `encode`.
#include "case.hpp"

static Json bytes_answer(const ftp::Result<std::string> &bytes)
{
    return bytes ? ok({{"bytes", bytes_json(*bytes)}}) : error_named(bytes.error().kind().name());
}

static std::string joined(const std::vector<ftp::Command> &commands, std::string_view before)
{
    std::string text;
    for (const auto &command : commands)
        text.append(text.empty() ? before : ",").append(command.verb());
    return text;
}

/// Returns an outcome as text, such as `need_command:PASS` or `completed;lost:NOOP`.
static std::string outcome_text(const ftp::Outcome &outcome)
{
    std::string text(ftp::name(outcome.kind));
    if (outcome.violation)
        text.append(":").append(ftp::name(*outcome.violation));
    return text + joined(outcome.expected, ":") + joined(outcome.unanswered, ";lost:");
}

/// Sends a command line: a verb, then a space and the argument if there is one. Returns the name of an error.
static std::optional<std::string> send(ftp::Dialogue &dialogue, std::string line)
{
    line.erase(line.find_last_not_of("\t\n\f\r ") + 1);
    const std::size_t space = line.find(' ');
    const auto command = ftp::Command::parse(line.substr(0, space));
    if (!command)
        return "invalid_verb";
    const std::string argument = space == std::string::npos ? "" : line.substr(space + 1);
    if (const auto error = dialogue.send(*command, argument))
        return std::string(error->kind().name());
    return std::nullopt;
}

static Json dialogue(const Json &test)
{
    ftp::Dialogue dialogue;
    Json outcomes = Json::array(), answered = Json::array();
    const Json &steps = field(test, "steps");
    // A case that starts with a command assumes that the greeting has arrived.
    if (!steps.empty() && steps.front().contains("send"))
        dialogue.receive(ftp::Code::service_ready);
    for (const auto &step : steps) {
        if (step.contains("send")) {
            if (const auto error = send(dialogue, bytes_of(step["send"])))
                return error_named(*error);
        } else if (step.contains("receive")) {
            const OneReply one(bytes_of(step["receive"]));
            if (!one.reply)
                return error_named("not_one_reply");
            const auto outcome = dialogue.receive(*one.reply);
            outcomes.push_back(outcome_text(outcome));
            answered.push_back(outcome.answered ? Json(outcome.answered->verb()) : Json());
        } else if (step.contains("give_up")) {
            dialogue.give_up();
        } else {
            dialogue.fault();
        }
    }
    return ok({{"outcomes", outcomes}, {"answered", answered}});
}

static Json encode(const Json &test)
{
    const auto code = code_field(test);
    const auto style = ftp::find<ftp::EncodeStyle>(text_field(test, "style"));
    if (!code)
        return error_named("invalid_code");
    std::vector<std::string> lines;
    for (const auto &line : field(test, "lines"))
        lines.push_back(bytes_of(line));
    const std::vector<std::string_view> views(lines.begin(), lines.end());
    return bytes_answer(ftp::encode(*code, views, style.value_or(ftp::EncodeStyle::indent)));
}

Json answer_dialogue(const std::string &kind, const Json &test)
{
    return kind == "dialogue" ? dialogue(test) : Json();
}

Json answer_writing(const std::string &kind, const Json &test)
{
    if (kind == "encode")
        return encode(test);
    if (kind == "command") {
        const auto command = ftp::Command::parse(text_field(test, "verb"));
        return command ? bytes_answer(command->encode(bytes_of(field(test, "argument")))) : error_named("invalid_verb");
    }
    return {};
}
