"""A team as pieces: its roster as it was brought and mended, and its week."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from calc.kept.codec.checks import Checks, one_piece
from calc.kept.parts import TEAM
from calc.team.roster import LONGEST_CELL, MOST_COLUMNS, MOST_PEOPLE, Roster
from calc.team.week import read_week

_TEAM = Checks(TEAM)
_TEXTS = ("file", "read_as", "week")


def team_pieces(roster: Roster) -> dict[str, bytes]:
    """Return a roster as pieces, cell by cell."""
    table = roster.table
    return one_piece(
        {
            "headings": list(map(str, table.columns)),
            "columns": [table.iloc[:, place].tolist() for place in range(table.shape[1])],
            "lines": list(roster.lines),
            "file": roster.file,
            "read_as": list(roster.read_as),
            "week": list(map(str, roster.week)),
        }
    )


def team_of(pieces: Mapping[str, bytes]) -> Roster:
    """Return the roster. Raises `InputError`."""
    found = _TEAM.record(_TEAM.only(pieces), "headings", "columns", "lines", *_TEXTS)
    headings = _texts(found["headings"])
    lines = [_line(one) for one in _TEAM.items(found["lines"], int(MOST_PEOPLE))]
    columns = [_texts(one) for one in _TEAM.items(found["columns"], int(MOST_COLUMNS))]
    alike = len(set(headings)) == len(headings) == len(columns)
    if not alike or any(len(one) != len(lines) for one in columns):
        raise _TEAM.fault()
    table = pd.DataFrame(dict(zip(headings, columns, strict=True)), dtype="str")
    file = _TEAM.text(found["file"], int(LONGEST_CELL))
    week = _TEAM.made(lambda: read_week(_texts(found["week"])))
    return Roster(table, tuple(lines), file, tuple(_texts(found["read_as"])), week)


def _texts(given: Any) -> list[str]:
    return [_TEAM.text(one, int(LONGEST_CELL)) for one in _TEAM.items(given)]


def _line(given: Any) -> int:
    number = _TEAM.number(given)
    if number < 1 or number % 1:
        raise _TEAM.fault()
    return int(number)
