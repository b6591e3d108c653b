"""What the table knows of every code, under its number."""

from __future__ import annotations

from typing import Final

from .._facts import Facts
from .._sources import Meaning, Source, TextSource, WireForm
from .documents import {{ [document.id | upper_snake for document in documents] | join(sep=", ") }}
from .vocabulary import CodeStatus, Recovery

FACTS: Final[dict[int, Facts]] = {
{% for reply in replies %}
    {{ reply.code }}: Facts(
        name={{ reply.name | python_string }},
        aliases=({% for alias in reply.aliases %}{{ alias | python_string }}, {% endfor %}),
        status=CodeStatus.{{ reply.status.name | upper_snake }},
        recovery=Recovery.{{ reply.recovery.name | upper_snake }},
        text_source=TextSource.{{ reply.text_source | upper_snake }},
{% for wire in reply.wire %}
        wire=WireForm({{ wire.form | python_string }}, exact={{ wire.exact | python_bool }}),
{% else %}
        wire=None,
{% endfor %}
        text={{<py_texts texts={reply.text} languages={languages} />}},
{% for detail in reply.detail %}
        detail={{<py_texts texts={detail} languages={languages} />}},
{% else %}
        detail=None,
{% endfor %}
        explain={{<py_texts texts={reply.explain} languages={languages} />}},
        meanings=(
{% for meaning in reply.meanings %}
            Meaning(
                {{<py_texts texts={meaning.text} languages={languages} />}},
                {{<py_texts texts={meaning.explain} languages={languages} />}},
                {{<py_sources sources={meaning.sources} />}},
            ),
{% endfor %}
        ),
        sources={{<py_sources sources={reply.sources} />}},
    ),
{% endfor %}
}
