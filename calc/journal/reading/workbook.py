"""An .xlsx workbook: MacroFactor's, one of our own tables, or any table with rows in it.

It is read cell by cell within bounds, its formulas as the values they had; nothing in it is run.
XML with entities of its own is refused (openpyxl parses with defusedxml).
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from importlib import import_module
from typing import Any, BinaryIO

import pandas as pd

from calc.errors import InputError, shown_value
from calc.journal.merge import merge
from calc.journal.model import Journal, problem_table
from calc.journal.reading.mapping import MAPPING
from calc.journal.reading.questions import Desk
from calc.journal.reading.readers import known, macrofactor
from calc.journal.reading.stream import MEGABYTE
from calc.journal.reading.values import SECONDS_PER_HOUR
from calc.tables.delimited_text import Record
from calc.tables.sheet import Section, Sheet

# The sheets are read as a stream; everything else (texts, styles) openpyxl holds whole.
LARGEST_WORKBOOK = 200 * MEGABYTE
LARGEST_BESIDES = 50 * MEGABYTE
SHEETS_FOLDER = "xl/worksheets/"
MOST_SHEETS = 200
MOST_TITLES = 10
MOST_ROWS = 300_000
MOST_CELLS = 4_000_000
DAMAGED = "The workbook is damaged or no .xlsx: open it, save it again as .xlsx, and add that."

ReadTable = Callable[[bytes, Desk], Journal]


@dataclass(frozen=True)
class Tab:
    """A sheet of a workbook with rows in it: its records as texts, the headings first.

    The line of a record is its row in the workbook.
    """

    title: str
    records: tuple[Record, ...]

    @property
    def section(self) -> Section:
        """The rows below the headings."""
        return Section(self.records[0].fields, self.records[1:])

    @property
    def data(self) -> bytes:
        """The same as a text file, for the readers of those."""
        text = io.StringIO()
        rows = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL)
        # A workbook does not keep the blank cells at the end of a row.
        blanks = [""] * len(self.records[0].fields)
        rows.writerows(one.fields + blanks[len(one.fields) :] for one in self.records)
        return text.getvalue().encode(errors="replace")

    @property
    def rows(self) -> dict[int, int]:
        """The row in the workbook of each line of `data` that a record begins on."""
        found, line = {}, 1
        for record in self.records:
            found[line] = record.line
            line += 1 + sum(field.count("\n") for field in record.fields)
        return found


def read(file: BinaryIO | bytes, desk: Desk, read_table: ReadTable) -> Journal:
    """Return the journal of a workbook; `read_table` reads a sheet of it that is a text table.

    A sheet of no app that we know is read by the mapping among the choices. Raises `InputError`
    for what is no workbook or too large a one, `UnknownTableError` (which holds the first sheet)
    where nobody says what its columns are.
    """
    stream = io.BytesIO(file) if isinstance(file, bytes) else file
    tabs = tabs_of(stream, desk)
    if not tabs:
        raise InputError("The workbook has no table in it.", "file", desk.file)
    if not desk.choices.get(MAPPING):
        sections = {tab.title: tab.section for tab in tabs}
        if macrofactor.recognises(sections):
            return macrofactor.read(sections, desk)
    return _tables(tabs, desk, read_table)


def _tables(tabs: Sequence[Tab], desk: Desk, read_table: ReadTable) -> Journal:
    """Return the journal of the sheets that are of an app, else of the first one."""
    known = [tab for tab in tabs if not desk.choices.get(MAPPING) and _is_known(tab)]
    chosen = known or tabs[:1]
    for tab in tabs:
        if tab not in chosen:
            desk.say("Another sheet of the workbook", value=tab.title)
    journals = []
    for tab in chosen:
        own = Desk(desk.choices, desk.file)
        found = read_table(tab.data, own)
        rows = tab.rows
        told = found.problems
        told = told.assign(row=[rows.get(int(line), int(line)) for line in told["row"]])
        journals.append(found.but(problems=told))
    whole = merge(*journals) if len(journals) > 1 else journals[0]
    every = pd.concat([desk.problems, whole.problems], ignore_index=True)
    return whole.but(problems=problem_table(every))


def _is_known(tab: Tab) -> bool:
    return known(Sheet(tab.data)) is not None


def tabs_of(stream: BinaryIO, desk: Desk) -> list[Tab]:
    """Return the sheets of a workbook that have a table. Raises `InputError` for what is none."""
    try:
        _bounded(stream)
        stream.seek(0)
        # A tenth of a second that only a workbook is worth.
        book = import_module("openpyxl").load_workbook(
            stream, read_only=True, data_only=True, keep_links=False
        )
        try:
            return _read_sheets(book, desk)
        finally:
            book.close()
    except InputError:
        raise
    except Exception as fault:  # openpyxl raises whatever a damaged part makes it stumble over
        raise InputError(DAMAGED, "file", desk.file) from fault


def _bounded(stream: BinaryIO) -> None:
    """Raise `InputError` for a workbook that unpacks to more than a log ever is."""
    with zipfile.ZipFile(stream) as archive:
        sizes = {one.filename: one.file_size for one in archive.infolist()}
    besides = sum(
        size for name, size in sizes.items() if not name.lstrip("/").startswith(SHEETS_FOLDER)
    )
    if sum(sizes.values()) > LARGEST_WORKBOOK or besides > LARGEST_BESIDES:
        raise InputError("The workbook is larger than a log ever is: it was not read.", "file")


def _read_sheets(book: Any, desk: Desk) -> list[Tab]:
    sheets = [one for one in book.worksheets if one.sheet_state == "visible"]
    if len(sheets) > MOST_SHEETS:
        raise InputError(f"The workbook has more than {MOST_SHEETS} sheets.", "file")
    heads = {sheet.title: _head(sheet) for sheet in sheets}
    theirs = macrofactor.recognises(
        {title: Section(head.fields, []) for title, head in heads.items() if head}
    )
    tabs = []
    left = MOST_CELLS
    for sheet in sheets:
        head = heads[sheet.title]
        if head is None:
            continue
        if theirs and not macrofactor.is_used(sheet.title):
            tabs.append(Tab(sheet.title, (head,)))
            continue
        records: list[Record] = []
        for record in _records(sheet):
            left -= len(record.fields)
            if left < 0:
                raise InputError(
                    f"The workbook has more than {MOST_CELLS:,} cells, more than a log has.", "file"
                )
            if _filled(record) and record.line < head.line:
                title = next(text for text in record.fields if text.strip())
                desk.say("A row above the headings", row=record.line, value=title)
            elif _filled(record):
                records.append(record)
        tabs.append(Tab(sheet.title, tuple(records)))
    return tabs


def _head(sheet: Any) -> Record | None:
    """The headings of a sheet: its first row with two cells filled, under a title or at the top."""
    looked_at = 0
    for record in _records(sheet):
        filled = _filled(record)
        if filled > 1:
            return record
        looked_at += filled
        if looked_at > MOST_TITLES:
            break
    return None


def _filled(record: Record) -> int:
    return sum(bool(text.strip()) for text in record.fields)


def _records(sheet: Any) -> Iterator[Record]:
    """The rows of a sheet as texts. What it says of its own size is not believed."""
    sheet.reset_dimensions()
    for row, values in enumerate(sheet.iter_rows(values_only=True), 1):
        if row > MOST_ROWS:
            raise InputError(
                f"The sheet '{shown_value(sheet.title)}' has more than {MOST_ROWS:,} rows.", "file"
            )
        yield Record(row, [as_text(value) for value in values])


def as_text(value: object) -> str:
    """Return what stands in a cell as an app would write it: '2026-01-05', '82.5', '0:45:00'."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        whole = value.replace(tzinfo=None).isoformat(sep=" ", timespec="seconds")
        return whole.removesuffix(" 00:00:00")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat(timespec="seconds")
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        hours, rest = divmod(seconds, SECONDS_PER_HOUR)
        return f"{hours}:{rest // 60:02}:{rest % 60:02}" if seconds >= 0 else str(value)
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    return str(value).replace("\r\n", "\n").replace("\r", "\n")
