"""The Team page without a browser."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from calc.team.reading import read_roster
from calc.team.roster import Roster
from pages.common.state.team import KEY, Team
from tests.support.app import opened


def at_team(roster: Roster | None = None) -> AppTest:
    """The page, with a roster that was brought or without."""
    return opened("team", {KEY: Team(roster)})


def state(app: AppTest) -> Team:
    """What the session knows of its team."""
    found: Team = app.session_state[KEY]
    return found


def roster_of(rows: str) -> Roster:
    """A roster of name, weight, height, age, sex, goal and conditions."""
    return read_roster(f"name,weight_kg,height_cm,age,sex,goal,conditions\n{rows}".encode())
