"""Tables as a workbook (.xlsx) that runs nothing, the same bytes for the same tables."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import datetime, time
from importlib import import_module
from math import isnan
from typing import Any, NamedTuple

import pandas as pd

from calc.evidence import Constant
from calc.tables.safe_csv import is_blank, safe_cell

WIDEST = Constant(60, "letters", "A column of a workbook is shown no wider, however long its texts")
ROOM = Constant(2, "letters", "Room that a column of a workbook has beside its longest text")
# The earliest that the format of its archive can say: no workbook tells when it was made.
_MADE = datetime(*zipfile.ZipInfo().date_time)


class Tab(NamedTuple):
    """A sheet of a workbook: lines above its table, and whether the last row is its total."""

    table: pd.DataFrame
    lines: tuple[str, ...] = ()
    total: bool = False


def to_workbook(tabs: Mapping[str, Tab]) -> bytes:
    """Return tables as the sheets of a workbook, by their titles.

    Numbers and times are such in their cells, a text never is a formula; what is missing is blank.
    """
    openpyxl = import_module("openpyxl")
    book = openpyxl.Workbook()
    book.remove(book.active)
    book.properties.creator = book.properties.title = "Two Plates"
    book.properties.created = book.properties.modified = _MADE
    for title, tab in tabs.items():
        _fill(book.create_sheet(title), tab)
    return _bytes(book)


def _fill(sheet: Any, tab: Tab) -> None:
    styles = import_module("openpyxl.styles")
    names = list(map(str, tab.table.columns))
    above = [[line] for line in tab.lines] + [[]] * bool(tab.lines)
    rows = tab.table.astype(object).itertuples(index=False, name=None)
    for row, cells in enumerate([*above, names, *rows], start=1):
        for column, value in enumerate(cells, start=1):
            if not is_blank(value) or isinstance(value, time):
                _write(sheet.cell(row, column), value)
    head = len(above) + 1
    bold = [1, head, *([sheet.max_row] if tab.total else [])]
    for row in bold:
        for cell in sheet[row]:
            cell.font = styles.Font(bold=True)
    sheet.freeze_panes = sheet.cell(head + 1, 1)
    for place, name in enumerate(names):
        longest = max(map(len, [name, *map(_text, tab.table.iloc[:, place])]))
        letter = sheet.cell(head, place + 1).column_letter
        sheet.column_dimensions[letter].width = min(longest + int(ROOM), int(WIDEST))
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = import_module(
        "openpyxl.worksheet.properties"
    ).PageSetupProperties(fitToPage=True)


def _write(cell: Any, value: object) -> None:
    if not isinstance(value, str):
        cell.value = value
        if isinstance(value, time):
            cell.number_format = "hh:mm"
        return
    illegal = import_module("openpyxl.cell.cell").ILLEGAL_CHARACTERS_RE
    cell.value = text = illegal.sub("", value)
    # What looks like a formula or an error is a text all the same, and stays one when it is edited.
    cell.data_type = "s"
    cell.quotePrefix = safe_cell(text) != text


def _text(value: object) -> str:
    if isinstance(value, float) and isnan(value):
        return ""
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)


def _bytes(book: Any) -> bytes:
    """Return a workbook without the moment at which it is written."""
    first, out = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(first, "w") as archive:
        import_module("openpyxl.writer.excel").ExcelWriter(book, archive).write_data()
    with zipfile.ZipFile(first) as read, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
        for name in read.namelist():
            entry = zipfile.ZipInfo(name, _MADE.timetuple()[:6])
            written.writestr(entry, read.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
