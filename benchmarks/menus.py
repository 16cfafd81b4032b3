"""Menus: what a day and a week cost in time and memory, and whom they serve within tolerances."""

from __future__ import annotations

import time
from collections import Counter
from typing import Any

import numpy as np
import psutil

from benchmarks.report import p50, p95, table, verdict
from calc import InputError, Plan, Profile, make_plan

PEOPLE = 1000
DAYS, WEEKS = 60, 12
DAY_SECONDS, WEEK_SECONDS, MEGABYTES, SHARE = 0.3, 2.0, 50.0, 97.0
EXCLUSIONS: tuple[tuple[str, ...], ...] = (
    (),
    (),
    (),
    ("nuts",),
    ("lactose",),
    ("gluten",),
    ("fish", "shellfish"),
    ("soya", "nuts"),
    ("pork", "alcohol"),
    ("mushrooms", "egg"),
)


def person(chance: np.random.Generator) -> tuple[dict[str, Any], tuple[str, ...], str]:
    """Somebody who trains, what they do not eat, and a weekday."""
    male = chance.random() < 0.55
    height = chance.normal(178 if male else 166, 7)
    weight = float(np.clip(chance.normal(26, 4), 18.5, 38)) * (height / 100) ** 2
    days = chance.permutation(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
    fields = {
        "weight": f"{min(max(weight, 46), 135):.1f} kg",
        "height": f"{height:.0f} cm",
        "age": int(chance.integers(18, 72)),
        "sex": "male" if male else "female",
        "goal": str(chance.choice(["gain", "maintain", "recomposition", "cut"])),
        "activity": str(chance.choice(["desk", "desk", "standing", "moving", "heavy"])),
        "training_days": tuple(str(day) for day in days[: chance.integers(2, 7)]),
        "training_start": f"{chance.integers(6, 21):02d}:{chance.choice(['00', '30'])}",
        "training_minutes": int(chance.integers(40, 110)),
        "wake_time": f"{chance.integers(5, 9):02d}:30",
        "meals": int(chance.choice([3, 4, 4, 5, 5, 6])),
        "diet": str(chance.choice(["omnivore", "omnivore", "omnivore", "vegetarian", "vegan"])),
    }
    exclude = EXCLUSIONS[chance.integers(len(EXCLUSIONS))]
    return fields, exclude, str(days[0] if chance.random() < 0.6 else days[-1])


def people(count: int) -> list[tuple[Plan, tuple[str, ...], str]]:
    """So many plans that count energy and protein."""
    chance = np.random.default_rng(15)
    found: list[tuple[Plan, tuple[str, ...], str]] = []
    while len(found) < count:
        fields, exclude, day = person(chance)
        plan = make_plan(Profile(**fields))
        if plan.energy is not None and plan.protein is not None:
            found.append((plan, exclude, day))
    return found


def served(count: int = PEOPLE) -> None:
    """Print how many of so many people get a day that meets every tolerance, and the misses."""
    from calc.food.menus import menu

    whole, missed, worst = 0, Counter[str](), ("", 0.0)
    seconds = []
    by_diet: dict[str, list[bool]] = {}
    for plan, exclude, day in people(count):
        begin = time.perf_counter()
        try:
            misses = menu(plan, day, exclude=exclude).misses
        except InputError as fault:
            print("no menu:", fault)
            continue
        seconds.append(time.perf_counter() - begin)
        whole += misses.empty
        by_diet.setdefault(plan.profile.diet, []).append(misses.empty)
        for one in misses.to_dict("records"):
            missed[f"{'meal' if one['meal'] else 'day'} {one['what']}"] += 1
            off = abs(one["given"] - one["asked"]) / max(one["asked"], 1)
            if off > worst[1]:
                who = f"{plan.profile.diet}, {plan.profile.weight_kg:.0f} kg, without {exclude}"
                what = f"{one['meal'] or 'day'} {one['what']} {one['given']} for {one['asked']}"
                worst = f"{what} ({who})", off
    rows = [[name, many] for name, many in missed.most_common()]
    table(f"Misses of {count} people", ["", "menus"], rows or [["none", 0]])
    for diet, met in by_diet.items():
        print(f"{diet}: {100 * sum(met) / len(met):.1f} % of {len(met)}")
    print(f"worst: {worst[0]}")
    print(f"a day, s: p50 {p50(seconds):.3f}, p95 {p95(seconds):.3f}, most {max(seconds):.3f}")
    verdict("People with every tolerance met, %", 100 * whole / count, SHARE, at_least=True)


def main() -> None:
    begin, process = time.perf_counter(), psutil.Process()
    before = process.memory_info().rss
    from calc.food.menus import menu, week_menu

    crowd = people(DAYS)
    plan = crowd[0][0]
    begin = time.perf_counter()
    menu(plan)
    cold = time.perf_counter() - begin
    days, weeks = [], []
    for one, exclude, day in crowd:
        begin = time.perf_counter()
        menu(one, day, exclude=exclude)
        days.append(time.perf_counter() - begin)
    for one, exclude, _ in crowd[:WEEKS]:
        begin = time.perf_counter()
        week_menu(one, exclude=exclude)
        weeks.append(time.perf_counter() - begin)
    more = (process.memory_info().rss - before) / 2**20
    table(
        "Menus, s",
        ["", "p50", "p95"],
        [["a day", p50(days), p95(days)], ["a week", p50(weeks), p95(weeks)]],
    )
    verdict("A day, p95 s", p95(days), DAY_SECONDS)
    verdict("A week, p95 s", p95(weeks), WEEK_SECONDS)
    verdict("The first day of a process, s", cold, DAY_SECONDS + 1)
    verdict("Memory, MB", more, MEGABYTES)
    served()
