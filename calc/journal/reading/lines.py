"""A file looked at by its lines, all at once, and the tables that are some of its lines.

Some apps write several tables under one another, or lines that are no rows of the table. What they
are shows at each line as it stands, as long as no record goes on over the end of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pa_csv

from calc.tables.sheet import TEXTS, Column, Sheet, as_column

_LINE_END = re.compile(rb"\r\n|\n|\r")
# What no file of text has in it: each line is one field.
_NO_DELIMITER = b"\x01"
_LINE_FEED, _NOTHING = pa.scalar("\n", pa.large_string()), pa.scalar("", pa.large_string())


class Lines:
    """The lines of a file as they stand, without their ends."""

    def __init__(self, sheet: Sheet, begins: np.ndarray) -> None:
        """Take a file, and the byte that each of its lines begins at, with the end behind."""
        self.begins = begins
        self._sheet = sheet

    def __len__(self) -> int:
        return len(self.begins) - 1

    @cached_property
    def texts(self) -> pa.Array:
        """The texts of all lines."""
        parse = pa_csv.ParseOptions(
            delimiter=_NO_DELIMITER.decode(), quote_char=False, ignore_empty_lines=False
        )
        return _read(self._sheet.data, ["line"], parse, pa.large_string()).column(0).chunk(0)

    def beginning(self, letters: str) -> Iterator[tuple[int, str]]:
        """Yield the place and the text of each line that begins with one of these letters.

        Blanks and a quote may stand before it.
        """
        data = np.frombuffer(self._sheet.data, np.uint8)
        wanted, before = np.zeros(256, dtype=bool), np.zeros(256, dtype=bool)
        wanted[list(letters.encode())] = before[list(b'" \t')] = True
        places = np.arange(len(self))
        at = self.begins[:-1]
        found = []
        while len(places):
            first = data[at]
            found.append(places[wanted[first]])
            go_on = before[first] & (at + 1 < len(data))
            places, at = places[go_on], at[go_on] + 1
        for place in np.sort(np.concatenate(found)).tolist() if found else ():
            line = self._sheet.data[self.begins[place] : self.begins[place + 1]]
            yield place, line.decode(errors="replace").rstrip("\r\n")

    @property
    def filled(self) -> np.ndarray:
        """The places of the lines with anything in them."""
        return np.flatnonzero(pc.binary_length(self.texts).to_numpy())

    def columns(self, places: np.ndarray, count: int) -> list[Column] | None:
        """Return the columns of some lines that have so many fields; None where one has not."""
        texts = self.texts.take(pa.array(places))
        whole = pa.LargeListArray.from_arrays(pa.array([0, len(texts)]), texts)
        data = pc.binary_join(whole, _LINE_FEED)[0].as_py().encode()
        names = [f"{place}" for place in range(count)]
        parse = pa_csv.ParseOptions(delimiter=self._sheet.delimiter)
        try:
            read = _read(data, names, parse, TEXTS)
        except pa.ArrowInvalid:
            return None
        return [as_column(read.column(name)) for name in names]

    def numbers(self, places: np.ndarray) -> np.ndarray:
        """Return the lines of the file that are at these places, from 1."""
        return places + self._sheet.above + 1


def lines_of(sheet: Sheet) -> Lines | None:
    """Return the lines of a file from its header on; None where a record may be more than one."""
    data = sheet.data
    # What divides no fields may be there after all, and some lines end with a return alone.
    if not data or _NO_DELIMITER in data:
        return None
    if b"\r" in data and data.count(b"\r") != data.count(b"\r\n"):
        return None
    letters = np.frombuffer(data, np.uint8)
    ends = np.flatnonzero(letters == ord("\n")) + 1
    if not data.endswith(b"\n"):
        ends = np.append(ends, len(data))
    begins = np.append(0, ends)
    quotes = (letters == ord('"')).view(np.uint8)
    if np.bitwise_xor.reduceat(quotes, begins[:-1]).any():  # an odd number of them in a line
        return None
    return Lines(sheet, begins)


def _read(data: bytes, names: list[str], parse: pa_csv.ParseOptions, kind: pa.DataType) -> pa.Table:
    return pa_csv.read_csv(
        pa.BufferReader(data),
        pa_csv.ReadOptions(column_names=names, block_size=len(data) + 1, use_threads=False),
        parse,
        pa_csv.ConvertOptions(column_types=dict.fromkeys(names, kind), strings_can_be_null=False),
    ).combine_chunks()


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


def has_quote(texts: pa.Array) -> bool:
    """Whether a quote is in any text of a column, or may be."""
    return b'"' in bytes(texts.buffers()[-1] or b"")


def fields(texts: pa.Array, delimiter: str, count: int) -> list[pa.Array] | None:
    """Return the first fields of lines, each a column of texts; None where one cannot be told.

    A line with fewer fields, or with a quote within one, cannot.
    """
    sign = rf"\x{ord(delimiter):02x}"
    bare = rf'[^"{sign}]*'
    end = ""
    if has_quote(texts):
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
