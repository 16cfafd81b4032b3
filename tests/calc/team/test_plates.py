"""Plates of a team: who gets which, for whom they do not hold, who is apart, lines of dishes."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest

from calc import InputError, Profile
from calc.food.foods import foods
from calc.food.menus.exclusions import named_foods
from calc.team.plates import APART, EVERYBODY, Plates, Seat, plates
from calc.team.sizes import NUTRIENTS, fewest_sizes
from calc.team.squad import Member

NEAR = {"energy_kcal": 0.05, "protein_g": 0.05, "carbohydrate_g": 0.06, "fat_g": 0.06}


def people(many: int, seed: int = 1) -> list[Member]:
    chance = random.Random(seed)
    found = []
    for number in range(many):
        male = chance.random() < 0.6
        height = chance.gauss(181, 7) if male else chance.gauss(168, 6)
        weight = min(max(chance.gauss(84, 13) if male else chance.gauss(65, 9), 50), 120)
        profile = Profile(
            weight=f"{weight:.0f} kg",
            height=f"{height:.0f} cm",
            age=chance.randint(18, 34),
            sex="male" if male else "female",
            goal=chance.choice(["maintain", "maintain", "maintain", "recomposition", "cut"]),
        )
        found.append(Member(f"Player {number:02d}", profile))
    return found


def team() -> list[Member]:
    first, second, third, fourth, fifth, *rest = people(12)
    return [
        Member(first.name, replace(first.profile, diet="vegan")),
        Member(second.name, replace(second.profile, exclude=("gluten", "milk"))),
        Member(third.name, replace(third.profile, conditions={"pregnant"})),
        Member(fourth.name, replace(fourth.profile, conditions={"eating_disorder"})),
        Member(fifth.name, replace(fifth.profile, exclude=("shellfish",))),
        *rest,
    ]


@pytest.fixture(scope="module")
def found() -> Plates:
    return plates(team())


def test_everybody_has_plates_or_is_apart(found: Plates):
    names = {one.name for one in team()}
    assert {one.name for one in found.seats} | set(found.apart) == names
    assert set(found.apart) == {"Player 02", "Player 03"}


def test_apart_is_said_without_anybodys_health(found: Plates):
    assert set(found.apart.values()) == {APART}
    assert "Player 03" not in found.who.to_csv()


def test_nobody_told_as_within_is_outside(found: Plates):
    for line in found.lines:
        for seat in line.seats:
            day = dict.fromkeys(NUTRIENTS, 0.0)
            for recipe, grams in zip(line.recipes, line.grams, strict=True):
                plate = grams[line.letters.index(seat.sizes[recipe.meal])]
                for one, amount in zip(recipe.ingredients, plate, strict=True):
                    for name in NUTRIENTS:
                        day[name] += one.food.held(name, amount)
            inside = all(abs(day[n] / seat.asked[n] - 1) <= near for n, near in NEAR.items())
            assert seat.within == inside
            assert seat.given == pytest.approx(day)


def test_for_whom_plates_do_not_hold_there_is_what_to_change(found: Plates):
    assert {one.name for one in found.out} == set(found.who.query("~within")["name"])
    for one in found.out:
        assert one.changes
        inside = all(
            abs(one.with_changes[n] / one.asked[n] - 1) <= near for n, near in NEAR.items()
        )
        assert one.mended == inside


def test_exclusions_have_a_line_of_their_own(found: Plates):
    profiles = {one.name: one.profile for one in team()}
    for line in found.lines:
        for seat in line.seats:
            own = profiles[seat.name]
            out = named_foods(own.exclude, foods())
            for recipe in line.recipes:
                assert not recipe.foods & out
                assert all(foods()[name].suits(own.diet) for name in recipe.foods)
    assert found.lines[0].name == EVERYBODY
    assert "vegan" in {line.name for line in found.lines}


def test_the_order_of_people_makes_no_difference(found: Plates):
    mixed = team()
    random.Random(3).shuffle(mixed)
    assert plates(mixed).who.equals(found.who)


def test_at_most_four_sizes_and_every_plate_is_counted(found: Plates):
    for line in found.lines:
        assert 1 <= len(line.letters) <= 4
        for recipe in line.recipes:
            counts = [line.count(recipe.meal, size) for size in line.letters]
            assert sum(counts) == len(line.seats)


def test_two_of_one_name_and_a_day_that_is_none_are_told():
    one = people(1)[0]
    with pytest.raises(InputError, match="2 people are called"):
        plates([one, one])
    with pytest.raises(InputError, match="is no day"):
        plates([one], "someday")


def test_who_excludes_what_is_unknown_is_apart_with_why():
    one = people(1)[0]
    odd = Member("Odd", replace(one.profile, exclude=("xyzzyplugh",)))
    found = plates([one, odd])
    assert "xyzzyplugh" in found.apart["Odd"]
    assert [each.name for each in found.seats] == [one.name]


def test_nobody_at_all_has_no_lines():
    assert plates([]).lines == ()


def test_whose_eating_hours_leave_out_a_meal_is_told():
    first, second = people(2)
    late = replace(first.profile, eating_window=("13:00", "21:30"))
    found = plates([Member(first.name, late), second])
    (notice,) = found.notices
    assert notice.why.startswith("Player 00 eats from 13:00 to 21:30: keep Breakfast at ")
    assert plates([second]).notices == ()


@pytest.mark.parametrize("name", NEAR)
def test_within_is_as_near_as_it_says(name: str):
    asked = {"energy_kcal": 2000.0, "protein_g": 100.0, "carbohydrate_g": 250.0, "fat_g": 66.0}
    for side in (-1, 1):
        for part, within in ((0.98, True), (1.02, False)):
            given = asked | {name: asked[name] * (1 + side * part * NEAR[name])}
            seat = Seat("Ana", EVERYBODY, {"Lunch": "M"}, asked, given)
            assert seat.within == within
            assert seat.off[name] == pytest.approx(side * part * NEAR[name])


def test_who_is_out_is_said_by_name_with_how_far_and_what_to_change(monkeypatch):
    monkeypatch.setattr(
        "calc.team.plates.fewest_sizes", lambda squad, least: fewest_sizes(squad, 1)
    )
    found = plates(people(6))
    assert len(found.out) >= 2
    table: dict[str, dict[str, Any]] = found.who.set_index("name").to_dict("index")  # type: ignore[assignment]
    for one in found.out:
        row = table[one.name]
        assert not row["within"]
        off = max(abs(row[f"{n.rpartition('_')[0]}_off"]) for n in NEAR)
        assert off >= 5
        assert row["changes"] == "; ".join(each.text for each in one.changes)
        assert one.mended
