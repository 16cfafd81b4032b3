"""A day to be ticked off: what is to be eaten of it, what was told of each meal, and what is left.

Amounts are kcal and g. One that a person did not give is nan, and so is a sum that has one in it:
unknown is never nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum, isfinite, nan
from typing import Literal, NamedTuple

from calc.clock import clock
from calc.day import Day
from calc.errors import InputError, shown_value
from calc.evidence import Constant
from calc.journal.by_hand_limits import day_number, text_of

How = Literal["planned", "changed", "skipped"]
PLANNED: How = "planned"
CHANGED: How = "changed"
SKIPPED: How = "skipped"
MOST_EXTRAS = Constant(50, "extras", "Most things eaten on top of a day's plan that are taken")
MOST_GLASSES = Constant(60, "glasses", "Most glasses of water of a day that are counted")
LONGEST_WHAT = Constant(100, "characters", "Longest name of something eaten")


class Amounts(NamedTuple):
    """What food holds, by the names that the journal's days have."""

    energy_kcal: float = 0.0
    protein_g: float = 0.0
    carbohydrate_g: float = 0.0
    fat_g: float = 0.0

    def times(self, share: float) -> Amounts:
        """Return that share of it."""
        return Amounts(*(one * share for one in self))


NOTHING = Amounts()
UNKNOWN = Amounts(nan, nan, nan, nan)


class Row(NamedTuple):
    """Something to eat in a day: unique `name`, what it is called, when, and what it holds.

    `minute` is since waking. `fixed` is what is taken during a session, which no other meal moves.
    """

    name: str
    label: str
    time: str
    minute: int
    amounts: Amounts
    fixed: bool = False


class Told(NamedTuple):
    """What was told of a meal: as planned, changed or skipped, and what was eaten of it."""

    how: How
    amounts: Amounts


class Extra(NamedTuple):
    """Something eaten beside the plan."""

    what: str
    amounts: Amounts


@dataclass(frozen=True)
class Lived:
    """A day as it was lived so far: each meal by its name, what came on top, glasses of water.

    `before` is what the journal had by hand of the day's intake when these took its place; it comes
    back when they go.
    """

    meals: Mapping[str, Told] = field(default_factory=dict)
    extras: tuple[Extra, ...] = ()
    glasses: int = 0
    before: Amounts | None = None


def rows_of(day: Day) -> tuple[Row, ...]:
    """Return what is to be eaten in a day, in its order; none where amounts are withheld."""
    events = [one for one in day.events if isfinite(one.energy_kcal)]
    several = Counter(one.label for one in events)
    rows = []
    for one in events:
        time = clock(day.wake_minute + one.start, step=1)
        name = f"{one.label} {time}" if several[one.label] > 1 else one.label
        amounts = Amounts(one.energy_kcal, one.protein_g, one.carbohydrate_g, one.fat_g)
        rows.append(Row(name, one.label, time, one.start, amounts, one.role == "training"))
    return tuple(rows)


def total(parts: Iterable[Amounts]) -> Amounts:
    """Return what several hold together, in whatever order; unknown where one of them is."""
    return Amounts(*map(fsum, zip(NOTHING, *parts, strict=True)))


def known(amounts: Amounts) -> Amounts:
    """Return amounts with nothing where they are not known, for what has been eaten at least."""
    return Amounts(*(one if isfinite(one) else 0.0 for one in amounts))


def parts_of(lived: Lived) -> list[Amounts]:
    """Return what each thing held that was eaten."""
    return [
        *(told.amounts for told in lived.meals.values()),
        *(extra.amounts for extra in lived.extras),
    ]


def eaten(lived: Lived) -> Amounts:
    """Return what was eaten so far; unknown where one of it is."""
    return total(parts_of(lived))


def at_least(lived: Lived) -> Amounts:
    """Return what was eaten so far, of what is known."""
    return total(map(known, parts_of(lived)))


def is_whole(lived: Lived, rows: Sequence[Row]) -> bool:
    """Whether every meal was told of, so that the day's intake is known."""
    return bool(rows) and all(row.name in lived.meals for row in rows)


def changed(row: Row, share: float | None = None, **given: float | None) -> Told:
    """Return a meal of which another share was eaten, or other amounts by their names.

    What is not given of other amounts is not known. Raises `InputError` naming the amount.
    """
    if share is not None:
        if not isfinite(share) or share < 0:
            raise InputError(f"{shown_value(share)} is no share of a meal.", "share", share)
        return Told(CHANGED, row.amounts.times(share))
    return Told(CHANGED, amounts_of(given))


def extra(what: str, **given: float | None) -> Extra:
    """Return something eaten beside the plan. Raises `InputError` naming the field."""
    text = text_of("what", what)[: int(LONGEST_WHAT)]
    amounts = amounts_of(given)
    if not isfinite(amounts.energy_kcal):
        raise InputError("How many kcal did it have, about?", "energy_kcal", None)
    return Extra(text or "Something extra", amounts)


def amounts_of(given: Mapping[str, float | None]) -> Amounts:
    """Return amounts by their names; unknown where none is given. Raises `InputError`."""
    found: dict[str, float] = {}
    faults: list[InputError] = []
    for name in Amounts._fields:
        try:
            found[name] = day_number(name, given.get(name))
        except InputError as fault:
            faults.append(fault)
    if faults:
        raise InputError.together(faults)
    return Amounts(**found)
