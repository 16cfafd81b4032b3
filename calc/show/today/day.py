"""A day to be ticked off in words: what was had of it, each meal, and what else happens when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from math import isfinite
from typing import NamedTuple

from calc.day import Day
from calc.evidence import Constant, figure
from calc.food.menus import Menu
from calc.food.menus.dishes import main_of
from calc.journal import Journal
from calc.journal.by_hand import day_rows
from calc.person.limits import WEEKDAY_NAMES, WEEKDAYS
from calc.show.plan.clock import at
from calc.show.words import body_weight, fluid, kcal, litres_from, weight_unit
from calc.today.meals import (
    CHANGED,
    PLANNED,
    SKIPPED,
    Amounts,
    How,
    Lived,
    Row,
    Told,
    at_least,
    eaten,
    is_whole,
    total,
)
from calc.today.rest import NO_MATTER, Rest
from calc.units import Units

GLASS_ML = Constant(250, "ml", "A glass of water", low=200, high=300)
GLASS_FL_OZ = 8
LOOKED_BACK = 60
WORDS: Mapping[How, str] = {PLANNED: "Eaten", CHANGED: "Changed", SKIPPED: "Skipped"}
HOWS: Mapping[str, How] = {word: how for how, word in WORDS.items()}
EVERYTHING = "Everything as planned"
# What else of a day is shown among its meals.
BESIDE = ("training", "bed")


class Line(NamedTuple):
    """A line of the day: when, what, what it holds, and for a meal the row it stands for."""

    time: str
    what: str
    holds: str
    role: str
    row: Row | None = None


class Last(NamedTuple):
    """The last value before a day that the journal knows, and when it was, in words."""

    value: float
    said: str


def title(day: date, today: date) -> str:
    """Return the heading of a day: 'Today', 'Yesterday', 'Tomorrow' or its weekday."""
    away = (day - today).days
    near = {0: "Today", -1: "Yesterday", 1: "Tomorrow"}
    return near.get(away, WEEKDAY_NAMES[WEEKDAYS[day.weekday()]])


def beside(day: date) -> tuple[str, str]:
    """Return what leads to the day before and to the one after: '‹ Sun', 'Tue ›'."""
    before, after = (day + timedelta(days=by) for by in (-1, 1))
    return f"‹ {before:%a}", f"{after:%a} ›"


def dated(day: date) -> str:
    """Return 'Mon 30 Nov'."""
    return f"{day:%a} {day.day} {day:%b}"


def had_sentence(lived: Lived, rows: Sequence[Row]) -> str:
    """Return what of the day's energy and protein was had, for a heading; '' without numbers."""
    if not rows:
        return ""
    asked, had = total(row.amounts for row in rows), at_least(lived)
    some = "" if isfinite(eaten(lived).protein_g) else " at least"
    return (
        f"<b>{figure(had.energy_kcal, 0)}</b> of {figure(asked.energy_kcal, 0)} kcal, "
        f"<b>{figure(had.protein_g, 0)}</b>{some} of {figure(asked.protein_g, 0)} g protein"
    )


def left_sentence(lived: Lived, rest: Rest, rows: Sequence[Row]) -> str:
    """Return what is left of the day, and what became of the rest where something changed."""
    if not rows or lived == Lived():
        return ""
    if is_whole(lived, rows):
        return _ended(lived, rows)
    if not rest.moved:
        return ""
    over = rest.over_kcal
    if abs(over) <= NO_MATTER:
        return "The meals to come take up the difference."
    which = "over" if over > 0 else "under"
    return (
        f"The meals to come take up what fits them; the day ends about {kcal(abs(over))} kcal "
        f"{which}. Tomorrow stays as planned."
    )


