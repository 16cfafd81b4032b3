"""Whether a comma in numbers is a decimal one: as texts of one column say, or those of a file.

'62,5' says so and '61,235' says nothing: that may be thousands. '62.5' says that it is not, and
'1.250' says nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from calc.tables.delimited_text import FIRST_BYTES, FIRST_ROWS

# No group of thousands begins with a nought: '0,125' is an eighth.
GROUPED = re.compile(r"-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?")
GROUPED_BY_DOT = re.compile(r"-?[1-9]\d{0,2}(\.\d{3})+,\d+")
COMMA = re.compile(r"-?\d*,\d+")
# A dot of thousands, where the commas of the column are decimals.
DOT_GROUPS = re.compile(r"-?[1-9]\d{0,2}(\.\d{3})+")

_POINT = re.compile(r"-?[\d,]*\.\d+")
_TWO_GROUPS = re.compile(r"-?[1-9]\d{0,2}(,\d{3}){2,}")
# A number with its unit behind it, or without: '80,25 kg'.
_WITH_UNIT = re.compile(
    r"(-?(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+|\d*)(?:[.,]\d+)?)\s*(?:[^\W\d_]{1,5}\.?|%)?"
)
# What a number with a comma looks like in the bytes of a file: between commas it is in quotes.
_QUOTED_COMMA, _ANY_COMMA = re.compile(rb'"\s*-?[\d.]*\d,\d'), re.compile(rb"\d,\d")


def has_decimal_commas(texts: Sequence[str], otherwise: bool = False) -> bool:
    """Return whether the commas of a column's numbers are decimals; `otherwise` where none says.

    A unit behind a number is no matter.
    """
    sure = any("," in text and _is_sure_comma(_number_of(text)) for text in texts)
    if not (sure or otherwise):
        return False
    written = [_number_of(text) for text in texts]
    if any(_is_sure_point(text) for text in written):
        return False
    return sure or not any(_TWO_GROUPS.fullmatch(text) for text in written)


def has_dot_groups(texts: Iterable[str]) -> bool:
    """Return whether a number has a dot where those of thousands stand."""
    return any(DOT_GROUPS.fullmatch(text) for text in texts)


@dataclass
class _Said:
    """What the cells at one place of the rows are: how many, and what their numbers say."""

    cells: int = 0
    numbers: int = 0
    comma: bool = False
    point: bool = False
    groups: bool = False
    two_groups: bool = False


def of_file(data: bytes, delimiter: str, rows: Iterable[Sequence[str]]) -> bool:
    """Return whether the numbers of a file have decimal commas, by its first rows.

    That needs one that is sure of it and none with a sure point. Where semicolons part the fields,
    because commas are taken, '80,250' alone is enough. Only columns of numbers are asked.
    """
    pattern = _QUOTED_COMMA if delimiter == "," else _ANY_COMMA
    sign = b'"' if delimiter == "," else b","
    if data.find(sign, 0, FIRST_BYTES) < 0 or not pattern.search(data, 0, FIRST_BYTES):
        return False
    # A file may have several tables, each with a width of its own.
    columns: defaultdict[tuple[int, int], _Said] = defaultdict(_Said)
    for _, fields in zip(range(FIRST_ROWS), rows, strict=False):
        for place, field in enumerate(fields):
            if text := field.strip():
                _hear(columns[len(fields), place], text)
    asked = [one for one in columns.values() if one.numbers >= one.cells - one.numbers]
    if any(one.point or one.two_groups for one in asked):
        return False
    return any(one.comma or (one.groups and delimiter == ";") for one in asked)


def _hear(said: _Said, text: str) -> None:
    said.cells += 1
    number = _number_of(text)
    said.numbers += bool(number)
    if "," in number and not said.comma:
        said.comma = _is_sure_comma(number)
        said.groups |= bool(COMMA.fullmatch(number) and GROUPED.fullmatch(number))
        said.two_groups |= bool(_TWO_GROUPS.fullmatch(number))
    said.point |= _is_sure_point(number)


def _number_of(text: str) -> str:
    """Return the number of a text without its unit, '' where it has none."""
    found = _WITH_UNIT.fullmatch(text.strip().replace("−", "-"))
    return found[1] if found else ""


def _is_sure_comma(text: str) -> bool:
    grouped = GROUPED.fullmatch(text)
    return bool((COMMA.fullmatch(text) and not grouped) or GROUPED_BY_DOT.fullmatch(text))


def _is_sure_point(text: str) -> bool:
    return "." in text and bool(_POINT.fullmatch(text) and not DOT_GROUPS.fullmatch(text))
