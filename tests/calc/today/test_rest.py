"""The rest of a day, as it is best after some of it went otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given

from calc.today.diary import skipped, tell
from calc.today.meals import Amounts, Extra, Lived, Told, total
from calc.today.rest import LEAST, MOST, MOST_PROTEIN, rest_of
from tests.support.todays import LIVED, ROWS

ASKED = total(row.amounts for row in ROWS)


def test_a_day_as_planned_so_far_stays_as_planned():
    lived = Lived()
    for row in ROWS:
        assert rest_of(ROWS, lived) == (ROWS[len(lived.meals) :], 0.0, False)
        lived = tell(lived, row.name, Told("planned", row.amounts))


def test_a_meal_left_out_is_taken_up_by_those_to_come():
    rest = rest_of(ROWS, tell(Lived(), "Breakfast", skipped()))
    ends = total(row.amounts for row in rest.rows)
    # 600 kcal over 1,700 are within the half more that a meal may be.
    assert rest.moved
    assert abs(rest.over_kcal) <= 10
    assert ends.protein_g == pytest.approx(ASKED.protein_g, abs=1)
    assert rest.rows[1] == ROWS[2]


def test_what_is_too_much_for_the_rest_is_told_and_nothing_starves():
    rest = rest_of(ROWS, Lived(extras=(Extra("feast", Amounts(2400.0, 40.0, 200.0, 150.0)),)))
    assert rest.over_kcal == pytest.approx(2400 - (600 + 800 + 900) / 2, abs=10)
    assert [row.amounts.protein_g for row in rest.rows] == [30.0, 40.0, 0.0, 45.0]


@given(LIVED)
def test_no_meal_to_come_breaks_its_bounds(lived: Lived):
    rest = rest_of(ROWS, lived)
    assert [row.name for row in rest.rows] == [
        row.name for row in ROWS if row.name not in lived.meals
    ]
    for row in rest.rows:
        was = next(one.amounts for one in ROWS if one.name == row.name)
        if row.fixed or not rest.moved:
            assert row.amounts == was
            continue
        # To the gram that grams are told in.
        room = 4 + 4 + 9
        assert (
            row.amounts.energy_kcal <= max(MOST * was.energy_kcal, 4 * row.amounts.protein_g) + room
        )
        assert row.amounts.energy_kcal >= LEAST * was.energy_kcal - room
        assert was.protein_g <= row.amounts.protein_g <= MOST_PROTEIN * was.protein_g + 1
        assert min(row.amounts) >= 0
