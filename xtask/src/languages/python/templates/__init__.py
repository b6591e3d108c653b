"""Tables of this package, which `cargo xtask regen` writes from `codes.toml`."""

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Final

LANGUAGE_INDEX: "Final[dict[str, int]]" = {
{% for language in languages %}
    {{ language.tag | python_string }}: {{ language.index }},
{% endfor %}
}
"""Index of each language in every text. It is here because a file of its own would cost time."""
