"""A text file as a table of texts: its header, its columns, and the line of each row."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from itertools import islice
from typing import NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.csv as pa_csv

from calc.errors import InputError
from calc.tables.decimal_sign import of_file
from calc.tables.delimited_text import (
    LONGEST_LINE,
    Record,
    above_header,
    as_utf8,
    delimiter_of,
    first_lines,
    parsed,
    refuse_wide,
    titles_above,
)
from calc.tables.mended_rows import REFUSED, SHORT, straightened

LINES_LOOKED_AT = 20
# Fifty thousand sets are not yet a million fields; the food of ten years is some eight million.
MOST_FIELDS = 15_000_000
_NOTHING = Record(0, [])
TEXTS = pa.dictionary(pa.int32(), pa.large_string())


class Uneven(NamedTuple):
    """A record of another length than its header: what is the matter, as `mended_rows` says it.

    `shown` is what stood beyond the last heading, the whole of a row that is not used, or the text
    that was put together again, and then `column` is its heading.
    """

    line: int
    fault: str
    shown: str = ""
    column: str = ""


class Column(NamedTuple):
    """A column by its different texts: each row's place in `texts`."""

    codes: np.ndarray
    texts: pd.Index


def as_column(read: pa.ChunkedArray) -> Column:
    """Return a column that was read as `TEXTS`."""
    if not read.chunks:
        return Column(np.zeros(0, dtype=int), pd.Index([], dtype="str"))
    return Column(
        read.chunks[0].indices.to_numpy(), pd.Index(read.chunks[0].dictionary, dtype="str")
    )


