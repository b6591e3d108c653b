// Commands, and the replies that answer them. Include <ftp_reply.hpp>.
#ifndef FTP_REPLY_COMMAND_HPP
#define FTP_REPLY_COMMAND_HPP

#include <ftp_reply/code.hpp>
#include <ftp_reply/error.hpp>

namespace ftp {

/// A reply that another document, or another section, adds to a command's list.
struct LaterReply {
    Code code;
    Source source;
    /// True if the reply comes after a preliminary reply.
    bool after_preliminary;
};

/// A command: a verb of three or four ASCII letters, listed in the table or not. Command::connect stands for the
/// greeting of a new connection. Commands are equal if their verbs are: compare canonical() to ignore aliases.
class Command {
public:
#include <ftp_reply/generated/commands.inc>

    /// Returns the command with this verb, in any letter case; nothing unless it has three or four ASCII letters.
    static std::optional<Command> parse(std::string_view verb)
    {
        return from_number(ftp_reply_command_from_name(detail::CString(verb).get()));
    }

    /// Returns the command with this number of the C library; nothing for 0.
    static constexpr std::optional<Command> from_number(ftp_reply_command_t number)
    {
        return number != 0 ? std::optional(Command(number)) : std::nullopt;
    }

    /// Returns the number of the C library: the letters of the verb, the first in the highest byte.
    constexpr ftp_reply_command_t number() const { return number_; }

    /// Returns the verb as it is sent, in capital letters, or `connect`.
    std::string verb() const
    {
        return detail::written([number = number_](char *out, std::size_t capacity) {
            return ftp_reply_command_verb(number, out, capacity);
        });
    }

    /// Returns true if the table lists the command, by its verb or another verb for it.
    bool is_listed() const { return ftp_reply_command_is_listed(number_); }

    /// Returns the command that this one is another verb for: PWD for XPWD, and the command itself for most.
    Command canonical() const { return Command(ftp_reply_command_canonical(number_)); }

    /// Returns the other verbs for the command.
    auto aliases() const
    {
        return detail::indexed([number = number_](std::size_t index) {
            return from_number(ftp_reply_command_alias(number, index));
        });
    }

    /// Returns what the command does, in a few words; nothing for an unlisted command.
    std::optional<std::string_view> text(Lang language = Lang::en) const
    {
        return detail::optional_text(ftp_reply_command_text(number_, static_cast<int>(language)));
    }

    /// Returns the state diagram that the command follows (RFC 959, section 6); nothing for an unlisted command.
    std::optional<Diagram> diagram() const
    {
        return detail::optional_member<Diagram>(ftp_reply_command_diagram(number_));
    }

    /// Returns the replies in one of the lists of RFC 959, section 5.4.
    auto replies(ReplySlot slot) const
    {
        return detail::indexed([number = number_, slot](std::size_t index) {
            return Code::from_number(ftp_reply_command_reply(number, static_cast<int>(slot), index));
        });
    }

    /// Returns the replies that other documents add.
    auto later_replies() const
    {
        return detail::indexed([number = number_](std::size_t index) -> std::optional<LaterReply> {
            const auto code = Code::from_number(ftp_reply_command_reply(number, FTP_REPLY_SLOT_LATER, index));
            const auto source = Source::from_number(ftp_reply_command_later_source(number, index));
            if (!code || !source)
                return std::nullopt;
            return LaterReply{*code, *source, ftp_reply_command_later_after_preliminary(number, index)};
        });
    }

    /// Returns the sections that list the command's replies.
    auto sources() const
    {
        return detail::indexed([number = number_](std::size_t index) {
            return Source::from_number(ftp_reply_command_source(number, index));
        });
    }

    /// Returns how well a code fits the command that it answers (RFC 959, sections 5.4 and 6).
    Verdict judge(Code code) const { return static_cast<Verdict>(ftp_reply_command_judge(number_, code)); }

    /// Returns the further meaning that a code has as a reply to the command; nothing if it has its first one.
    std::optional<Meaning> meaning(Code code) const;

    /// Returns the command line with its line end, as a client sends it. An argument with CR, LF or NUL is an error,
    /// because the server would read another command.
    Result<std::string> encode(std::string_view argument = {}) const
    {
        return detail::encoded([&](char *buffer, std::size_t capacity, std::size_t *length, ftp_reply_error_t *error) {
            return ftp_reply_command_encode(number_, argument.data(), argument.size(), buffer, capacity, length,
                                            error);
        });
    }

    friend constexpr bool operator==(Command a, Command b) { return a.number_ == b.number_; }
    friend constexpr bool operator!=(Command a, Command b) { return a.number_ != b.number_; }

private:
    explicit constexpr Command(ftp_reply_command_t number) : number_(number) {}

    ftp_reply_command_t number_;
};

#define FTP_REPLY_COMMAND_VALUES
#include <ftp_reply/generated/commands.inc>
#undef FTP_REPLY_COMMAND_VALUES

/// Returns every listed command, the greeting included.
inline auto commands()
{
    return detail::indexed([](std::size_t index) { return Command::from_number(ftp_reply_command_at(index)); });
}

/// A further meaning of a code that RFCs use for more than one thing, such as 522.
class Meaning {
public:
    /// Creates the meaning of a code with this index from 0. Code::meanings() has those that exist.
    Meaning(Code code, std::size_t index) : code_(code), index_(index) {}

    /// Returns the name in snake_case.
    std::string_view name() const { return detail::text_or_empty(ftp_reply_meaning_name(code_, index_)); }

    /// Returns the text, one line.
    std::string_view text(Lang lang = Lang::en) const
    {
        return detail::text_or_empty(ftp_reply_meaning_text(code_, index_, static_cast<int>(lang)));
    }

    /// Returns the explanation for end users.
    std::string_view explain(Lang lang = Lang::en) const
    {
        return detail::text_or_empty(ftp_reply_meaning_explain(code_, index_, static_cast<int>(lang)));
    }

    /// Returns how firmly the meaning is established. It can differ from the status of the code.
    CodeStatus status() const { return static_cast<CodeStatus>(ftp_reply_meaning_status(code_, index_)); }

    /// Returns the commands to which the code has this meaning.
    auto commands() const
    {
        return detail::indexed([meaning = *this](std::size_t index) {
            return Command::from_number(ftp_reply_meaning_command(meaning.code_, meaning.index_, index));
        });
    }

    /// Returns the sections that define the meaning.
    auto sources() const
    {
        return detail::indexed([meaning = *this](std::size_t index) {
            return Source::from_number(ftp_reply_meaning_source(meaning.code_, meaning.index_, index));
        });
    }

private:
    Code code_;
    std::size_t index_;
};

inline auto Code::meanings() const
{
    return detail::indexed([code = *this](std::size_t index) {
        return index < ftp_reply_meaning_count(code) ? std::optional(Meaning(code, index)) : std::nullopt;
    });
}

inline std::vector<Command> Code::commands() const
{
    std::size_t found = 0;
    ftp_reply_commands(number_, nullptr, 0, &found);
    std::vector<ftp_reply_command_t> numbers(found);
    ftp_reply_commands(number_, numbers.data(), numbers.size(), &found);
    std::vector<Command> commands;
    for (const auto number : numbers)
        if (const auto command = Command::from_number(number))
            commands.push_back(*command);
    return commands;
}

inline std::optional<Meaning> Command::meaning(Code code) const
{
    std::size_t index = 0;
    return ftp_reply_command_meaning(number_, code, &index) ? std::optional(Meaning(code, index)) : std::nullopt;
}

} // namespace ftp

#endif
