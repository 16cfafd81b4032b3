"""A text file as a table of texts: its encoding, its delimiter, its header, its line numbers."""

from __future__ import annotations

import codecs
import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.csv as pa_csv

from calc.errors import InputError, shown_value

DELIMITERS = (",", ";", "\t", "|")
LINES_LOOKED_AT = 20
MOST_COLUMNS = 2_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


# Blank lines, and the delimiter that a spreadsheet may write above the header.
_LINE_END = re.compile(rb"\r\n|\n|\r")
_ABOVE = re.compile(
    rb"(?:[ \t]{0,99}[\r\n]+)*(?:\"?sep=.\"?[\r\n]+)?(?:[ \t]{0,99}[\r\n]+)*", re.IGNORECASE
)


class Record(NamedTuple):
    """One record of a file: the line that it begins on, and its fields as they stand."""

    line: int
    fields: list[str]


class Uneven(NamedTuple):
    """A record with too few fields, or with `beyond` in those that it has too many of."""

    line: int
    beyond: str


def as_utf8(data: bytes) -> tuple[bytes, str]:
    """Return a file as UTF-8 without a mark, and the name of the encoding that it was in.

    UTF-8 and UTF-16 with a mark, UTF-8 without one, else Windows-1252. Raises `InputError` for
    bytes that are no text.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            if name == "utf-8-sig":
                while data.startswith(mark):  # some programs add one to one
                    data = data[len(mark) :]
                break
            try:
                return data.decode(name).lstrip("\ufeff").encode(), name
            except UnicodeError:
                break
    if b"\0" in data:
        raise InputError("This file is no text: it is not an export that can be read.", "file")
    try:
        # Arrow looks at bytes where Python would make a text of four bytes a letter.
        pa.array([data], pa.binary()).cast(pa.string())
    except pa.ArrowException:
        return data.decode("cp1252", errors="replace").encode(), "windows-1252"
    return data, "utf-8"


def _delimiter(line: str) -> str:
    """Return the delimiter that the header has most of, outside its quotes."""
    outside = "".join(line.split('"')[::2]) if line.count('"') % 2 == 0 else line
    return max(DELIMITERS, key=lambda one: (outside.count(one), -DELIMITERS.index(one)))


class Column(NamedTuple):
    """A column by its different texts: each row's place in `texts`."""

    codes: np.ndarray
    texts: pd.Index