class Sheet:
    """A delimited text file. What is read is read once, and only when it is asked for."""

    def __init__(self, data: bytes) -> None:
        """Take a file as UTF-8 without a mark."""
        above = above_header(data)
        self.data = data = data[above.size :]
        # How many lines of the file are above the header, and those of them that say something.
        self.above = above.lines
        self.titles: tuple[Record, ...] = ()
        self.uneven: list[Uneven] = []
        lines = io.BytesIO(data)
        first = next((line for line in lines if line.strip()), b"")
        self.first_line = first.decode(errors="replace").rstrip("\r\n")
        self.delimiter = delimiter_of(self.first_line)
        # How many fields the headings have, and how many a row as the first one.
        self._width = self._fields = 0
        # The lines of the rows that are used, where the file was read row by row.
        self._lines: np.ndarray | None = None
        self._bare: dict[str, pd.Series] = {}

    @cached_property
    def header(self) -> tuple[str, ...]:
        """The names of the columns as they stand, without blanks around them."""
        rows = self.records
        first = next(rows, _NOTHING)
        self._width = self._fields = len(first.fields)
        with suppress(InputError):  # which is said of the row once it is read
            # Some apps end each row with a delimiter more than the headings have.
            second = next(rows, _NOTHING).fields
            self._fields += len(second) == self._fields + 1 and not second[-1].strip()
        names = [name.strip() for name in first.fields]
        while names and not names[-1]:
            names.pop()
        return tuple(names)

    @property
    def width(self) -> int:
        """How many fields a row has, those without a heading at its end among them."""
        return max(self._fields, len(self.header))

    def under_titles(self) -> Sheet | None:
        """Return the table below the first lines, where those are titles and no headings.

        Its `titles` are those lines. None where the first line is the heading that it seems.
        """
        above = titles_above(self.data)
        if not above.lines:
            return None
        table = Sheet(self.data[above.size :])
        titles = self.data[: above.size].decode(errors="replace")
        table.titles = tuple(
            Record(self.above + line, [text.rstrip(" \t,;|")])
            for line, text in enumerate(re.split("\r\n|\n|\r", titles), 1)
            if text.strip(" \t,;|")
        )
        table.above += self.above + above.lines
        refuse_large(table)
        return table

    @property
    def records(self) -> Iterator[Record]:
        """Every record but blank lines, the header among them, however long each is."""
        lines = io.TextIOWrapper(
            io.BytesIO(self.data), encoding="utf-8", errors="replace", newline=""
        )
        return (one for one in parsed(lines, self.delimiter, self.above) if one.fields)

    @cached_property
    def decimal_comma(self) -> bool:
        """Whether its commas are decimals, where a column of numbers does not say it itself."""
        return of_file(self.data, self.delimiter, (one.fields for one in self.records))

    @cached_property
    def head(self) -> tuple[Record, ...]:
        """The first records, the header among them."""
        return tuple(islice(self.records, LINES_LOOKED_AT))

    @cached_property
    def columns(self) -> dict[str, Column]:
        """The columns below the header by name, each with its different texts.

        A name that comes again has its number behind it ('Weight', 'Weight.2'). A row that is too
        short is blank at its end; one that is too long is put together again, or left out where it
        cannot be (`mended_rows`). `uneven` has both.
        """
        names = unique(self.header)
        if not names:
            raise InputError("The file has no header: its first line names the columns.", "file")
        refuse_wide(len(names))
        try:
            return self._at_once(names)
        except pa.ArrowInvalid:  # rows of differing length, or a quote that is never closed
            return self._row_by_row(names)

    def _at_once(self, names: Sequence[str]) -> dict[str, Column]:
        every = self._parsed({f"{place}": TEXTS for place in range(len(names))})
        return {name: as_column(every.column(place)) for place, name in enumerate(names)}

    def _parsed(self, kinds: Mapping[str, pa.DataType], *, threads: bool = True) -> pa.Table:
        """Return the columns at these places ('0', '1', ...), each read as its kind, all at once.

        Raises `ArrowInvalid` for a file that is to be read row by row.
        """
        # What stands in a column without a heading is told of row by row.
        nameless = {f"{place}": pa.null() for place in range(len(self.header), self.width)}
        kinds = {**kinds, **nameless}
        return pa_csv.read_csv(
            pa.BufferReader(self.data),
            read_options=pa_csv.ReadOptions(
                column_names=[f"{place}" for place in range(self.width)],
                skip_rows_after_names=1,
                # A record lies within one block.
                block_size=len(self.data),
                use_threads=threads,
            ),
            parse_options=pa_csv.ParseOptions(
                delimiter=self.delimiter, newlines_in_values=b'"' in self.data
            ),
            convert_options=pa_csv.ConvertOptions(
                include_columns=list(kinds),
                column_types=dict(kinds),
                null_values=[""],
                strings_can_be_null=False,
            ),
        ).combine_chunks()

    def _row_by_row(self, names: Sequence[str]) -> dict[str, Column]:
        self.uneven.clear()
        width, unnamed = len(names), self._width > len(names)
        kept = []
        lines = []
        rows = list(islice(self.records, 1, None))
        straight = straightened(rows, self._width, self.delimiter)
        for record, row in zip(rows, straight, strict=True):
            if row.fault or unnamed:
                beyond = "".join(row.fields[width:]).strip()
                # A heading without a name needs no field.
                whole = row.fault in ("", SHORT) and len(record.fields) >= width and not beyond
                if not whole:
                    column = names[row.place] if 0 <= row.place < width else ""
                    self.uneven.append(Uneven(row.line, row.fault, row.shown or beyond, column))
            if row.fault != REFUSED:
                kept.append(row.fields[:width] if unnamed else row.fields)
                lines.append(row.line)
        self._lines = np.array(lines, dtype=int)
        table = pd.DataFrame(kept, columns=list(names), dtype="str")
        return {name: Column(*pd.factorize(table[name])) for name in names}

    @cached_property
    def size(self) -> int:
        """How many rows are below the header."""
        return len(next(iter(self.columns.values())).codes)

    @cached_property
    def lines(self) -> np.ndarray:
        """The line of the file that each row begins on."""
        if self.size and self._lines is not None:
            return self._lines
        found = first_lines(self.data, self.size + 1)
        if found is not None:
            return found[1:] + self.above
        read = [record.line for record in self.records][1:]
        return np.array((read + [0] * self.size)[: self.size], dtype=int)

    def column(self, *names: str) -> str:
        """Return the first column that has one of these names, whatever its case; '' for none."""
        own = self._named
        return next((own[known] for name in names if (known := plain(name)) in own), "")

    @cached_property
    def _named(self) -> dict[str, str]:
        return {plain(name): name for name in reversed(unique(self.header))}

    def has(self, *names: str) -> bool:
        """Whether every one of these columns is there."""
        return all(self.column(name) for name in names)

    def texts(self, *names: str) -> pd.Series:
        """Return a column without blanks around its texts; blank texts where it is not there.

        It is a categorical column: `by_text` and `numbers` read each different text once.
        """
        name = self.column(*names)
        if name not in self._bare:
            self._bare[name] = self._without_blanks(name)
        return self._bare[name]

    def _without_blanks(self, name: str) -> pd.Series:
        if not name:
            codes, texts = np.zeros(self.size, dtype=int), pd.Index([""], dtype="str")
        else:
            codes, texts = self.columns[name]
            bare = [text.strip() for text in texts.tolist()]
            if bare != texts.tolist():
                again, texts = pd.factorize(pd.Index(bare, dtype="str"))
                codes = again[codes]
        return pd.Series(pd.Categorical.from_codes(codes, categories=texts, validate=False))

    @cached_property
    def frame(self) -> pd.DataFrame:
        """Every column as plain texts, for a table that is read by what the person says of it."""
        return pd.DataFrame({name: self.texts(name).astype("str") for name in unique(self.header)})


