"""Drop sets, rests, tempo, and what is said of restricted blood flow."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.training.loads import plates
from calc.training.techniques import BLOOD_FLOW, drop_set_ladder
from tests.support.cases import each

# P213 of peer_vectors.csv (100 by fifths and by three tenths), and science.md 8.4 (60 by a quarter:
# 45.00, 33.75, which lies halfway between 32.5 and 35: the lighter).
LADDERS = [
    ((100, 0.2, 2, 1), [100, 80, 64]),
    ((100, 0.3, 2, 1), [100, 70, 49]),
    ((60, 0.25, 2, 2.5), [60, 45, 32.5]),
    ((60, 0.25, 2, 1.25), [60, 45, 33.75]),
    ((135, 0.25, 2, 5), [135, 100, 75]),  # lb: exactly 101.25 and 75.94
]


@pytest.mark.parametrize("arguments, loads", LADDERS)
def test_the_loads_of_a_drop_set(arguments, loads):
    ladder = drop_set_ladder(*arguments)
    assert ladder == loads
    assert ladder.notices == ()


def test_a_drop_set_by_default_is_the_articles():
    ladder = drop_set_ladder(60)
    assert ladder == [60, 45, 32.5]
    assert [load.exact for load in ladder] == pytest.approx([60, 45, 33.75])


def test_a_drop_that_cannot_be_built_is_left_out_and_that_is_said():
    ladder = drop_set_ladder(5)
    assert ladder == [5, 2.5]
    assert [notice.given for notice in ladder.notices] == ["1 drop"]
    assert [float(rung) for rung in drop_set_ladder(25, lowest=20)] == [25, 20]


@given(
    load=st.floats(2.5, 1000),
    drop=st.floats(0.1, 0.5),
    drops=st.integers(0, 4),
    step=st.sampled_from([0.5, 1, 1.25, 2, 2.5, 5]),
)
def test_the_loads_of_a_ladder_can_be_built_and_fall(load, drop, drops, step):
    ladder = drop_set_ladder(load, drop, drops, step)
    assert 1 <= len(ladder) <= drops + 1
    assert (len(ladder) == drops + 1) == (not ladder.notices)
    for rung in ladder:
        assert rung == round(rung / step) * step
        assert abs(rung - rung.exact) <= step / 2 + 1e-6
    assert list(ladder) == sorted(set(ladder), reverse=True)


@given(load=st.floats(20, 300), step=st.sampled_from([2.5, 5]))
def test_a_ladder_on_a_bar_can_be_built_from_its_plates(load, step):
    for rung in drop_set_ladder(load, smallest_step=step, lowest=20):
        assert plates(rung, 20).left == 0


@each(
    "arguments, field",
    [
        ((0,), "load"),
        ((-5,), "load"),
        ((math.nan,), "load"),
        ((60, 0), "drop"),
        ((60, 1), "drop"),
        ((60, math.nan), "drop"),
        ((60, 0.25, -1), "drops"),
        ((60, 0.25, 1.5), "drops"),
        ((60, 0.25, 2, 0), "smallest_step"),
        ((60, 0.25, 2, math.inf), "smallest_step"),
    ],
)
def test_a_ladder_of_nothing_is_refused_by_name(arguments, field):
    with pytest.raises(InputError) as caught:
        drop_set_ladder(*arguments)
    assert caught.value.field == field


def test_blood_flow_restriction_is_information_and_names_no_pressure():
    # science.md 8.4: a maximum of 100 kg gives 20 to 40 kg.
    assert BLOOD_FLOW.loads(100) == (20, 40)
    assert [int(reps) for reps in BLOOD_FLOW.sets] == [30, 15, 15, 15]
    assert len(BLOOD_FLOW.not_for) == 12
    words = " ".join(str(value) for value in vars(BLOOD_FLOW).values()).lower()
    assert "mmhg" not in words
    assert "occlusion" not in words
    with pytest.raises(InputError):
        BLOOD_FLOW.loads(0)
