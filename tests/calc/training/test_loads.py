"""Plates on a bar, and the nearest load that can be built."""

import math

import pytest

from calc.errors import InputError
from calc.training.loads import BAR_LB, PLATES_KG, PLATES_LB, buildable, plates


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
