"""The amounts that a plan hands out: their names, units and places, as one table."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from calc.arrays import Band
from calc.plan.amounts import Amounts
from calc.units import Quantity, registry


class Range(NamedTuple):
    """The low end, the target and the high end of an amount, as pint quantities of one unit."""

    low: Quantity
    target: Quantity
    high: Quantity

    def m_as(self, unit: str) -> Band:
        """Return the three numbers in `unit`."""
        return Band(*(part.m_as(unit) for part in self))


class Item(NamedTuple):
    """One amount of a plan: its name, its place in the CSV, its unit, and what withholds it."""

    name: str
    group: str
    day: str
    unit: str
    topics: tuple[str, ...]
    band: Callable[[Amounts], Band]


ITEMS: tuple[Item, ...] = (
    Item("resting_energy", "energy", "every", "kcal/day", ("energy",), lambda a: a.resting.band),
    Item("maintenance", "energy", "every", "kcal/day", ("energy",), lambda a: a.maintenance.band),
    Item("energy", "energy", "week", "kcal/day", ("energy",), lambda a: a.energy),
    Item(
        "energy_training_day",
        "energy",
        "training",
        "kcal/day",
        ("energy",),
        lambda a: a.days.training_energy,
    ),
    Item(
        "energy_rest_day", "energy", "rest", "kcal/day", ("energy",), lambda a: a.days.rest_energy
    ),
    Item("protein", "nutrients", "every", "g/day", ("protein",), lambda a: a.macros.protein),
    Item("protein_per_meal", "nutrients", "every", "g", ("protein",), lambda a: a.protein_per_meal),
    Item("fat", "nutrients", "every", "g/day", ("fat",), lambda a: a.macros.fat),
    Item(
        "carbohydrate_training_day",
        "nutrients",
        "training",
        "g/day",
        ("carbohydrate",),
        lambda a: a.days.training_carbohydrate,
    ),
    Item(
        "carbohydrate_rest_day",
        "nutrients",
        "rest",
        "g/day",
        ("carbohydrate",),
        lambda a: a.days.rest_carbohydrate,
    ),
    Item("fibre", "nutrients", "every", "g/day", ("fibre",), lambda a: a.fibre),
    Item(
        "weekly_gain",
        "weight",
        "week",
        "kg/week",
        ("weekly_gain", "energy"),
        lambda a: a.weekly_gain.band,
    ),
    Item("water", "fluid", "every", "ml/day", ("water",), lambda a: a.water),
    Item("training_fluid", "fluid", "training", "ml", ("water",), lambda a: a.training_fluid),
    Item("sleep", "sleep", "every", "h", ("sleep",), lambda a: a.sleep),
    Item("time_in_bed", "sleep", "every", "h", ("sleep",), lambda a: a.time_in_bed.hours),
)

PINT_UNITS = {
    "kcal/day": registry.Unit("kilocalorie/day"),
    "g/day": registry.Unit("gram/day"),
    "g": registry.Unit("gram"),
    "kg/week": registry.Unit("kilogram/week"),
    "ml/day": registry.Unit("milliliter/day"),
    "ml": registry.Unit("milliliter"),
    "h": registry.Unit("hour"),
}
DECIMALS = {"kcal/day": 1, "g/day": 1, "g": 1, "kg/week": 3, "ml/day": 0, "ml": 0, "h": 2}


def range_of(item: Item, found: Amounts) -> Range:
    """Return one amount of a person as a range of pint quantities."""
    unit = PINT_UNITS[item.unit]
    return Range(*(registry.Quantity(float(part), unit) for part in item.band(found)))
