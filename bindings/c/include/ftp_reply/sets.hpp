// Names and texts of languages and of the members of closed sets. Include <ftp_reply.hpp>.
#ifndef FTP_REPLY_SETS_HPP
#define FTP_REPLY_SETS_HPP

#include <ftp_reply/base.hpp>
#include <ftp_reply/generated/sets.hpp>
#include <ftp_reply/source.hpp>

namespace ftp {

/// Returns the language's BCP 47 tag, such as "ko".
inline std::string_view tag(Lang lang)
{
    return detail::text_or_empty(ftp_reply_lang_tag(static_cast<int>(lang)));
}

/// Returns the language's name in the language itself.
inline std::string_view name(Lang lang)
{
    return detail::text_or_empty(ftp_reply_lang_name(static_cast<int>(lang)));
}

/// Returns the further BCP 47 tags of the language.
inline auto aliases(Lang lang)
{
    return detail::indexed([lang](std::size_t index) {
        return detail::optional_text(ftp_reply_lang_alias(static_cast<int>(lang), index));
    });
}

/// Returns every language.
inline auto languages()
{
    return detail::indexed([](std::size_t index) {
        return index < ftp_reply_lang_count() ? std::optional(static_cast<Lang>(index)) : std::nullopt;
    });
}

/// Returns the language that best matches a BCP 47 tag or a POSIX locale name, such as "ko-KR" or "ko_KR.UTF-8";
/// English if there is none. Does not read the environment.
inline Lang matching_language(std::string_view tag)
{
    return static_cast<Lang>(ftp_reply_lang_matching(detail::CString(tag).get()));
}

/// Returns the language that a BCP 47 tag or a POSIX locale name selects; nothing if it has no texts.
inline std::optional<Lang> find_language(std::string_view tag)
{
    const int lang = ftp_reply_lang_lookup(detail::CString(tag).get());
    return lang >= 0 ? std::optional(static_cast<Lang>(lang)) : std::nullopt;
}

/// A member of any closed set, for programs that treat all sets alike.
struct Member {
    ClosedSet set;
    /// Value of the enumerator and of the constant in C.
    int value;

    /// Returns the name in snake_case, which never changes.
    std::string_view name() const { return detail::text_or_empty(ftp_reply_member_name(number(), value)); }

    /// Returns the text, one line.
    std::string_view text(Lang lang = Lang::en) const
    {
        return detail::text_or_empty(ftp_reply_member_text(number(), value, static_cast<int>(lang)));
    }

    /// Returns the explanation, if the member has one.
    std::optional<std::string_view> explain(Lang lang = Lang::en) const
    {
        return detail::optional_text(ftp_reply_member_explain(number(), value, static_cast<int>(lang)));
    }

    /// Returns the member's former names.
    auto aliases() const
    {
        return detail::indexed([member = *this](std::size_t index) {
            return detail::optional_text(ftp_reply_member_alias(member.number(), member.value, index));
        });
    }

    /// Returns the sections of documents that define the member.
    auto sources() const
    {
        return detail::indexed([member = *this](std::size_t index) {
            return Source::from_number(ftp_reply_member_source(member.number(), member.value, index));
        });
    }

private:
    int number() const { return static_cast<int>(set); }
};

/// Returns the name of a set in snake_case.
inline std::string_view name(ClosedSet set)
{
    return detail::text_or_empty(ftp_reply_set_name(static_cast<int>(set)));
}

/// Returns the set with this name, in any letter case.
inline std::optional<ClosedSet> find_set(std::string_view name)
{
    const int set = ftp_reply_set_from_name(detail::CString(name).get());
    return set != 0 ? std::optional(static_cast<ClosedSet>(set)) : std::nullopt;
}

/// Returns the members of a set, in the order of their numbers.
inline auto members(ClosedSet set)
{
    return detail::indexed([set](std::size_t index) {
        const int value = ftp_reply_member_at(static_cast<int>(set), index);
        return value != 0 ? std::optional(Member{set, value}) : std::nullopt;
    });
}

/// Returns an enumerator as a member of its set.
template <class Enum, ClosedSet set = detail::SetOf<Enum>::value>
Member member(Enum value)
{
    return {set, static_cast<int>(value)};
}

/// Returns the name of a member, such as `fix_request` for Recovery::fix_request.
template <class Enum, ClosedSet = detail::SetOf<Enum>::value>
std::string_view name(Enum value)
{
    return member(value).name();
}

/// Returns the text of a member, one line.
template <class Enum, ClosedSet = detail::SetOf<Enum>::value>
std::string_view text(Enum value, Lang lang = Lang::en)
{
    return member(value).text(lang);
}

/// Returns the explanation of a member, if it has one.
template <class Enum, ClosedSet = detail::SetOf<Enum>::value>
std::optional<std::string_view> explain(Enum value, Lang lang = Lang::en)
{
    return member(value).explain(lang);
}

/// Returns every member of a set: `for (auto recovery : ftp::all<ftp::Recovery>())`.
template <class Enum, ClosedSet set = detail::SetOf<Enum>::value>
auto all()
{
    return detail::indexed([](std::size_t index) {
        const int value = ftp_reply_member_at(static_cast<int>(set), index);
        return value != 0 ? std::optional(static_cast<Enum>(value)) : std::nullopt;
    });
}

/// Returns the member with this name, in any letter case: `ftp::find<ftp::Recovery>("wait")`.
template <class Enum, ClosedSet set = detail::SetOf<Enum>::value>
std::optional<Enum> find(std::string_view name)
{
    const int value = ftp_reply_member_from_name(static_cast<int>(set), detail::CString(name).get());
    return value != 0 ? std::optional(static_cast<Enum>(value)) : std::nullopt;
}

/// Returns the class's recovery, which an unlisted code has.
inline Recovery recovery(ReplyClass reply_class)
{
    return static_cast<Recovery>(ftp_reply_class_recovery(static_cast<int>(reply_class)));
}

/// Returns what a reply of a class leads to in a diagram.
inline Transition transition(Diagram diagram, ReplyClass reply_class)
{
    return static_cast<Transition>(
        ftp_reply_diagram_transition(static_cast<int>(diagram), static_cast<int>(reply_class)));
}

namespace detail {

/// Returns the member with this value; nothing for 0.
template <class Enum>
constexpr std::optional<Enum> optional_member(int value)
{
    return value != 0 ? std::optional(static_cast<Enum>(value)) : std::nullopt;
}

} // namespace detail
} // namespace ftp

#endif
