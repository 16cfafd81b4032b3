"""The example journal: invented, the same every time, and with something to say."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc.journal.example import example
from calc.journal.model import DAY_COLUMNS, LOG_COLUMNS, SET_TYPES
from calc.training import find_exercise, hard_sets

SUNDAY = date(2026, 11, 22)
WHOLE = example(SUNDAY)


def by_week(rows, column):
    week = (rows["date"] - pd.Timestamp("2026-07-27")).dt.days // 7
    return rows.groupby(week)[column]


@settings(max_examples=20)
@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_it_ends_with_the_day_and_is_the_same_again(last_day):
    found = example(last_day)
    assert found == example(last_day)
    dates = pd.concat([found.log["date"], found.days["date"]])
    assert dates.max() <= pd.Timestamp(last_day)
    assert dates.min() >= pd.Timestamp(last_day - timedelta(days=17 * 7))
    assert found.days["date"].max() >= pd.Timestamp(last_day - timedelta(days=1))
    assert found.source == "example"


def test_it_is_a_journal_like_any_other():
    assert tuple(WHOLE.log.columns) == LOG_COLUMNS
    assert tuple(WHOLE.days.columns) == DAY_COLUMNS
    assert not WHOLE.days.duplicated(["date", "source"]).any()
    assert set(WHOLE.log["set_type"]) == set(SET_TYPES)
    assert WHOLE.problems.empty
    assert not WHOLE.marks.empty


def test_every_exercise_of_it_is_known():
    unknown = [name for name in WHOLE.log["exercise"].unique() if find_exercise(name) is None]
    assert unknown == []


def test_loads_grow_over_the_weeks():
    squats = WHOLE.log.query("exercise == 'Back Squat' and set_type == 'normal'")
    heaviest = by_week(squats, "weight_kg").max()
    assert heaviest.iloc[-1] > heaviest.iloc[0]
    assert heaviest[8] < heaviest[7]  # the week of less work


def test_legs_get_a_believable_number_of_sets():
    weeks = {
        week: hard_sets(rows)["quadriceps"]
        for week, rows in WHOLE.log.groupby(by_week(WHOLE.log, "date").ngroup())
    }
    assert min(weeks.values()) <= 8 < 12 <= max(weeks.values()) <= 20


def test_some_weeks_are_under_the_plan_and_one_is_half_logged():
    energy = by_week(WHOLE.days, "energy_kcal")
    assert energy.mean()[[4, 5]].max() < 2950 < energy.mean()[[9, 10]].min()
    assert energy.count()[11] == 3
    assert energy.count().drop(11).between(5, 7).all()


def test_food_adds_up_to_its_energy():
    eaten = WHOLE.days.dropna(subset="energy_kcal")
    of_food = 4 * eaten["protein_g"] + 4 * eaten["carbohydrate_g"] + 9 * eaten["fat_g"]
    np.testing.assert_allclose(of_food, eaten["energy_kcal"], atol=2.01)


def test_the_weight_follows_the_food_and_has_gaps():
    weighed = WHOLE.days.dropna(subset="weight_kg")
    assert 50 < len(weighed) < 17 * 7
    means = by_week(weighed, "weight_kg").mean()
    assert means.iloc[-1] - means.iloc[0] == pytest.approx(3, abs=1.5)


def test_nights_are_of_a_person():
    nights = WHOLE.days["sleep_h"].dropna()
    assert nights.between(5, 9.5).all()
    assert len(nights) < 17 * 7
