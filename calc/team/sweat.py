"""A sweat test of a team: weighings before and after a session, a rate and a drink plan each."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import NormalDist
from typing import Any

import numpy as np
import pandas as pd

from calc.errors import InputError
from calc.evidence import Constant, figure
from calc.food.hydration import (
    DURING_CEILING,
    LOSS_TO_STAY_UNDER,
    SCALE_TOLERANCE,
    check_sweat_test,
    fluid_ceiling,
    sodium_loss_mg,
    sweat_rate,
)
from calc.person.guardrails import hides_numbers, withheld_topics
from calc.person.profile import Profile
from calc.team.squad import Member
from calc.units import plain_number, registry

WEIGHING_ERROR = Constant(
    SCALE_TOLERANCE / 2, "kg", "Standard deviation of one weighing: the scale's step, wet clothes"
)
DRUNK_ERROR = Constant(0.05, "of it", "Standard deviation of what was drunk, read off a bottle")
SURE = Constant(0.95, "", "Share of cases that the interval of a rate is to hold")
LEAST_MINUTES = Constant(20, "minutes", "Shortest session whose loss a scale can tell", low=20)
MOST_MINUTES = Constant(600, "minutes", "Longest session of a sweat test")
LIGHTEST = Constant(30, "kg", "Least body weight of a sweat test")
HEAVIEST = Constant(300, "kg", "Most body weight of a sweat test")
MOST_FLUID = Constant(10, "L", "Most that is drunk, or left as urine, in a sweat test")
PORTION = Constant(50, "ml", "Drinks are told in steps of this")
FOOD_COVERS = Constant(2, "h", "Up to this meals make up for the sodium of a session")

# The unit of each heading; a heading is 'weight_before_kg', and what stands for it.
_KILOGRAMS = {"kg": "kilogram", "lb": "pound"}
_LITRES = {"l": "liter", "ml": "milliliter", "oz": "US_fluid_ounce"}
_FIELDS: Mapping[str, tuple[Mapping[str, str], str]] = {
    "weight_before": (_KILOGRAMS, "kilogram"),
    "weight_after": (_KILOGRAMS, "kilogram"),
    "drunk": (_LITRES, "liter"),
    "urine": (_LITRES, "liter"),
    "minutes": ({"": ""}, ""),
}
_OPTIONAL = "urine"
_RANGES: Mapping[str, tuple[str, float, float, str]] = {
    "weight_before": ("Weight before", float(LIGHTEST), float(HEAVIEST), "kg"),
    "weight_after": ("Weight after", float(LIGHTEST), float(HEAVIEST), "kg"),
    "drunk": ("Amount drunk", 0.0, float(MOST_FLUID), "litres"),
    "urine": ("Amount of urine", 0.0, float(MOST_FLUID), "litres"),
    "minutes": ("Length of the session", float(LEAST_MINUTES), float(MOST_MINUTES), "minutes"),
}
COLUMNS = (
    *("name", "minutes", "sweat_l_per_h", "low95", "high95", "loss_percent"),
    *("drink_from_ml", "drink_to_ml", "sodium_mg", "sodium_low_mg", "sodium_high_mg"),
    *("note", "error"),
)
NO_PLAN = "No drink plan is made here: a doctor or a dietitian can say how much suits."
EMPTY = (
    "name,weight_before_kg,weight_after_kg,drunk_ml,urine_ml,minutes\n"
    "Ana Example,62.0,61.7,400,100,60\n"
    "Ben Example,80.0,79.2,600,,75\n"
)


@dataclass(frozen=True)
class _Test:
    """One row as numbers, in kg, litres and minutes."""

    weight_before: float
    weight_after: float
    drunk: float
    urine: float
    minutes: float

    @property
    def numbers(self) -> tuple[float, float, float, float, float]:
        """What the equations of a sweat test take, in their order."""
        hours = self.minutes / 60
        return self.weight_before, self.weight_after, self.drunk, self.urine, hours


def sweat_table(tests: pd.DataFrame, members: Iterable[Member] = ()) -> pd.DataFrame:
    """Return the sweat rate of each row of a test with a drink plan, in the order of the rows.

    `tests` has `name`, `weight_before` and `weight_after` (`_kg` or `_lb`), `drunk` and, where it
    was measured, `urine` (`_ml`, `_l` or `_oz`), and `minutes`. The rate is in litres an hour,
    `low95` to `high95` what the scale and the bottle leave open; the weather of another day is not
    in it. `drink_from_ml` to `drink_to_ml` is for the next session of that length in like weather:
    from what keeps the loss under 2 % of body weight, to no more than was surely lost, and to no
    more than a litre an hour. `sodium_mg` is what the sweat held, at a usual concentration, between
    the ends of what is usual. A row that cannot be has blanks and an `error` with the field, the
    value and its range; `note` says what else there is. Where `members` are given, nobody else gets
    a plan, and whose plan leaves out water, sodium or all numbers gets none of these here either.
    Raises `InputError` for a table without a column that is needed, or with one of them twice.
    """
    columns = headings_of(tests)
    people = {one.name: one.profile for one in members}
    rows = [
        _row(str(name).strip(), dict(zip(columns, values, strict=True)), columns, people)
        for name, *values in zip(
            tests["name"], *(tests[heading] for heading, _ in columns.values()), strict=True
        )
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def headings_of(tests: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """Return by field the heading that it has and the unit of that.

    Raises `InputError` for a column that is needed and not there, or there twice.
    """
    faults, found = [], {}
    if "name" not in tests:
        faults.append(InputError("The table needs a column 'name'.", "name"))
    for field, (units, _) in _FIELDS.items():
        headings = {f"{field}_{unit}".rstrip("_"): unit for unit in units}
        there = [one for one in tests.columns if one in headings]
        if len(there) == 1:
            found[field] = there[0], units[headings[there[0]]]
        elif there or field != _OPTIONAL:
            wanted = " or ".join(f"'{one}'" for one in headings)
            how = f"has '{field}' more than once" if there else f"needs a column {wanted}"
            faults.append(InputError(f"The table {how}: give one of {wanted}.", field))
    if faults:
        raise InputError.together(faults)
    return found


def _row(
    name: str,
    given: Mapping[str, Any],
    columns: Mapping[str, tuple[str, str]],
    people: Mapping[str, Profile],
) -> dict[str, Any]:
    row: dict[str, Any] = {"name": name, "note": "", "error": ""}
    if people and name not in people:
        row["error"] = f"name: nobody of the team is called '{name}'; write it as in the team."
        return row
    profile = people.get(name)
    if profile is not None and hides_numbers(profile.conditions):
        row["note"] = NO_PLAN
        return row
    try:
        test = _test(given, columns)
        notices = check_sweat_test(*test.numbers)
    except InputError as error:
        row["error"] = " ".join(f"{one.field}: {one}" for one in error.errors)
        return row
    withheld = withheld_topics(profile.conditions, profile.age) if profile else frozenset()
    return row | _found(test, withheld, [one.why for one in notices])


def _test(given: Mapping[str, Any], columns: Mapping[str, tuple[str, str]]) -> _Test:
    faults, values = [], {_OPTIONAL: 0.0}
    for field, (heading, unit) in columns.items():
        label, low, high, base = _RANGES[field]
        value = given[field]
        blank = value is None or value is pd.NA or str(value).strip().lower() in ("", "nan")
        if blank and field == _OPTIONAL:
            continue
        try:
            if blank:
                raise InputError(f"{label} is blank: it has to be {low:g} to {high:g} {base}.")
            read = plain_number(value, "", label, heading)
            if unit:
                read = float(registry.Quantity(read, unit).m_as(_FIELDS[field][1]))
            if not low <= read <= high:
                raise InputError(
                    f"{label} is {figure(read)} {base}: it has to be {low:g} to {high:g}."
                )
            values[field] = read
        except InputError as fault:
            faults.append(InputError(str(fault), heading, value))
    if faults:
        raise InputError.together(faults)
    return _Test(**values)


def _found(test: _Test, withheld: frozenset[str], notes: list[str]) -> dict[str, Any]:
    hours = test.minutes / 60
    rate, loss = (float(one) for one in sweat_rate(*test.numbers))
    litres, spread = rate * hours, rate_error(test.drunk, hours)
    low, high = max(rate - spread, 0.0), rate + spread
    found = {
        "minutes": test.minutes,
        "sweat_l_per_h": round(rate, 2),
        "low95": round(low, 2),
        "high95": round(high, 2),
        "loss_percent": round(100 * loss, 1),
    }
    if "water" in withheld:
        return found | {"note": NO_PLAN}
    most = min(low * hours * 1000, float(fluid_ceiling(test.minutes)))
    least = max(litres - LOSS_TO_STAY_UNDER * test.weight_before, 0.0) * 1000
    to = math.floor(most / PORTION) * int(PORTION)
    start = math.ceil(least / PORTION) * int(PORTION)
    if start > to:
        notes.append(
            f"With at most {to} ml in the session (never more than is lost, and no more than "
            f"{figure(DURING_CEILING)} litre an hour) the loss goes beyond "
            f"{figure(100 * LOSS_TO_STAY_UNDER)} %: drink the rest afterwards."
        )
    found |= {"drink_from_ml": min(start, to), "drink_to_ml": to}
    if "sodium" not in withheld:
        salt = sodium_loss_mg(litres)
        named = zip(("sodium_low_mg", "sodium_mg", "sodium_high_mg"), salt, strict=True)
        found |= {name: float(np.round(value)) for name, value in named}
        notes.append(
            f"Meals make up for the sodium of a session up to {figure(FOOD_COVERS)} h."
            if hours <= FOOD_COVERS
            else f"Beyond {figure(FOOD_COVERS)} h, sodium in the drink or a salty snack helps."
        )
    return found | {"note": " ".join(notes)}


def rate_error(drunk_l: float, hours: float) -> float:
    """Return how far to either side, in litres an hour, a rate may be off in 95 of 100 tests.

    From two weighings and what was drunk; what is breathed out and burnt is not in it.

    >>> round(rate_error(0.6, 1.25), 3)
    0.12
    """
    sd = math.sqrt(2 * WEIGHING_ERROR**2 + (DRUNK_ERROR * drunk_l) ** 2)
    return NormalDist().inv_cdf((1 + SURE) / 2) * sd / hours
