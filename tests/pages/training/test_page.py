"""The Training page without a browser: what it says to whom, and that nothing typed is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from calc.show.training import volume as shown
from calc.show.training.rows import table
from calc.show.training.week import choices
from calc.training.volume import Counting
from tests.support.app import go, keyed, opened, said
from tests.support.training_page import FINDING, known, put


def test_a_first_visit_opens_on_the_articles_session_ready_to_train():
    app = opened("training")
    page = said(app)
    assert FINDING in page
    # science.md 8.6: 63.88 minutes from 17:30.
    assert "Monday, 17:30 to 18:34. About 64 minutes" in page
    assert "Sets, repetitions, rests and order are the article's." in page
    assert "Form before weight" in page
    assert len(known(app).draft.rows) == 6


@pytest.mark.parametrize("choice", list(choices()))
@pytest.mark.parametrize("rule", ["fractional", "direct", "every"])
def test_every_week_and_every_way_of_counting_has_a_page(choice: str, rule: str):
    app = keyed((opened("training")).main.button_group, "training_choice").set_value(choice).run()
    app = keyed(app.main.button_group, "training_rule").set_value(rule).run()
    assert "Are the legs covered?" in said(app)
    assert shown.key(shown.standard(Counting(rule=rule), "intermediate")) in said(app)


def test_what_is_typed_is_there_after_another_page():
    app = put(opened("training"), load=100.0, sets="5")
    app = go(go(app, "why"), "training")
    assert known(app).draft.rows["load"][0] == 100
    assert "Quadriceps 14.5 sets" in said(app)


def test_a_beginner_is_asked_to_see_somebody_first():
    assert "see a doctor or a qualified coach" in said(opened("training", experience="novice"))
    assert "see a doctor or a qualified coach" not in said(opened("training"))


def test_a_session_without_exercises_is_still_a_page():
    app = opened("training")
    training = known(app)
    training.put(replace(training.draft, rows=table([])))
    assert "No hard set is planned yet." in said(app.run())
