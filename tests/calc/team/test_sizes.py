"""Plate sizes: nobody told as within is outside, as few as brute force finds, for small teams."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from calc.food.menus.programme import Programme
from calc.team import sizes
from calc.team.sizes import LEAST_PART, LOPSIDED, MOST_PART, SAME, TOLERANCES, UNEVEN, Squad

# Two meals, each of chicken, rice, oil and vegetables: kcal, g of protein, carbohydrate and fat.
DINNER = [[230, 45, 0, 5], [390, 8, 84, 1], [270, 0, 0, 30], [40, 2, 8, 0]]
BREAKFAST = [[180, 30, 12, 1], [380, 12, 70, 6], [170, 6, 6, 14], [90, 1, 22, 0]]
RECIPES = np.array([BREAKFAST, DINNER], dtype=float)


def squad(seed: int, people: int) -> Squad:
    chance = np.random.default_rng(seed)
    parts = chance.uniform(0.75, 1.5, (people, 1)) * chance.uniform(0.85, 1.15, (people, SAME))
    held = np.einsum("ip,pn->in", parts, RECIPES[:, :SAME].sum(axis=0))
    return Squad(held + RECIPES[:, SAME].sum(axis=0), RECIPES)


def holds(squad: Squad, chosen: tuple[tuple[int, ...], ...], many: int) -> bool:
    """Whether any plates at all hold everybody within, for what each has at each meal."""
    programme = Programme()
    at = {
        place: programme.column(0.0, float(LEAST_PART), float(MOST_PART))
        for place in np.ndindex(2, many, SAME)
    }
    for meal, size in np.ndindex(2, many):
        for one, other in product(range(SAME), repeat=2):
            if one != other:
                terms = {at[meal, size, one]: 1.0, at[meal, size, other]: -float(LOPSIDED)}
                programme.row(terms, high=0.0)
    for person, target in enumerate(squad.targets):
        for nutrient, asked in enumerate(target):
            terms = {
                at[meal, chosen[person][meal], part]: RECIPES[meal, part, nutrient]
                for meal, part in np.ndindex(2, SAME)
            }
            left = asked - RECIPES[:, SAME, nutrient].sum()
            near = asked * TOLERANCES[nutrient]
            programme.row(terms, left - near, left + near)
        for meal, own in enumerate(squad.own_meals[person]):
            terms = {at[meal, chosen[person][meal], p]: RECIPES[meal, p, 0] for p in range(SAME)}
            left, room = own - RECIPES[meal, SAME, 0], own * UNEVEN
            programme.row(terms, left - room, left + room)
    return bool(programme.solve())


def fewest_by_force(squad: Squad) -> int:
    people = len(squad.targets)
    for many in range(1, people):
        choices = product(product(range(many), repeat=2), repeat=people)
        if any(holds(squad, one, many) for one in choices):
            return many
    return people


def test_as_few_sizes_as_brute_force_finds_but_for_one_team_in_ten():
    more = []
    for seed in range(20):
        team = squad(seed, 3)
        found = sizes.fewest_sizes(team)
        assert found.rank[0] == 0
        more.append(found.factors.shape[1] - fewest_by_force(team))
    assert min(more) == 0
    assert sum(more) <= 2


def test_one_size_is_not_missed_where_it_does():
    for seed in range(30):
        team = squad(seed, 2)
        one_does = holds(team, ((0, 0), (0, 0)), 1)
        assert (sizes.fewest_sizes(team, 1).rank[0] == 0) == one_does


@pytest.mark.parametrize("seed", range(3))
def test_what_is_told_as_off_is_what_the_plates_hold(seed: int):
    team = squad(seed, 12)
    found = sizes.fewest_sizes(team)
    plates = team.plates(found.factors)
    for person, chosen in enumerate(found.chosen):
        day = sum(plates[meal, size] for meal, size in enumerate(chosen))
        off = (abs(day - team.targets[person]) / team.targets[person] / TOLERANCES).max()
        assert off <= found.off[person] + 1e-9
        if found.off[person] <= 1:
            energy = [plates[meal, size, 0] for meal, size in enumerate(chosen)]
            assert (abs(energy / team.own_meals[person] - 1) <= UNEVEN + 1e-9).all()


def test_sizes_go_from_small_to_large_and_are_no_more_than_four():
    found = sizes.fewest_sizes(squad(4, 30))
    assert found.factors.shape[1] <= 4
    energy = squad(4, 30).plates(found.factors)[..., 0]
    assert (np.diff(energy, axis=1) >= 0).all()


def test_equal_people_need_one_size():
    one = squad(1, 1).targets
    found = sizes.fewest_sizes(Squad(np.repeat(one, 9, axis=0), RECIPES))
    assert found.factors.shape[1] == 1
    assert found.rank == (0, 0.0)


def test_who_is_far_from_any_plate_is_told_as_out():
    far = np.vstack([squad(1, 5).targets, squad(1, 1).targets * 5])
    found = sizes.fewest_sizes(Squad(far, RECIPES))
    assert found.off[-1] > 1
    assert found.rank[0] >= 1


def test_nobody_gets_a_huge_plate_to_make_up_for_a_tiny_one():
    # Two equal meals: 1/5 and 9/5 of one come to a day just as well as two that are nearly even.
    meal = RECIPES[1].sum(axis=0)
    team = Squad(2 * meal[None], np.stack([RECIPES[1], RECIPES[1]]))
    held = np.outer([0.2, 0.98, 1.8], meal)
    chosen, off = team.choose(np.stack([held, held]))
    assert chosen.tolist() == [[1, 1]]
    assert off[0] == pytest.approx(0.02 / 0.05)
    uneven, far = team.choose(np.stack([held[[0, 2]], held[[0, 2]]]))
    assert far[0] > 1
    assert uneven.shape == (1, 2)
