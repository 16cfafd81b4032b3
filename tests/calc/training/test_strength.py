"""One-repetition maximum: the tables of the sources, the peers' figures, and where it ends."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.training.strength import (
    brzycki,
    epley,
    one_repetition_maximum,
    share_of_maximum,
    validity,
    wathan,
)

# science.md 8.5, four significant figures.
TABLE = [
    (100, 5, 116.7, 112.5, 116.6),
    (100, 10, 133.3, 133.3, 134.7),
    (60, 12, 84.00, 86.40, 84.90),
]

# From peer_vectors.csv. P187 to P191 are shares by a rating of exertion from one app's own fit,
# which no publication stands behind: we have no such table.
PEERS = [
    ("P181", epley(100, 5), 116.667, 0.01),  # gymcoach
    ("P183", epley(0, 12), 0, 0.01),  # gymcoach
    ("P185", share_of_maximum(10, brzycki(10, 5)), 0.8889, 0.001),  # wger
]


@pytest.mark.parametrize("load, reps, by_epley, by_brzycki, by_wathan", TABLE)
def test_the_table_of_the_source(load, reps, by_epley, by_brzycki, by_wathan):
    assert float(f"{epley(load, reps):.4g}") == by_epley
    assert float(f"{brzycki(load, reps):.4g}") == by_brzycki
    assert float(f"{wathan(load, reps):.4g}") == by_wathan


@pytest.mark.parametrize("name, ours, theirs, tolerance", PEERS)
def test_the_figures_of_peers(name, ours, theirs, tolerance):
    assert ours == pytest.approx(theirs, abs=tolerance)


@pytest.mark.parametrize("formula", [epley, brzycki, wathan])
class TestEveryFormula:
    def test_gives_the_load_itself_at_one_repetition(self, formula):
        assert formula(142.5, 1) == 142.5

    @pytest.mark.parametrize("reps", [0, 0.5, 16, 36, 37, 100])
    def test_gives_nothing_where_it_says_nothing(self, formula, reps):
        assert math.isnan(formula(100.0, reps))

    def test_takes_columns_and_arrays(self, formula):
        column = pd.Series([100.0, 60.0, 80.0], index=["a", "b", "c"])
        reps = pd.Series([5, 1, 20], index=["a", "b", "c"])
        result = formula(column, reps)
        assert list(result.index) == ["a", "b", "c"]
        assert result["a"] == formula(100.0, 5)
        assert result["b"] == 60
        assert math.isnan(result["c"])
        np.testing.assert_array_equal(formula(column.to_numpy(), reps.to_numpy()), result)

    @given(load=st.floats(1, 400), reps=st.integers(1, 14), factor=st.floats(0.1, 10))
    def test_rises_with_repetitions_and_scales_with_the_unit(self, formula, load, reps, factor):
        assert formula(load, reps + 1) > formula(load, reps) >= load
        assert formula(load * factor, reps) == pytest.approx(formula(load, reps) * factor)


@pytest.mark.parametrize(
    "reps, kind",
    [
        (0, "refused"),
        (1, "lifted"),
        (2, "valid"),
        (10, "valid"),
        (11, "doubtful"),
        (15, "doubtful"),
        (16, "refused"),
        (37, "refused"),
    ],
)
def test_how_far_an_estimate_goes(reps, kind):
    assert validity(reps) == kind


def test_repetitions_in_reserve_count_as_done():
    # science.md 8.5: 100 × 8 with 2 in reserve is as 10 repetitions.
    assert one_repetition_maximum(100, 8, 2).epley == pytest.approx(133.3, abs=0.05)
    assert one_repetition_maximum(100, 8, 2).validity == "valid"


def test_three_estimates_and_how_far_apart_they_are():
    found = one_repetition_maximum(60, 12)
    assert list(found.to_frame()["formula"]) == ["Epley", "Brzycki", "Wathan"]
    assert (found.low, found.middle, found.high) == (found.epley, found.wathan, found.brzycki)
    assert found.spread == pytest.approx((86.40 - 84.00) / 84.90, abs=1e-3)
    assert [notice.kind for notice in found.notices] == ["doubtful"]
    assert one_repetition_maximum(100, 5).notices == ()


@pytest.mark.parametrize(
    "load, reps, reserve, field",
    [
        (-1, 5, 0, "load"),
        (math.nan, 5, 0, "load"),
        (100, 0, 0, "reps"),
        (100, 0, 5, "reps"),
        (100, 16, 0, "reps"),
        (100, 12, 4, "reps"),
        (100, math.nan, 0, "reps"),
        (100, 5, -1, "reserve"),
    ],
)
def test_what_cannot_be_estimated_is_refused_by_name(load, reps, reserve, field):
    with pytest.raises(InputError) as caught:
        one_repetition_maximum(load, reps, reserve)
    assert caught.value.field == field


def test_a_share_of_nothing_is_unknown():
    assert math.isnan(share_of_maximum(50, 0))
    assert share_of_maximum(50, 100) == 0.5
