"""A roster comes back as it was; what is none is refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from calc.errors import InputError
from calc.kept.codec.checks import one_piece
from calc.kept.codec.team import Kept, team_of, team_pieces
from calc.team.reading import example
from calc.team.roster import Roster
from calc.team.week import read_week
from tests.support.squads import squad

TABLE: dict[str, Any] = {"headings": ["name", "age"], "columns": [["Ana"], ["27"]]}
ROSTER: dict[str, Any] = {"table": TABLE, "lines": [2], "file": "", "read_as": [], "week": []}
PLAIN: dict[str, Any] = {"roster": ROSTER, "tests": None}
TESTS = pd.DataFrame({"name": ["Ana"], "minutes": ["60"]}, dtype="str")


@pytest.mark.parametrize(
    "roster",
    [
        example(),
        squad(40),
        example().without(0),
        example().with_one(),
        replace(example(), week=read_week("sat 15:00 90 match; sun rest")),
    ],
)
def test_a_roster_comes_back(roster: Roster):
    kept = team_of(team_pieces(Kept(roster)))
    found = kept.roster
    assert found is not None
    assert kept.tests is None
    pd.testing.assert_frame_equal(found.table, roster.table)
    assert (found.lines, found.file, found.read_as) == (roster.lines, roster.file, roster.read_as)
    assert found.week == roster.week
    pd.testing.assert_frame_equal(found.plans, roster.plans)


def test_sweat_tests_come_back_and_nothing_has_no_pieces():
    kept = team_of(team_pieces(Kept(tests=TESTS)))
    assert kept.roster is None
    assert kept.tests is not None
    pd.testing.assert_frame_equal(kept.tests, TESTS)
    assert team_pieces(Kept()) == {}


def table(**more: Any) -> dict[str, Any]:
    return PLAIN | {"tests": TABLE | more}


def roster(**more: Any) -> dict[str, Any]:
    return PLAIN | {"roster": ROSTER | more}


@pytest.mark.parametrize(
    "given",
    [
        None,
        {},
        PLAIN | {"more": 1},
        roster(more=1),
        table(headings=["name"]),
        table(headings=["name", "name"]),
        table(headings="name"),
        table(columns=[["Ana"], ["27", "28"]]),
        table(columns=[["Ana"], [27]]),
        table(columns=[["Ana"], ["x" * 2_001]]),
        roster(table=5),
        roster(lines=[2.5]),
        roster(lines=[0]),
        roster(lines=[2, 3]),
        roster(lines=[2] * 5_001, table=TABLE | {"columns": [["Ana"] * 5_001, ["27"] * 5_001]}),
        roster(file=5),
        roster(week=["someday"]),
        roster(week=["sun rest", "sun 15:00 90 match"]),
        roster(week=5),
    ],
)
def test_what_is_no_team_is_refused(given: Any):
    with pytest.raises(InputError, match="your team"):
        team_of(one_piece(given))


def test_what_is_plain_can_be_read():
    found = team_of(one_piece(PLAIN)).roster
    assert found is not None
    assert found.names == ("Ana",)
