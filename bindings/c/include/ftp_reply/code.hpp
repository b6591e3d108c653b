// Reply codes. Include <ftp_reply.hpp>.
#ifndef FTP_REPLY_CODE_HPP
#define FTP_REPLY_CODE_HPP

#include <ftp_reply/sets.hpp>

namespace ftp {

class Command;
class Meaning;

/// A reply code: a number from 100 to 699, listed in the table or not. It converts to its number, so it can be
/// compared with one and used in `switch`:
///
///     switch (code) {
///     case ftp::Code::service_ready:
class Code {
public:
#include <ftp_reply/generated/codes.inc>

    /// Returns the code with this number; nothing outside 100 to 699.
    static constexpr std::optional<Code> from_number(int number)
    {
        return number >= first && number <= last ? std::optional(Code(number)) : std::nullopt;
    }

    /// Returns the listed code with this name or former name, in any letter case.
    static std::optional<Code> find(std::string_view name)
    {
        return from_number(ftp_reply_from_name(detail::CString(name).get()));
    }

    /// Returns the code that three ASCII digits spell.
    static std::optional<Code> from_digits(std::string_view digits)
    {
        return from_number(ftp_reply_from_digits(digits.data(), digits.size()));
    }

    /// Returns the code at the start of a reply's line: three digits, then a space, a hyphen or the line end.
    static std::optional<Code> from_line(std::string_view line)
    {
        return from_number(ftp_reply_from_line(line.data(), line.size()));
    }

    /// Returns the number, 100 to 699.
    constexpr int number() const { return number_; }
    constexpr operator int() const { return number_; }

    /// Returns true if the table lists the code.
    bool is_listed() const { return ftp_reply_is_listed(number_); }

    /// Returns the name in snake_case; nothing for an unlisted code.
    std::optional<std::string_view> name() const { return detail::optional_text(ftp_reply_name(number_)); }

    /// Returns the code's former names. find() still accepts them.
    auto aliases() const
    {
        return detail::indexed([number = number_](std::size_t index) {
            return detail::optional_text(ftp_reply_alias(number, index));
        });
    }

    /// Returns the text, one line; nothing for an unlisted code. The English one is usually the RFC's headline.
    std::optional<std::string_view> text(Lang lang = Lang::en) const
    {
        return detail::optional_text(ftp_reply_text(number_, static_cast<int>(lang)));
    }

    /// Returns the RFC's explanation below the headline, if there is one.
    std::optional<std::string_view> detail(Lang lang = Lang::en) const
    {
        return detail::optional_text(ftp_reply_detail(number_, static_cast<int>(lang)));
    }

    /// Returns an explanation for end users: what happened and what to do. An unlisted code has that of its class.
    std::string_view explain(Lang lang = Lang::en) const
    {
        return detail::text_or_empty(ftp_reply_explain(number_, static_cast<int>(lang)));
    }

    /// Returns the causes as short phrases, the likeliest first. There are none if nothing went wrong.
    auto causes(Lang lang = Lang::en) const
    {
        return detail::indexed([number = number_, lang](std::size_t index) {
            return detail::optional_text(ftp_reply_cause(number, index, static_cast<int>(lang)));
        });
    }

    /// Returns what a client should do next. An unlisted code has the recovery of its class.
    Recovery recovery() const { return static_cast<Recovery>(ftp_reply_recovery(number_)); }

    /// Returns how firmly the code is established; nothing for an unlisted code.
    std::optional<CodeStatus> status() const { return detail::optional_member<CodeStatus>(ftp_reply_status(number_)); }

    /// Returns who wrote the English text; nothing for an unlisted code.
    std::optional<TextSource> text_source() const
    {
        return detail::optional_member<TextSource>(ftp_reply_text_source(number_));
    }

    /// Returns the class: the meaning of the first digit (RFC 959, section 4.2).
    ReplyClass reply_class() const { return static_cast<ReplyClass>(ftp_reply_class(number_)); }

    /// Returns the group: the meaning of the second digit; nothing for x6z to x9z.
    std::optional<ReplyGroup> group() const { return detail::optional_member<ReplyGroup>(ftp_reply_group(number_)); }

    /// Returns true for 1yz: the action has started, and another reply follows.
    bool is_positive_preliminary() const { return ftp_reply_is_positive_preliminary(number_); }
    /// Returns true for 2yz: the action is complete.
    bool is_positive_completion() const { return ftp_reply_is_positive_completion(number_); }
    /// Returns true for 3yz: the server waits for the next command of a sequence.
    bool is_positive_intermediate() const { return ftp_reply_is_positive_intermediate(number_); }
    /// Returns true for 4yz: the command failed for a temporary reason.
    bool is_transient_negative() const { return ftp_reply_is_transient_negative(number_); }
    /// Returns true for 5yz: the command failed, and the same request will fail again.
    bool is_permanent_negative() const { return ftp_reply_is_permanent_negative(number_); }
    /// Returns true for 6yz: the text contains another reply in protected form (RFC 2228, section 5.2).
    bool is_protected() const { return ftp_reply_is_protected(number_); }
    /// Returns true if a client can repeat the same request unchanged: the class is 4yz.
    bool may_retry() const { return ftp_reply_may_retry(number_); }

    /// Returns the form of the text with each value as {name}, if an RFC defines one.
    std::optional<std::string_view> wire_form() const { return detail::optional_text(ftp_reply_wire_form(number_)); }
    /// Returns true if the RFC also fixes the words around the values of the form.
    bool has_exact_wire_form() const { return ftp_reply_wire_is_exact(number_); }

    /// Returns the sections that define the code, the defining one first.
    auto sources() const
    {
        return detail::indexed([number = number_](std::size_t index) {
            return Source::from_number(ftp_reply_source(number, index));
        });
    }

    /// Returns the further meanings of a code that RFCs use for more than one thing.
    auto meanings() const;

    /// Returns the listed commands that the code can answer.
    std::vector<Command> commands() const;

private:
    explicit constexpr Code(int number) : number_(number) {}

    static constexpr int first = 100, last = 699;
    int number_;
};

#define FTP_REPLY_CODE_VALUES
#include <ftp_reply/generated/codes.inc>
#undef FTP_REPLY_CODE_VALUES

/// Returns every listed code, in ascending order.
inline auto codes()
{
    return detail::indexed([](std::size_t index) { return Code::from_number(ftp_reply_at(index)); });
}

} // namespace ftp

#endif
