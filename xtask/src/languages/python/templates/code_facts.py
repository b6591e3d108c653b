"""Facts of every listed code, by its number."""

from __future__ import annotations

from .._code_facts import CodeFacts, Meaning, WireForm
from .documents import SOURCES
from .sets import CodeStatus, Recovery, TextSource

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Final

CODE_FACTS: Final[dict[int, CodeFacts]] = {
{% for reply in replies %}
    {{ reply.code }}: CodeFacts(
        name={{ reply.name | python_string }},
        former_names={{<py_strings strings={reply.aliases} />}},
        status=CodeStatus.{{ reply.status.name | upper_snake }},
        recovery=Recovery.{{ reply.recovery.name | upper_snake }},
        text_source=TextSource.{{ reply.text_source | upper_snake }},
{% for wire in reply.wire %}
        wire=WireForm({{ wire.form | python_string }}, exact={{ wire.exact | python_bool }}),
{% else %}
        wire=None,
{% endfor %}
        text={{<py_texts texts={reply.text} />}},
{% for detail in reply.detail %}
        detail={{<py_texts texts={detail} />}},
{% else %}
        detail=None,
{% endfor %}
        explain={{<py_texts texts={reply.explain} />}},
        causes={{<py_lists optional={reply.causes} languages={languages} />}},
        meanings=(
{% for meaning in reply.meanings %}
            Meaning(
                text={{<py_texts texts={meaning.text} />}},
                explain={{<py_texts texts={meaning.explain} />}},
                status=CodeStatus.{{ meaning.status.name | upper_snake }},
                sources={{<py_sources sources={meaning.sources} />}},
            ),
{% endfor %}
        ),
        sources={{<py_sources sources={reply.sources} />}},
    ),
{% endfor %}
}
