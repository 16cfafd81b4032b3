"""What each day of a plan's week asks of a body."""

from __future__ import annotations

import pytest

from calc import Profile
from calc.plan.days import costs_and_loads, week_of

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
