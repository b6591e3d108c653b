{# Shared by the tables of the C library: the constants of one closed set. #}
{% component c_constants(set) %}
{% for zero in set.none %}
/// Success: 0, and not a member of the set.
pub const FTP_REPLY_{{ set.name | upper_snake }}_{{ zero | upper_snake }}: c_int = 0;
{% endfor %}
{% for member in set.members %}
{{ member.text[0] | wrap(prefix="/// ") }}
pub const FTP_REPLY_{{ set.name | upper_snake }}_{{ member.name | upper_snake }}: c_int = {{ member.value }};
{% for alias in member.aliases %}
/// Deprecated: use FTP_REPLY_{{ set.name | upper_snake }}_{{ member.name | upper_snake }}.
pub const FTP_REPLY_{{ set.name | upper_snake }}_{{ alias | upper_snake }}: c_int = {{ member.value }};
{% endfor %}
{% endfor %}
{%- endcomponent c_constants %}
