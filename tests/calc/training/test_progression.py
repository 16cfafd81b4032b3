"""Warm-up sets, the next session, and a lift that has stopped moving."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.training.loads import plates
from calc.training.progression import capped, next_session, stalled, warm_up_ramp


def test_warm_up_sets_rise_to_the_load_and_stay_below_it():
    ramp = warm_up_ramp(100)
    assert list(ramp["load"]) == [40, 60, 75, 90]
    assert list(ramp["reps"]) == [8, 5, 3, 1]
    assert list(warm_up_ramp(30)["load"]) == [20, 22.5, 27.5]
    assert len(warm_up_ramp(20)) == 0


@given(st.floats(20, 500))
def test_warm_up_sets_can_be_built(load):
    for rung in warm_up_ramp(load)["load"]:
        assert 20 <= rung < load
        assert plates(rung).left == 0


def test_a_warm_up_below_the_bar_is_refused():
    with pytest.raises(InputError) as caught:
        warm_up_ramp(15)
    assert caught.value.field == "load"


# Load, repetitions done, step -> kind, load, repetitions from. science.md 8.5: double progression,
# at most a tenth, the smallest plate.
NEXT = [
    (100, (12, 12, 12), 2.5, "load", 102.5, 8),
    (100, (12, 13, 12), 5, "load", 105, 8),
    (100, (12, 11, 10), 2.5, "repetitions", 100, 11),
    (100, (9, 7, 8), 2.5, "hold", 100, 8),
    (25, (12, 12), 2.5, "load", 27.5, 8),  # exactly a tenth
    (20, (12, 12), 2.5, "repetitions", 20, 13),
    (0, (12, 12), 2.5, "repetitions", 0, 13),
]


@pytest.mark.parametrize("load, done, step, kind, expected, reps", NEXT)
def test_the_next_session(load, done, step, kind, expected, reps):
    found = next_session(load, done, 8, 12, step)
    assert (found.kind, float(found.load), found.reps_low) == (kind, expected, reps)
    assert any("Form before weight" in notice.why for notice in found.notices)


@given(
    load=st.floats(0, 400),
    done=st.lists(st.integers(0, 40), min_size=1, max_size=6),
    step=st.sampled_from([0.5, 1, 2.5, 5, 10]),
)
def test_a_load_never_rises_by_more_than_a_tenth(load, done, step):
    assert next_session(load, done, 8, 12, step).load <= load * 1.1 + 1e-9


@pytest.mark.parametrize(
    "arguments, field",
    [
        ((100, (8,), 0, 12), "reps_low"),
        ((100, (8,), 12, 8), "reps_high"),
        ((100, (), 8, 12), "reps_done"),
        ((100, (-1,), 8, 12), "reps_done"),
        ((-1, (8,), 8, 12), "load"),
        ((100, (12,), 8, 12, 0), "smallest_step"),
    ],
)
def test_a_next_session_of_nothing_is_refused_by_name(arguments, field):
    with pytest.raises(InputError) as caught:
        next_session(*arguments)
    assert caught.value.field == field


def test_a_load_that_is_wanted_is_held_to_a_tenth_and_that_is_said():
    assert capped(100, 105) == (105, ())
    load, notices = capped(100, 130)
    assert load == pytest.approx(110)
    assert [notice.asked for notice in notices] == ["130"]
    with pytest.raises(InputError):
        capped(100, math.nan)


# peer_vectors.csv, gymcoach.
@pytest.mark.parametrize(
    "name, estimates, is_stalled",
    [
        ("P206", [95, 100, 100, 100, 100], True),
        ("P208", [100, 105, 110], False),
        ("P210", [100, 100], False),
        ("", [], False),
        ("", [100, 98, 99, 101], False),
    ],
)
def test_a_lift_that_has_stopped_moving(name, estimates, is_stalled):
    assert stalled(estimates, 3) is is_stalled


def test_a_look_back_of_nothing_is_refused():
    with pytest.raises(InputError):
        stalled([1, 2], 0)