def _ended(lived: Lived, rows: Sequence[Row]) -> str:
    asked, had = total(row.amounts for row in rows), eaten(lived)
    off = had.energy_kcal - asked.energy_kcal
    if not isfinite(off):
        return "The day is in your journal, with what is known of it."
    if abs(off) <= NO_MATTER:
        return "The day is in your journal, as planned."
    return (
        f"The day is in your journal, {kcal(abs(off))} kcal {'over' if off > 0 else 'under'} "
        "the plan. One day decides nothing."
    )


def holds(amounts: Amounts) -> str:
    """Return '780 kcal, 38 g protein', with what is not known left out."""
    parts = []
    if isfinite(amounts.energy_kcal):
        parts.append(f"{figure(amounts.energy_kcal, 0)} kcal")
    if isfinite(amounts.protein_g):
        parts.append(f"{figure(amounts.protein_g, 0)} g protein")
    return ", ".join(parts)


def lines_of(day: Day, rows: Sequence[Row], rest: Rest, lived: Lived) -> list[Line]:
    """Return the day in its order: meals as they are now or were eaten, sessions, lights out."""
    now = {row.name: row.amounts for row in rest.rows}
    found: list[tuple[int, Line]] = []
    for row in rows:
        told = lived.meals.get(row.name)
        amounts = now.get(row.name, row.amounts) if told is None else told.amounts
        text = "" if told is not None and told.how == SKIPPED else holds(amounts)
        role = "during" if row.fixed else "meal"
        found.append((row.minute, Line(row.time, row.label, text, role, row)))
    taken = {row.minute for row in rows if row.fixed}
    for event in day.events:
        if event.role in BESIDE and not (event.role == "training" and event.start in taken):
            length = f"{event.end - event.start} min" if event.role == "training" else ""
            line = Line(at(day, event.start), event.label, length, event.role)
            found.append((event.start, line))
    found.sort(key=lambda pair: pair[0])
    return [line for _, line in found]


def dishes_of(menu: Menu, weekday: str) -> dict[str, str]:
    """Return what is on the plate at each meal of a weekday, by its label and time."""
    table = menu.table[menu.table["day"] == weekday]
    found = {}
    for (meal, time), rows in table.groupby(["meal", "time"], sort=False):
        names = list(dict.fromkeys(rows["dish"]))
        main = main_of(names)
        others = [one[0].lower() + one[1:] for one in names if one != main]
        found[f"{meal} {time}"] = ", ".join([main, *others])
    return found


def told_as(told: Told | None) -> str | None:
    """Return the word that a meal's choice shows; None for nothing told."""
    return None if told is None else WORDS[told.how]


def last_before(journal: Journal, name: str, day: date, units: Units) -> Last | None:
    """Return the last value of a day's column before a day, within two months; None for none."""
    known = journal.days
    first = (day - timedelta(days=LOOKED_BACK)).isoformat()
    there = known[name].notna() & (known["date"] >= first) & (known["date"] < day.isoformat())
    if not there.any():
        return None
    when = known.loc[there, "date"].max().date()
    value = day_rows(journal, when, when)[name].iloc[0]
    if not isfinite(value):
        return None
    text = body_weight(value, units) if name == "weight_kg" else f"{figure(value, 2)} h"
    return Last(float(value), f"{text} on {dated(when)}")


def body_label(name: str, units: Units) -> str:
    """Return what is asked of a morning: 'Weigh-in (kg)', 'Slept (h)'."""
    return f"Weigh-in ({weight_unit(units)})" if name == "weight_kg" else "Slept (h)"


def glass_ml(units: Units) -> float:
    """Return what a glass holds, in ml."""
    return litres_from(GLASS_FL_OZ, units) * 1000 if units == "imperial" else float(GLASS_ML)


def glasses_sentence(water_ml: float | None, units: Units) -> str:
    """Return how many glasses a day's water is: 'of about 10, 250 ml each'."""
    one = glass_ml(units)
    if water_ml is None:
        return f"{fluid(one, units)} each"
    return f"of about {figure(water_ml / one, 0)}, {fluid(one, units)} each"
