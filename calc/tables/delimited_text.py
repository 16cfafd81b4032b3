"""The one door for text tables: from bytes to records, whoever wrote them and in which country.

The journal, a roster and a file of training come in here: the same encodings, the same delimiters,
the same lines above a header, the same bounds and the same words for what is none. `sheet` makes
columns of records where the whole file may be in memory; a roster is read as they come.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Generator, Iterable, Iterator
from itertools import chain, islice
from typing import BinaryIO, NamedTuple

import numpy as np

from calc.errors import InputError

DELIMITERS = (",", ";", "\t", "|")
MOST_COLUMNS = 2_000
# Letters, and of the beginning of a file bytes: no header is longer, nor any other line.
LONGEST_LINE = 1_000_000
# By how much of a file its decimal sign is found.
FIRST_ROWS = 200
FIRST_BYTES = 60_000
# Above the headings so many lines may say something, blank ones among so many; and so many rows
# below are compared with them.
MOST_TITLES = 10
MOST_ABOVE = 40
ROWS_COMPARED = 20
LONGEST_TITLE = 100_000
UTF_8, UTF_16, WINDOWS_1252 = "utf-8", "utf-16", "windows-1252"
NOT_TEXT = (
    "This file is no text, or not text in UTF-8, UTF-16 or Windows-1252: save it as CSV in UTF-8."
)

_PIECE = 1 << 18
_COMPARED = 1 << 16
_MARK = "\ufeff"
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LINE_FEED, _RETURN, _QUOTE = b'\n\r"'
_LINE_END = re.compile(rb"\r\n|\n|\r")
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\n|\r|\Z)")
# Samsung Health names its table, and two versions, in a line of its own.
_NAME_OF_A_TABLE = re.compile(rb"com\.samsung\.[\w.]+([,;]\d+)+[,;]*\s*", re.ASCII)
# Blank lines, and the delimiter that a spreadsheet may write above the header.
_ABOVE = re.compile(
    rb"(?:[ \t]{0,99}[\r\n]+)*(?:\"?sep=.\"?[\r\n]+)?(?:[ \t]{0,99}[\r\n]+)*", re.IGNORECASE
)


class Record(NamedTuple):
    """One record of a file: the line that it begins on, and its fields as they stand."""

    line: int
    fields: list[str]


class Above(NamedTuple):
    """What stands above a header: so many bytes, in so many lines."""

    size: int
    lines: int


NOTHING = Above(0, 0)


def records(file: BinaryIO, *, strict: bool = False) -> Generator[Record, None, None]:
    """Return the records of a file from where it stands: its header, and every row as it is read.

    A blank line is a record without fields; above the header there is none, and no title. Nothing
    comes of a file without a header. `file` is read twice, first for its encoding, and stays open.
    `strict` takes a quote in the wrong place for a fault. Raises `InputError` for what is no text,
    a header of too many columns, a line without end, and a record that cannot be read.
    """
    pass_marks(file)
    start = file.tell()
    encoding = encoding_of(file)
    file.seek(start)
    head = file.read(LONGEST_LINE).decode(encoding, errors="ignore").lstrip(_MARK)
    beginning = head.encode(errors="replace")
    blank = above_header(beginning)
    above = blank.lines + titles_above(beginning[blank.size :]).lines
    file.seek(start)
    text = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="")
    try:
        lines = lines_of(text)
        for _ in range(above):
            next(lines, "")
        first = next(lines, "").lstrip(_MARK)
        rows = parsed(chain([first], lines), delimiter_of(first), above, strict=strict)
        if first:
            header = next(rows)
            refuse_wide(len(header.fields))
            yield header
            yield from rows
    finally:
        if not file.closed:
            text.detach()  # the caller's file is the caller's to close


def encoding_of(file: BinaryIO) -> str:
    """Return the encoding of the rest of a file, which is read to its end a piece at a time.

    UTF-16 where its mark is in front, else UTF-8 where all of it is, else Windows-1252. Raises
    `InputError` for bytes that are no text.
    """
    start = file.tell()
    wide = file.read(len(_WIDE[0])) in _WIDE
    file.seek(start)
    if wide and _is_in(UTF_16, _pieces(file)):
        return UTF_16
    file.seek(start)
    return UTF_8 if _is_in(UTF_8, _without_nul(_pieces(file))) else WINDOWS_1252


def _is_in(encoding: str, pieces: Iterable[bytes]) -> bool:
    """Whether all pieces are in an encoding; they are read to the end either way."""
    decoder = codecs.getincrementaldecoder(encoding)()
    rest = iter(pieces)
    try:
        for piece in chain(rest, [b""]):
            decoder.decode(piece, final=not piece)
    except UnicodeDecodeError:
        for _ in rest:
            pass
        return False
    return True


def _without_nul(pieces: Iterable[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        if b"\0" in piece:
            raise InputError(NOT_TEXT, "file")
        yield piece


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    return iter(lambda: file.read(_PIECE), b"")


def pass_marks(file: BinaryIO) -> None:
    """Go past the marks of UTF-8 at the beginning of a file: some programs add one to one."""
    start = file.tell()
    while file.read(len(codecs.BOM_UTF8)) == codecs.BOM_UTF8:
        start = file.tell()
    file.seek(start)


def as_utf8(data: bytes) -> bytes:
    """Return a file as UTF-8 without a mark. Raises `InputError` for bytes that are no text."""
    file = io.BytesIO(data)
    pass_marks(file)
    bare = data[file.tell() :]
    encoding = encoding_of(file)
    if encoding == UTF_8:
        return bare
    return bare.decode(encoding, errors="replace").lstrip(_MARK).encode(errors="replace")


def above_header(data: bytes) -> Above:
    """Return what stands above the header of a file in UTF-8 without a mark."""
    found = _ABOVE.match(data)
    lead = found[0] if found else b""
    return Above(len(lead), len(_LINE_END.findall(lead)))


def titles_above(data: bytes) -> Above:
    """Return what stands above the headings of a table whose first line is none of them.

    A title, a line of an app's own, a blank line: the headings are the first row with two cells
    filled, as in a workbook, where most rows below have as many. Nothing stands above where there
    is no such row: the first line is then all the heading there is.
    """
    size = titles = 0
    apart = False
    lines = [found[0] for found in islice(_LINE.finditer(data), MOST_ABOVE)]
    for place, line in enumerate(lines):
        cells = _filled(line, "")
        if len(cells) > 1 and not _NAME_OF_A_TABLE.fullmatch(line):
            rows = [row[0] for row in _LINE.finditer(data, size + len(line), size + _COMPARED)]
            return Above(size, place) if place and _are_headings(line, rows, apart) else NOTHING
        titles += bool(cells)
        if titles > MOST_TITLES or line.count(b'"') % 2:
            break
        apart = apart or not cells or line.startswith(b"#") or len(cells) > 1
        size += len(line)
    return NOTHING


def _filled(line: bytes, delimiter: str) -> list[str]:
    """Return the cells of a line that are not blank."""
    text = line[:LONGEST_TITLE].decode(errors="replace").rstrip("\r\n")
    parts = next(csv.reader([text], delimiter=delimiter or delimiter_of(text)), [])
    return [part.strip() for part in parts if part.strip()]


def _are_headings(line: bytes, rows: list[bytes], apart: bool) -> bool:
    """Whether a line names the columns of the rows below it.

    In a list of one column a line may have a comma in it: unless the line stands apart from what
    is above, every row below is to have two cells too.
    """
    words = [cell for cell in _filled(line, "") if _is_word(cell)]
    if len(words) < 2:
        return False
    sign = delimiter_of(line.decode(errors="replace"))
    # The last row may be cut off.
    compared = islice(filter(bytes.strip, rows[:-1] or rows), ROWS_COMPARED)
    below = [len(_filled(row, sign)) > 1 for row in compared]
    return sum(below) * 2 > len(below) or not below if apart else bool(below) and all(below)


def _is_word(cell: str) -> bool:
    return sum(map(str.isalpha, cell)) > sum(map(str.isdecimal, cell))


def delimiter_of(header: str) -> str:
    """Return the delimiter that the line of a header has most of, outside its quotes."""
    outside = "".join(header.split('"')[::2]) if header.count('"') % 2 == 0 else header
    return max(DELIMITERS, key=lambda one: (outside.count(one), -DELIMITERS.index(one)))


def parsed(
    lines: Iterable[str], delimiter: str, above: int = 0, *, strict: bool = False
) -> Iterator[Record]:
    """Return the records of lines, of which `above` are not among them; a blank line has no fields.

    Raises `InputError` for a record that cannot be read.
    """
    reader = csv.reader(lines, delimiter=delimiter, strict=strict)
    before = above
    try:
        for fields in reader:
            yield Record(before + 1, fields)
            before = above + reader.line_num
    except csv.Error as fault:
        raise InputError(
            f"Line {above + reader.line_num} cannot be read as CSV: {fault}.", "file"
        ) from fault


def lines_of(text: io.TextIOWrapper) -> Iterator[str]:
    """Yield the lines of a text as they end in it. Raises `InputError` for one without end."""
    while line := text.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE:
            raise InputError(
                f"A line has more than {LONGEST_LINE:,} letters: it is no table that can be read.",
                "file",
            )
        yield line


def refuse_wide(columns: int) -> None:
    """Raise `InputError` for a header of more columns than a table has."""
    if columns > MOST_COLUMNS:
        raise InputError(
            f"The first line has {columns:,} columns: it is no table that can be read.", "file"
        )


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
