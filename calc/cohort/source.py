"""What comes in: a text table or Parquet, what it is called and holds, and any part of its rows.

A text table is read as every other of ours is; a part of it is a stretch of bytes that begins and
ends with a row. A part of Parquet is a stretch of rows.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from threading import get_ident
from typing import Any, BinaryIO, NamedTuple

import pandas as pd
import pyarrow as pa
from pyarrow import parquet

from calc.cohort.places import COPIED_AT_ONCE, is_url, opened
from calc.errors import InputError
from calc.tables.delimited_text import (
    delimiter_of,
    encoding_of,
    lines_of,
    parsed,
    pass_marks,
    records,
    refuse_wide,
)

CSV, PARQUET = "csv", "parquet"
MAGIC = b"PAR1"
ROWS_READ = 1 << 12
MOST_THREADS = 16


class Part(NamedTuple):
    """A stretch of a source: where it begins and ends (bytes, or rows of Parquet), its rows."""

    start: int
    end: int
    rows: int


class Rows(NamedTuple):
    """The rows of a part, what is wrong with lines that do not fit the header, and empty lines."""

    table: pd.DataFrame
    faults: Mapping[int, str]
    empty: int


@dataclass(frozen=True)
class Source:
    """A file of rows: where it is, what identifies it, and how it is read.

    `encoding`, `delimiter` and `first` (where its rows begin, in bytes) are those of a text table.
    """

    address: str
    form: str
    size: int
    digest: str
    headings: tuple[str, ...]
    encoding: str = ""
    delimiter: str = ""
    first: int = 0

    def identity(self) -> dict[str, Any]:
        """Return what stays the same of a file wherever it is."""
        return {"form": self.form, "size": self.size, "digest": self.digest}


def source_of(address: str, name: str) -> Source:
    """Return what a file is, read to its end for its digest and its encoding.

    `name` is what it is called, which may end in '.parquet'. Raises `InputError` for what is no
    table and for one without a header, and `OSError` where it cannot be read.
    """
    with opened(address) as file:
        digest, size = _digest(file)
        file.seek(0)
        parquet_inside = file.read(len(MAGIC)) == MAGIC
        file.seek(0)
        if parquet_inside:
            headings = tuple(schema_of(file).names)
            return Source(address, PARQUET, size, digest, headings)
        if name.endswith(f".{PARQUET}"):
            raise InputError(f"{name} is called Parquet and is none: write it anew.", "file")
        return _text(file, address, size, digest)


def _digest(file: BinaryIO) -> tuple[str, int]:
    found, size = hashlib.sha256(), 0
    for piece in iter(lambda: file.read(COPIED_AT_ONCE), b""):
        found.update(piece)
        size += len(piece)
    return found.hexdigest(), size


def _text(file: BinaryIO, address: str, size: int, digest: str) -> Source:
    header = next(records(file), None)
    if header is None:
        raise InputError("The file has no header: its first line names the columns.", "file")
    file.seek(0)
    pass_marks(file)
    start = file.tell()
    encoding = encoding_of(file)
    file.seek(start)
    lines = bytes_of_lines(file)
    above = [next(lines) for _ in range(header.line - 1)]
    first = next(lines)
    delimiter = delimiter_of(first)
    read: list[str] = []

    def seen() -> Iterator[str]:
        for line in chain([first], lines):
            read.append(line)
            yield line

    next(parsed(seen(), delimiter))
    begins = start + sum(map(len, [*above, *read]))
    return Source(
        address, CSV, size, digest, tuple(header.fields), encoding, delimiter, first=begins
    )


def bytes_of_lines(file: BinaryIO) -> Iterator[str]:
    """Yield the lines of a file, a letter a byte: so many letters are so many bytes of the file.

    What parts cells, lines and quotations is the same in each encoding of one byte, and in UTF-8.
    """
    text = io.TextIOWrapper(file, encoding="latin-1", newline="")
    try:
        yield from lines_of(text)
    finally:
        if not file.closed:
            text.detach()


def schema_of(file: BinaryIO) -> pa.Schema:
    """Return the columns of Parquet. Raises `InputError` where it is cut off or damaged."""
    try:
        schema = parquet.ParquetFile(file).schema_arrow
    except (pa.ArrowException, OSError) as fault:
        raise _damaged(fault) from fault
    refuse_wide(len(schema.names))
    return schema.remove_metadata()


def _damaged(fault: Exception) -> InputError:
    return InputError(f"The Parquet file is cut off or damaged: write it anew ({fault}).", "file")


def sound(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield batches of Parquet. Raises `InputError` where one is damaged."""
    try:
        yield from batches
    except (pa.ArrowException, OSError) as fault:
        raise _damaged(fault) from fault


