"""Other dishes for a meal of a day: those with which the day still gives what it is to give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from calc.errors import InputError
from calc.evidence import Constant
from calc.food.menus.candidates import candidates
from calc.food.menus.dishes import main_of
from calc.food.menus.own import Label
from calc.food.menus.planner import Wishes, plates_for, sit
from calc.food.menus.table import misses_of
from calc.plan import Plan

SWAPS = Constant(3, "dishes", "How many other dishes are offered for a meal")
TRIED = Constant(12, "dishes", "How many are tried for that")
WIDER = Constant(3, "times", "How much wider the choice is than for a menu")


def swaps(
    plan: Plan,
    day: str,
    meal: str,
    *,
    exclude: Iterable[str] = (),
    seed: int = 0,
    dishes: Mapping[str, str] | None = None,
    have: Iterable[str] = (),
    own: Iterable[Label] = (),
) -> tuple[str, ...]:
    """Return up to three other dishes for a meal of the menu that `menu` gives for the same inputs.

    All other meals keep their dishes, and the day misses no more than it does. Raises `InputError`
    as `menu` does, and for a meal that the day has not got.
    """
    wishes = Wishes.of(plan, exclude, seed, dishes, have, own)
    sittings, bounds = sit(plan, day, wishes)
    names = [one.meal.name for one in sittings]
    if meal not in names:
        raise InputError(f"'{meal}' is no meal of this day: {', '.join(names)}.", "meal", meal)
    allowed = len(misses_of(sittings, bounds))
    kept = {one.meal.name: main_of(each.plate.dish.name for each in one.served) for one in sittings}
    asked = sittings[names.index(meal)].meal
    lot = f"{wishes.lot}|{day}"
    found: list[str] = []
    others = candidates(asked, plates_for(plan, wishes), {}, lot, float(WIDER))
    tried = [
        one.plate.dish.name
        for one in others
        if not one.plate.dish.beside and one.plate.dish.name not in kept.values()
    ]
    for name in tried[: int(TRIED)]:
        with_it, _ = sit(plan, day, replace(wishes, dishes={**kept, meal: name}))
        if with_it and len(misses_of(with_it, bounds)) <= allowed:
            found.append(name)
        if len(found) == int(SWAPS):
            break
    return tuple(found)
