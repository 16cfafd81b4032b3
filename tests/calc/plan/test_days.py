"""What each day of a plan's week asks of a body."""

from __future__ import annotations

import pytest

from calc import Profile
from calc.food.days import LOAD_NAMES
from calc.plan.days import costs_and_loads, week_of
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
