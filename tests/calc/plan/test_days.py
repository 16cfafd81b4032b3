"""What each day of a plan's week asks of a body."""

from __future__ import annotations

import pytest

from calc import Profile
from calc.food.days import LOAD_NAMES
from calc.plan.days import costs_and_loads, irregular_nights, week_of
from tests.support.cases import each

PERSON = {"weight": "80 kg", "height": "180 cm", "age": 30, "sex": "male"}


def test_a_day_costs_what_its_sessions_do_and_the_short_form_is_the_same_on_each():
    profile = Profile(**PERSON, sessions=["mon 06:00 60 endurance easy", "mon 18:00 75 legs"])
    costs, loads = costs_and_loads(week_of(profile))
    # science_week.md A3: 5.0 kcal/kg/h and 2 %, 3.5 and 7 %.
    assert costs.mon == pytest.approx(5 * 1.02 + 3.5 * 1.07 * 1.25)
    assert (loads.mon, sum(costs[1:]), set(loads[1:])) == (4, 0, {0})
    costs, loads = costs_and_loads(week_of(Profile(**PERSON)))
    assert len({costs.mon, costs.tue, costs.thu, costs.fri}) == 1
    assert (costs.wed, loads.mon, loads.wed) == (0, 2, 0)


@each(
    "sessions, loads",
    [
        # Collins 2021: 6 to 8 g/kg in the day before a match.
        (["sat 14:00 90 team sport"], "rest rest rest rest eve hard rest"),
        (["sat 14:00 89 team sport"], "rest rest rest rest rest hard rest"),
        (["sun 07:00 200 endurance easy"], "rest rest rest rest rest eve long"),
        (["sun 07:00 100 endurance easy"], "rest rest rest rest rest rest moderate"),
        (["mon 18:00 120 legs"], "hard rest rest rest rest rest rest"),
        # Over the end of the week; a day that asks for as much is left as it is.
        (
            ["mon 18:00 90 endurance hard", "sun 09:00 60 legs", "sun 17:00 60 upper"],
            "hard rest rest rest rest rest double",
        ),
        (["mon 18:00 90 team sport", "sun 09:00 60 legs"], "hard rest rest rest rest rest eve"),
    ],
)
def test_the_day_before_a_match_or_a_long_effort_is_its_eve(sessions, loads):
    _, found = costs_and_loads(week_of(Profile(**PERSON, sessions=sessions)))
    assert [LOAD_NAMES[load] for load in found] == loads.split()


@each(
    "wakings, nights, said",
    [
        ({}, [525] * 7, ""),
        # An hour and a half earlier on Sunday, for a Monday that begins so much earlier.
        ({"mon": "05:00"}, [525] * 7, "21:45 after Sat and at 20:15 after Sun, 1 h 30 apart"),
        ({"mon": "05:05"}, [525] * 7, ""),
        # What counts is when lights go out, not waking: a shorter night keeps the hour of bed.
        ({"mon": "05:00"}, [525] * 6 + [435], ""),
        (
            {"tue": "15:00", "wed": "15:00"},
            [525] * 7,
            "06:15 after Tue and at 21:45 after Wed, 8 h 30 apart",
        ),
    ],
)
def test_bedtimes_far_apart_from_one_night_to_the_next_are_said(wakings, nights, said):
    week = week_of(Profile(**PERSON, wake_times=wakings or None))
    found = [one.why for one in irregular_nights(week, nights)]
    assert len(found) == bool(said)
    assert all(said in why and "Sletten 2023" in why for why in found)
