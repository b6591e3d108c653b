from typing import Final

__all__ = [
    "VERSION",
    "advice",
    "canonical",
    "code_of_line",
    "error_message",
    "explain",
    "from_locale",
    "hints",
    "judge",
    "lookup",
    "matching",
    "run",
    "search",
    "transition",
    "verb",
]

VERSION: Final[str]

_Hint = tuple[str, str | None, list[str], list[str], int, list[str], list[str]]

def matching(tag: str) -> str: ...
def lookup(tag: str) -> str | None: ...
def from_locale() -> str: ...
def search(words: str, lang: str) -> list[int]: ...
def code_of_line(line: bytes) -> int: ...
def verb(name: str) -> str | None: ...
def canonical(name: str) -> str | None: ...
def judge(name: str, code: int) -> int: ...
def advice(
    name: str, code: int, situation: int
) -> tuple[int, list[str], list[list[str]], list[str], list[str]] | None: ...
def hints(code: int | None, text: bytes) -> list[_Hint]: ...
def explain(
    code: int | None, text: bytes, lang: str, name: str | None, situation: int
) -> tuple[str, list[str], str, int, list[str], _Hint | None]: ...
def transition(diagram: int, reply_class: int) -> int: ...
def error_message(
    set: int,
    kind: int,
    lang: str,
    *,
    code: int = 0,
    offset: int = 0,
    expected: int = 0,
    line: int = 0,
    hole: str = "",
    needed: int = 0,
    argument: str = "",
) -> str | None: ...
def run(arguments: list[str]) -> int: ...
