"""Weeks of whole columns are those of each person alone."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc.person.limits import WEEKDAYS
from calc.plan.days import costs_and_loads, week_of
from calc.plan.roster import weeks as module
from calc.plan.roster.plans import RESULT_COLUMNS, read_roster
from calc.plan.roster.weeks import day_bits, day_counts, usual_weeks, weeks
from tests.support.cohorts import row_of
from tests.support.profiles import PROFILES


@given(st.sets(st.sampled_from(WEEKDAYS)))
def test_days_are_counted(days):
    assert day_counts(np.array([day_bits(days)])).tolist() == [len(days)]


@given(st.lists(PROFILES, min_size=1, max_size=5))
@settings(max_examples=40)
def test_each_day_costs_and_asks_what_it_does_for_one_person(profiles):
    roster = read_roster(pd.DataFrame([row_of(one) for one in profiles]), RESULT_COLUMNS)
    found = weeks(roster.person, roster.own, np.zeros(len(profiles), dtype=bool))
    usual = usual_weeks(roster.person, roster.own)
    for place, profile in enumerate(profiles):
        costs, loads = costs_and_loads(week_of(profile))
        assert [day[place] for day in found.costs] == pytest.approx(costs, rel=1e-12)
        assert [day[place] for day in found.loads] == list(loads)
        assert sorted(day[place] for day in usual[1]) == sorted(loads)


def test_people_by_day_are_not_worked_out_one_by_one(monkeypatch):
    people = pd.DataFrame({"weight_kg": [80] * 9, "height_cm": 180, "age": 30, "sex": "male"})
    roster = read_roster(people, RESULT_COLUMNS)
    monkeypatch.setattr(module, "waking_week", None)
    found = weeks(roster.person, roster.own, np.ones(9, dtype=bool))
    assert [day[0] > 0 for day in found.costs] == [True, True, False, True, True, False, False]
