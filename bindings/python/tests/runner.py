"""Answers test vectors of the kinds `fact` and `judge`: one case a line in, one answer a line out.

`cargo xtask vectors --lang python` runs it; `bindings/vectors/README.md` documents cases and answers.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

import ftp_reply
from ftp_reply import Command, InvalidCommand, InvalidReplyCode, Lang

Case = dict[str, Any]


def fact(case: Case) -> dict[str, Any]:
    """What is known of a code."""
    code, lang = case["code"], Lang.matching(case["lang"])
    return {
        "name": ftp_reply.name(code),
        "text": ftp_reply.text(code, lang),
        "class": ftp_reply.reply_class(code),
        "group": ftp_reply.group(code),
        "recovery": ftp_reply.recovery(code),
        "status": ftp_reply.status(code),
    }


def judge(case: Case) -> dict[str, Any]:
    """Whether a code may answer a command."""
    command, code = case["command"], case["code"]
    return {"verdict": Command.parse(command).judge(code)}


KINDS: dict[str, Callable[[Case], dict[str, Any]]] = {"fact": fact, "judge": judge}


def answer(case: Case) -> dict[str, Any]:
    """The answer to one case; ends the program if it is ill-formed or of another kind."""
    name, kind = json.dumps(case["id"]), json.dumps(case["kind"])
    if case["kind"] not in KINDS:
        sys.exit(f"case {name}: this runner does not know the kind {kind}")
    result: dict[str, Any]
    try:
        result = {"ok": KINDS[case["kind"]](case)}
    except InvalidReplyCode:
        result = {"error": "invalid_code"}
    except InvalidCommand:
        result = {"error": "invalid_verb"}
    except (KeyError, TypeError) as error:
        sys.exit(f"case {name} is no case of kind {kind}: {error!r}")
    return {"id": case["id"], "lang": "python", **result}


def main() -> None:
    # The bytes are UTF-8 whatever the locale says.
    for line in sys.stdin.buffer:
        answered = json.dumps(answer(json.loads(line)), separators=(",", ":"), ensure_ascii=False)
        sys.stdout.buffer.write(answered.encode() + b"\n")


if __name__ == "__main__":
    main()
