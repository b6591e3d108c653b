"""What the RFCs let a server answer to every command, under its verb."""

from __future__ import annotations

from typing import Final

from .._replies import AfterPreliminary, CommandFacts, CommandReplies, LaterReply
from .._sources import Source
from .codes import ReplyCode
from .documents import {{ [document.id | upper_snake for document in documents] | join(sep=", ") }}
from .vocabulary import Diagram

COMMAND_FACTS: Final[dict[str, CommandFacts]] = {
{% for command in commands %}
    {{ command.name | python_string }}: CommandFacts(
        aliases=({% for alias in command.aliases %}{{ alias | python_string }}, {% endfor %}),
        text={{<py_texts texts={command.text} languages={languages} />}},
        diagram=Diagram.{{ command.diagram | upper_snake }},
        replies=CommandReplies(
            preliminary={{<py_codes replies={replies} places={command.replies.preliminary} />}},
            after_preliminary=AfterPreliminary(
                marker={{<py_codes replies={replies} places={command.replies.marker} />}},
                success={{<py_codes replies={replies} places={command.replies.success_after} />}},
                failure={{<py_codes replies={replies} places={command.replies.failure_after} />}},
            ),
            success={{<py_codes replies={replies} places={command.replies.success} />}},
            intermediate={{<py_codes replies={replies} places={command.replies.intermediate} />}},
            failure={{<py_codes replies={replies} places={command.replies.failure} />}},
            later=(
{% for later in command.later %}
                LaterReply(
                    ReplyCode.{{ replies[later.at].name | upper_snake }},
                    Source({{ later.source.document.id | upper_snake }}, {{ later.source.section | python_string }}),
                ),
{% endfor %}
            ),
        ),
        sources={{<py_sources sources={command.sources} />}},
    ),
{% endfor %}
}
