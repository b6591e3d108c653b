"""`parse_columns`: its columns, and the libraries that read them without copying."""

from __future__ import annotations

import gc
import io
import mmap
import resource
from pathlib import Path
from typing import Any

import duckdb
import numpy
import polars
import pyarrow
import pytest

import ftp_reply
from ftp_reply import FaultKind, Reply, ReplyColumns, ReplyParser

LOG = b"220 Ready\r\n331-Name okay\r\n331 Password?\r\n230 Logged in\r\n"
NAMES = ["codes", "starts", "ends", "line_counts"]


def columns() -> ReplyColumns:
    """Return the columns of the log."""
    return ftp_reply.parse_columns(LOG)


def test_columns_have_number_of_each_reply() -> None:
    found = columns()
    assert len(found) == 3
    assert found.codes.tolist() == [220, 331, 230]
    assert found.starts.tolist() == [0, 11, 41]
    assert found.ends.tolist() == [11, 41, 56]
    assert found.line_counts.tolist() == [1, 2, 1]
    assert (found.faults, found.consumed) == ([], len(LOG))
    assert repr(found) == "<ReplyColumns replies=3 faults=0>"


def test_columns_agree_with_parser() -> None:
    data = LOG * 50 + b"what?\r\n\r\n" + LOG + b"220" + b"x" * 99 + b"\r\n" + LOG[:-5]
    found = ftp_reply.parse_columns(data)
    parser = ReplyParser()
    items = parser.feed(data)
    replies = [item for item in items if isinstance(item, Reply)]
    bounds = zip(found.starts, found.ends, strict=True)
    assert [data[start:end] for start, end in bounds] == [reply.raw for reply in replies]
    assert found.codes.tolist() == [reply.code for reply in replies]
    assert found.line_counts.tolist() == [reply.line_count for reply in replies]
    *faults, end = found.faults
    assert faults == [item for item in items if not isinstance(item, Reply)]
    with pytest.raises(ftp_reply.UnexpectedEof) as raised:
        parser.finish()
    assert (end.kind, end.offset, end.kept) == (
        FaultKind.UNEXPECTED_EOF,
        raised.value.offset,
        raised.value.kept,
    )
    assert data[found.consumed :] == end.kept


def test_columns_take_options() -> None:
    data = b"220-Hello\r\n331 Password?\r\n"
    assert len(ftp_reply.parse_columns(data)) == 0
    assert ftp_reply.parse_columns(data, terminator="any_code").codes.tolist() == [331]
    [fault] = ftp_reply.parse_columns(b"220 Ready\r\n", max_line=5).faults
    assert fault.kind is FaultKind.LINE_TOO_LONG


def test_empty_data_has_empty_columns() -> None:
    found = ftp_reply.parse_columns(b"")
    assert (len(found), found.consumed, found.faults) == (0, 0, [])
    assert all(getattr(found, name).tolist() == [] for name in NAMES)
    assert pyarrow.table(found).num_rows == polars.DataFrame(found).height == 0


@pytest.mark.parametrize("name", NAMES)
def test_column_is_read_only_view(name: str) -> None:
    column: memoryview[int] = getattr(columns(), name)
    assert isinstance(column, memoryview)
    assert (column.readonly, column.contiguous, column.ndim, column.shape) == (True, True, 1, (3,))
    assert column.format == ("H" if name == "codes" else "Q")
    assert column.cast("B").nbytes == column.nbytes == 3 * column.itemsize
    assert column[1:].tolist() == column.tolist()[1:]
    with pytest.raises(TypeError):
        column[0] = 1
    with pytest.raises(TypeError):
        io.BytesIO(b"x").readinto(column.obj)


def test_column_outlives_columns() -> None:
    codes = columns().codes
    gc.collect()
    assert codes.tolist() == [220, 331, 230]
    array = numpy.asarray(codes)
    del codes
    gc.collect()
    assert array.tolist() == [220, 331, 230]


