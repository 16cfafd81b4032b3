"""The Check-in's answer: the one button, the way back, marks, and what the plan uses."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from calc.expenditure.checkin import history
from calc.show.checkin.answer import THE_RULE
from pages.common.state.journal import KEY
from pages.common.state.profile import KEY as INPUTS
from tests.support.app import keyed, labels, press, side, text
from tests.support.checkin_logs import journal
from tests.support.checkin_page import (
    BACK,
    FORBIDDEN,
    LESS,
    TODAY,
    USE,
    at_checkin,
    maintenance,
    marks,
)


def test_one_number_its_interval_the_formula_beside_it_and_what_next_week_changes():
    page = text(at_checkin(LESS))
    assert re.search(r"2,[56]\d0 kcal a day likely 2,\d{3}–2,\d{3}", page)
    assert "The formula says 3,020 kcal; your logs say" in page
    assert "The plan uses the formula's 3,020 kcal; your logs say 2," in page
    # The decision first, then what it rests on, then how it is come to.
    parts = (
        *("3,140 kcal a day 150 less than now (3,290)", "Maintenance is set to"),
        *("A week moves at most 150 kcal", "The plan uses", " likely 2,"),
        *("How sure is this?", THE_RULE),
    )
    places = [page.index(part) for part in parts]
    assert places == sorted(places)
    assert "should hold what the next four weeks come to" in page
    # 3,290 is the plan of the formula: a surplus of 8.75 % on 3,022.
    assert "the Why page says how often it held in real people" in page
    assert not FORBIDDEN.search(page)


def test_what_is_used_moves_the_plan_is_listed_and_can_be_taken_back():
    app = press(at_checkin(LESS), USE)
    # No step of the energy is larger than 150 kcal, a surplus of 8.75 % included.
    assert maintenance(app) == pytest.approx(3022.1 - 150 / 1.0875, abs=1)
    page = text(app)
    assert "Used for your plan: 3,140 kcal a day, 150 less than before (3,290)." in page
    assert "One check-in a week: the next one is on" in page
    assert "of your last check-in" in page
    assert "Check-ins so far" in page
    assert USE not in labels(app)
    assert len(history(marks(app))) == 1
    assert "maintenance" in app.query_params
    app = press(app, BACK)
    assert maintenance(app) is None
    assert history(marks(app)).empty
    assert "Undone." in text(app)
    assert USE in labels(app)


def test_it_works_the_same_for_a_loss():
    cutting = journal(TODAY, maintenance=3500, eaten=3000)
    page = text(at_checkin(cutting, goal="cut"))
    assert "the trend fell by" in page
    assert "150 more than now" in page
    assert not FORBIDDEN.search(page)


def test_a_persons_own_figure_is_where_the_step_begins_and_where_taking_back_leads():
    app = at_checkin(LESS, maintenance="2900")
    assert "The plan uses your own figure of 2,900 kcal" in text(app)
    app = press(app, USE)
    assert maintenance(app) == pytest.approx(2900 - 150 / 1.0875, abs=1)
    assert maintenance(press(app, BACK)) == 2900


def test_refine_shows_what_is_in_use_and_what_is_written_there_stays():
    app = at_checkin(LESS)
    app.session_state["profile_refine"] = True
    app = press(app.run(), USE)
    field = keyed(side(app).number_input, "profile_maintenance")
    assert field.value == maintenance(app) == 2885
    app = field.set_value(2750).run()
    assert "your own figure of 2,750 kcal" in text(app)
    assert maintenance(press(app, BACK)) == 2750


def test_a_figure_of_a_link_that_is_not_the_check_ins_stays():
    app = press(at_checkin(LESS), USE)
    kept = app.session_state[KEY].base
    app = at_checkin(kept, maintenance="2700")
    assert "your own figure of 2,700 kcal" in text(app)
    assert "Use 2,890 kcal again" in labels(app)
    app = press(app, BACK)
    assert maintenance(app) == 2700
    assert history(marks(app)).empty


def test_a_plan_that_was_opened_without_its_check_in_takes_it_up_again():
    used = press(at_checkin(LESS), USE)
    app = at_checkin(used.session_state[KEY].base)
    assert maintenance(app) is None
    assert "this plan counts on the formula's" in text(app)
    app = press(app, "Use 2,890 kcal again")
    assert maintenance(app) == maintenance(used)
    assert "counts on the formula" not in text(app)
    assert len(history(marks(app))) == 1


def test_where_nothing_was_decided_no_rule_is_told():
    assert THE_RULE not in text(at_checkin(journal(TODAY, 10)))
    assert THE_RULE not in text(press(at_checkin(LESS), USE))


def test_a_young_log_says_how_much_is_missing_and_what_a_week_would_give():
    app = at_checkin(journal(TODAY, 10))
    page = text(app)
    assert "11 more days and 1 more day of intake." in page
    assert "10 of 21 days" in page
    assert "10 of 10 weigh-ins" in page
    assert "9 of 10 days of food" in page
    assert "of 21 days" not in text(at_checkin(LESS))
    assert re.search(r"would narrow the likely range from ± \d+ to about ± \d+ kcal", page)
    assert USE not in labels(app)


def test_an_old_log_says_where_it_ends_and_offers_nothing():
    app = at_checkin(journal(TODAY - timedelta(days=60)))
    assert "Your log ends on" in text(app)
    assert USE not in labels(app)


def test_the_trend_weight_goes_into_the_plan_at_one_touch_and_comes_out_again():
    app = at_checkin(LESS, weight="86.4")
    label = next(one for one in labels(app) if re.fullmatch(r"Use \d\d\.?\d? kg", one))
    shown = label.removeprefix("Use ")
    assert f"The plan is made for 86.4 kg, and your trend is at {shown}." in text(app)
    app = press(app, label)
    kept = app.session_state[INPUTS].profile.weight_kg
    assert f"{kept:g} kg" == shown
    assert f"The plan is made for {shown} now." in text(app)
    assert app.query_params["weight"] == f"{kept:g}"
    app = press(app, "Back to 86.4 kg")
    assert app.session_state[INPUTS].profile.weight_kg == 86.4
    assert label in labels(app)


def test_no_weight_is_put_into_the_example_plan():
    app = at_checkin(LESS)
    assert not [one for one in labels(app) if " kg" in one]
