"""The formula's maintenance, sweat, sleep and creatine on the Plan page, without a browser."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from calc.journal import Journal
from calc.journal.model import mark_table
from pages.common.state.journal import KEY, JournalState
from pages.plan.tools import creatine_sentence
from tests.support.app import labelled, labels, opened, press, said, side, text, with_open
from tests.support.checkin_page import maintenance
from tests.support.profiles import plan


def fill(app: AppTest, **values: float) -> AppTest:
    """The page after the fields of these labels were filled in at once; _ stands for a blank."""
    for label, value in values.items():
        labelled(app.main.number_input, label.replace("_", " ")).set_value(value)
    return app.run()


def sweat_test(after: float) -> AppTest:
    app = with_open(opened(), "sweat")
    given = {"Weight before (kg)": 80.0, "Weight after (kg)": after, "You drank (ml)": 500.0}
    return fill(app, **given, **{"Length (h)": 1.0})


def test_its_rate_goes_into_the_plan_at_a_click():
    app = sweat_test(79.2).button(key="use_sweat_rate").click().run()
    assert app.query_params["sweat_rate"] in ("1.3", ["1.3"])
    assert not [one for one in app.button if one.key == "use_sweat_rate"]


def test_a_sweat_test_gives_litres_an_hour():
    # (80 - 79.2 + 0.5) / 1.
    assert "<b>You sweat about 1.3 litres an hour.</b>" in said(sweat_test(79.2))


def test_a_weight_that_rose_is_told_beside_its_field():
    app = sweat_test(82.0)
    assert "Weight after is 82 kg, more than" in app.main.warning[0].value
    assert "You sweat" not in said(app)


def test_seven_nights_are_added_up_and_six_are_not():
    app = with_open(opened(sleep_need="8"), "debt")
    nights = {f"Night_{number}": 7.0 for number in range(1, 7)}
    app = fill(app, **nights)
    assert "Short nights add up" not in said(app)
    # Seven nights an hour short of eight.
    assert "<b>Short nights add up to 7 h</b> against a need of 8 h" in said(fill(app, Night_7=7.0))


def test_a_goal_weight_says_when_it_is_likely_and_what_stands_behind_it():
    app = opened(goal_weight="85", goal_date="2097-03-01")
    assert "85 kg is likely about" in said(app)
    assert "1 Mar 2097 leaves time" in said(app)
    assert "How is this worked out?" in said(app)
    assert "How is this worked out?" not in said(opened())


def test_where_drinking_is_withheld_there_is_no_sweat_test():
    app = (
        labelled(side(opened()).multiselect, "Health conditions (optional)")
        .set_value(["heart_failure"])
        .run()
    )
    assert "water" in plan(conditions="heart_failure").withheld
    assert "Measure your sweat rate" not in [one.label for one in app.main.expander]


def test_popular_advice_and_the_evidence_are_compared_at_a_click():
    app = opened()
    assert "tp-conflicts" not in said(app)
    assert "tp-conflicts" in said(with_open(app, "windows"))


def test_creatine_is_said_once_and_left_out_where_it_is_withheld():
    assert creatine_sentence(plan()).startswith("Creatine is optional: 5 g of monohydrate a day")
    assert creatine_sentence(plan(conditions="kidney_disease")) == ""
    assert creatine_sentence(plan(conditions="eating_disorder")) == ""


KCAL = {"kind": "checkin", "value": 2890.0, "unit": "kcal/day"}
USED = mark_table([{"date": "2026-11-01", "source": "hand", **KCAL}])
FORMULA, AGAIN = "Use the formula's 3,020 kcal", "Use 2,890 kcal again"


def at_plan(**query: str) -> AppTest:
    """The Plan of a session whose journal holds a check-in."""
    kept = JournalState()
    kept.put(Journal(marks=USED))
    return opened("", {KEY: kept}, **query)


def test_the_energy_card_says_that_it_rests_on_a_check_in_and_leads_back_to_the_formula():
    app = at_plan(maintenance="2890")
    said = "Holds your weight: 2,890, from your check-in of 1 Nov; the formula says 3,020"
    assert said in text(app)
    app = press(app, FORMULA)
    assert maintenance(app) is None
    assert "maintenance" not in app.query_params
    assert said not in text(app)
    assert "Your check-in of 1 Nov put 2,890 kcal in use" in text(app)
    app = press(app, AGAIN)
    assert maintenance(app) == 2890
    assert said in text(app)
    assert AGAIN not in labels(app)


def test_a_figure_of_ones_own_comes_back_as_it_was():
    app = at_plan(maintenance="2750.5")
    assert "Holds your weight: 2,750, your own figure; the formula says 3,020" in text(app)
    app = press(app, FORMULA)
    assert maintenance(press(app, "Use 2,750 kcal again")) == 2750.5


def test_a_plan_by_the_formula_offers_nothing():
    app = opened("")
    assert "Most calculators" in text(app)
    assert not [one for one in labels(app) if "kcal" in one]


@pytest.mark.parametrize("query", [{"age": "16"}, {"goal": "gain", "age": "17"}])
def test_who_is_shown_no_energy_is_offered_none(query: dict[str, str]):
    app = at_plan(maintenance="2890", **query)
    assert not [one for one in labels(app) if "kcal" in one]
    assert "check-in" not in text(app)
