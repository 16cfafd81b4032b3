"""A source cut into parts: so many rows each, and no person's rows in two of them."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile
from typing import BinaryIO

import numpy as np
from pyarrow import compute, parquet

from calc.cohort.places import COPIED_AT_ONCE, Folder, opened
from calc.cohort.source import CSV, ROWS_READ, Part, Source, bytes_of_lines, sound
from calc.errors import InputError
from calc.tables.delimited_text import UTF_8, UTF_16, encoding_of, parsed

# Names are held against each other so many at a time, however many there are.
NAMES_AT_ONCE = 1 << 21
_NAME = np.dtype([("high", "<u8"), ("low", "<u8"), ("row", "<i8")])


def in_single_bytes(address: str, folder: Folder) -> str:
    """Return a file whose separators are one byte each: itself, or of UTF-16 a copy in UTF-8.

    The copy is written into `folder`. Raises `InputError` for bytes that are no text.
    """
    with opened(address) as file:
        if file.read(2) not in (b"\xff\xfe", b"\xfe\xff"):
            return address
        file.seek(0)
        if encoding_of(file) != UTF_16:
            return address
    with opened(address) as file:
        pieces = iter(lambda: file.read(COPIED_AT_ONCE), b"")
        folder.write("input", (one.encode(UTF_8) for one in codecs.iterdecode(pieces, UTF_16)))
    return folder.path("input")


def cut(source: Source, rows: int, person: int | None) -> list[Part]:
    """Return the parts of a source, of so many rows each, but for the last one.

    Where `person` is the place of a column, a part ends with the last row of a person and may be
    longer. A line without cells counts as a row. Raises `InputError` for a table that cannot be
    read to its end, and where a person's rows do not stand together.
    """
    if source.form == CSV:
        with opened(source.address) as file:
            return list(_stretches(file, source, rows, person))
    if person is None:
        with opened(source.address) as file:
            many = parquet.ParquetFile(file).metadata.num_rows
        return [
            Part(start, min(start + rows, many), min(rows, many - start))
            for start in range(0, many, rows)
        ]
    return list(_of_people(source, rows, person))


def _stretches(file: BinaryIO, source: Source, rows: int, person: int | None) -> Iterator[Part]:
    position = source.first
    file.seek(position)

    def lines() -> Iterator[str]:
        nonlocal position
        for line in bytes_of_lines(file):
            position += len(line)
            yield line

    begin, before, count = position, position, 0
    with TemporaryFile() as file_of_names:
        names = _Names(file_of_names)
        for number, (_, fields) in enumerate(parsed(lines(), source.delimiter)):
            name = fields[person].strip() if person is not None and person < len(fields) else ""
            new = person is None or names.is_new(name, number)
            if count >= rows and new:
                yield Part(begin, before, count)
                begin, count = before, 0
            before, count = position, count + 1
        names.refuse_repeated()
    if count:
        yield Part(begin, before, count)


def _of_people(source: Source, rows: int, person: int) -> Iterator[Part]:
    begin = row = 0
    with opened(source.address) as file, TemporaryFile() as file_of_names:
        names = _Names(file_of_names)
        whole = parquet.ParquetFile(file, buffer_size=COPIED_AT_ONCE)
        column = whole.schema_arrow.names[person]
        for batch in sound(whole.iter_batches(ROWS_READ, columns=[column], use_threads=False)):
            for name in compute.cast(batch.column(0), "string").to_pylist():
                if names.is_new((name or "").strip(), row) and row - begin >= rows:
                    yield Part(begin, row, row - begin)
                    begin = row
                row += 1
        names.refuse_repeated()
    if row > begin:
        yield Part(begin, row, row - begin)


class _Names:
    """The people of a table in its order, and whether one comes back after another.

    What is known of each is kept in `file`: memory stays bounded, however many there are.
    """

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.last = ""
        self.count = 0

    def is_new(self, name: str, row: int) -> bool:
        """Return whether another person begins; one without a name ends nobody's rows."""
        if not name or name == self.last:
            return not self.last
        self.last = name
        digest = hashlib.blake2b(name.encode("utf-8", "surrogatepass"), digest_size=16)
        self.file.write(digest.digest() + row.to_bytes(8, "little"))
        self.count += 1
        return True

    def refuse_repeated(self) -> None:
        """Raise `InputError` that names the first row of a person who comes back."""
        passes = self.count // NAMES_AT_ONCE + 1
        rows = [row for one in range(passes) for row in self._repeated(one, passes)]
        if rows:
            raise InputError(
                f"Row {min(rows) + 1:,} is of a person whose rows ended before: sort the table by "
                "person, so that each one's rows stand together.",
                "person",
            )

    def _repeated(self, turn: int, passes: int) -> Iterable[int]:
        """Return where people come back, of those whose turn it is."""
        self.file.seek(0)
        mine: list[np.ndarray] = []
        while data := self.file.read(NAMES_AT_ONCE * _NAME.itemsize):
            names = np.frombuffer(data, _NAME)
            mine.append(names[names["high"] % passes == turn])
        names = np.concatenate([np.empty(0, _NAME), *mine])
        names = names[np.lexsort((names["row"], names["low"], names["high"]))]
        same = (names["high"][1:] == names["high"][:-1]) & (names["low"][1:] == names["low"][:-1])
        return [int(row) for row in names["row"][1:][same]]
