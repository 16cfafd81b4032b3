"""A file looked at by its lines, all at once, and the tables that are some of its lines.

Some apps write several tables under one another, or lines that are no rows of the table. What they
are shows at each line as it stands, as long as no record goes on over the end of one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pa_csv

from calc.tables.sheet import TEXTS, Column, Sheet, as_column

_LINE_END = re.compile(rb"\r\n|\n|\r")
# What no file of text has in it: each line is one field.
_NO_DELIMITER = "\x01"
_LINE_FEED, _NOTHING = pa.scalar("\n", pa.large_string()), pa.scalar("", pa.large_string())


class Lines:
    """The lines of a file as they stand, without their ends."""

    def __init__(self, sheet: Sheet, texts: pa.Array, begins: np.ndarray) -> None:
        """Take the texts of all lines, and the byte that each begins at, with the end behind."""
        self.texts, self.begins = texts, begins
        self._above, self._delimiter = sheet.above, sheet.delimiter

    def __len__(self) -> int:
        return len(self.texts)

    @property
    def filled(self) -> np.ndarray:
        """The places of the lines with anything in them."""
        return np.flatnonzero(pc.binary_length(self.texts).to_numpy())

    def matches(self, pattern: str) -> np.ndarray:
        """Return the places of the lines in which a pattern is found."""
        found = pc.match_substring_regex(self.texts, pattern)
        return np.flatnonzero(found.to_numpy(zero_copy_only=False))

    def columns(self, places: np.ndarray, count: int) -> list[Column] | None:
        """Return the columns of some lines that have so many fields; None where one has not."""
        texts = self.texts.take(pa.array(places))
        whole = pa.LargeListArray.from_arrays(pa.array([0, len(texts)]), texts)
        data = pc.binary_join(whole, _LINE_FEED)[0].as_py().encode()
        names = [f"{place}" for place in range(count)]
        options = pa_csv.ConvertOptions(
            column_types=dict.fromkeys(names, TEXTS), strings_can_be_null=False
        )
        try:
            read = _read(data, names, pa_csv.ParseOptions(delimiter=self._delimiter), options)
        except pa.ArrowInvalid:
            return None
        return [as_column(read.column(name)) for name in names]

    def numbers(self, places: np.ndarray) -> np.ndarray:
        """Return the lines of the file that are at these places, from 1."""
        return places + self._above + 1


def lines_of(sheet: Sheet) -> Lines | None:
    """Return the lines of a file from its header on; None where a record may be more than one."""
    data = sheet.data
    try:
        read = _read(
            data,
            ["line"],
            pa_csv.ParseOptions(
                delimiter=_NO_DELIMITER, quote_char=False, ignore_empty_lines=False
            ),
            pa_csv.ConvertOptions(
                column_types={"line": pa.large_string()}, strings_can_be_null=False
            ),
        )
    except pa.ArrowInvalid:  # nothing in it, or a sign that is no text
        return None
    texts = read.column(0).chunk(0)
    letters = np.frombuffer(data, np.uint8)
    ends = np.flatnonzero(letters == ord("\n")) + 1
    if not data.endswith(b"\n"):
        ends = np.append(ends, len(data))
    if len(ends) != len(texts):  # some lines end with a carriage return alone
        return None
    begins = np.append(0, ends)
    quotes = (letters == ord('"')).view(np.uint8)
    if np.bitwise_xor.reduceat(quotes, begins[:-1]).any():  # an odd number of them in a line
        return None
    return Lines(sheet, texts, begins)


def _read(
    data: bytes, names: list[str], parse: pa_csv.ParseOptions, convert: pa_csv.ConvertOptions
) -> pa.Table:
    options = pa_csv.ReadOptions(
        column_names=names, block_size=len(data) + 1, use_threads=False
    )
    read = pa_csv.read_csv(pa.BufferReader(data), options, parse, convert)
    return read.combine_chunks()


class Part(Sheet):
    """A table that is some lines of a file, each with its line there."""

    def __init__(self, data: bytes, above: int) -> None:
        """Take the lines, and how many of the file are above them."""
        super().__init__(data)
        self.above += above

    @classmethod
    def of(cls, sheet: Sheet, first: int, last: int, lines: Lines | None = None) -> Part:
        """Return the lines of a file from `first` to before `last`, the headings on top.

        `lines` are those of the file where they were looked for already.
        """
        if lines is None:
            ends = [found.end() for found in _LINE_END.finditer(sheet.data)]
            begins = np.array([0, *ends, len(sheet.data)])
        else:
            begins = lines.begins
        last = min(last, len(begins) - 1)
        return cls(sheet.data[begins[first] : begins[last]], sheet.above + first)


class Given(Sheet):
    """A table put together of columns, each row with the line that it stands on."""

    def __init__(self, columns: Mapping[str, pa.Array], lines: np.ndarray) -> None:
        """Take columns of texts by their names, and the line of each row."""
        super().__init__(b"")
        self.header = tuple(columns)
        self.size, self.lines = len(lines), lines
        self._given = columns

    @cached_property
    def columns(self) -> dict[str, Column]:
        """The columns by name, each with its different texts, told apart as it is asked for."""
        return _Apart(self._given)


class _Apart(dict[str, Column]):
    """Columns that are told apart once they are asked for."""

    def __init__(self, given: Mapping[str, pa.Array]) -> None:
        self._given = given

    def __missing__(self, name: str) -> Column:
        self[name] = as_column(pa.chunked_array([self._given[name].dictionary_encode()]))
        return self[name]


def fields(texts: pa.Array, delimiter: str, count: int) -> list[pa.Array] | None:
    """Return the first fields of lines, each a column of texts; None where one cannot be told.

    A line with fewer fields, or with a quote within one, cannot.
    """
    sign = rf"\x{ord(delimiter):02x}"
    bare = rf'[^"{sign}]*'
    end = ""
    if b'"' in bytes(texts.buffers()[-1] or b""):
        end = f"(?:{sign}|$)"
        one = rf'(?:"(?P<quoted%d>[^"]*)"|(?P<bare%d>{bare}))'
        each = [one % (place, place) for place in range(count)]
    else:
        each = [rf"(?P<bare{place}>{bare})" for place in range(count)]
    found = pc.extract_regex(texts, "^" + sign.join(each) + end)
    if found.null_count:
        return None
    part = {name: found.field(place) for place, name in enumerate(found.type.names)}
    return [
        pc.binary_join_element_wise(part[f"quoted{place}"], part[f"bare{place}"], _NOTHING)
        if f"quoted{place}" in part
        else part[f"bare{place}"]
        for place in range(count)
    ]
