"""Facts of every listed code, by its number."""

from __future__ import annotations

from .._code_facts import CodeFacts, Meaning, WireForm

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Final

NO_TEXTS = ({% for _ in languages %}None, {% endfor %})

UNLISTED: Final = CodeFacts(
    name=None,
    former_names=(),
    status=None,
    recovery=None,
    text_source=None,
    wire=None,
    text=NO_TEXTS,
    detail=NO_TEXTS,
    explain=NO_TEXTS,
    causes=({% for _ in languages %}(), {% endfor %}),
    meanings=(),
    sources=(),
)
"""Facts of a code that is not listed."""

CODE_FACTS: Final[dict[int, CodeFacts]] = {
{% for reply in replies %}
    {{ reply.code }}: CodeFacts(
        name={{ reply.name | python_string }},
        former_names={{<py_strings strings={reply.aliases} />}},
        status={{ reply.status.name | python_string }},
        recovery={{ reply.recovery.name | python_string }},
        text_source={{ reply.text_source | lower | python_string }},
{% for wire in reply.wire %}
        wire=WireForm({{ wire.form | python_string }}, exact={{ wire.exact | python_bool }}),
{% else %}
        wire=None,
{% endfor %}
        text={{<py_texts texts={reply.text} />}},
{% for detail in reply.detail %}
        detail={{<py_texts texts={detail} />}},
{% else %}
        detail=NO_TEXTS,
{% endfor %}
        explain={{<py_texts texts={reply.explain} />}},
        causes={{<py_lists optional={reply.causes} languages={languages} />}},
        meanings=(
{% for meaning in reply.meanings %}
            Meaning(
                name={{ meaning.name | python_string }},
                commands={{<py_strings strings={meaning.commands} />}},
                text={{<py_texts texts={meaning.text} />}},
                explain={{<py_texts texts={meaning.explain} />}},
                status={{ meaning.status.name | python_string }},
                sources={{<py_citations sources={meaning.sources} />}},
            ),
{% endfor %}
        ),
        sources={{<py_citations sources={reply.sources} />}},
    ),
{% endfor %}
}