def rows_of(source: Source, part: Part) -> Rows:
    """Return the rows of a part of a text table, every cell a text."""
    with opened(source.address) as file:
        file.seek(part.start)
        data = file.read(part.end - part.start)
    text = io.TextIOWrapper(
        io.BytesIO(data), encoding=source.encoding, errors="replace", newline=""
    )
    cells: list[Sequence[str]] = []
    faults: dict[int, str] = {}
    empty = 0
    width = len(source.headings)
    for _, line in parsed(text, source.delimiter):
        if not any(map(str.strip, line)):
            empty += 1
            continue
        if len(line) != width:
            if any(map(str.strip, line[width:])):
                faults[len(cells)] = (
                    f"The row has {len(line)} cells where the header has {width}: put a cell that "
                    "has the separator in it into quotation marks."
                )
            line = [*line[:width], *[""] * (width - len(line))]
        cells.append(line)
    columns = [pd.Series(column, dtype="str") for column in zip(*cells, strict=True)]
    return Rows(
        tabled(columns or [pd.Series([], dtype="str")] * width, source.headings), faults, empty
    )


def tabled(columns: Sequence[pd.Series], headings: Sequence[str]) -> pd.DataFrame:
    """Return columns as a table, whatever their headings: one may stand twice."""
    table = pd.DataFrame(dict(enumerate(columns)))
    table.columns = pd.Index(headings, dtype=object)
    return table


def parquet_rows(source: Source) -> ParquetRows:
    """Return the rows of a Parquet file; who reads one part after the other decodes none twice.

    Each thread has its own: a worker may have several.
    """
    return _parquet_rows(source, get_ident())


@lru_cache(maxsize=MOST_THREADS)
def _parquet_rows(source: Source, thread: int) -> ParquetRows:
    return ParquetRows(source.address)


class ParquetRows:
    """Rows of a Parquet file from one place to another, read once where they are asked in order.

    No more than a few thousand rows are decoded ahead of what is asked for.
    """

    def __init__(self, address: str) -> None:
        file = opened(address) if is_url(address) else address
        self.file = parquet.ParquetFile(file, buffer_size=COPIED_AT_ONCE)
        self._begin(0)

    def _begin(self, row: int) -> None:
        """Stand at the first row of the group that a row is in."""
        metadata = self.file.metadata
        group = first = 0
        while group < metadata.num_row_groups and first + metadata.row_group(group).num_rows <= row:
            first += metadata.row_group(group).num_rows
            group += 1
        self.place = first
        groups = list(range(group, metadata.num_row_groups))
        self.batches = sound(
            self.file.iter_batches(ROWS_READ, row_groups=groups, use_threads=False)
        )
        self.held: pa.RecordBatch | None = None

    def between(self, start: int, end: int) -> pa.Table:
        """Return the rows from `start` up to `end`, counted from 0."""
        if start < self.place:
            self._begin(start)
        found = []
        while self.place < end:
            batch = self.held if self.held is not None else next(self.batches)
            self.held = None
            skipped = max(start - self.place, 0)
            taken = batch.slice(skipped, end - self.place - skipped)
            if taken.num_rows:
                found.append(taken)
            used = min(end - self.place, batch.num_rows)
            if used < batch.num_rows:
                self.held = batch.slice(used)
            self.place += used
        return pa.Table.from_batches(found, self.file.schema_arrow.remove_metadata())
