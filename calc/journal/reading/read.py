"""From the bytes of a file to a journal: what kind of file it is, and which app wrote it."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import partial
from typing import Any, BinaryIO

import numpy as np
import pandas as pd

from calc.errors import InputError, shown_value
from calc.journal import files
from calc.journal.model import DAY_NUMBERS, SET_NUMBERS, Journal
from calc.journal.reading import any_table, archive, workbook
from calc.journal.reading.forms import database, json_file
from calc.journal.reading.mapping import MAPPING
from calc.journal.reading.questions import Desk, checked_choices, with_uneven
from calc.journal.reading.readers import JSON_READERS, apple_health, found, health_connect
from calc.journal.reading.stream import (
    MEGABYTE,
    WIDE,
    Meter,
    Progress,
    Stream,
    is_database,
    is_json,
    is_markup,
    is_zip,
    refuse_foreign,
)
from calc.tables.delimited_text import as_utf8
from calc.tables.sheet import Sheet, opened

LARGEST_TABLE = 200 * MEGABYTE
UNFORESEEN = "is as no such file was seen before"


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
    (`mapping`, see `any_table`). `progress` is called with the share that is read. Raises
    `InputError` for what cannot be read; nothing else, whatever the bytes.
    """
    file = io.BytesIO(data) if isinstance(data, bytes | bytearray | memoryview) else data
    meter = Meter(_size(file), progress)
    whole = _read_stream(
        Stream(file, meter=meter), Desk(checked_choices(choices), filename), 0, meter
    )
    meter.finish()
    return whole


def _size(file: BinaryIO) -> int:
    if not file.seekable():
        return 0
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    return size


def _read_part(stream: Stream, desk: Desk, depth: int) -> Journal:
    return _read_stream(stream, desk, depth, None)


def _read_stream(stream: Stream, desk: Desk, depth: int, meter: Meter | None) -> Journal:
    if is_zip(stream.head):
        return _read_zip(stream, desk, depth, meter)
    if is_database(stream.head):
        read_database = partial(_of_database, stream.whole(database.LARGEST_DATABASE))
        return _noted(
            _guarded(health_connect.SOURCE, health_connect.NAME, read_database, desk), desk
        )
    if is_json(stream.head):
        return _read_json(stream, desk)
    refuse_foreign(stream.head)
    if is_markup(stream.head):
        health = apple_health.read(stream.pieces, desk)
        return _noted(health.but(app=apple_health.SOURCE), desk)
    return read_table(stream.whole(LARGEST_TABLE), desk, known_first=depth > 0)


def _of_database(data: bytes, desk: Desk) -> Journal:
    with database.opened(data) as base:
        return health_connect.read(base, desk)


def _read_json(stream: Stream, desk: Desk) -> Journal:
    beginning = json_file.as_text(stream.head)
    reader = next((one for one in JSON_READERS if one.recognises(beginning)), None)
    if reader is None:
        raise json_file.unknown(stream.head)
    document = json_file.parsed(stream.whole(json_file.LARGEST_JSON))
    return _noted(_guarded(reader.source, reader.name, partial(reader.read, document), desk), desk)


def is_known(head: bytes) -> bool:
    """Whether a table that begins like this is of an app; so is one that cannot be told yet.

    In a zip of thousands of files those of no app need not be unpacked.
    """
    whole = head[: head.rfind(b"\n") + 1]
    other = is_zip(head) or is_database(head) or is_json(head) or is_markup(head) or b"\0" in head
    if other or head.startswith(WIDE) or not whole.strip():
        return True
    return found(Sheet(as_utf8(whole)))[1] is not None


def _read_zip(stream: Stream, desk: Desk, depth: int, meter: Meter | None) -> Journal:
    file = stream.random(LARGEST_TABLE)
    with archive.opened(file) as members:
        if files.is_own_zip(members.namelist()):
            archive.refuse_beyond(members, LARGEST_TABLE)
            return files.from_zip(file, desk)
        if archive.is_workbook(members):
            archive.refuse_beyond(members, LARGEST_TABLE)
            return _noted(workbook.read(file, desk, read_table), desk)
        return archive.read(
            members,
            desk,
            _read_part,
            is_known,
            meter=meter,
            allowance=stream.allowance,
            depth=depth,
        )


def read_table(data: bytes, desk: Desk, *, known_first: bool = False) -> Journal:
    """Return the journal of a delimited text file.

    A mapping among the choices says which column is what; with `known_first` only where no app is
    recognised. Raises `InputError`, for a table of no app that we know an `UnknownTableError`.
    """
    sheet, reader = found(opened(data, desk.file))
    mapped = bool(desk.choices.get(MAPPING))
    if mapped and not known_first:
        reader = None
    if reader is None and not mapped:
        raise UnknownTableError(sheet)
    if reader is None or not reader.above:
        for line, (title, *_) in sheet.titles:
            desk.say("A row above the headings", row=line, value=title)
    if reader is None:
        made = any_table.read(sheet, desk).but(app=any_table.SOURCE)
        return _noted(with_uneven(made, sheet, desk), desk)
    made = _guarded(reader.source, reader.name, partial(reader.read, sheet), desk)
    return _noted(with_uneven(made, sheet, desk), desk)


def _guarded(source: str, name: str, read_by: Callable[[Desk], Journal], desk: Desk) -> Journal:
    try:
        return read_by(desk).but(app=source)
    except InputError:
        raise
    except Exception as fault:  # a fault of ours, and still no reason for a page to break
        raise InputError(
            f"This looks like a file of {name}, but something in it {UNFORESEEN}.", "file"
        ) from fault


def _noted(journal: Journal, desk: Desk) -> Journal:
    """Return a journal whose numbers have an end; where nothing is in it, a note says so."""
    notes = Desk(file=desk.file)
    finite = {}
    for name, columns in {"log": SET_NUMBERS, "days": DAY_NUMBERS}.items():
        table = getattr(journal, name)
        if not len(table):
            continue
        endless = sum(int(np.isinf(table[column].to_numpy()).sum()) for column in columns)
        if endless:
            finite[name] = table.replace([np.inf, -np.inf], np.nan)
            # A unit or a sum can make one of a number that can still be written.
            notes.say("A number larger than can be meant", "left blank", value=endless)
    if journal.empty and not len(journal.problems) and not journal.questions:
        notes.say("There are no rows in the file", "nothing to read")
    told, noted = journal.problems, notes.problems
    if len(noted):
        told = pd.concat([told, noted], ignore_index=True) if len(told) else noted
    if not len(told):
        return journal
    app = journal.app or journal.source
    sources = [source or app for source in told["source"].tolist()]
    return journal.but(**finite, problems=told.assign(source=pd.array(sources, dtype="str")))
