"""The Team page: what a first visit sees."""

from __future__ import annotations

from tests.support.app import labels, press, text
from tests.support.team_page import at_team


def test_a_first_visit_can_begin_with_three_people():
    app = at_team()
    assert "everybody's plan out" in text(app)
    assert labels(app) == ["Start with three people"]
    app = press(app, "Start with three people")
    assert "3 people: 3 with a whole plan." in text(app)
    assert [one.value["Name"].tolist() for one in app.dataframe] == [["Ana", "Ben", "Cleo"]]