class Sheet:
    """A delimited text file. What is read is read once, and only when it is asked for."""

    def __init__(self, data: bytes, encoding: str = "utf-8") -> None:
        """Take a file as UTF-8 without a mark; `encoding` is what it was in."""
        above = _ABOVE.match(data)
        lead = above[0] if above else b""
        self.data = data = data[len(lead) :]
        # How many lines of the file are above the header.
        self.above = len(_LINE_END.findall(lead))
        self.encoding = encoding
        self.uneven: list[Uneven] = []
        lines = io.BytesIO(data)
        first = next((line for line in lines if line.strip()), b"")
        self.first_line = first.decode(errors="replace").rstrip("\r\n")
        self.delimiter = _delimiter(self.first_line)
        self._width = 0

    @cached_property
    def header(self) -> tuple[str, ...]:
        """The names of the columns as they stand, without blanks around them."""
        first = next(self.records, Record(0, []))
        self._width = len(first.fields)
        names = [name.strip() for name in first.fields]
        while names and not names[-1]:
            names.pop()
        return tuple(names)

    @property
    def records(self) -> Iterator[Record]:
        """Every record but blank lines, the header among them, however long each is."""
        lines = io.TextIOWrapper(
            io.BytesIO(self.data), encoding="utf-8", errors="replace", newline=""
        )
        reader = csv.reader(lines, delimiter=self.delimiter)
        before = self.above
        try:
            for fields in reader:
                if fields:
                    yield Record(before + 1, fields)
                before = self.above + reader.line_num
        except csv.Error as fault:
            raise InputError(
                f"Line {self.above + reader.line_num} cannot be read as a table ({fault}).", "file"
            ) from fault

    @cached_property
    def head(self) -> tuple[Record, ...]:
        """The first records, the header among them."""
        found = []
        for record in self.records:
            found.append(record)
            if len(found) == LINES_LOOKED_AT:
                break
        return tuple(found)

    @cached_property
    def columns(self) -> dict[str, Column]:
        """The columns below the header by name, each with its different texts.

        A name that comes again has its number behind it ('Weight', 'Weight.2'). A row that is too
        short is blank at its end; of one that is too long the rest is left out. `uneven` has both.
        """
        names = unique(self.header)
        if not names or len(names) > MOST_COLUMNS:
            raise InputError(
                f"The first line has {len(names)} columns: it is no table that can be read.",
                "file",
                shown_value(self.first_line),
            )
        try:
            return self._at_once(names)
        except pa.ArrowInvalid:  # rows of differing length, or a quote that is never closed
            return self._row_by_row(names)

    def _at_once(self, names: Sequence[str]) -> dict[str, Column]:
        every = pa_csv.read_csv(
            pa.BufferReader(self.data),
            read_options=pa_csv.ReadOptions(
                column_names=[f"{place}" for place in range(self._width)],
                skip_rows_after_names=1,
                # A record lies within one block.
                block_size=len(self.data),
            ),
            parse_options=pa_csv.ParseOptions(
                delimiter=self.delimiter, newlines_in_values=b'"' in self.data
            ),
            convert_options=pa_csv.ConvertOptions(
                column_types={
                    f"{place}": pa.dictionary(pa.int32(), pa.large_string())
                    for place in range(self._width)
                },
                strings_can_be_null=False,
            ),
        ).combine_chunks()
        found = {}
        for place, name in enumerate(names):
            chunks = every.column(place).chunks
            found[name] = (
                Column(chunks[0].indices.to_numpy(), pd.Index(chunks[0].dictionary, dtype="str"))
                if chunks
                else Column(np.zeros(0, dtype=int), pd.Index([], dtype="str"))
            )
        return found

    def _row_by_row(self, names: Sequence[str]) -> dict[str, Column]:
        width = len(names)
        padded = []
        self.uneven.clear()
        for record in islice(self.records, 1, None):
            row, beyond = record.fields[:width], "".join(record.fields[width:]).strip()
            if beyond or len(row) < width:
                self.uneven.append(Uneven(record.line, beyond))
            padded.append(row + [""] * (width - len(row)))
        table = pd.DataFrame(padded, columns=list(names), dtype="str")
        return {name: Column(*pd.factorize(table[name])) for name in names}

    @cached_property
    def size(self) -> int:
        """How many rows are below the header."""
        return len(next(iter(self.columns.values())).codes)

    @cached_property
    def lines(self) -> np.ndarray:
        """The line of the file that each row begins on."""
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
        if not name:
            codes, texts = np.zeros(self.size, dtype=int), pd.Index([""], dtype="str")
        else:
            codes, texts = self.columns[name]
            bare = texts.str.strip()
            if not bare.equals(texts):
                again, texts = pd.factorize(bare)
                codes = again[codes]
        return pd.Series(pd.Categorical.from_codes(codes, categories=texts))

    @cached_property
    def frame(self) -> pd.DataFrame:
        """Every column as plain texts, for a table that is read by what the person says of it."""
        return pd.DataFrame({name: self.texts(name).astype("str") for name in unique(self.header)})


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


_LINE_FEED, _RETURN, _QUOTE = b'\n\r"'


def first_lines(data: bytes, records: int) -> np.ndarray | None:
    """Return the line, from 1, that each record of a table begins on; blank lines are none.

    A line feed is within a record where an odd number of quotes is before it. None where that does
    not lead to as many records as there are: a quote stands in the middle of a field, say.
    """
    letters = np.frombuffer(data, np.uint8)
    ends = np.flatnonzero(letters == _LINE_FEED)
    if not data.endswith(b"\n"):
        ends = np.append(ends, len(letters))
    begins = np.append(0, ends[:-1] + 1)
    lengths = ends - begins
    if len(ends) == records and lengths.all():
        return np.arange(1, records + 1)
    blank = lengths == 0
    short = lengths == 1
    blank[short] = letters[begins[short]] == _RETURN
    quotes = np.flatnonzero(letters == _QUOTE)
    outside = np.searchsorted(quotes, begins) % 2 == 0
    lines = np.flatnonzero(outside & ~blank) + 1
    return lines if len(lines) == records else None
