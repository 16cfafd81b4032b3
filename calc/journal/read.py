"""From the bytes of a file to a journal: what kind of file it is, and which app wrote it."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any, BinaryIO

from calc.errors import InputError, shown_value
from calc.journal.desk import Desk
from calc.journal.model import Journal
from calc.journal.readers import READERS
from calc.journal.sheet import Sheet, as_utf8

LARGEST_TABLE = 200_000_000

Progress = Callable[[float], None]


class UnknownTableError(InputError):
    """A table of no app that we know: the person can say which of its columns is what."""

    def __init__(self, sheet: Sheet) -> None:
        shown = ", ".join(sheet.header)
        super().__init__(
            "No app that we know writes a file with these columns: "
            f"{shown_value(shown)}. Say which column is what, and it can be read.",
            "file",
            shown_value(sheet.first_line),
        )
        self.sheet = sheet


def read(
    data: bytes | BinaryIO,
    filename: str = "",
    *,
    progress: Progress | None = None,
    **choices: Any,
) -> Journal:
    """Return the journal of a file: of an app's export, of ours, of a zip or a workbook of them.

    `data` is the file's bytes, or an open binary file where it is large. The app is found by what
    the file holds; `filename` only names it in messages. `choices` answer questions of an earlier
    reading by their names ('weight_unit', 'date_order', 'timezone'), or say which column is what
    (`mapping`, see `generic`). `progress` is called with the share that is read. Raises
    `InputError` for what cannot be read; nothing else, whatever the bytes.
    """
    file = io.BytesIO(data) if isinstance(data, bytes | bytearray | memoryview) else data
    desk = Desk(choices, filename)
    return read_table(_limited(file), desk)


def _limited(file: BinaryIO) -> bytes:
    data = file.read(LARGEST_TABLE + 1)
    if len(data) > LARGEST_TABLE:
        raise InputError(
            f"The file is larger than {LARGEST_TABLE // 1_000_000} megabytes, more than a table of "
            "a log is.",
            "file",
        )
    return data


def read_table(data: bytes, desk: Desk) -> Journal:
    """Return the journal of a delimited text file."""
    sheet = Sheet(*as_utf8(data))
    if not sheet.header:
        raise InputError("The file is empty.", "file", desk.file)
    for reader in READERS:
        if reader.recognises(sheet):
            return reader.read(sheet, desk)
    raise UnknownTableError(sheet)