def test_numpy_shares_memory() -> None:
    found = columns()
    first, second = numpy.asarray(found.codes), numpy.asarray(found.codes)
    assert first.dtype == numpy.uint16
    assert numpy.asarray(found.starts).dtype == numpy.uint64
    with pytest.raises(ValueError, match="read-only"):
        first[0] = 200
    assert numpy.shares_memory(first, second)
    assert (numpy.asarray(found.ends) - numpy.asarray(found.starts)).tolist() == [11, 30, 15]


def addresses(table: Any) -> list[int]:
    """Return the address of the values of each column of a table or batch."""
    chunks = [
        column.chunk(0) if isinstance(column, pyarrow.ChunkedArray) else column
        for column in table.columns
    ]
    return [chunk.buffers()[1].address for chunk in chunks]


def test_pyarrow_shares_memory() -> None:
    found = columns()
    expected = [numpy.asarray(getattr(found, name)).ctypes.data for name in NAMES]
    table, batch = pyarrow.table(found), pyarrow.record_batch(found)
    assert table.schema == batch.schema == pyarrow.schema(found)
    assert table.schema.names == NAMES
    assert str(table.schema.field("codes").type) == "uint16"
    assert addresses(table) == addresses(batch) == expected
    values = {name: getattr(found, name).tolist() for name in NAMES}
    del found
    gc.collect()
    table.validate(full=True)
    batch.validate(full=True)
    assert table.to_pydict() == batch.to_pydict() == values


def test_pyarrow_reads_stream() -> None:
    reader = pyarrow.RecordBatchReader.from_stream(columns())
    assert reader.schema.names == NAMES
    assert reader.read_next_batch().num_rows == 3
    with pytest.raises(StopIteration):
        reader.read_next_batch()


def test_polars_reads_columns() -> None:
    frame = polars.DataFrame(columns())
    assert frame.columns == NAMES
    assert frame["codes"].dtype == polars.UInt16
    assert frame.rows() == [(220, 0, 11, 1), (331, 11, 41, 2), (230, 41, 56, 1)]
    assert frame.filter(polars.col("line_counts") > 1)["codes"].to_list() == [331]


def test_duckdb_reads_columns() -> None:
    found = columns()
    query = "SELECT codes // 100 AS class, count(*) FROM found GROUP BY class ORDER BY class"
    result = duckdb.sql(query)
    assert result is not None
    assert result.fetchall() == [(2, 2), (3, 1)]
    del found


def test_unread_capsules_are_released() -> None:
    found = columns()
    for _ in range(100):
        found.__arrow_c_schema__()
        found.__arrow_c_array__()
        found.__arrow_c_stream__(None)
        pyarrow.table(found)
    before = peak_memory()
    data = LOG * 1000
    for _ in range(2000):
        # 78 KB of numbers, which the schema, the array and the stream keep until they are released.
        large = ftp_reply.parse_columns(data)
        large.__arrow_c_array__()
        large.__arrow_c_stream__()
    assert peak_memory() - before < 20_000_000


def peak_memory() -> int:
    """Return the largest size of the process in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def test_columns_read_any_buffer(tmp_path: Path) -> None:
    expected = columns().ends.tolist()
    (tmp_path / "log").write_bytes(LOG)
    with (
        open(tmp_path / "log", "rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped,
    ):
        buffers: list[Any] = [bytearray(LOG), memoryview(LOG), numpy.frombuffer(LOG, numpy.uint8), mapped]
        for buffer in buffers:
            assert ftp_reply.parse_columns(buffer).ends.tolist() == expected
    reversed_log = memoryview(LOG[::-1])
    assert ftp_reply.parse_columns(reversed_log[::-1]).ends.tolist() == expected


@pytest.mark.parametrize("wrong", [None, "220 Ready\r\n", 220, [220], object()])
def test_columns_reject_other_types(wrong: Any) -> None:
    with pytest.raises(TypeError):
        ftp_reply.parse_columns(wrong)
