"""The Check-in page without a browser: what the logs say, the one button, and the way back."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time, timedelta
from html import unescape
from unittest.mock import Mock

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from calc.expenditure import taught
from calc.expenditure.checkin import history
from calc.journal import Journal
from calc.journal.by_hand import put_mark
from pages.common.state.journal import KEY, JournalState
from pages.common.state.keeper import VARIABLE
from pages.common.state.profile import KEY as INPUTS
from tests.support.checkin_logs import journal
from tests.support.source_code import ROOT

FORBIDDEN = re.compile(r"\b(clean|cheat|bad|must|great|well done|sorry)\b|!", re.IGNORECASE)
USE, BACK = "Use this for my plan", "Take the last check-in back"
TODAY = date.today()
# Her formula (80 kg, 180 cm, 30 years, male, 1.55) says about 3,080 kcal.
LESS = journal(TODAY, maintenance=2600, eaten=2600)


@pytest.fixture(autouse=True)
def _nothing_is_kept(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv(VARIABLE, raising=False)


def opened(given: Journal | None = None, **query: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    for name, value in query.items():
        app.query_params[name] = value
    kept = JournalState()
    if given is not None:
        kept.put(given)
    app.session_state[KEY] = kept
    return app.run().switch_page("pages/checkin/page.py").run()


def said(app: AppTest) -> str:
    assert not app.exception
    drawn = "\n".join(part.value for part in app.main.markdown)
    return re.sub(r"\s+", " ", unescape(re.sub("<[^>]*>", " ", drawn)))


def labels(app: AppTest) -> list[str]:
    return [one.label for one in app.main.button]


def press(app: AppTest, label: str) -> AppTest:
    return next(one for one in app.main.button if one.label == label).click().run()


def maintenance(app: AppTest) -> float | None:
    own = app.session_state[INPUTS].profile.maintenance
    return None if own is None else float(own.m_as("kcal/day"))


def marks(app: AppTest):
    return app.session_state[KEY].base.marks


def test_an_empty_page_says_once_what_it_is_for():
    app = opened()
    assert said(app).count("A formula knows the average person within about 10 %") == 1
    assert labels(app) == ["Show an example"]


def test_the_example_is_marked_and_nothing_of_it_can_be_used():
    app = press(opened(), "Show an example")
    assert "an invented person" in said(app)
    assert USE not in labels(app)
    assert not app.main.expander
    assert "an invented person" not in said(press(app, "Leave the example"))


def test_one_number_its_interval_the_formula_beside_it_and_what_next_week_changes():
    page = said(opened(LESS))
    assert re.search(r"2,[56]\d0 kcal a day 2,\d{3}–2,\d{3} in four of five cases", page)
    assert "The formula says 3,080 kcal; your logs say" in page
    assert "The plan counts on the formula's 3,080 kcal; your logs say 2," in page
    assert "A week moves at most 150 kcal" in page
    # 3,350 is the plan of the formula: a surplus of 8.75 %.
    assert "3,200 kcal a day in place of 3,350, 150 less." in page
    assert "measured on simulated people only" in page
    assert not FORBIDDEN.search(page)


def test_what_is_used_moves_the_plan_is_listed_and_can_be_taken_back():
    app = press(opened(LESS), USE)
    # No step of the energy is larger than 150 kcal, a surplus of 8.75 % included.
    assert maintenance(app) == pytest.approx(3083.3 - 150 / 1.0875, abs=1)
    page = said(app)
    assert "Used for your plan: 3,200 kcal a day in place of 3,350" in page
    assert "One check-in a week: the next one is on" in page
    assert "of your last check-in" in page
    assert "Check-ins so far" in page
    assert USE not in labels(app)
    assert len(history(marks(app))) == 1
    assert "maintenance" in app.query_params
    app = press(app, BACK)
    assert maintenance(app) is None
    assert history(marks(app)).empty
    assert "Taken back." in said(app)
    assert USE in labels(app)


def test_it_works_the_same_for_a_loss():
    cutting = journal(TODAY, maintenance=3500, eaten=3000)
    page = said(opened(cutting, goal="cut"))
    assert "the trend fell by" in page
    assert "150 more." in page
    assert not FORBIDDEN.search(page)


def test_a_persons_own_figure_is_where_the_step_begins_and_where_taking_back_leads():
    app = opened(LESS, maintenance="2900")
    assert "The plan counts on your own figure of 2,900 kcal" in said(app)
    app = press(app, USE)
    assert maintenance(app) == pytest.approx(2900 - 150 / 1.0875, abs=1)
    assert maintenance(press(app, BACK)) == 2900


def test_refine_shows_what_is_in_use_and_what_is_written_there_stays():
    app = opened(LESS)
    app.session_state["profile_refine"] = True
    app = press(app.run(), USE)
    field = next(one for one in app.sidebar.number_input if one.key == "profile_maintenance")
    assert field.value == maintenance(app) == 2946
    app = field.set_value(2750).run()
    assert "your own figure of 2,750 kcal" in said(app)
    assert maintenance(press(app, BACK)) == 2750


def test_a_figure_of_a_link_that_is_not_the_check_ins_stays():
    app = press(opened(LESS), USE)
    kept = app.session_state[KEY].base
    app = opened(kept, maintenance="2700")
    assert "your own figure of 2,700 kcal" in said(app)
    assert "Use 2,950 kcal again" in labels(app)
    app = press(app, BACK)
    assert maintenance(app) == 2700
    assert history(marks(app)).empty


def test_a_plan_that_was_opened_without_its_check_in_takes_it_up_again():
    used = press(opened(LESS), USE)
    app = opened(used.session_state[KEY].base)
    assert maintenance(app) is None
    assert "this plan was opened without it" in said(app)
    app = press(app, "Use 2,950 kcal again")
    assert maintenance(app) == maintenance(used)
    assert "opened without" not in said(app)
    assert len(history(marks(app))) == 1


def test_a_mark_pauses_the_check_in_until_it_is_removed():
    app = opened(LESS)
    app.session_state["checkin_mark"] = True
    app = app.run()
    form = next(one for one in app.main.button if one.label == "Mark these days")
    app = form.click().run()
    page = said(app)
    back = TODAY + timedelta(days=8)
    assert f"the plan stays as it is until {back.day} {back:%b}." in page
    assert "Illness: " in page
    assert USE not in labels(app)
    app = press(app, "Remove")
    assert USE in labels(app)
    assert marks(app).empty


def test_a_mark_that_ends_before_it_begins_is_told_and_not_kept():
    app = opened(LESS)
    app.session_state["checkin_mark"] = True
    app = app.run()
    until = next(one for one in app.main.date_input if one.key == "mark_until")
    until.set_value(TODAY - timedelta(days=3))
    app = press(app, "Mark these days")
    assert any("cannot end on" in str(one.proto.body) for one in app.main.get("html"))
    assert marks(app).empty


@pytest.fixture
def studied(monkeypatch: pytest.MonkeyPatch) -> Mock:
    """What the page asks of the estimate, which answers as ever."""
    asked = Mock(wraps=taught)
    monkeypatch.setattr("calc.show.checkin.learning.taught", asked)
    return asked


def test_an_open_mark_of_the_cycle_tells_the_estimate_of_it(studied: Mock):
    opened(put_mark(LESS, TODAY - timedelta(days=40), "cycle"), sex="female")
    _, person = studied.call_args.args
    assert person.menstrual_cycle


@pytest.mark.parametrize("query", [{"age": "16"}, {"health": "eating_disorder"}])
def test_where_no_energy_is_counted_there_is_no_check_in(query: dict[str, str]):
    health = query.pop("health", None)
    app = opened(LESS, **query)
    if health:
        inputs = app.session_state[INPUTS]
        inputs.profile = replace(inputs.profile, conditions=(health,))
        app = app.run()
    page = said(app)
    assert "there is no check-in" in page
    assert "kcal" not in page
    assert labels(app) == []


@pytest.mark.parametrize(
    "blank, words",
    [
        ("weight_kg", "said after the first weigh-in"),
        ("energy_kcal", "said after the first day of intake"),
    ],
)
def test_without_intake_or_weigh_ins_no_number_is_shown(blank: str, words: str):
    half = Journal(days=LESS.days.assign(**{blank: np.nan}))
    page = said(opened(half))
    assert "Too early to say" in page
    assert words in page
    assert "in four of five cases" not in page


def test_a_young_log_says_how_much_is_missing_and_what_a_week_would_give():
    app = opened(journal(TODAY, 10))
    page = said(app)
    assert "11 more days and 1 more day of intake." in page
    assert re.search(r"would narrow the 80 % interval from ± \d+ to about ± \d+ kcal", page)
    assert USE not in labels(app)


def test_an_old_log_says_where_it_ends_and_offers_nothing():
    app = opened(journal(TODAY - timedelta(days=60)))
    assert "The log ends on" in said(app)
    assert USE not in labels(app)


def test_pounds_are_pounds_throughout():
    page = said(opened(LESS, units="imperial", weight="200"))
    assert "The plan is made for 200 lb, and the trend is at" in page
    assert not re.search(r"\d kg\b", page)


def test_nothing_is_worked_out_again_at_a_rerun(studied: Mock):
    app = opened(LESS)
    made = {name: value for name, (_, value) in app.session_state[KEY]._derived.items()}
    app = app.run().run()
    again = {name: value for name, (_, value) in app.session_state[KEY]._derived.items()}
    assert {"lessons", "learning", "pictures"} <= made.keys()
    assert all(again[name] is made[name] for name in made)
    # Another hour of training changes the plan, and not what the logs say.
    hour = next(one for one in app.sidebar.time_input)
    app = hour.set_value(time(19)).run()
    assert app.session_state[INPUTS].profile.training_start == "19:00"
    assert studied.call_count == 1
