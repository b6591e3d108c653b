"""Size, time and path of a file."""

from __future__ import annotations

import operator
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from ftp_reply import EncodeError, FileSize, FileTime, Liberty, Pathname, PayloadError

LEAP = FileTime(2016, 12, 31, 23, 59, 60, 123_456_789)


def test_time_of_rfc_3659_example() -> None:
    time = FileTime.parse(b"213 19980615100045.014\r\n")
    assert (time.year, time.month, time.day) == (1998, 6, 15)
    assert (time.hour, time.minute, time.second, time.nanosecond) == (10, 0, 45, 14_000_000)
    assert str(time) == "1998-06-15T10:00:45.014Z"
    assert time.value() == "19980615100045.014"
    assert time.encode() == b"213 19980615100045.014\r\n"


def test_time_truncates_to_nanoseconds() -> None:
    assert FileTime.parse_value(b"20240229120000.1234567899999").nanosecond == 123_456_789


def test_leap_second_is_only_at_end_of_day() -> None:
    assert FileTime.parse_value("20161231235960").second == 60
    for value in ("20161231225960", "20161231235860", "20161231235961"):
        with pytest.raises(PayloadError):
            FileTime.parse_value(value)


def test_datetime_drops_only_what_it_cannot_represent() -> None:
    assert LEAP.datetime() == datetime(2017, 1, 1, 0, 0, 0, 123_456, tzinfo=UTC)
    exact = FileTime(2024, 2, 29, 12, 30, 5, 123_456_000)
    assert exact.datetime() == datetime(2024, 2, 29, 12, 30, 5, 123_456, tzinfo=UTC)
    assert FileTime.from_datetime(exact.datetime()) == exact
    assert FileTime.from_datetime(LEAP.datetime()) != LEAP


def test_datetime_of_last_leap_second_overflows() -> None:
    with pytest.raises(OverflowError):
        FileTime(9999, 12, 31, 23, 59, 60).datetime()


def test_from_datetime_converts_to_utc() -> None:
    seoul = timezone(timedelta(hours=9))
    assert str(FileTime.from_datetime(datetime(2024, 3, 1, 8, 30, tzinfo=seoul))) == (
        "2024-02-29T23:30:00Z"
    )


def test_from_datetime_rejects_naive_datetime() -> None:
    with pytest.raises(ValueError, match="naive datetime"):
        FileTime.from_datetime(datetime(2024, 2, 29))


def test_from_datetime_rejects_years_before_1000() -> None:
    with pytest.raises(EncodeError):
        FileTime.from_datetime(datetime(999, 12, 31, tzinfo=UTC))
    with pytest.raises(OverflowError):
        FileTime.from_datetime(datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=9))))


@pytest.mark.parametrize("wrong", [None, "2024", 0, datetime(2024, 2, 29).date()])
def test_from_datetime_rejects_other_types(wrong: Any) -> None:
    with pytest.raises(TypeError):
        FileTime.from_datetime(wrong)


def test_unix_time_ignores_leap_seconds() -> None:
    assert FileTime.from_unix(0) == FileTime(1970, 1, 1)
    assert FileTime.from_unix(-1, 999_999_999) == FileTime(1969, 12, 31, 23, 59, 59, 999_999_999)
    assert LEAP.unix_seconds == FileTime(2017, 1, 1).unix_seconds == 1_483_228_800
    for seconds in (10**12, -(10**12), 10**30, -(10**30)):
        with pytest.raises(EncodeError):
            FileTime.from_unix(seconds)
    with pytest.raises(EncodeError):
        FileTime.from_unix(0, 10**9)


def test_times_are_ordered() -> None:
    times = [FileTime(2016, 12, 31), LEAP, FileTime(2017, 1, 1), FileTime(2017, 1, 1, nanosecond=1)]
    assert sorted(reversed(times)) == times
    assert times[0] < times[1] <= times[2] < times[3]
    with pytest.raises(TypeError):
        operator.lt(times[0], 3)


@pytest.mark.parametrize(
    "fields", [(999, 1, 1), (10000, 1, 1), (2023, 2, 29), (2024, 0, 1), (2024, 1, 1, 24), (2024, -1, 1)]
)
def test_time_rejects_fields_out_of_range(fields: tuple[int, ...]) -> None:
    with pytest.raises(EncodeError):
        FileTime(*fields)


def test_lenient_time_ignores_other_text() -> None:
    read = FileTime.parse(b"213 20240229120000 GMT\r\n", lenient=True)
    assert read.value == FileTime(2024, 2, 29, 12)
    assert read.liberties == (Liberty.SURROUNDING_TEXT,)


def test_sizes_are_ordered() -> None:
    assert FileSize(1) < FileSize(2) and max(FileSize(3), FileSize(10)) == FileSize(10)


def test_path_undoes_doubled_quotes() -> None:
    path = Pathname.parse(b'257 "/usr/dm/foo""bar" directory created\r\n')
    assert path.path == bytes(path) == b'/usr/dm/foo"bar'
    assert path.encode("created.") == b'257 "/usr/dm/foo""bar" created.\r\n'


@pytest.mark.parametrize("path", ["/a\r", "/a\n", "/a\0", b"\r"])
def test_path_rejects_bytes_that_split_reply(path: str | bytes) -> None:
    with pytest.raises(EncodeError):
        Pathname(path)


def test_path_of_reply_can_contain_carriage_return() -> None:
    path = Pathname.parse(b'257 "/a\rb"\r\n')
    assert path.path == b"/a\rb"
    with pytest.raises(EncodeError):
        path.encode("created.")


def test_commentary_cannot_split_reply() -> None:
    with pytest.raises(EncodeError):
        Pathname("/a").encode("created.\r\n230 Logged in")


def test_str_is_encoded_in_utf_8() -> None:
    assert Pathname("/한글").path == "/한글".encode()
    with pytest.raises(UnicodeEncodeError):
        Pathname("/\udcff")
