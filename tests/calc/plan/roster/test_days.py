"""Seven days for each row of a roster: the figures of that person's own plan, day by day."""

from __future__ import annotations

import math
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from calc import InputError, Profile, make_plan
from calc.person.limits import WEEKDAYS
from calc.plan.roster.days import DAY_COLUMNS, make_days
from tests.support.cohorts import row_of
from tests.support.profiles import GUARDED

YOU = Profile(weight="80 kg", height="180 cm", age=30, sex="male")
LIFTER = replace(YOU, sessions=["mon 17:30 120 legs", "wed 06:00 60 upper", "sat 23:30 75 legs"])
FOOTBALLER = replace(
    YOU,
    sessions=["tue 18:00 100 team sport", "sat 15:00 120 team sport", "sun 10:00 200 walk"],
    wake_times={"sat": "08:00"},
    sweat_rate=1.4,
)
NIGHT = replace(YOU, training_start="23:45", training_minutes=200, sleep_need=9)
DAWN = replace(YOU, training_start="05:00", conditions=["diabetes"], training_days=["mon", "sun"])


def expected(profile: Profile) -> pd.DataFrame:
    plan = make_plan(profile)
    rows = []
    for day in WEEKDAYS:
        amounts = {
            "energy_kcal": plan.amount_of("energy", day),
            "protein_g": plan.protein,
            "carbohydrate_g": plan.amount_of("carbohydrate", day),
            "fat_g": plan.amount_of("fat", day),
            "fluid_ml": plan.water_of(day),
        }
        row: dict[str, object] = {"day": day}
        for name, amount in amounts.items():
            parts = [math.nan] * 3 if amount is None else [one.magnitude for one in amount]
            row |= dict(zip((f"{name}_low", name, f"{name}_high"), parts, strict=True))
        rows.append(row | {"goal": plan.goal, "withheld": ";".join(sorted(plan.withheld))})
    return pd.DataFrame(rows)


@given(st.lists(GUARDED, min_size=1, max_size=4))
@settings(max_examples=25)
@example([YOU, LIFTER, FOOTBALLER, NIGHT, DAWN])
def test_days_have_the_figures_of_the_plan_of_one_person(profiles):
    days = make_days(pd.DataFrame([row_of(profile) for profile in profiles]))
    assert days["error"].eq("").all()
    for place, profile in enumerate(profiles):
        mine = days.iloc[place * 7 : place * 7 + 7].reset_index(drop=True)
        own = expected(profile)
        pd.testing.assert_frame_equal(mine[list(own.columns)], own, check_dtype=False, rtol=1e-9)


def test_loads_are_said_day_by_day():
    days = make_days(pd.DataFrame([row_of(FOOTBALLER)]))
    assert days["load"].tolist() == ["eve", "hard", "rest", "rest", "eve", "hard", "light"]


def test_a_person_keeps_index_and_other_columns_and_an_error_stands_on_each_day():
    table = pd.DataFrame(
        {
            "name": ["Ana", "Bo"],
            "weight_kg": [900, 80],
            "height_cm": 180,
            "age": 30,
            "sex": "male",
        },
        index=["a", "b"],
    )
    days = make_days(table)
    assert list(days.columns) == ["name", *DAY_COLUMNS]
    assert days.index.tolist() == ["a"] * 7 + ["b"] * 7
    assert days["name"].tolist() == ["Ana"] * 7 + ["Bo"] * 7
    assert days["day"].tolist() == [*WEEKDAYS] * 2
    assert days["error"].ne("").tolist() == [True] * 7 + [False] * 7
    assert days["energy_kcal"].isna().tolist() == [True] * 7 + [False] * 7


def test_nobody_has_no_days_and_a_heading_of_ours_is_refused():
    assert list(make_days(pd.DataFrame()).columns) == list(DAY_COLUMNS)
    with pytest.raises(InputError, match="'load' has the name of a result"):
        make_days(pd.DataFrame(columns=["weight_kg", "height_cm", "age", "sex", "load"]))
