#ifndef FTP_REPLY_GENERATED_SETS_HPP
#define FTP_REPLY_GENERATED_SETS_HPP

#include <ftp_reply.h>

namespace ftp {

/// A language of the texts.
enum class Lang : int {
{% for language in languages %}
    {{ language.tag | upper_snake | lower | cxx_name }} = FTP_REPLY_LANG_{{ language.tag | upper_snake }}, ///< BCP 47 tag {{ language.tag }}.
{% endfor %}
};
{% for set in sets %}

/// {{ set.doc }}
enum class {{ set.type }} : int {
{% for member in set.members %}
    {{ member.name | cxx_name }} = FTP_REPLY_{{ set.name | upper_snake }}_{{ member.name | upper_snake }}, ///< {{ member.text[0] }}
{% for alias in member.aliases %}
    {{ alias | cxx_name }} [[deprecated("use {{ member.name | cxx_name }}")]] = {{ member.name | cxx_name }},
{% endfor %}
{% endfor %}
};
{% endfor %}

/// A closed set of codes.toml, for programs that treat all sets alike.
enum class ClosedSet : int {
{% for set in sets %}
    {{ set.name | cxx_name }} = FTP_REPLY_SET_{{ set.name | upper_snake }}, ///< {{ set.type }}
{% endfor %}
};

namespace detail {

/// Set of an enumeration. Other types have none.
template <class Enum>
struct SetOf;
{% for set in sets %}

template <>
struct SetOf<{{ set.type }}> {
    static constexpr ClosedSet value = ClosedSet::{{ set.name | cxx_name }};
};
{% endfor %}

} // namespace detail
} // namespace ftp

#endif
