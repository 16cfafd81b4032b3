"""Tables as CSV that a spreadsheet opens without running anything, and that reads back the same."""

from __future__ import annotations

import codecs
import io
import re
from datetime import datetime

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import compute

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$")
_TIME = re.compile(r"\d\d:\d\d$")
# Some writers leave a lone carriage return bare, which readers take for the end of a row.
_QUOTED = frozenset('",\n\r')
# Offsets of 64 bits: a table may have more than 2 GB of text.
_TEXT = pa.large_string()
_POINT = pa.scalar(".0", _TEXT), pa.scalar("", _TEXT)
# Between these Arrow writes a number without an exponent, as Python does.
_LEAST_PLAIN = 1e-4
_MOST_PLAIN = 1e9
# Tables up to so many rows are written cell by cell.
_FEW = 100


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
    head = [",".join(_cell(name) for name in table.columns)] if header else []
    return "\n".join([*head, *(_lines_of_few if len(table) <= _FEW else _lines)(table), ""])


def _lines(table: pd.DataFrame) -> list[str]:
    columns = [_written(column) for _, column in table.items()]
    if len(columns) == 1:  # a line of nothing would be no row
        columns = [
            compute.if_else(compute.equal(columns[0], ""), pa.scalar('""', _TEXT), columns[0])
        ]
    if not columns:
        return []
    lines: list[str] = compute.binary_join_element_wise(*columns, pa.scalar(",", _TEXT)).to_pylist()
    return lines


def _lines_of_few(table: pd.DataFrame) -> list[str]:
    """Return the same lines: what readies a column for Arrow takes longer than so few cells."""
    columns = []
    for _, column in table.items():
        values = column.tolist()
        if column.dtype == np.dtype(float):
            columns.append(["" if _is_missing(value) else repr(value) for value in values])
            continue
        # Of equal values the first is written for all, as in a long table.
        cells = {value: _cell(value) for value in dict.fromkeys(values) if not _is_missing(value)}
        columns.append([cells.get(value, "") for value in values])
    if len(columns) == 1:  # a line of nothing would be no row
        columns = [[cell or '""' for cell in columns[0]]]
    return [",".join(cells) for cells in zip(*columns, strict=True)]


def _is_missing(value: object) -> bool:
    # Of all values only one that is not a number differs from itself.
    return value is None or value is pd.NA or bool(value != value)


def _written(column: pd.Series) -> pa.Array:
    """Return the cells of a column; of texts each different one is written once."""
    if column.dtype == np.dtype(float):
        return _numbers(column.to_numpy())
    codes, values = pd.factorize(column)
    cells = pa.array([*map(_cell, values.tolist()), ""], _TEXT)
    return cells.take(pa.array(np.where(codes < 0, len(cells) - 1, codes)))


def _numbers(values: np.ndarray) -> pa.Array:
    """Return numbers as `repr` writes them: Arrow has the same digits, and is quick at it."""
    size = np.abs(values)
    with np.errstate(invalid="ignore"):
        whole = values == np.floor(values)
    plain = (size >= _LEAST_PLAIN) & (size < _MOST_PLAIN) | (values == 0)
    cells = pa.array(values, from_pandas=True).cast(_TEXT)
    cells = compute.if_else(whole, compute.binary_join_element_wise(cells, *_POINT), cells)
    odd = ~plain & ~np.isnan(values)
    if odd.any():
        spelt = pa.array([*map(repr, values[odd].tolist())], _TEXT)
        cells = compute.replace_with_mask(cells, pa.array(odd), spelt)
    return cells.fill_null("")


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
    return not cell.strip() if isinstance(cell, str) else _is_missing(cell)
