// What to show a person: explanations, hints, advice, and a search. Include <ftp_reply.hpp>.
#ifndef FTP_REPLY_HELP_HPP
#define FTP_REPLY_HELP_HPP

#include <ftp_reply/command.hpp>
#include <ftp_reply/reply.hpp>

#include <algorithm>

namespace ftp {

/// What certain words of a server mean: the cause, and what to do.
class Hint {
public:
    /// Returns the hint with this number of the C library; nothing for 0.
    static std::optional<Hint> from_number(ftp_reply_hint_t number)
    {
        return number != 0 ? std::optional(Hint(number)) : std::nullopt;
    }

    /// Returns the name in snake_case, which never changes.
    std::string_view name() const { return detail::text_or_empty(ftp_reply_hint_name(number_)); }

    /// Returns the name of the server, such as "ProFTPD"; nothing if several servers send the words.
    std::optional<std::string_view> server() const { return detail::optional_text(ftp_reply_hint_server(number_)); }

    /// Returns the cause in one sentence.
    std::string_view cause(Lang lang = Lang::en) const
    {
        return detail::text_or_empty(ftp_reply_hint_cause(number_, static_cast<int>(lang)));
    }

    /// Returns what to do, in one or two sentences.
    std::string_view next_step(Lang lang = Lang::en) const
    {
        return detail::text_or_empty(ftp_reply_hint_next_step(number_, static_cast<int>(lang)));
    }

    /// Returns what a client should do.
    Recovery recovery() const { return static_cast<Recovery>(ftp_reply_hint_recovery(number_)); }

    /// Returns commands to send instead of the one that failed, or before it, the best one first.
    auto suggested_commands() const
    {
        return detail::indexed([number = number_](std::size_t index) {
            return Command::from_number(ftp_reply_hint_command(number, index));
        });
    }

    /// Returns files of a server's public source, or pages of its documentation, that contain the words.
    auto sources() const
    {
        return detail::indexed([number = number_](std::size_t index) {
            return Source::from_number(ftp_reply_hint_source(number, index));
        });
    }

    friend bool operator==(Hint a, Hint b) { return a.number_ == b.number_; }
    friend bool operator!=(Hint a, Hint b) { return a.number_ != b.number_; }

private:
    explicit Hint(ftp_reply_hint_t number) : number_(number) {}

    ftp_reply_hint_t number_;
};

namespace detail {

/// Returns the elements that a function writes to an array, at most `most` of them.
template <class Number, class Find>
std::vector<Number> found(std::size_t most, Find find)
{
    std::vector<Number> numbers(most);
    std::size_t count = 0;
    find(numbers.data(), numbers.size(), &count);
    numbers.resize(std::min(count, most));
    return numbers;
}

inline std::vector<Hint> hints_of(const std::vector<ftp_reply_hint_t> &numbers)
{
    std::vector<Hint> hints;
    for (const auto number : numbers)
        if (const auto hint = Hint::from_number(number))
            hints.push_back(*hint);
    return hints;
}

/// More hints than any text has.
constexpr std::size_t most_hints = 64;

} // namespace detail

/// Returns the hints for a reply with this code and text, the best first. No code stands for a line that is not a
/// reply, such as the greeting of an SSH server.
inline std::vector<Hint> hints(std::optional<Code> code, std::string_view text)
{
    return detail::hints_of(detail::found<ftp_reply_hint_t>(
        detail::most_hints, [&](ftp_reply_hint_t *hints, std::size_t capacity, std::size_t *found) {
            return ftp_reply_hints(code ? code->number() : 0, text.data(), text.size(), hints, capacity, found);
        }));
}

inline std::vector<Hint> Reply::hints() const
{
    return detail::hints_of(detail::found<ftp_reply_hint_t>(
        detail::most_hints, [this](ftp_reply_hint_t *hints, std::size_t capacity, std::size_t *found) {
            return ftp_reply_view_hints(&view_, hints, capacity, found);
        }));
}

/// What a reply means and what to do, in one language.
struct Explanation {
    /// What the code means, one line.
    std::string_view headline;
    /// Causes, the likeliest first.
    std::vector<std::string_view> causes;
    /// What to do, in one or two sentences.
    std::string_view next_step;
    Recovery recovery;
    /// Commands to send instead of the one that failed, or before it, the best one first.
    std::vector<Command> suggested_commands;
    /// The best hint for the text, from which cause, next step and recovery come.
    std::optional<Hint> hint;
};

/// Explains a reply with this code and text; no code stands for a line that is not a reply. The best hint for the text
/// comes before the advice for the command and situation, and that before the texts of the code.
inline Explanation explain(std::optional<Code> code, std::string_view text, Lang lang = Lang::en,
                           std::optional<Command> command = {}, Flags<Situation> situation = {})
{
    ftp_reply_explanation_t from{};
    ftp_reply_explain_reply(code ? code->number() : 0, text.data(), text.size(), command ? command->number() : 0,
                            situation.bits(), static_cast<int>(lang), &from);
    Explanation explanation{detail::text_or_empty(from.headline), {},
                            detail::text_or_empty(from.next_step), static_cast<Recovery>(from.recovery),
                            {}, Hint::from_number(from.hint)};
    for (std::size_t i = 0; i < from.cause_count; i++)
        explanation.causes.push_back(from.causes[i]);
    for (const auto number : from.commands)
        if (const auto suggested = Command::from_number(number))
            explanation.suggested_commands.push_back(*suggested);
    return explanation;
}

/// Explains a reply.
inline Explanation explain(const Reply &reply, Lang lang = Lang::en, std::optional<Command> command = {},
                           Flags<Situation> situation = {})
{
    return explain(reply.code(), reply.raw(), lang, command, situation);
}

/// What to do if a code answers a command in a situation.
class Advice {
public:
    /// Creates the advice for a code that answers a command; the situation is a combination of flags.
    Advice(Command command, Code code, Flags<Situation> situation = {})
        : command_(command), code_(code), situation_(situation)
    {
    }