class Section(Sheet):
    """A table inside a file: some of its records under headings of their own, with their lines."""

    def __init__(self, header: Sequence[str], records: Sequence[Record]) -> None:
        """Take the headings and the records; one that is too short is blank at its end."""
        super().__init__(b"")
        self.header = tuple(name.strip() for name in header)
        self._rows = records

    @cached_property
    def columns(self) -> dict[str, Column]:
        """The columns by name, each with its different texts."""
        names = unique(self.header)
        width = len(names)
        padding = [""] * width
        rows = [(row.fields + padding)[:width] for row in self._rows]
        by_column = zip(*rows, strict=True) if rows else ([] for _ in names)
        found = {}
        for name, texts in zip(names, by_column, strict=True):
            codes, different = pd.factorize(np.array(texts, dtype=object))
            found[name] = Column(codes, pd.Index(different, dtype="str"))
        return found

    @cached_property
    def size(self) -> int:
        """How many records it has."""
        return len(self._rows)

    @cached_property
    def lines(self) -> np.ndarray:
        """The line of the file that each record begins on."""
        return np.array([row.line for row in self._rows], dtype=int)


def opened(data: bytes, name: str = "") -> Sheet:
    """Return a file as a sheet of bounded size; `name` is what a message calls it.

    Raises `InputError` for a file that is empty or no text, and for one of too many fields.
    """
    if not data.strip():
        raise InputError("The file is empty.", "file", name)
    sheet = Sheet(as_utf8(data))
    refuse_large(sheet)
    if not sheet.header:
        raise InputError("The file is empty.", "file", name)
    return sheet


def refuse_large(sheet: Sheet) -> None:
    """Raise `InputError` for a sheet of more columns or fields than a log has."""
    # A first line without end is seen before it is taken apart.
    width = len(Sheet(sheet.data[:LONGEST_LINE]).header)
    refuse_wide(width)
    lines = sheet.above + max(sheet.data.count(b"\n"), sheet.data.count(b"\r")) + 1
    if width * lines > MOST_FIELDS:
        raise InputError(
            f"The file has {lines:,} lines of {width:,} columns, more than a log has.", "file"
        )


def plain(name: str) -> str:
    """Return a heading as it is compared: lower case, one blank between words."""
    if not name.isascii():
        # A file that went through a Mac may have its accents beside their letters.
        name = unicodedata.normalize("NFC", name).replace("\N{NO-BREAK SPACE}", " ")
    return " ".join(name.casefold().split())


def unique(names: Sequence[str]) -> list[str]:
    """Return headings with the number behind one that comes again: 'Weight', 'Weight.2'."""
    seen: dict[str, int] = {}
    made = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        made.append(name if seen[name] == 1 else f"{name}.{seen[name]}")
    return made
