"""What a day is made from: plain numbers, so that equal days are found and made once."""

from __future__ import annotations

from dataclasses import replace

from calc.day.inputs import DayInputs, Training
from tests.support.day_inputs import day_of


def test_equal_days_are_one_key_and_a_session_makes_another():
    usual = day_of(start=None)
    assert {usual: "rest"}[day_of(start=None)] == "rest"
    assert usual != replace(usual, sessions=(Training(1050, 75),))


def test_a_day_of_which_only_times_are_known_withholds_its_amounts():
    bare = DayInputs("rest", 390, 8.0, 80.0)
    assert (bare.protein_g, bare.carbohydrate_g, bare.fat_g, bare.water_ml) == (None,) * 4
    assert bare.length == 24 * 60
