"""Tables as CSV that a spreadsheet opens without running anything, and that reads back the same."""

from __future__ import annotations

import codecs
import io
import re
from datetime import datetime

import numpy as np
import pandas as pd

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$")
_TIME = re.compile(r"\d\d:\d\d$")
# Some writers leave a lone carriage return bare, which readers take for the end of a row.
_QUOTED = frozenset('",\n\r')


def safe_cell(value: object) -> object:
    """Return a text that no spreadsheet takes for a formula; numbers and other values as they are.

    A text that would start one, or that starts with the apostrophe which neutralises it, gets an
    apostrophe in front; `plain_cell` takes it off again.
    """
    if isinstance(value, str) and value.startswith((*_STARTS_A_FORMULA, "'")):
        return value if _NUMBER.match(value) else f"'{value}"
    return value


def plain_cell(value: object) -> object:
    """Return the text that `safe_cell` was given."""
    if isinstance(value, str) and value.startswith("'") and len(value) > 1:
        return value[1:]
    return value


def to_csv(table: pd.DataFrame, *, header: bool = True) -> str:
    """Return a table as CSV: header, comma, dot decimals, a line feed after each row.

    A number is the shortest text that is this number again; what is missing is blank, and a moment
    at midnight a date.
    """
    columns = [_written(table.iloc[:, place]) for place in range(table.shape[1])]
    if len(columns) == 1:  # a line of nothing would be no row
        columns = [[cell or '""' for cell in columns[0]]]
    head = [",".join(_cell(name) for name in table.columns)] if header else []
    return "\n".join([*head, *map(",".join, zip(*columns, strict=True)), ""])


def _written(column: pd.Series) -> list[str]:
    """Return the cells of a column; each different value is written once."""
    codes, values = pd.factorize(column)
    return list(np.array([*map(_cell, values.tolist()), ""], dtype=object)[codes])


def _cell(value: object) -> str:
    text = str(safe_cell(value))
    if isinstance(value, datetime):
        text = text.removesuffix(" 00:00:00")
    return '"' + text.replace('"', '""') + '"' if _QUOTED & set(text) else text


def as_file(text: str) -> bytes:
    """Return a CSV text as a file's bytes: UTF-8 after its mark, without which Excel guesses."""
    return codecs.BOM_UTF8 + text.encode()


def from_csv(text: str) -> pd.DataFrame:
    """Return the table that `to_csv` wrote: texts without their guard, numbers as they were.

    A file's mark in front is passed over. A column of numbers and of times of the clock ('21:45')
    has both.

    >>> from_csv(to_csv(pd.DataFrame({"note": ["=1+1"], "kcal": [2500]}))).to_dict("list")
    {'note': ['=1+1'], 'kcal': [2500]}
    >>> from_csv(to_csv(pd.DataFrame({"target": [144.5, "21:45"]}))).to_dict("list")
    {'target': [144.5, '21:45']}
    """
    table = pd.read_csv(io.StringIO(text.removeprefix("\N{BYTE ORDER MARK}")))
    names = table.select_dtypes(exclude=["number", "bool"]).columns
    return table.assign(**{str(name): _column(table[name]) for name in names})


def _column(read: pd.Series) -> pd.Series:
    shapes = {_shape(cell) for cell in read.dropna().unique()}
    if shapes == {"number", "time"}:
        return read.map(lambda cell: float(cell) if _NUMBER.match(cell) else cell, "ignore")
    return read.map(plain_cell)


def _shape(cell: str) -> str:
    return "number" if _NUMBER.match(cell) else "time" if _TIME.match(cell) else "text"


def is_blank(cell: object) -> bool:
    """Return whether nothing stands in a cell: a text of blanks at most, or what is missing."""
    if isinstance(cell, str):
        return not cell.strip()
    # Of all values only one that is not a number differs from itself.
    return cell is None or cell is pd.NA or bool(cell != cell)
