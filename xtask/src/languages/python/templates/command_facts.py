"""Replies and other facts of every listed command, by its verb."""

from __future__ import annotations

from .._command_replies import AfterPreliminary, CommandFacts, CommandReplies, LaterReply
from .codes import ReplyCode
from .documents import SOURCES

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Final

COMMAND_FACTS: Final[dict[str, CommandFacts]] = {
{% for command in commands %}
    {{ command.name | python_string }}: CommandFacts(
        aliases={{<py_strings strings={command.aliases} />}},
        text={{<py_texts texts={command.text} />}},
        diagram={{ command.diagram | python_string }},
        replies=CommandReplies(
            preliminary={{<py_codes replies={replies} indices={command.replies.preliminary} />}},
            after_preliminary=AfterPreliminary(
                marker={{<py_codes replies={replies} indices={command.replies.marker} />}},
                success={{<py_codes replies={replies} indices={command.replies.success_after} />}},
                failure={{<py_codes replies={replies} indices={command.replies.failure_after} />}},
            ),
            success={{<py_codes replies={replies} indices={command.replies.success} />}},
            intermediate={{<py_codes replies={replies} indices={command.replies.intermediate} />}},
            failure={{<py_codes replies={replies} indices={command.replies.failure} />}},
            later=(
{% for later in command.later %}
                LaterReply(
                    ReplyCode.{{ replies[later.at].name | upper_snake }},
                    SOURCES[{{ later.source.citation[0] | python_string }}],
                    after_preliminary={{ later.after_preliminary | python_bool }},
                ),
{% endfor %}
            ),
        ),
        sources={{<py_citations sources={command.sources} />}},
    ),
{% endfor %}
}
