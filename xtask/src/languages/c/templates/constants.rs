//! Constants of the header that follow from `codes.toml`.

use core::ffi::c_int;

use crate::code::ftp_reply_code_t;
use crate::command::ftp_reply_command_t;

{% for reply in replies %}
/// {{ reply.text[0] }}
pub const FTP_REPLY_{{ reply.name | upper_snake }}: ftp_reply_code_t = {{ reply.code }};
{% for alias in reply.aliases %}
/// Deprecated: use FTP_REPLY_{{ reply.name | upper_snake }}.
pub const FTP_REPLY_{{ alias | upper_snake }}: ftp_reply_code_t = {{ reply.code }};
{% endfor %}
{% endfor %}

{% for language in languages %}
/// Language with the BCP 47 tag {{ language.tag }}.
pub const FTP_REPLY_LANG_{{ language.tag | upper_snake }}: c_int = {{ language.number }};
{% endfor %}

{% for command in commands %}
/// {{ command.name }}: {{ command.text[0] }}.
pub const FTP_REPLY_VERB_{{ command.name | upper_snake }}: ftp_reply_command_t = {{ command.name | c_verb }};
{% for alias in command.aliases %}
/// {{ alias }}: another verb for {{ command.name }}.
pub const FTP_REPLY_VERB_{{ alias | upper_snake }}: ftp_reply_command_t = {{ alias | c_verb }};
{% endfor %}
{% endfor %}

{% for set in sets %}
{{ set.doc | wrap(prefix="/// ") }}
pub const FTP_REPLY_SET_{{ set.name | upper_snake }}: c_int = {{ set.number }};
{% endfor %}

{% for set in sets %}
{{<c_constants set={set} />}}

{% endfor %}
