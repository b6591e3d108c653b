"""Answers test vectors: reads one case per line, writes one answer per line.

`cargo xtask vectors --lang python` runs it. `bindings/vectors/README.md` documents cases and answers.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import TypeVar

from reply_answers import REPLY_KINDS
from value_answers import VALUE_KINDS
from wire import Case, Result, Unanswerable, to_bytes

import ftp_reply
from ftp_reply import (
    CLOSED_SETS,
    Command,
    EncodeError,
    EncodeErrorKind,
    Expectation,
    FaultKind,
    InvalidCommand,
    InvalidReplyCode,
    Lang,
    PayloadError,
    PayloadErrorKind,
    ReplyCode,
    ReplyError,
    SendError,
    SendErrorKind,
    Situation,
    TextEnum,
    UnusableHost,
)

Member = TypeVar("Member", bound=TextEnum)


def fact(case: Case) -> Result:
    """Return the facts of a code."""
    code, lang = ReplyCode(case["code"]), Lang.matching(case["lang"])
    return {
        "name": code.identifier,
        "text": code.text(lang),
        "detail": code.detail(lang),
        "explain": code.explain(lang),
        "causes": code.causes(lang),
        "class": code.reply_class,
        "group": code.group,
        "recovery": code.recovery,
        "status": code.status,
    }


def judge(case: Case) -> Result:
    """Return how well a code fits a command."""
    command, code = case["command"], case["code"]
    return {"verdict": Command.parse(command).judge(code)}


def advice(case: Case) -> Result:
    """Return what to do about a reply to a command."""
    command = Command.parse(case["command"])
    situation = [Situation.from_name(name) for name in case["situation"]]
    if None in situation:
        raise Unanswerable("unknown_situation")
    advice = command.advice(case["code"], [member for member in situation if member])
    return {
        "recovery": advice.recovery,
        "text": advice.text(),
        "try": advice.suggested_commands,
    }


def hint(case: Case) -> Result:
    """Return the names of the hints for a text."""
    return {"hints": [hint.name for hint in ftp_reply.hints(case["code"], case["text"])]}


def search(case: Case) -> Result:
    """Return the first codes that match a query."""
    return {"codes": ftp_reply.search(case["words"], lang=case["lang"])[:8]}


def explain(case: Case) -> Result:
    """Return a reply explained for a screen."""
    explanation = ftp_reply.explain(case["code"], case["text"], lang=case["lang"])
    return {
        "headline": explanation.headline,
        "cause": next(iter(explanation.causes), None),
        "next_step": explanation.next_step,
    }


def line(case: Case) -> Result:
    """Return the code of a line."""
    return {"code": ReplyCode.from_line(to_bytes(case["input"]))}


def lang(case: Case) -> Result:
    """Return the language that a tag selects."""
    return {"tag": Lang.matching(case["tag"])}


def closed_set(case: Case) -> Result:
    """Return the members of a closed set."""
    members = CLOSED_SETS.get(case["set"])
    if members is None:
        raise Unanswerable("unknown_set")
    texts = [
        {"number": member.number, "name": member.identifier, "text": member.text(case["lang"])}
        for member in members
    ]
    return {"members": texts}


def named(kind: type[Member], name: str) -> Member:
    """Return the member with a name."""
    member = kind.from_name(name)
    if member is None:
        raise Unanswerable("unknown_kind")
    return member


def fault_error(kind: str, case: Case) -> ReplyError:
    """Return a fault."""
    return ReplyError(named(FaultKind, kind), case["offset"], case.get("code"))


def payload_error(kind: str, case: Case) -> PayloadError:
    """Return a payload error."""
    member = named(PayloadErrorKind, kind)
    expected = named(Expectation, case["expected"])
    return PayloadError(member, case["offset"], case.get("code"), expected)


def encode_error(kind: str, case: Case) -> EncodeError:
    """Return an encode error."""
    member = named(EncodeErrorKind, kind)
    line, offset = case.get("line", 0), case.get("offset", 0)
    expected = named(Expectation, case["expected"]) if "expected" in case else None
    return EncodeError(member, line, offset, case.get("hole"), case.get("needed"), expected)


def send_error(kind: str, case: Case) -> SendError:
    """Return a send error."""
    return SendError(named(SendErrorKind, kind))


ERRORS: dict[str, Callable[[str, Case], ReplyError | PayloadError | EncodeError | SendError]] = {
    "fault": fault_error,
    "payload": payload_error,
    "encode": encode_error,
    "send": send_error,
}


def message(case: Case) -> Result:
    """Return an error as a sentence."""
    error = ERRORS[case["error"]](case["error_kind"], case)
    return {"text": error.message(case["lang"])}


FACT_KINDS: dict[str, Callable[[Case], Result]] = {
    "advice": advice,
    "explain": explain,
    "fact": fact,
    "hint": hint,
    "judge": judge,
    "lang": lang,
    "line": line,
    "message": message,
    "search": search,
    "set": closed_set,
}
KINDS = [*FACT_KINDS, *REPLY_KINDS, *VALUE_KINDS]


def result(case: Case) -> Result:
    """Return the result fields of a case."""
    kind = case["kind"]
    try:
        if kind in FACT_KINDS:
            return {"ok": FACT_KINDS[kind](case)}
        return (REPLY_KINDS | VALUE_KINDS)[kind](case)
    except InvalidReplyCode:
        return {"error": "invalid_code"}
    except InvalidCommand:
        return {"error": "invalid_verb"}
    except UnusableHost:
        return {"error": "unusable_host"}
    except (EncodeError, PayloadError, ReplyError, SendError) as error:
        return {"error": error.kind}
    except Unanswerable as error:
        return {"error": str(error)}


def answer(case: Case) -> Result:
    """Return the answer to one case; end the program if it is ill-formed or of another kind."""
    name, kind = json.dumps(case["id"]), json.dumps(case["kind"])
    if case["kind"] not in KINDS:
        sys.exit(f"case {name}: this runner does not support the kind {kind}")
    try:
        return {"id": case["id"], "lang": "python", **result(case)}
    except (KeyError, TypeError, ValueError) as error:
        sys.exit(f"case {name} is not a case of kind {kind}: {error!r}")


def main() -> None:
    # The bytes are UTF-8, whatever the locale is.
    for line in sys.stdin.buffer:
        answered = json.dumps(answer(json.loads(line)), separators=(",", ":"), ensure_ascii=False)
        sys.stdout.buffer.write(answered.encode() + b"\n")


if __name__ == "__main__":
    main()
