"""A team as pieces: its roster as it was brought and mended, its week, and its sweat tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from calc.kept.codec.checks import Checks, one_piece
from calc.kept.parts import TEAM
from calc.team.reading import MOST_COLUMNS, MOST_PEOPLE
from calc.team.roster import LONGEST_CELL, Roster
from calc.team.week import read_week

_TEAM = Checks(TEAM)


@dataclass(frozen=True)
class Kept:
    """What is kept of a team; None for what there is not."""

    roster: Roster | None = None
    tests: pd.DataFrame | None = None


def team_pieces(kept: Kept) -> dict[str, bytes]:
    """Return a team as pieces, cell by cell; none where there is nothing of it."""
    roster, tests = kept.roster, kept.tests
    if roster is None and tests is None:
        return {}
    own = (
        None
        if roster is None
        else {
            "table": _table_pieces(roster.table),
            "lines": list(roster.lines),
            "file": roster.file,
            "read_as": list(roster.read_as),
            "week": list(map(str, roster.week)),
        }
    )
    return one_piece({"roster": own, "tests": None if tests is None else _table_pieces(tests)})


def team_of(pieces: Mapping[str, bytes]) -> Kept:
    """Return the team. Raises `InputError`."""
    found = _TEAM.record(_TEAM.only(pieces), "roster", "tests")
    roster, tests = found["roster"], found["tests"]
    return Kept(
        None if roster is None else _roster(roster), None if tests is None else _table(tests)
    )


def _table_pieces(table: pd.DataFrame) -> dict[str, Any]:
    columns = [table.iloc[:, place].tolist() for place in range(table.shape[1])]
    return {"headings": list(map(str, table.columns)), "columns": columns}


def _roster(given: Any) -> Roster:
    found = _TEAM.record(given, "table", "lines", "file", "read_as", "week")
    table = _table(found["table"])
    lines = tuple(map(_line, _TEAM.items(found["lines"], int(MOST_PEOPLE))))
    if len(table) != len(lines):
        raise _TEAM.fault()
    file = _TEAM.text(found["file"], int(LONGEST_CELL))
    week = _TEAM.made(lambda: read_week(_texts(found["week"])))
    return Roster(table, lines, file, tuple(_texts(found["read_as"])), week)


def _table(given: Any) -> pd.DataFrame:
    found = _TEAM.record(given, "headings", "columns")
    headings = _texts(found["headings"])
    columns = [_texts(one) for one in _TEAM.items(found["columns"], int(MOST_COLUMNS))]
    if len(set(headings)) != len(headings) or len(headings) != len(columns):
        raise _TEAM.fault()
    if len({len(one) for one in columns}) > 1:
        raise _TEAM.fault()
    return pd.DataFrame(dict(zip(headings, columns, strict=True)), dtype="str")


def _texts(given: Any) -> list[str]:
    return [_TEAM.text(one, int(LONGEST_CELL)) for one in _TEAM.items(given)]


def _line(given: Any) -> int:
    number = _TEAM.number(given)
    if number < 1 or number % 1:
        raise _TEAM.fault()
    return int(number)
