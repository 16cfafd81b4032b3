"""The Check-in page without a browser: what the logs say, the one button, and the way back."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import time, timedelta
from unittest.mock import Mock

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from calc.expenditure import taught
from calc.journal import Journal
from calc.journal.by_hand import put_mark
from pages.common.state.journal import KEY
from pages.common.state.profile import KEY as INPUTS
from tests.support.app import labels, place, press, side, text
from tests.support.checkin_page import LESS, TODAY, USE, at_checkin, marks


def test_an_empty_page_says_once_what_it_is_for():
    app = at_checkin()
    assert text(app).count("A formula knows an average person within about 10 %") == 1
    assert "0 of 21 days" in text(app)
    assert labels(app) == ["Show an example"]


def test_the_example_is_marked_and_nothing_of_it_can_be_used():
    app = press(at_checkin(), "Show an example")
    assert "an invented person" in text(app)
    assert USE not in labels(app)
    assert not place(app, "page").expander
    assert "an invented person" not in text(press(app, "Leave the example"))


@pytest.fixture
def studied(monkeypatch: pytest.MonkeyPatch, worked_out_anew: None) -> Mock:
    """What the page asks of the estimate, which answers as ever."""
    asked = Mock(wraps=taught)
    monkeypatch.setattr("calc.show.checkin.learning.taught", asked)
    return asked


def test_an_open_mark_of_the_cycle_tells_the_estimate_of_it(studied: Mock):
    at_checkin(put_mark(LESS, TODAY - timedelta(days=40), "cycle"), sex="female")
    _, person = studied.call_args.args
    assert person.menstrual_cycle


@pytest.mark.parametrize("query", [{"age": "16"}, {"health": "eating_disorder"}])
def test_where_no_energy_is_counted_there_is_no_check_in(query: dict[str, str]):
    health = query.pop("health", None)
    app = at_checkin(LESS, **query)
    if health:
        inputs = app.session_state[INPUTS]
        inputs.profile = replace(inputs.profile, conditions=(health,))
        app = app.run()
    page = text(app)
    assert "there is no check-in" in page
    assert "kcal" not in page
    assert labels(app) == []


@pytest.mark.parametrize(
    "blank, words",
    [
        ("weight_kg", "After your first weigh-in"),
        ("energy_kcal", "After your first day of intake"),
    ],
)
def test_without_intake_or_weigh_ins_no_number_is_shown(blank: str, words: str):
    half = Journal(days=LESS.days.assign(**{blank: np.nan}))
    page = text(at_checkin(half))
    assert "Too early to say" in page
    assert words in page
    assert " likely " not in page


def test_light_days_that_were_meant_are_said_so_at_one_click():
    energy = LESS.days["energy_kcal"].where(LESS.days.index % 7 % 4 > 0, 600)
    app = at_checkin(Journal(days=LESS.days.assign(energy_kcal=energy)))
    before = headline(app)
    assert "are far lighter than the others" in text(app)
    app = press(app, "They were meant")
    assert marks(app)["kind"].tolist() == ["light_days"]
    assert "are far lighter than the others" not in text(app)
    assert headline(app) < before - 300
    assert "Light days are meant" in text(app)


def headline(app: AppTest) -> int:
    """The maintenance that the page shows, in kcal."""
    found = re.search(r"([\d,]+)\s*kcal a day likely", text(app))
    assert found
    return int(found[1].replace(",", ""))


def test_pounds_are_pounds_throughout():
    page = text(at_checkin(LESS, units="imperial", weight="200"))
    assert "The plan is made for 200 lb, and your trend is at" in page
    assert not re.search(r"\d kg\b", page)


def test_nothing_is_worked_out_again_at_a_rerun(studied: Mock):
    app = at_checkin(LESS)
    made = {name: value for name, (_, value) in app.session_state[KEY]._derived.items()}
    app = app.run().run()
    again = {name: value for name, (_, value) in app.session_state[KEY]._derived.items()}
    assert {"lessons", "learning", "pictures"} <= made.keys()
    assert all(again[name] is made[name] for name in made)
    # Another hour of training changes the plan, and not what the logs say.
    hour = next(one for one in side(app).time_input)
    app = hour.set_value(time(19)).run()
    assert app.session_state[INPUTS].profile.training_start == "19:00"
    assert studied.call_count == 1
