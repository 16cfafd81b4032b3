"""How much of the body is lifted, against what was measured and what the segments weigh."""

from __future__ import annotations

import pytest

from calc.training.body_share import SHARES, WHOLE_BODY, body_share
from calc.training.catalogue import BY_NAME, CATALOGUE
from tests.support.cases import each

# De Leva 1996, % of body mass of a man: forearm 1.62, hand 0.61, shank 4.33, foot 1.37.
FOREARMS_AND_HANDS, SHANKS_AND_FEET, FEET = 2 * (1.62 + 0.61), 2 * (4.33 + 1.37), 2 * 1.37


@each(
    "name, share",
    [
        ("Push-up", 0.64),  # Ebben 2011
        ("Pull-up", 1 - FOREARMS_AND_HANDS / 100),
        ("Chest dip", 1 - FOREARMS_AND_HANDS / 100),
        ("Ring pull-up", 1 - FOREARMS_AND_HANDS / 100),
        ("Body-weight squat", 1 - SHANKS_AND_FEET / 100),
        ("Pistol squat", 1 - SHANKS_AND_FEET / 2 / 100),
        ("Body-weight calf raise", 1 - FEET / 100),
    ],
)
def test_the_share_is_that_of_the_source(name: str, share: float):
    assert float(body_share(BY_NAME[name]) or 0) == pytest.approx(share, abs=0.007)


def test_the_name_that_was_written_may_say_less_or_that_nobody_knows():
    push_up = BY_NAME["Push-up"]
    assert body_share(push_up, "Push Up") == 0.64
    assert body_share(push_up, "Knee Push Up") == 0.49
    assert body_share(push_up, "Incline Push Up") is None
    assert body_share(BY_NAME["Suspension push-up"]) is None
    assert body_share(BY_NAME["Suspension row"]) is None


@pytest.mark.parametrize("name", ["Crunch", "Plank", "Hanging leg raise", "Nordic curl"])
def test_where_the_body_turns_or_stays_nothing_of_it_is_lifted(name: str):
    assert body_share(BY_NAME[name]) is None


def test_a_bar_a_dumbbell_or_a_machine_never_has_the_body_added():
    loaded = [one for one in CATALOGUE if one.load in ("total", "per hand")]
    assert not [one.name for one in loaded if body_share(one) is not None]


def test_every_movement_with_a_share_is_in_the_catalogue():
    movements = {one.movement for one in CATALOGUE}
    assert set(SHARES) <= movements
    assert set(SHARES) >= WHOLE_BODY
