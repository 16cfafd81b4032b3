"""Plate sizes for squads: how many sizes, who is out, whom changes bring back, and how long."""

from __future__ import annotations

import random
from time import perf_counter
from typing import Any

from calc import Profile
from calc.team.kitchen import shopping_list, week_of_plates
from calc.team.plates import plates
from calc.team.squad import Member

GOALS = {
    "in season": ["maintain"] * 4 + ["recomposition", "recomposition", "cut"],
    "all goals": ["gain", "maintain", "maintain", "recomposition", "cut"],
}
SQUADS, PEOPLE = 6, 40


def squad(seed: int, people: int, goals: list[str]) -> list[Member]:
    """Women and men of 50 to 120 kg, three of them of other diets or with an allergy."""
    chance = random.Random(seed)
    found = []
    for number in range(people):
        male = chance.random() < 0.6
        height = chance.gauss(181, 7) if male else chance.gauss(168, 6)
        weight = min(max(chance.gauss(84, 13) if male else chance.gauss(65, 9), 50), 120)
        others: dict[int, dict[str, Any]] = {
            3: {"diet": "vegan"},
            7: {"exclude": ("nuts",)},
            9: {"diet": "vegetarian"},
        }
        profile = Profile(
            weight=f"{weight:.0f} kg",
            height=f"{height:.0f} cm",
            age=chance.randint(18, 34),
            sex="male" if male else "female",
            goal=chance.choice(goals),
            **others.get(number, {}),
        )
        found.append(Member(f"Player {number:02d}", profile))
    return found


def main() -> None:
    print(f"\nPlates of a Monday for squads of {PEOPLE}")
    for name, goals in GOALS.items():
        for seed in range(SQUADS):
            start = perf_counter()
            found = plates(squad(seed, PEOPLE, goals))
            took = perf_counter() - start
            sizes = ", ".join(f"{len(one.seats)} at {len(one.letters)}" for one in found.lines)
            off = [max(map(abs, one.off.values())) for one in found.out]
            mended = sum(one.mended for one in found.out)
            print(
                f"  {name}, squad {seed}: people at sizes {sizes}; {len(off)} out, by at most "
                f"{max(off, default=0):.0%}, {mended} of them brought back by changes; {took:.1f} s"
            )
    start = perf_counter()
    week = week_of_plates(squad(1, PEOPLE, GOALS["in season"]))
    rows = len(shopping_list(week))
    out = sum(len(day.out) for day in week)
    took = perf_counter() - start
    print(f"  a week: {out} of {7 * PEOPLE} days out, {rows} things to buy; {took:.1f} s")


if __name__ == "__main__":
    main()
