"""Equal mornings: as many as chance gives are weigh-ins, more than that an app carried forward."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.journal.reading.counting.carried import (
    MORNING_SPREAD,
    MOST_CHANCE,
    carried,
    longest_by_chance,
    step_of,
)
from calc.units import quantity

POUND = quantity(1, "lb").m_as("kg")


def dates(*days: int) -> pd.Series:
    every = pd.Timestamp("2026-03-01") + pd.to_timedelta(list(days), unit="D")
    return pd.Series(every.strftime("%Y-%m-%d"), dtype="str")


def told(weights: list[float], days: list[int] | None = None, *, carries: bool) -> list[bool]:
    when = dates(*(range(len(weights)) if days is None else days))
    return carried(when, pd.Series(weights, dtype=float), carries=carries).tolist()


def test_of_an_app_that_carries_all_but_the_first_of_three_are_carried():
    weights = [80.2, 80.0, 80.0, 80.0, 79.9, 79.9]
    assert told(weights, carries=True) == [False, False, True, True, False, False]
    assert not any(told(weights, carries=False))


def test_a_day_without_a_weight_ends_a_run():
    assert told([80.0] * 4, [0, 1, 3, 4], carries=True) == [False] * 4


def test_the_order_of_the_rows_does_not_matter():
    assert told([80.0, 80.0, 80.0, 81.0], [3, 1, 2, 4], carries=True) == [True, False, True, False]


def log_with_a_run(length: int) -> list[float]:
    """A log of 60 mornings to a tenth of a kilogram, the first of them equal."""
    moving = [80.1 + 0.1 * (place % 7) for place in range(60 - length)]
    return [80.0] * length + moving


def test_an_unknown_app_carries_where_chance_cannot_be_it():
    longest = longest_by_chance(log_with_a_run(6))
    assert longest == 5
    assert not any(told(log_with_a_run(longest), carries=False))
    found = told(log_with_a_run(longest + 1), carries=False)
    assert found == [False] + [True] * longest + [False] * (60 - longest - 1)


def test_what_a_person_writes_in_whole_kilograms_is_not_carried():
    assert not any(told([80.0] * 20 + [81.0, 80.0] * 5, carries=False))


@pytest.mark.parametrize(
    "weights, step",
    [
        ([80, 81, 83], 1),
        ([80, 80.5], 0.5),
        ([80.1, 80.4], 0.1),
        ([80.15, 80.4], 0.05),
        ([176 * POUND, 181 * POUND], POUND),
        ([176.4 * POUND, 175.2 * POUND], 0.2 * POUND),
        # As an app writes pounds in kilograms, with two decimals.
        ([round(176.4 * POUND, 2), round(175.2 * POUND, 2), round(171.8 * POUND, 2)], 0.2 * POUND),
    ],
)
def test_the_step_is_the_coarsest_that_all_weights_lie_on(weights, step):
    assert step_of(np.array(weights, dtype=float)) == pytest.approx(step)


@pytest.mark.parametrize("step", [0.1, 0.2 * POUND, 0.5])
def test_a_scale_shows_as_many_in_less_than_a_log_in_a_thousand(step):
    """Of 4,000 made logs of a hundred mornings each, hardly one has a run that is too long."""
    numbers = np.random.default_rng(7)
    logs = 80 + numbers.normal(0, MORNING_SPREAD, (4_000, 100))
    logs = np.round(logs / step) * step
    longest = longest_by_chance(np.arange(700, 800) * step)
    same = np.diff(logs, axis=1) == 0
    window = np.lib.stride_tricks.sliding_window_view(same, longest, axis=1)
    too_long = [bool(one.all(axis=1).any()) for one in window]
    assert sum(too_long) <= 2 * MOST_CHANCE * len(logs)


@given(st.lists(st.sampled_from([79.9, 80.0, 80.1]), max_size=40), st.booleans())
def test_the_first_of_equal_mornings_always_stays(weights, carries):
    found = told(weights, carries=carries)
    for place, again in enumerate(found):
        if again:
            assert weights[place] == weights[place - 1]
    assert not any(found[:1])


@given(st.lists(st.sampled_from([79.9, 80.0, 80.1]), max_size=40))
def test_an_app_that_carries_loses_as_much_as_any_other_or_more(weights):
    any_app, known = told(weights, carries=False), told(weights, carries=True)
    assert all(more or not one for one, more in zip(any_app, known, strict=True))
