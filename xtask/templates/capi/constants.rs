//! The constants that the header gives names to.

use core::ffi::c_int;

use crate::code::ftp_reply_code_t;
use crate::command::ftp_reply_command_t;

{% for reply in replies %}
/// {{ reply.code }} {{ reply.text[0] }}
pub const FTP_REPLY_{{ reply.name | upper_snake }}: ftp_reply_code_t = {{ reply.code }};
{% for alias in reply.aliases %}
/// The old name of FTP_REPLY_{{ reply.name | upper_snake }}.
pub const FTP_REPLY_{{ alias | upper_snake }}: ftp_reply_code_t = {{ reply.code }};
{% endfor %}
{% endfor %}

{% for language in languages %}
/// {{ language.name }}.
pub const FTP_REPLY_LANG_{{ language.tag | upper_snake }}: c_int = {{ loop.index0 }};
{% endfor %}

{% for class in classes %}
/// {{ class.digit }}yz: {{ class.text[0] }}.
pub const FTP_REPLY_CLASS_{{ class.name | upper_snake }}: c_int = {{ class.digit }};
{% endfor %}

{% for group in groups %}
/// x{{ group.digit }}z: {{ group.text[0] }}.
pub const FTP_REPLY_GROUP_{{ group.name | upper_snake }}: c_int = {{ loop.index }};
{% endfor %}

{% for recovery in recoveries %}
/// {{ recovery.text[0] }}
pub const FTP_REPLY_RECOVERY_{{ recovery.name | upper_snake }}: c_int = {{ loop.index }};
{% endfor %}

{% for status in statuses %}
/// {{ status.text[0] }}.
pub const FTP_REPLY_CODE_STATUS_{{ status.name | upper_snake }}: c_int = {{ loop.index }};
{% endfor %}

{% for command in commands %}
/// {{ command.text[0] }}.
pub const FTP_REPLY_VERB_{{ command.name | upper_snake }}: ftp_reply_command_t = {{ command.name | c_verb }};
{% for alias in command.aliases %}
/// Another verb for {{ command.name }}.
pub const FTP_REPLY_VERB_{{ alias | upper_snake }}: ftp_reply_command_t = {{ alias | c_verb }};
{% endfor %}
{% endfor %}

{% for diagram in diagrams %}
/// {{ diagram.text[0] }}
pub const FTP_REPLY_DIAGRAM_{{ diagram.name | upper_snake }}: c_int = {{ loop.index }};
{% endfor %}
