"""Former names of members, which still work but are deprecated."""

from __future__ import annotations

from enum import IntEnum

import pytest

from ftp_reply._enum_types import FormerNamesType
from ftp_reply._enums import MemberFacts, TextEnum


class Color(TextEnum):
    """A set with a former name."""

    RED = "red"
    BLUE = "blue"


Color._describe(
    99,
    {
        "red": MemberFacts(1, ("red", "빨강"), (), (), ("rouge",)),
        "blue": MemberFacts(2, ("blue", "파랑"), (), (), ()),
    },
)


class Number(IntEnum, metaclass=FormerNamesType):
    """An enum of numbers with a former name."""

    ONE = 1


Number._set_former_names({"uno": "one"})


def test_attribute_of_former_name_warns() -> None:
    with pytest.warns(DeprecationWarning, match="Color.ROUGE is deprecated: use Color.RED") as warned:
        assert getattr(Color, "ROUGE") is Color.RED
    assert warned[0].filename == __file__
    with pytest.warns(DeprecationWarning):
        assert Number["UNO"] is Number.ONE


def test_value_of_former_name_warns() -> None:
    # A pickle contains the value, so this is also how an old one is loaded.
    with pytest.warns(DeprecationWarning):
        assert Color("rouge") is Color.RED


def test_from_name_accepts_former_name() -> None:
    assert Color.from_name("Rouge") is Color.RED


def test_former_name_is_not_a_member() -> None:
    assert [*Color.__members__] == ["RED", "BLUE"]
    assert "rouge" not in list(Color)


@pytest.mark.parametrize("name", ["GREEN", "rouge", "_former"])
def test_other_names_are_missing(name: str) -> None:
    with pytest.raises(AttributeError, match=name):
        getattr(Color, name)
    with pytest.raises(KeyError):
        Color[name]


@pytest.mark.parametrize("value", ["green", "ROUGE", "", 1, None])
def test_other_values_are_rejected(value: object) -> None:
    with pytest.raises(ValueError):
        Color(value)  # type: ignore[arg-type]
