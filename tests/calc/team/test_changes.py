"""What is added to plates or left: it brings a day back, and holds to what a person eats."""

from __future__ import annotations

import numpy as np
import pytest

from calc.food.foods import foods
from calc.team.changes import BESIDE, Change, after, changes_for
from calc.team.recipes import Ingredient
from calc.team.sizes import NUTRIENTS, TOLERANCES

RICE = Ingredient("Rice", foods()["white rice, cooked"], 250, 10, 1, 500)
CHICKEN = Ingredient("Rice", foods()["chicken breast, grilled"], 120, 10, 0, 300)
OIL = Ingredient("Rice", foods()["olive oil"], 15, 5, 2, 45)
PLATE = {"Lunch": [(RICE, 250.0), (CHICKEN, 120.0), (OIL, 15.0)]}
GIVEN = sum(one.held * grams for one, grams in PLATE["Lunch"])


@pytest.mark.parametrize(
    "asked", [GIVEN * [1.1, 1, 1.2, 1], GIVEN * [0.9, 1, 0.8, 1], GIVEN * [1.05, 1.2, 1, 1]]
)
def test_changes_bring_a_day_back_to_its_targets(asked):
    # Energy follows from the grams, so that targets agree with each other as a plan's do.
    asked[0] = GIVEN[0] + (asked - GIVEN)[1:] @ [4, 4, 9]
    found = changes_for(GIVEN - asked, asked, PLATE, "omnivore", frozenset())
    assert 1 <= len(found) <= 3
    assert (abs(after(GIVEN, found) - asked) <= TOLERANCES * asked).all()


def test_nothing_is_left_that_is_not_there():
    asked = GIVEN / 3
    for one in changes_for(GIVEN - asked, asked, PLATE, "omnivore", frozenset()):
        on_plate = {each.food.name: grams for each, grams in PLATE["Lunch"]}
        assert one.grams >= -on_plate.get(one.food.name, 0)


def test_what_a_person_does_not_eat_is_not_offered():
    asked = GIVEN * [1.3, 1.9, 1, 1]
    out = frozenset({"soya protein isolate", "rice cakes"})
    for one in changes_for(GIVEN - asked, asked, {}, "vegan", out):
        assert one.food.suits("vegan")
        assert one.food.name not in out


def test_what_is_offered_beside_is_in_the_table_of_foods():
    assert set(BESIDE) <= set(foods())


def test_a_change_is_said_in_words():
    more, less = Change(foods()["banana"], 118.0), Change(RICE.food, -60.0, "Lunch")
    assert more.text == "118 g more of banana (1 banana)"
    assert less.text.startswith("Lunch: 60 g less of white rice, cooked")
    assert not np.isnan(after(np.zeros(len(NUTRIENTS)), (more,))).any()
