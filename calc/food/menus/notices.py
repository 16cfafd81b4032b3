"""What there is to say of a menu as a whole: large plates, much fibre, what is near an allergy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from calc.errors import Notice, listed
from calc.evidence import Constant, apart, figure
from calc.food.menus.exclusions import meant
from calc.food.menus.meals import MORE_MEALS
from calc.food.menus.table import Leftover, Sitting
from calc.person.limits import WEEKDAY_NAMES

MUCH_FIBRE = Constant(60, "g", "Fibre of a menu's day from which it is said, however large the day")


def notices_of(
    sittings: Sequence[Sitting],
    excluded: Iterable[str],
    leftovers: Iterable[Leftover] = (),
    *,
    fibre_high: float = float(MUCH_FIBRE),
) -> list[Notice]:
    """Return the notices on a menu.

    `excluded` is what a person leaves out, `fibre_high` the upper end of the plan's fibre in g.
    """
    found = (
        map(_cooked_ahead, leftovers),
        _large(sittings),
        _much_fibre(sittings, fibre_high),
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


def _much_fibre(sittings: Sequence[Sitting], high: float) -> Iterable[Notice]:
    """Say where a day has more fibre than the plan, or than most people are used to."""
    days: dict[str, float] = {}
    for one in sittings:
        days[one.day] = days.get(one.day, 0.0) + one.given["fibre_g"]
    most = max(days.values(), default=0.0)
    if not (most > MUCH_FIBRE or (most > high and apart(most, high, 0))):
        return
    is_over = most > high and apart(most, high, 0)
    over = f", above the plan's {figure(high, 0)} g" if is_over else ""
    why = (
        f"There are up to {figure(most, 0)} g of fibre in a day here{over}. Who is not used to it "
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
