"""The closed sets of the table as enumerations, with their texts."""

from __future__ import annotations

from .._lang import LangBase
from .._sources import Source
from .._words import (
    Arc,
    ClassFacts,
    ClassWord,
    DiagramFacts,
    DiagramWord,
    DigitFacts,
    DigitWord,
    Word,
    WordFacts,
)
from .documents import {{ [document.id | upper_snake for document in documents] | join(sep=", ") }}


class Lang(LangBase):
    """A language that every text is in, as its BCP 47 tag."""

{% for language in languages %}
    {{ language.tag | upper_snake }} = {{ language.tag | python_string }}
    {{ language.name | python_string }}
{% endfor %}


Lang._endonyms = {
{% for language in languages %}
    {{ language.tag | python_string }}: {{ language.name | python_string }},
{% endfor %}
}


class Recovery(Word):
    """What a client should do next after a reply."""

{% for recovery in recoveries %}
    {{ recovery.name | upper_snake }} = {{ recovery.name | python_string }}
    {{ recovery.text[0] | python_string }}
{% endfor %}


Recovery._facts = {
{% for recovery in recoveries %}
    {{ recovery.name | python_string }}: WordFacts(
        text={{<py_texts texts={recovery.text} languages={languages} />}},
        explain={{<py_texts texts={recovery.explain} languages={languages} />}},
    ),
{% endfor %}
}


class CodeStatus(Word):
    """A code's standing among the RFCs."""

{% for status in statuses %}
    {{ status.name | upper_snake }} = {{ status.name | python_string }}
    {{ status.explain[0] | python_string }}
{% endfor %}


CodeStatus._facts = {
{% for status in statuses %}
    {{ status.name | python_string }}: WordFacts(
        text={{<py_texts texts={status.text} languages={languages} />}},
        explain={{<py_texts texts={status.explain} languages={languages} />}},
    ),
{% endfor %}
}


class ReplyClass(ClassWord):
    """What a code's first digit says: how far the command has come, and whether it may be repeated."""

{% for class in classes %}
    {{ class.name | upper_snake }} = {{ class.name | python_string }}
    {{ class.text[0] | python_string }}
{% endfor %}


ReplyClass._facts = {
{% for class in classes %}
    {{ class.name | python_string }}: ClassFacts(
        text={{<py_texts texts={class.text} languages={languages} />}},
        explain={{<py_texts texts={class.explain} languages={languages} />}},
        digit={{ class.digit }},
        sources={{<py_sources sources={class.sources} />}},
        recovery=Recovery.{{ class.recovery | upper_snake }},
    ),
{% endfor %}
}


class ReplyGroup(DigitWord):
    """What a code's second digit says: the function that the reply is about."""

{% for group in groups %}
    {{ group.name | upper_snake }} = {{ group.name | python_string }}
    {{ group.text[0] | python_string }}
{% endfor %}


ReplyGroup._facts = {
{% for group in groups %}
    {{ group.name | python_string }}: DigitFacts(
        text={{<py_texts texts={group.text} languages={languages} />}},
        explain={{<py_texts texts={group.explain} languages={languages} />}},
        digit={{ group.digit }},
        sources={{<py_sources sources={group.sources} />}},
    ),
{% endfor %}
}


class Diagram(DiagramWord):
    """A state diagram that commands follow (RFC 959 section 6): what each first digit leads to."""

{% for diagram in diagrams %}
    {{ diagram.name | upper_snake }} = {{ diagram.name | python_string }}
    {{ diagram.text[0] | python_string }}
{% endfor %}


Diagram._facts = {
{% for diagram in diagrams %}
    {{ diagram.name | python_string }}: DiagramFacts(
        text={{<py_texts texts={diagram.text} languages={languages} />}},
        arcs=({{ ["Arc." ~ arc | upper_snake for arc in diagram.transitions] | join(sep=", ") }}),
        sources={{<py_sources sources={diagram.sources} />}},
    ),
{% endfor %}
}
