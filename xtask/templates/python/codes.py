"""The listed codes as an enumeration."""

from __future__ import annotations

from .._code import CodeBase


class ReplyCode(CodeBase):
    """An FTP reply code that the table lists, ascending, those that no RFC defines too."""

{% for reply in replies %}
    {{ reply.name | upper_snake }} = {{ reply.code }}
    {{ reply.text[0] | python_string }}
{% for alias in reply.aliases %}
    {{ alias | upper_snake }} = {{ reply.code }}
    "An older name of `{{ reply.name | upper_snake }}`."
{% endfor %}
{% endfor %}
