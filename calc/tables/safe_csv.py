"""Tables as CSV that a spreadsheet opens without running anything, and that reads back the same."""

from __future__ import annotations

import io
import re
from typing import Any

import pandas as pd

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$")


def is_blank(cell: Any) -> bool:
    """Return whether nothing stands in a cell: None, not a number, or a text of blanks at most."""
    return not cell.strip() if isinstance(cell, str) else cell is None or bool(pd.isna(cell))


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


def to_csv(table: pd.DataFrame) -> str:
    """Return a table as CSV: header, comma, dot decimals, a line feed after each row."""
    text = table.select_dtypes(exclude=["number", "bool"]).columns
    safe = table.assign(**{str(name): table[name].map(safe_cell) for name in text})
    return str(safe.to_csv(index=False, lineterminator="\n"))


def from_csv(text: str) -> pd.DataFrame:
    """Return the table that `to_csv` wrote: texts without their guard, numbers as they were."""
    table = pd.read_csv(io.StringIO(text))
    names = table.select_dtypes(exclude=["number", "bool"]).columns
    return table.assign(**{str(name): table[name].map(plain_cell) for name in names})
