"""Tables as CSV that a spreadsheet opens without running anything, and that reads back the same."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

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
# Up to so many rows the cells are written sooner than Arrow is asked.
FEW_ROWS = 200
# Between these Arrow writes a number without an exponent, as Python does.
_LEAST_PLAIN = 1e-4
_MOST_PLAIN = 1e9


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
    columns = [column for _, column in table.items()]
    return columns_to_csv(list(table.columns) if header else None, columns)


def columns_to_csv(names: Sequence[object] | None, columns: Sequence[pd.Series]) -> str:
    """Return columns of one length as CSV, as `to_csv` does; None for `names` leaves them out."""
    few = bool(columns) and len(columns[0]) <= FEW_ROWS
    head = [] if names is None else [",".join(map(_cell, names))]
    lines = _few_lines(columns) if few else _lines([*map(_written, columns)])
    return "\n".join([*head, *lines, ""])


def _few_lines(columns: Sequence[pd.Series]) -> list[str]:
    cells = [*map(_few_cells, columns)]
    if len(cells) == 1:  # a line of nothing would be no row
        return [cell or '""' for cell in cells[0]]
    return [*map(",".join, zip(*cells, strict=True))]


def _few_cells(column: pd.Series) -> list[str]:
    values: list[Any] = column.tolist()
    if column.dtype == np.dtype(float):
        return ["" if one != one else repr(one) for one in values]
    # What is equal is written alike, as the first of it.
    written = {value: _cell(value) for value in dict.fromkeys(values)}
    blanks = column.isna().tolist()
    return ["" if blank else written[value] for value, blank in zip(values, blanks, strict=True)]


def _lines(columns: Sequence[pa.Array]) -> list[str]:
    if not columns:
        return []
    if len(columns) == 1:  # a line of nothing would be no row
        blank = compute.equal(columns[0], "")
        return compute.if_else(blank, pa.scalar('""', _TEXT), columns[0]).to_pylist()
    return compute.binary_join_element_wise(*columns, pa.scalar(",", _TEXT)).to_pylist()


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
    if isinstance(cell, str):
        return not cell.strip()
    # Of all values only one that is not a number differs from itself.
    return cell is None or cell is pd.NA or bool(cell != cell)
