"""The Training page without a browser: what it says to whom, and that nothing typed is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from calc.show.training import volume as shown
from calc.show.training.rows import table
from calc.show.training.week import choices
from calc.training.volume import Counting
from pages.common import visitor
from tests.support.app import go, keyed, opened, said
from tests.support.training_page import FINDING, at_leg_day, chosen, known, put


# The example trains on Monday, Tuesday, Thursday and Friday; 2 December 2026 is a Wednesday.
@pytest.mark.parametrize(
    ("day", "title", "shown_day"),
    [
        (date(2026, 12, 1), "Today: Legs A", "tue"),
        (date(2026, 12, 2), "Rest today. Next on Thursday: Upper body B", "thu"),
        (date(2026, 12, 6), "Rest today. Next on Monday: Upper body A", "mon"),
    ],
)
def test_a_first_visit_opens_on_what_today_holds_of_the_week_that_fits(
    monkeypatch: pytest.MonkeyPatch, day: date, title: str, shown_day: str
):
    monkeypatch.setattr(visitor, "today", lambda: day)
    app = opened("training")
    assert f"<h1>{title}</h1>" in said(app)
    training = known(app)
    assert (training.choice, training.day) == ("upper/lower", shown_day)
    assert list(training.drafts) == ["mon", "tue", "thu", "fri"]
    assert choices()["upper/lower"].why in said(app)
    assert training.draft.name in title
    assert "Form before weight" in said(app)


def test_a_first_visit_of_few_days_opens_on_the_whole_body(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(visitor, "today", lambda: date(2026, 12, 2))
    app = opened("training", training_days=["sat", "tue"])
    assert (known(app).choice, known(app).day) == ("full body", "sat")
    assert list(known(app).drafts) == ["tue", "sat"]
    page = said(app)
    assert f"Next on Saturday: {known(app).draft.name}" in page
    assert "made for 3 days a week; you train it on 2." in page


def test_the_leg_day_is_a_week_to_start_from_ready_to_train():
    app = at_leg_day()
    page = said(app)
    assert FINDING in page
    # science.md 8.6: 63.88 minutes from 17:30.
    assert "Monday, 17:30 to 18:34. About 64 minutes" in page
    assert "Where popular advice differs" not in page
    assert "Form before weight" in page
    assert len(known(app).draft.rows) == 6


@pytest.mark.parametrize("choice", list(choices()))
def test_every_week_has_a_page_in_every_way_of_counting(choice: str):
    app = chosen(opened("training"), choice)
    of_legs = choice in ("sample", "leg focus twice a week")
    for rule in ("every", "direct", "fractional"):
        app = keyed(app.main.button_group, "training_rule").set_value(rule).run()
        page = said(app)
        assert ("Are the legs covered?" in page) == of_legs, rule
        assert shown.key(shown.standard(Counting(rule=rule), "intermediate")) in page


def test_what_is_typed_is_there_after_another_page():
    app = put(at_leg_day(), load=100.0, sets="5")
    app = go(go(app, "why"), "training")
    assert known(app).draft.rows["load"][0] == 100
    assert "Quadriceps 14.5 sets" in said(app)


def test_a_beginner_is_asked_to_see_somebody_first():
    assert "see a doctor or a qualified coach" in said(opened("training", experience="novice"))
    assert "see a doctor or a qualified coach" not in said(opened("training"))


def test_a_session_without_exercises_is_still_a_page():
    app = at_leg_day()
    training = known(app)
    training.put(replace(training.draft, rows=table([])))
    assert "No hard set is planned yet." in said(app.run())