    /// Returns what a client should do.
    Recovery recovery() const
    {
        return static_cast<Recovery>(ftp_reply_advice_recovery(command_.number(), code_, situation_.bits()));
    }

    /// Returns the advice as one line.
    std::string_view text(Lang lang = Lang::en) const
    {
        return detail::text_or_empty(
            ftp_reply_advice_text(command_.number(), code_, situation_.bits(), static_cast<int>(lang)));
    }

    /// Returns the causes as short phrases, the likeliest first.
    auto causes(Lang lang = Lang::en) const
    {
        return detail::indexed([advice = *this, lang](std::size_t index) {
            return detail::optional_text(ftp_reply_advice_cause(advice.command_.number(), advice.code_,
                                                                advice.situation_.bits(), index,
                                                                static_cast<int>(lang)));
        });
    }

    /// Returns commands to send instead of the one that failed, or before it, the best one first.
    auto suggested_commands() const
    {
        return detail::indexed([advice = *this](std::size_t index) {
            return Command::from_number(ftp_reply_advice_command(advice.command_.number(), advice.code_,
                                                                 advice.situation_.bits(), index));
        });
    }

    /// Returns the sections from which the advice follows.
    auto sources() const
    {
        return detail::indexed([advice = *this](std::size_t index) {
            return Source::from_number(ftp_reply_advice_source(advice.command_.number(), advice.code_,
                                                               advice.situation_.bits(), index));
        });
    }

private:
    Command command_;
    Code code_;
    Flags<Situation> situation_;
};

/// Returns the listed codes for what a person types: words of a server, a number, what went wrong. The best match is
/// first. It takes some milliseconds: enough for a person, too long for a loop.
inline std::vector<Code> search(std::string_view words, Lang lang = Lang::en)
{
    // A NUL separates words as a space does.
    std::string text(words);
    std::replace(text.begin(), text.end(), '\0', ' ');
    const auto numbers = detail::found<ftp_reply_code_t>(
        ftp_reply_count(), [&](ftp_reply_code_t *codes, std::size_t capacity, std::size_t *found) {
            return ftp_reply_search(text.c_str(), static_cast<int>(lang), codes, capacity, found);
        });
    std::vector<Code> codes;
    for (const auto number : numbers)
        if (const auto code = Code::from_number(number))
            codes.push_back(*code);
    return codes;
}

} // namespace ftp

#endif
