"""Plates, drop sets, warm-up sets and the next session."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.training.plates import BAR_LB, PLATES_KG, PLATES_LB, buildable, plates
from calc.training.progression import capped, next_session, stalled, warm_up_ramp
from calc.training.techniques import BLOOD_FLOW, drop_set_ladder, rest_for, tempo_for


def test_the_plates_of_a_peer():
    assert plates(100, 20).per_side == {25: 1, 15: 1}  # P211, gymcoach


@pytest.mark.parametrize(
    "target, bar, available, per_side, left",
    [
        (20, 20, PLATES_KG, {}, 0),
        (102.5, 20, PLATES_KG, {25: 1, 15: 1, 1.25: 1}, 0),
        (101, 20, PLATES_KG, {25: 1, 15: 1}, 1),
        (225, BAR_LB, PLATES_LB, {45: 2}, 0),
        # The heaviest first would leave 10 here: 25, and no 5.
        (80, 20, {25: 1, 15: 2}, {15: 2}, 0),
        (100, 20, {20: 1}, {20: 1}, 40),
        (100, 20, [], {}, 80),
    ],
)
def test_the_plates_at_hand(target, bar, available, per_side, left):
    stack = plates(target, bar, available)
    assert stack.per_side == per_side
    assert stack.left == left
    assert stack.load == bar + 2 * sum(size * count for size, count in per_side.items())


@pytest.mark.parametrize(
    "arguments, field",
    [
        ((10, 20), "target"),
        ((math.nan,), "target"),
        ((5000,), "target"),
        ((100, -1), "bar"),
        ((100, 20, [0]), "available"),
        ((100, 20, [1.234]), "available"),
        ((100, 20, {5: -1}), "available"),
        ((100, 20, [n + 1 for n in range(13)]), "available"),
    ],
)
def test_plates_that_are_none_are_refused_by_name(arguments, field):
    with pytest.raises(InputError) as caught:
        plates(*arguments)
    assert caught.value.field == field


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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    "load, step, lowest, built",
    [
        (33.75, 2.5, 0, 32.5),
        (33.76, 2.5, 0, 35),
        (10, 2.5, 20, 20),
        (21.25, 2.5, 20, 20),
        (0, 5, 0, 0),
    ],
)
def test_the_nearest_load_and_halfway_the_lighter(load, step, lowest, built):
    assert buildable(load, step, lowest) == built


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


def test_rests_and_tempo_are_by_exercise():
    # science.md 8.4 and 8.6.
    assert rest_for("Barbell back squat") == (120, 180)
    assert rest_for("Leg extension") == (60, 90)
    assert rest_for("Zzqqx") == (60, 90)
    assert [tempo_for(name) for name in ("Barbell back squat", "Leg press", "Walking lunge")] == [
        4,
        3.5,
        3,
    ]
    assert tempo_for("Standing calf raise") == 2.5
