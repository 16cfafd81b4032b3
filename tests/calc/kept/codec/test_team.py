"""A roster comes back as it was; what is none is refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from calc.errors import InputError
from calc.kept.codec.checks import one_piece
from calc.kept.codec.team import team_of, team_pieces
from calc.team.roster import Roster, example
from calc.team.week import read_week
from tests.support.squads import squad

PLAIN: dict[str, Any] = {
    "headings": ["name", "age"],
    "columns": [["Ana"], ["27"]],
    "lines": [2],
    "file": "",
    "read_as": [],
    "week": [],
}


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
def test_it_comes_back(roster: Roster):
    found = team_of(team_pieces(roster))
    pd.testing.assert_frame_equal(found.table, roster.table)
    assert (found.lines, found.file, found.read_as) == (roster.lines, roster.file, roster.read_as)
    assert found.week == roster.week
    pd.testing.assert_frame_equal(found.plans, roster.plans)


@pytest.mark.parametrize(
    "given",
    [
        None,
        {},
        PLAIN | {"more": 1},
        PLAIN | {"headings": ["name"]},
        PLAIN | {"headings": ["name", "name"]},
        PLAIN | {"headings": "name"},
        PLAIN | {"columns": [["Ana"], ["27", "28"]]},
        PLAIN | {"columns": [["Ana"], [27]]},
        PLAIN | {"columns": [["Ana"], ["x" * 2_001]]},
        PLAIN | {"lines": [2.5]},
        PLAIN | {"lines": [0]},
        PLAIN | {"lines": [2, 3]},
        PLAIN | {"lines": [2] * 5_001, "columns": [["Ana"] * 5_001, ["27"] * 5_001]},
        PLAIN | {"file": 5},
        PLAIN | {"week": ["someday"]},
        PLAIN | {"week": ["sun rest", "sun 15:00 90 match"]},
        PLAIN | {"week": 5},
    ],
)
def test_what_is_no_team_is_refused(given: Any):
    with pytest.raises(InputError, match="your team"):
        team_of(one_piece(given))


def test_what_is_plain_can_be_read():
    assert team_of(one_piece(PLAIN)).names == ("Ana",)
