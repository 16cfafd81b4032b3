"""Weekly sets: the tiers of the trials, the landmarks of coaches, and a block of weeks."""

import math
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.training.exercises import MUSCLES
from calc.training.landmarks import LANDMARKS, MINIMUM, edited, ramp, target_range, tier
from tests.support.cases import each

# science.md 8.1; fractions by its convention ([4, 11), [11, 19) and so on).
TIERS = [
    (0, "below the minimum"),
    (3.5, "below the minimum"),
    (4, "higher efficiency"),
    (5, "higher efficiency"),
    (10, "higher efficiency"),
    (10.5, "higher efficiency"),
    (11, "intermediate"),
    (18.5, "intermediate"),
    (19, "lower efficiency"),
    (27, "lower efficiency"),  # science.md 8.3: the sample's quadriceps, twice a week
    (29.5, "lower efficiency"),
    (30, "lowest efficiency"),
    (42.5, "lowest efficiency"),
    (43, "unclear"),
    (80, "unclear"),
]


@each("sets, name", TIERS)
def test_the_tier_of_a_count(sets, name):
    assert tier(sets) == name


def test_a_column_of_counts_gets_a_column_of_tiers():
    column = pd.Series({"quadriceps": 13.5, "calves": 3.5})
    assert dict(tier(column)) == {"quadriceps": "intermediate", "calves": "below the minimum"}


# science.md 8.1: 10 to 20, beginners 6 to 12, floor 4.
@pytest.mark.parametrize(
    "experience, low, high", [("novice", 6, 12), ("intermediate", 10, 20), ("advanced", 10, 20)]
)
def test_the_range_to_aim_at(experience, low, high):
    assert (target_range(experience).low, target_range(experience).high) == (low, high)
    assert low >= MINIMUM


def test_an_unknown_experience_is_refused_by_name():
    with pytest.raises(InputError) as caught:
        target_range("elite")
    assert caught.value.field == "experience"


# science.md 8.2, as printed: MV, MEV, MAV low and high, MRV.
PRACTICE = {
    "quadriceps": (6, 8, 12, 18, 20),
    "hamstrings": (4, 6, 10, 16, 20),
    "glutes": (0, 0, 4, 12, 16),
    "calves": (6, 8, 12, 16, 20),
    "chest": (8, 10, 12, 20, 22),
    "lats": (8, 10, 14, 22, 25),
    "upper_back": (8, 10, 14, 22, 25),
    "side_delts": (0, 8, 16, 22, 26),
    "rear_delts": (0, 8, 16, 22, 26),
    "front_delts": (0, 0, 6, 8, 12),
    "biceps": (5, 8, 14, 20, 26),
    "triceps": (4, 6, 10, 14, 18),
    "traps": (0, 0, 12, 20, 26),
    "abdominals": (0, 0, 16, 20, 25),
}


def _values(landmark):
    return (
        landmark.maintenance,
        landmark.minimum,
        landmark.best_low,
        landmark.best_high,
        landmark.most,
    )


def test_the_landmarks_are_those_of_the_source():
    assert {muscle: _values(one) for muscle, one in LANDMARKS.items()} == PRACTICE
    assert set(LANDMARKS) <= set(MUSCLES)


def test_landmarks_and_tiers_are_in_units_that_cannot_be_taken_for_each_other():
    assert MINIMUM.evidence.unit.startswith("fractional")
    units = {value.evidence.unit for one in LANDMARKS.values() for value in _values(one)}
    assert units == {"direct sets/muscle/week"}


def test_landmarks_that_do_not_rise_are_not_taken_and_that_is_said():
    # P198, gymcoach: a minimum of 18 and a most of 10 fall back to the defaults, flagged.
    table, notices = edited({"quadriceps": {"minimum": 18, "most": 10}})
    assert table["quadriceps"] == LANDMARKS["quadriceps"]
    assert [notice.kind for notice in notices] == ["changed"]


@pytest.mark.parametrize("value", [math.nan, math.inf, -1])
def test_a_landmark_that_is_no_count_is_not_taken(value):
    _, notices = edited({"calves": {"maintenance": value}})
    assert len(notices) == 1


def test_own_landmarks_change_a_copy_only():
    table, notices = edited({"calves": {"most": 24}})
    assert notices == []
    assert float(table["calves"].most) == 24
    assert float(LANDMARKS["calves"].most) == 20


@pytest.mark.parametrize("changes", [{"toes": {"most": 9}}, {"calves": {"more": 9}}])
def test_landmarks_of_nothing_are_refused(changes):
    with pytest.raises(InputError):
        edited(changes)


def test_a_block_of_a_peer():
    # P215, a Streamlit planner: 12 to 20 in five weeks, then a light week of 6.
    assert ramp(12, 20, 5, deload=True) == (12, 14, 16, 18, 20, 6)


@given(st.floats(0, 20), st.floats(0, 20), st.integers(1, 12))
def test_a_block_never_adds_more_than_two_sets_a_week(start, more, weeks):
    sets = ramp(start, start + more, weeks)
    assert len(sets) == weeks
    assert max(sets) <= start + more
    assert all(-1e-9 <= b - a <= 2 + 1e-9 for a, b in pairwise(sets))


@pytest.mark.parametrize("arguments", [(20, 12, 5), (-1, 5, 3), (4, 8, 0), (math.nan, 8, 2)])
def test_a_block_that_is_none_is_refused(arguments):
    with pytest.raises(InputError):
        ramp(*arguments)
