"""A slip of the thumb is asked about; what is usual never is."""

from __future__ import annotations

from dataclasses import replace
from math import nan

import pytest

from calc.today import slips
from calc.today.workout import SetRow
from tests.support.todays import card


@pytest.mark.parametrize(
    "load, reps, asked",
    [
        (60.0, 8, ""),
        (80.0, 12, ""),
        (650.0, 8, "650 kg, where 60 kg"),
        (60.0, 80, "80 repetitions, where 12"),
        (nan, 25, ""),
        (None, None, ""),
    ],
)
def test_a_set(load: float | None, reps: float | None, asked: str):
    found = slips.of_set(card(), load, reps, "metric")
    assert asked in found
    assert bool(asked) == bool(found)


def test_a_first_load_is_asked_about_only_where_it_is_very_heavy():
    first = replace(card(), sets=(SetRow(reps=8.0),))
    assert slips.of_set(first, 140, 8, "metric") == ""
    assert "very heavy" in slips.of_set(first, 650, 8, "metric")
    assert "1,433" in slips.of_set(card(), 650, 8, "imperial")


@pytest.mark.parametrize("kg, asked", [(80.0, False), (83.9, False), (84.1, True), (8.0, True)])
def test_a_weigh_in(kg: float, asked: bool):
    assert bool(slips.of_weight(kg, 80.0, "metric")) is asked
    assert slips.of_weight(kg, None, "metric") == ""
    assert slips.of_weight(None, 80.0, "metric") == ""


@pytest.mark.parametrize("hours, asked", [(None, False), (7.5, False), (1.5, True), (14.0, True)])
def test_a_night(hours: float | None, asked: bool):
    assert bool(slips.of_sleep(hours)) is asked


def test_food():
    assert slips.of_food(900, 3000) == ""
    assert "2,600 kcal at once" in slips.of_food(2600, 3000)
    assert "12,000 kcal in the day" in slips.of_food(900, 12_000)
    assert slips.of_food(nan, nan) == ""
