"""Bytes that come in pieces: read under limits, with word of how far it is."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Callable, Iterator
from typing import BinaryIO

from calc.errors import InputError

Progress = Callable[[float], None]

MEGABYTE = 1_000_000
PIECE = 1 << 18
HEAD = 1 << 12

DATABASE = b"SQLite format 3\0"
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_TRACK = (
    "without sets, weight, food or sleep. Garmin Connect on the web exports weight and sleep as CSV"
)
# How files begin that people take for an export, and what to do instead.
_FOREIGN = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"%PDF", "a PDF document, a report to read: export the log as CSV instead"),
    (DATABASE, "a database or a backup of an app: export the log as CSV instead"),
    (b"\x1f\x8b", "packed with gzip: unpack it first"),
    (b"BZh", "packed with bzip2: unpack it first"),
    (b"\xfd7zXZ\0", "packed with xz: unpack it first"),
    (b"(\xb5/\xfd", "packed with zstd: unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "packed with 7-Zip: unpack it first"),
    (b"Rar!", "packed with RAR: unpack it first"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old workbook (.xls) or one with a password: save it as .xlsx or CSV without one",
    ),
    (b"PAR1", "a Parquet file: save it as CSV"),
    (b"bplist00", "a property list of an app: export the log as CSV instead"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
# The same, of files that say it a few bytes later.
_FOREIGN_AT = (
    (4, b"ftyp", "a picture or a film"),
    (8, b"WEBP", "a picture"),
    (8, b".FIT", f"a recording of a watch or a bike computer (.fit), {_TRACK}"),
    (257, b"ustar", "packed with tar: unpack it first"),
)
# How XML begins that is no export of Apple Health.
_FOREIGN_MARKUP = (
    (
        re.compile(rb"<ClinicalDocument\b"),
        "it is the clinical document beside it, and the logs are in export.xml",
    ),
    (re.compile(rb"<gpx\b", re.IGNORECASE), f"it is a track (.gpx), {_TRACK}"),
    (re.compile(rb"<TrainingCenterDatabase\b"), f"it is a recording (.tcx), {_TRACK}"),
)
WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MARKUP = re.compile(rb"<(?:\?xml|!|[A-Za-z])")
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_JSON = re.compile(rb"\{\s*[\"}]|\[\s*[\[{\"\d\]]")

BEYOND = "The zip unpacks to more than a log ever is: nothing of it was read."


class Meter:
    """How much of a whole is read; each change is told to `progress`."""

    def __init__(self, whole: int, progress: Progress | None) -> None:
        self.whole = whole
        self.done = 0
        self._progress = progress

    def add(self, count: int) -> None:
        """Note that so many bytes more are read."""
        self.done += count
        if self._progress is not None and count:
            self._progress(min(self.done / self.whole, 1.0) if self.whole else 1.0)

    def finish(self) -> None:
        """Note that everything is read."""
        self.add(max(self.whole - self.done, 1))


class Allowance:
    """How many bytes may still be unpacked, of all members together: in all, and into memory."""

    def __init__(self, left: int, in_memory: int) -> None:
        self._left = left
        self._in_memory = in_memory

    @property
    def used_up(self) -> bool:
        """Whether more was asked for than there was."""
        return min(self._left, self._in_memory) < 0

    def take(self, count: int, in_memory: int = 0) -> None:
        """Use some of it up. Raises `InputError` where it does not suffice."""
        self._left -= count
        self._in_memory -= in_memory
        if self.used_up:
            raise InputError(BEYOND, "file")


class Stream:
    """A file that is read once, from its beginning."""

    def __init__(
        self,
        file: BinaryIO,
        *,
        meter: Meter | None = None,
        allowance: Allowance | None = None,
    ) -> None:
        self._file = file
        self._meter = meter
        self.allowance = allowance
        self.head = self._read(HEAD)

    def _read(self, count: int) -> bytes:
        data = bytes(self._file.read(count))
        if self.allowance is not None:
            self.allowance.take(len(data))
        if self._meter is not None:
            self._meter.add(len(data))
        return data

    @property
    def pieces(self) -> Iterator[bytes]:
        """All of it, piece by piece."""
        yield self.head
        while piece := self._read(PIECE):
            yield piece

    def whole(self, limit: int) -> bytes:
        """Return all of it. Raises `InputError` where it is larger than `limit` bytes."""
        read = bytearray()
        for piece in self.pieces:
            read += piece
            if self.allowance is not None:
                self.allowance.take(0, len(piece))
            if len(read) > limit:
                raise InputError(
                    f"The file is larger than {limit // MEGABYTE} megabytes, more than a table of "
                    "a log is.",
                    "file",
                )
        return bytes(read)

    def random(self, limit: int) -> BinaryIO:
        """Return it as a file whose every place can be read: itself, or all of it in memory."""
        if self.allowance is None and self._file.seekable():
            self._file.seek(0)
            return self._file
        return io.BytesIO(self.whole(limit))


def is_zip(head: bytes) -> bool:
    """Whether a file that begins like this is a zip."""
    return head.startswith(_ZIPS)


def is_markup(head: bytes) -> bool:
    """Whether a file that begins like this is XML."""
    return bool(_MARKUP.match(_bare(head)))


def is_database(head: bytes) -> bool:
    """Whether a file that begins like this is a database of SQLite."""
    return head.startswith(DATABASE)


def is_json(head: bytes) -> bool:
    """Whether a file that begins like this is JSON."""
    return bool(_JSON.match(_bare(head)))


def refuse_foreign(head: bytes) -> None:
    """Raise `InputError` for a file that begins like something that no log is."""
    foreign = [what for beginning, what in _FOREIGN if head.startswith(beginning)]
    foreign += [what for place, sign, what in _FOREIGN_AT if head.startswith(sign, place)]
    if foreign:
        raise InputError(f"This is not an export of a log: it is {foreign[0]}.", "file")
    bare = _bare(head)
    if not _MARKUP.match(bare):
        return
    if _PAGE.search(bare):
        raise InputError(
            "This is a web page, not an export: the download may have asked you to sign in first.",
            "file",
        )
    for sign, said in _FOREIGN_MARKUP:
        if sign.search(bare):
            raise InputError(f"This XML is no export of Apple Health: {said}.", "file")


def _bare(head: bytes) -> bytes:
    if head.startswith(WIDE):
        head = head.decode("utf-16", errors="ignore").encode(errors="ignore")
    return head.removeprefix(codecs.BOM_UTF8).lstrip()
