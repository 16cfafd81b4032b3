"""The meals of days with several sessions: what each is called and holds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from calc.clock import minute_of
from calc.day import DayInputs, Training, plan_day, totals
from tests.support.day_inputs import day_of, meals_of

GRAMS: dict[str, Any] = {"protein_g": 144.0, "carbohydrate_g": 520.0, "fat_g": 90.0}


def double(first: str, second: str, **more) -> DayInputs:
    sessions = (Training(minute_of(first), 60), Training(minute_of(second), 60))
    return replace(day_of(start=None, **GRAMS, **more), kind="mon", sessions=sessions)


def test_between_two_sessions_carbohydrate_follows_the_hours_there_are():
    # science_week.md C4: 1.2 g/kg for each hour below four, and no more than 2 g/kg at once.
    meals = meals_of(plan_day(double("14:00", "17:00")))
    assert meals.loc["Post-workout meal", "carbohydrate_g"] == pytest.approx(160, abs=1)
    day = plan_day(double("14:00", "17:00"))
    assert "2 h lie between the two sessions" in " ".join(day.table["note"])
    # From eight hours on the day's total decides, and nothing is said.
    assert "lie between" not in " ".join(plan_day(double("06:50", "17:30")).table["note"])


def test_before_yoga_nothing_is_eaten_back():
    inputs = double("14:00", "17:00")
    light = replace(inputs.sessions[1], demanding=False)
    day = plan_day(replace(inputs, sessions=(inputs.sessions[0], light)))
    assert "lie between" not in " ".join(day.table["note"])


def test_the_evening_before_an_early_session_has_more_carbohydrate_at_dinner():
    usual = day_of(start=None, **GRAMS)
    before = plan_day(replace(usual, early_tomorrow="06:00"))
    dinners = [meals_of(day)["carbohydrate_g"]["Dinner"] for day in (before, plan_day(usual))]
    # 1 g/kg of 80 kg more, as far as the dinner stays at 2 g/kg.
    assert dinners == pytest.approx([160, 520 / 3.6], abs=0.1)
    assert "A session at 06:00 tomorrow" in " ".join(before.table["note"])
    assert totals(before.table)["carbohydrate_g"] == 520.0


def test_the_morning_after_a_late_session_says_so():
    day = plan_day(replace(day_of(start=None, **GRAMS), late_yesterday=True))
    assert "After last night's late session" in day.table["note"].tolist()[1]


def test_what_is_taken_during_a_session_is_part_of_the_day():
    inputs = day_of(start=None, **GRAMS)
    match = Training(minute_of("14:00"), 90, "Training, team sport", fuel_g=60.0)
    day = plan_day(replace(inputs, sessions=(match,)))
    assert totals(day.table) == pytest.approx(
        {"energy_kcal": 4 * 144 + 4 * 520 + 9 * 90, **GRAMS}
        | {"fluid_ml": totals(day.table)["fluid_ml"]},
        nan_ok=True,
    )
    session = day.table[day.table["what"] == "Training, team sport"].iloc[0]
    assert (session["carbohydrate_g"], session["energy_kcal"]) == (60.0, 240.0)


def test_a_snack_is_named_by_what_was_before_it():
    # Breakfast was five hours ago: easy carbohydrate, a top-up.
    midday = meals_of(plan_day(day_of(start="13:00", meals=3, **GRAMS)))
    assert list(midday.loc["Top-up snack", ["protein_g", "carbohydrate_g"]]) == [0.0, 32.0]
    assert str(midday.loc["Top-up snack", "note"]).startswith("Easy carbohydrate alone")
    # A session was before it, after the meal of that one.
    assert "Snack between sessions" in meals_of(plan_day(double("16:00", "17:50"))).index
    assert "Early snack" in meals_of(plan_day(day_of(start="07:00", **GRAMS))).index
