"""The day as one table: what stands in it, in exact and in whole grams."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import given

from calc.arrays import Band, nearest
from calc.day import COLUMNS, Day, DayInputs, plan_day, totals, whole_grams
from calc.show.words import fluid
from tests.support.day_inputs import any_day, full_day

MACROS = ["protein_g", "carbohydrate_g", "fat_g"]


def test_a_training_day_as_a_table() -> None:
    day = full_day(
        caffeine_mg=100,
        caffeine_hours_before_bed=4,
        fluid=Band(375, 562.5, 750),
        fluid_before_ml=480,
        water_ml=2511,
    )
    rows = day.table[["start", "end", "what"]].agg(" ".join, axis=1).tolist()
    assert rows == [
        "06:30 06:30 Wake",
        "07:00 07:00 Breakfast",
        "09:15 09:15 Water",
        "11:30 11:30 Lunch",
        "13:45 13:45 Water",
        "16:00 16:00 Pre-workout meal",
        "16:30 16:30 Caffeine",
        "17:25 17:25 Last caffeine",
        "17:30 18:45 Training",
        "19:25 19:25 Post-workout meal (dinner)",
        "20:25 21:25 Wind-down",
        "21:25 06:30 Lights out",
    ]
    assert tuple(day.table.columns) == COLUMNS
    assert set(day.table["day"]) == {"training"}
    assert (day.wake_minute, day.bed_minute) == (390, 1285)
    fluid = day.table.set_index("what")["fluid_ml"].dropna()
    assert fluid.sum() == pytest.approx(2511)
    assert (fluid["Lunch"], fluid["Training"]) == (480, 562.5)
    assert fluid.index.tolist() == [
        "Wake",
        "Breakfast",
        "Water",
        "Lunch",
        "Water",
        "Pre-workout meal",
        "Training",
        "Post-workout meal (dinner)",
    ]


def test_withheld_targets_leave_the_clock() -> None:
    day = full_day(protein_g=None, carbohydrate_g=None, fat_g=None)
    assert day.table["start"].tolist()[:4] == ["06:30", "07:00", "11:30", "16:00"]
    assert day.table[["energy_kcal", *MACROS]].isna().all().all()
    assert all(math.isnan(value) for value in totals(day.table).values())
    pd.testing.assert_frame_equal(whole_grams(day), day.table)


def meals_add_up_to_the_targets_to_the_tenth_of_a_gram(day: Day, inputs: DayInputs) -> None:
    for name in MACROS:
        target = getattr(inputs, name)
        if target is None:
            assert day.table[name].isna().all()
        else:
            assert round(day.table[name].sum(), 1) == round(target, 1)
    numbers = day.table[["energy_kcal", *MACROS, "fluid_ml"]]
    assert not (numbers < 0).any().any()


def the_energy_of_a_row_is_that_of_its_grams(day: Day) -> None:
    table = day.table
    energy = 4 * table["protein_g"] + 4 * table["carbohydrate_g"] + 9 * table["fat_g"]
    pd.testing.assert_series_equal(table["energy_kcal"], energy, check_names=False)


def whole_grams_add_up_to_the_rounded_day(day: Day) -> None:
    whole = whole_grams(day)
    for name, step, shown in (
        ("energy_kcal", 1, 10),
        *((name, 1, 1) for name in MACROS),
        ("fluid_ml", 50, 50),
    ):
        exact, rounded = day.table[name].dropna(), whole[name].dropna()
        assert (rounded % step == 0).all()
        assert (abs(rounded - exact) < step + (9 if name == "energy_kcal" else step)).all()
        if len(exact):
            target = day.targets.get(name, float(exact.sum()))
            assert rounded.sum() == nearest(target, shown)
    assert tuple(whole.columns) == COLUMNS


def fluid_ounces_add_up_as_they_are_read(day: Day) -> None:
    drinks = whole_grams(day, "imperial")["fluid_ml"].dropna()
    read = sum(int(fluid(ml, "imperial").split()[0].replace(",", "")) for ml in drinks)
    if len(drinks) and "fluid_ml" in day.targets:
        assert f"{read:,} fl oz" == fluid(day.targets["fluid_ml"], "imperial")


def words_for_people_are_calm(day: Day) -> None:
    said = [n.why for n in day.notices] + day.table["note"].tolist()
    words = set(" ".join(said).lower().replace(".", " ").replace(",", " ").split())
    assert not words & {"clean", "cheat", "bad", "must"}
    assert all(n.why for n in day.notices)


@given(any_day())
def test_any_day_adds_up_in_calm_words_and_is_the_same_once_more(inputs: DayInputs) -> None:
    day, again = plan_day(inputs), plan_day(inputs)
    meals_add_up_to_the_targets_to_the_tenth_of_a_gram(day, inputs)
    the_energy_of_a_row_is_that_of_its_grams(day)
    whole_grams_add_up_to_the_rounded_day(day)
    fluid_ounces_add_up_as_they_are_read(day)
    words_for_people_are_calm(day)
    pd.testing.assert_frame_equal(day.table, again.table)
    assert day.notices == again.notices
