"""The section on real people: the decision first, the rest one touch away."""

from __future__ import annotations

from pages.why.people import learned
from tests.support.app import opened, text


def test_the_decision_stands_before_what_is_behind_it():
    drawn = learned()
    assert drawn.index("within 190 kcal") < drawn.index("<details>") < drawn.index("Ten people")


def test_it_stands_on_the_page():
    assert "How near the learned maintenance comes" in text(opened("why"))
