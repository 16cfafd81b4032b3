"""Recipes as parts of plates, and the grams of plates in a kitchen's steps."""

from __future__ import annotations

import numpy as np
import pytest

from calc import Profile, make_plan
from calc.food.menus.planner import Wishes, sit
from calc.team.plates import targets_of
from calc.team.recipes import plates_in_steps, recipes_of
from calc.team.sizes import NUTRIENTS, PARTS, SAME, Squad, fewest_sizes

PLANS = [
    make_plan(Profile(weight=f"{kg} kg", height="178 cm", age=25, sex=sex, goal="maintain"))
    for kg, sex in ((62, "female"), (74, "male"), (90, "male"))
]


@pytest.fixture(scope="module")
def recipes():
    sittings, _ = sit(PLANS[1], "mon", Wishes.of(PLANS[1], (), 0, None, ()))
    return recipes_of(sittings)


def test_parts_add_up_to_the_menu(recipes):
    sittings, _ = sit(PLANS[1], "mon", Wishes.of(PLANS[1], (), 0, None, ()))
    for recipe, sitting in zip(recipes, sittings, strict=True):
        held = dict(zip(NUTRIENTS, recipe.parts.sum(axis=0), strict=True))
        assert held == pytest.approx({name: sitting.given[name] for name in NUTRIENTS}, abs=0.6)


def test_vegetables_and_fruit_are_the_same_on_every_plate(recipes):
    for recipe in recipes:
        for one in recipe.ingredients:
            if one.food.group in ("vegetable", "fruit"):
                assert one.part == SAME
            assert one.part in range(len(PARTS) + 1)


def test_plates_are_whole_steps_and_off_is_what_they_hold(recipes):
    targets = np.array([targets_of(one, "mon") for one in PLANS])
    squad = Squad(targets, np.array([one.parts for one in recipes]))
    grams, found = plates_in_steps(squad, recipes, fewest_sizes(squad))
    for recipe, of_meal in zip(recipes, grams, strict=True):
        for at, one in enumerate(recipe.ingredients):
            amounts = of_meal[:, at]
            if one.part == SAME:
                assert set(amounts) == {one.grams}
            else:
                assert amounts / one.step_g == pytest.approx(np.round(amounts / one.step_g))
                assert (amounts <= max(one.most_g, one.grams)).all()
    held = np.array(
        [
            of_meal @ np.array([one.held for one in recipe.ingredients])
            for recipe, of_meal in zip(recipes, grams, strict=True)
        ]
    )
    again, off = squad.choose(held)
    assert (again == found.chosen).all()
    assert off == pytest.approx(found.off)
