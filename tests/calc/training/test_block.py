"""A block of weeks: its reserve and its lighter week, and what a rating proposes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.training.block import (
    CEILING,
    FLOOR,
    RISE,
    Block,
    Rated,
    Rating,
    begun_in_week_of,
    block_weeks,
    lighter_sets,
    next_sets,
    of_muscle,
)

WELL = Rating()
RATINGS = st.builds(Rating, *[st.integers(0, 2)] * 4)


@pytest.mark.parametrize(
    "loading, reserve",
    # science_training B.2: five weeks 3, 2, 2, 1, 1; four 3, 2, 2, 1; the lighter one four or more.
    [(5, [3, 2, 2, 1, 1, 4]), (4, [3, 2, 2, 1, 4])],
)
def test_effort_rises_to_the_lighter_week(loading: int, reserve: list[int]):
    weeks = block_weeks(loading)
    assert [week.reserve for week in weeks] == reserve
    assert [week.lighter for week in weeks] == [False] * loading + [True]
    assert [week.more for week in weeks] == [*range(loading), 0]


@pytest.mark.parametrize("loading", [2, 9])
def test_a_block_has_a_length_that_is_planned(loading: int):
    with pytest.raises(InputError, match="3 to 8 are planned"):
        block_weeks(loading)


def test_the_lighter_week_has_half_the_sets():
    assert [lighter_sets(count) for count in (14, 13, 1, 0.5)] == [7, 7, 1, 1]


@pytest.mark.parametrize(
    "ratings, change, why",
    [
        ([], 0, "No session"),
        ([WELL], 1, "one set more"),
        ([WELL._replace(soreness=1)], 1, "just gone"),
        ([WELL._replace(soreness=2)], 0, "Still sore"),
        ([WELL._replace(effort=2)], 0, "Harder than planned: the same"),
        ([WELL._replace(effort=2)] * 2, 0, "a lighter week first"),
        ([WELL._replace(pain=1)], 0, "nags"),
        ([WELL._replace(pain=2)], -2, "It hurts"),
        ([WELL._replace(pain=2), WELL], -2, "It hurts"),
    ],
)
def test_a_rating_proposes_one_thing(ratings: list[Rating], change: int, why: str):
    found = next_sets(10, ratings)
    assert found.change == change
    assert why in found.why


@given(st.floats(1, 45), st.lists(RATINGS, max_size=4), st.floats(4, 30))
def test_nothing_rises_past_the_ceiling_or_falls_below_the_floor(
    sets: float, ratings: list[Rating], ceiling: float
):
    change = next_sets(sets, ratings, ceiling=ceiling).change
    assert change <= RISE
    if change > 0:
        assert sets + change <= ceiling
    if change < 0:
        assert sets + change >= FLOOR


@given(st.lists(RATINGS, min_size=1, max_size=3), st.integers(0, 2))
def test_the_pump_decides_nothing(ratings: list[Rating], pump: int):
    other = [one._replace(pump=pump) for one in ratings]
    assert next_sets(10, other) == next_sets(10, ratings)


def test_a_day_is_in_a_week_of_the_block_or_in_none():
    block = Block("2026-11-30", 5, float(CEILING))
    weeks = [block.week_on(date(2026, 11, 29)), block.week_on(date(2026, 12, 14))]
    assert weeks[0] is None
    assert weeks[1] is not None
    assert weeks[1].number == 3
    assert block.week_on(date(2027, 1, 11)) is None
    assert begun_in_week_of(date(2026, 12, 4), 5, 20) == block


def test_ratings_are_those_of_the_muscle_and_the_latest_last():
    late, early = WELL._replace(pain=1), WELL
    rated = [
        Rated("2026-12-03", ("chest",), late),
        Rated("2026-12-01", ("chest", "lats"), early),
        Rated("2026-11-20", ("chest",), early),
    ]
    assert of_muscle(rated, "chest", date(2026, 11, 27)) == [early, late]
    assert of_muscle(rated, "calves", date(2026, 11, 27)) == []
