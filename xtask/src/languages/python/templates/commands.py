"""The commands as an enum."""

from __future__ import annotations

from .._command import CommandBase


class Command(CommandBase):
    """An FTP command, identified by its verb (RFC 959, section 5.3); the greeting is ``CONNECT``.

    A command is its verb in upper case, as a ``str``. The enum is open: any three or four letters
    are a command, in any letter case. Iteration covers the listed commands, the greeting first.

    >>> from ftp_reply import Command
    >>> Command("retr")
    <Command.RETR: 'RETR'>
    >>> Command("AVBL").is_listed
    False
    """

    __module__ = "ftp_reply"

{% for command in commands %}
    {{ command.name | upper_snake }} = {{ command.name | python_string }}
    {{ command.text[0] | python_string }}
{% endfor %}


Command._finish((
{% for command in commands %}
    {{ command.text[0] | python_string }},
{% endfor %}
))
