"""The week in words: its days, its energy and nights, and what the scale is likely to do."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from calc import Profile, make_plan
from calc.show.plan.week import (
    day_title,
    nights,
    option,
    options,
    week_sentence,
    weight_sentence,
)

EXAMPLE = Profile(weight="80 kg", height="180 cm", age=30, sex="male")
PLAN = make_plan(EXAMPLE)


def plan(**fields: Any):
    return make_plan(replace(EXAMPLE, **fields))


def test_the_week_keeps_its_energy():
    assert week_sentence(PLAN) == (
        "3,430 kcal on 4 training days, 3,100 kcal on 3 rest days: 3,290 kcal a day over the week."
    )


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"training_days": "mon"}, "on the training day, "),
        ({"training_days": ""}, " kcal on every day of the week."),
        ({"energy_swing": 0}, " kcal on every day of the week."),
    ],
)
def test_the_week_is_said_as_it_is(fields, said: str):
    assert said in week_sentence(plan(**fields))


@pytest.mark.parametrize(
    ("fields", "units", "said"),
    [
        ({}, "metric", "Expected: a gain of about 0.24 kg a week (0.18 to 0.3 kg)"),
        ({}, "stone", "Expected: a gain of about 0.52 lb a week (0.39 to 0.65 lb)"),
        ({"goal": "cut"}, "metric", "Expected: a loss of about "),
        ({"goal": "maintain"}, "metric", "Body weight is expected to hold."),
    ],
)
def test_the_expected_change_is_in_the_readers_units(fields, units, said: str):
    assert weight_sentence(plan(**fields), units).startswith(said)


def test_what_is_withheld_is_not_told():
    guarded = plan(conditions="pregnant")
    assert (week_sentence(guarded), weight_sentence(guarded, "metric")) == ("", "")


DISTINCT = {
    "sessions": ["mon 05:30 60 endurance easy", "mon 18:00 75 legs", "thu 17:30 60 upper"],
    "wake_times": {"sat": "08:00"},
}


def test_days_that_differ_have_names_of_their_own():
    found = plan(**DISTINCT)
    assert options(found) == ("mon", "tue", "thu", "fri", "sat", "sun")
    assert option(found, "tue") == "Tue, Wed"
    assert day_title(found, "tue", "mon") == "Tuesday and Wednesday"
    assert day_title(found, "tue", "wed") == "Today, Wednesday"
    assert day_title(found, "thu", "sat") == "Thursday"
    usual = plan()
    assert options(usual) == ("training", "rest")
    assert day_title(usual, "rest", "wed") == "Today, a rest day"
    assert day_title(usual, "training", "wed") == "A training day"


def test_nights_that_differ_are_told_with_their_days():
    told = nights(plan(**DISTINCT))
    assert "from 20:15 to 05:00 on Sun" in told
    assert "from 23:15 to 08:00 on Fri" in told
    assert nights(plan()) == "from 21:45 to 06:30"


def test_the_week_of_days_that_differ_names_them():
    assert "kcal on Mon, " in week_sentence(plan(**DISTINCT))
