"""What there is to say of a menu as a whole: large plates, much fibre, what is near an allergy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from calc.errors import Notice, listed
from calc.evidence import Constant, figure
from calc.food.menus.exclusions import meant
from calc.food.menus.meals import MORE_MEALS
from calc.food.menus.table import Leftover, Sitting
from calc.person.limits import WEEKDAY_NAMES

MUCH_FIBRE = Constant(60, "g", "Fibre of a menu's day from which it is said, however large the day")
FIBRE_PER_KCAL = Constant(0.018, "g/kcal", "The same beside the day's energy", low=0.014)


def notices_of(
    sittings: Sequence[Sitting], excluded: Iterable[str], leftovers: Iterable[Leftover] = ()
) -> list[Notice]:
    """Return the notices on a menu; `excluded` is what a person leaves out."""
    found = (
        map(_cooked_ahead, leftovers),
        _large(sittings),
        _much_fibre(sittings),
        _near_nuts(excluded, sittings),
    )
    return [one for some in found for one in some]


def _cooked_ahead(one: Leftover) -> Notice:
    cooked, eaten = WEEKDAY_NAMES[one.cooked], WEEKDAY_NAMES[one.eaten]
    why = f"Cook twice as much of '{one.dish}' on {cooked}: it is {eaten}'s lunch too."
    return Notice("advice", "menu", why)


def _large(sittings: Sequence[Sitting]) -> Iterable[Notice]:
    large = {
        one.meal.label: one.given["energy_kcal"]
        for one in sittings
        if one.given["energy_kcal"] > MORE_MEALS
    }
    if large:
        most = max(large.values())
        why = (
            f"There are up to {figure(most, 0)} kcal on one plate here ({listed(list(large))}), "
            "which is much at a time. One meal more in the day would make it smaller."
        )
        yield Notice("advice", "meals", why)


def _much_fibre(sittings: Sequence[Sitting]) -> Iterable[Notice]:
    """Say where a day has far more fibre than is usual: who is not used to it minds."""
    days: dict[str, list[Sitting]] = {}
    for one in sittings:
        days.setdefault(one.day, []).append(one)
    most = 0.0
    for of_day in days.values():
        fibre, kcal = (
            sum(one.given[what] for one in of_day) for what in ("fibre_g", "energy_kcal")
        )
        if fibre > min(MUCH_FIBRE, FIBRE_PER_KCAL * kcal):
            most = max(most, fibre)
    if most:
        why = (
            f"There are up to {figure(most, 0)} g of fibre in a day here. Who is not used to it "
            "comes to it over some weeks, and drinks well."
        )
        yield Notice("advice", "meals", why)


def _near_nuts(excluded: Iterable[str], sittings: Iterable[Sitting]) -> Iterable[Notice]:
    """Say what goes, and what stays in, where a food is left out that many are allergic to."""
    out = set(map(meant, excluded))
    served = {food.name for one in sittings for food, _ in one.portions}
    if "nuts" in out:
        why = (
            "Peanuts and lupin are left out with nuts, as allergies to them go together. Write "
            "'tree nuts' to leave out those alone."
        )
        yield Notice("changed", "meals", why, asked="nuts", given="nuts, peanuts and lupin")
    elif "peanut" in out:
        why = "Lupin is left out with peanuts, as allergies to them go together."
        yield Notice("changed", "meals", why, asked="peanuts", given="peanuts and lupin")
    if "soya" in out and any("lupin" in name for name in served):
        why = (
            "Lupin beans are here. Who is allergic to soya may be to lupin: leave out 'lupin' if "
            "you are not sure."
        )
        yield Notice("doubtful", "meals", why)
