"""The listed codes as an enum."""

from __future__ import annotations

from .._code import CodeBase

TYPE_CHECKING = False


class ReplyCode(CodeBase):
    """A listed FTP reply code, in ascending order. Servers also send codes that no RFC defines."""

{% for reply in replies %}
    {{ reply.name | upper_snake }} = {{ reply.code }}
    {{ reply.text[0] | python_string }}
{% endfor %}
{% for reply in replies %}
{% for alias in reply.aliases %}

    if TYPE_CHECKING:
        # Deprecated. At run time the metaclass finds it, with a warning.
        {{ alias | upper_snake }} = {{ reply.code }}
{% endfor %}
{% endfor %}


ReplyCode._set_former_names({
{% for reply in replies %}
{% for alias in reply.aliases %}
    {{ alias | python_string }}: {{ reply.name | python_string }},
{% endfor %}
{% endfor %}
})
