"""A session's team: brought, changed, undone; what cannot be read changes nothing."""

from __future__ import annotations

import pytest

from calc.team.roster import Roster
from pages.common.state.team import Team
from tests.support.squads import squad_csv


def test_what_cannot_be_read_leaves_the_team_as_it_was():
    team = Team()
    team.bring("squad.csv", squad_csv(3))
    first = team.roster
    assert first is not None
    number = team.number
    team.bring("photo.png", b"\x89PNG\x00\x00")
    assert team.fault
    assert team.roster is first
    # A field that holds the refused file is not asked again.
    assert team.number != number
    team.bring("squad.csv", squad_csv(4))
    assert team.fault == ""
    assert team.before is first


def test_each_change_can_be_taken_back():
    team = Team()
    team.begin()
    begun = team.roster
    team.change(lambda roster: roster.mended("age", "30", [0]))
    seen = team.roster
    assert seen is not None
    team.open(seen, 2)
    team.remove(seen, 1)
    assert team.opened is None
    left = team.roster
    assert left is not None
    assert left.names == ("Ana", "Cleo")
    team.undo(left)
    assert team.roster is not None
    assert team.roster.names == ("Ana", "Ben", "Cleo")
    assert team.roster is not begun
    team.change(lambda roster: roster.mended("age", "9" * 3_000, [0]))
    assert "longer than" in team.fault
    assert team.roster.table["age"].tolist()[0] == "30"


@pytest.fixture
def seen() -> tuple[Team, Roster]:
    """A team, and its roster as a page has drawn it: what is asked there may come too late."""
    team = Team()
    team.begin()
    assert team.roster is not None
    return team, team.roster


def test_a_second_tap_takes_nobody_else_out_and_takes_nothing_back_twice(seen: tuple[Team, Roster]):
    team, begun = seen
    for _ in range(2):
        team.remove(begun, 1)
        assert team.roster is not None
        assert team.roster.names == ("Ana", "Cleo")
    assert team.before is begun
    left = team.roster
    assert left is not None
    for _ in range(2):
        team.undo(left)
        assert team.roster is begun


def test_what_was_being_typed_is_for_the_same_people_when_another_was_taken_out(
    seen: tuple[Team, Roster],
):
    team, begun = seen
    team.remove(begun, 0)
    team.mend(begun, "age", "44", [0, 2])
    assert team.roster is not None
    assert dict(zip(team.roster.names, team.roster.table["age"], strict=True)) == {
        "Ben": begun.table.at[1, "age"],
        "Cleo": "44",
    }
    mended = team.roster
    team.mend(begun, "age", "45", [0])
    assert team.roster is mended
    team.open(begun, 2)
    assert team.opened == 1
    team.open(begun, 0)
    assert team.opened is None


def test_a_column_that_is_called_otherwise_by_now_takes_no_other_along(
    seen: tuple[Team, Roster],
):
    team, begun = seen
    for heading in ("weight_lb", "weight_lb", None):
        team.head(begun, "weight_kg", heading)
    assert team.roster is not None
    assert team.roster.table["weight_lb"].tolist() == begun.table["weight_kg"].tolist()
    called = team.roster
    team.mend(begun, "weight_kg", "77", [1])
    assert team.roster is called
    assert "'77' was not taken: give it once more" in team.fault


def test_what_was_asked_of_one_file_is_not_done_to_the_next(seen: tuple[Team, Roster]):
    team, begun = seen
    team.bring("squad.csv", squad_csv(4))
    brought = team.roster
    team.remove(begun, 1)
    team.head(begun, "age", "height")
    team.mend(begun, "age", "44", [1])
    assert team.roster is brought
    assert "give it once more" in team.fault
