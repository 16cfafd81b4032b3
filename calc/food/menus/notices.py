"""What there is to say of a menu as a whole: large plates, much fibre, what is near an allergy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from calc.errors import Notice, listed
from calc.evidence import Constant, figure
from calc.food.menus.meals import MORE_MEALS
from calc.food.menus.model import Bounds
from calc.food.menus.table import Sitting

MUCH_FIBRE = Constant(1.2, "of the plan's upper end", "Fibre of a menu from which it is said")


def notices_of(
    sittings: Sequence[Sitting], bounds: Mapping[str, Bounds], excluded: Iterable[str]
) -> list[Notice]:
    """Return the notices on a menu; `bounds` are those of its days, `excluded` what is left out."""
    found = (_large(sittings), _much_fibre(sittings, bounds), _near_nuts(excluded, sittings))
    return [one for some in found for one in some]


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


def _much_fibre(sittings: Sequence[Sitting], bounds: Mapping[str, Bounds]) -> Iterable[Notice]:
    """Say where a day has far more fibre than the plan asks for: who is not used to it minds."""
    most = 0.0
    for day, limits in bounds.items():
        given = sum(one.given["fibre_g"] for one in sittings if one.day == day)
        if given > limits.fibre_usual * MUCH_FIBRE:
            most = max(most, given)
    if most:
        why = (
            f"There are up to {figure(most, 0)} g of fibre in a day here. Who is not used to it "
            "comes to it over some weeks, and drinks well."
        )
        yield Notice("advice", "meals", why)


def _near_nuts(excluded: Iterable[str], sittings: Iterable[Sitting]) -> Iterable[Notice]:
    """Say what stays in where nuts or peanuts are left out, as allergies to them go together."""
    out = set(excluded)
    served = {food.name for one in sittings for food, _ in one.portions}
    if "nuts" in out and "peanut" not in out and any("peanut" in name for name in served):
        why = (
            "You left out nuts. Peanuts are none, and stay in: leave out 'peanut' too if you must."
        )
        yield Notice("doubtful", "meals", why)
    if "peanut" in out and any("lupin" in name for name in served):
        why = (
            "Lupin beans are here. Who is allergic to peanuts may be to lupin: leave out 'lupin' "
            "if you are not sure."
        )
        yield Notice("doubtful", "meals", why)
