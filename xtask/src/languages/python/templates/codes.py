"""The codes as an enum."""

from .._code import CodeBase

TYPE_CHECKING = False


class ReplyCode(CodeBase):
    """An FTP reply code, from 100 to 699.

    The enum is open, because servers also send codes that no RFC defines: ``ReplyCode(599)`` has
    every method, too. Iteration covers the listed codes, in ascending order.

    >>> from ftp_reply import ReplyCode
    >>> ReplyCode(550)
    <ReplyCode.FILE_UNAVAILABLE: 550>
    >>> ReplyCode(599)
    <ReplyCode.UNLISTED_599: 599>
    >>> ReplyCode(599).reply_class
    <ReplyClass.PERMANENT_NEGATIVE: 'permanent_negative'>
    """

    __module__ = "ftp_reply"

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


ReplyCode._finish((
{% for reply in replies %}
    {{ reply.text[0] | python_string }},
{% endfor %}
))
ReplyCode._set_former_names({
{% for reply in replies %}
{% for alias in reply.aliases %}
    {{ alias | python_string }}: {{ reply.name | python_string }},
{% endfor %}
{% endfor %}
})
