"""A session's team: brought, changed, undone; what cannot be read changes nothing."""

from __future__ import annotations

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
    team.open(2)
    team.remove(1)
    assert team.opened is None
    left = team.roster
    assert left is not None
    assert left.names == ("Ana", "Cleo")
    team.undo()
    assert team.roster is not None
    assert team.roster.names == ("Ana", "Ben", "Cleo")
    assert team.roster is not begun
    team.change(lambda roster: roster.mended("age", "9" * 3_000, [0]))
    assert "longer than" in team.fault
    assert team.roster.table["age"].tolist()[0] == "30"
