"""The kitchen's sheet: what lies on each size of plate, who gets which, and what to buy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from calc.evidence import figure
from calc.person.limits import WEEKDAY_NAMES
from calc.show.plan.week_plates import Aisle, aisles_of
from calc.show.words import weighed, weighed_in
from calc.team.kitchen import plate_list, shopping_list
from calc.team.plates import Plates, Seat
from calc.units import Units


class MealSheet(NamedTuple):
    """A meal of a line: what it is, its columns (a size each, with how many plates), its foods."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def meal_sheets(day: Plates, units: Units) -> tuple[MealSheet, ...]:
    """Return what lies on the plates of a day, a sheet for each meal of each line."""
    table = plate_list([day])
    made = []
    of_meal = ["time", "meal", "line"]
    for (time, meal, line), rows in table.groupby(of_meal, sort=False):
        dishes = ", ".join(rows["dish"].drop_duplicates())
        whose = f" ({line})" if len(day.lines) > 1 else ""
        sizes = rows.drop_duplicates("size").set_index("size")["plates"]
        cell: dict[object, float] = dict(
            zip(zip(rows["food"], rows["size"], strict=True), rows["grams"].tolist(), strict=True)
        )
        heads = ("", *(f"{size} × {count}" for size, count in sizes.items()))
        cells = tuple(
            (str(food), *(_weighed(cell.get((food, size), 0), units) for size in sizes.index))
            for food in rows["food"].drop_duplicates()
        )
        made.append(MealSheet(f"{time} {meal}{whose}: {dishes}", heads, cells))
    return tuple(made)


def _weighed(grams: float, units: Units) -> str:
    return weighed(grams, units) if grams > 0 else "none"


def seats_table(day: Plates, units: Units) -> pd.DataFrame:
    """Return who gets which size at which meal, and what they change."""
    rows = []
    for seat in day.seats:
        line = {"Line": seat.line} if len(day.lines) > 1 else {}
        changes = "; ".join(weighed_in(one.text, units) for one in seat.changes)
        rows.append({"Name": seat.name, **line, **seat.sizes, "Changes": changes})
    return pd.DataFrame(rows).fillna("")


def seats_said(days: Iterable[Plates]) -> Mapping[str, tuple[str, ...]]:
    """Return each person's sizes of some days in lines: 'Monday: Breakfast L, Lunch M'."""
    found: dict[str, list[str]] = {}
    for day in days:
        for seat in day.seats:
            sizes = ", ".join(f"{meal} {size}" for meal, size in seat.sizes.items())
            changes = "".join(f"; {one.text}" for one in seat.changes)
            said = f"{WEEKDAY_NAMES[day.day]}: {sizes}{changes}"
            found.setdefault(seat.name, []).append(said)
    return {name: tuple(lines) for name, lines in found.items()}


def kitchen_sentence(day: Plates) -> str:
    """Return whom the plates of a day hold, and whom they do not."""
    seats = day.seats
    if not seats:
        return "Nobody here has a whole plan, so there are no plates to measure."
    within = sum(one.within for one in seats)
    most = max(len(line.letters) for line in day.lines)
    sizes = "one size" if most == 1 else f"{most} sizes"
    said = (
        f"{WEEKDAY_NAMES[day.day]}: {sizes} at each meal hold {within} of {len(seats)} within 5 % "
        "of their own energy and protein, and 6 % of carbohydrate and fat."
    )
    mended = sum(one.mended for one in day.out)
    if mended:
        said += f" {figure(mended, 0)} more are, with the small change beside their name."
    left = [one for one in day.out if not one.mended]
    if left:
        said += f" Not so: {'; '.join(map(_off, left))}."
    return said


def _off(seat: Seat) -> str:
    """Return how far somebody stays off what the plan asks, with their changes."""
    far = [
        f"{figure(100 * (seat.with_changes[name] / asked - 1), 0)} % "
        f"{name.rpartition('_')[0].replace('_', ' ')}"
        for name, asked in seat.asked.items()
    ]
    return f"{seat.name} ({', '.join(far)})"


def with_shares(days: Sequence[str]) -> Iterator[tuple[float, str]]:
    """Yield days that take a while, each with the share of the work that is done before it."""
    for place, day in enumerate(days):
        yield place / len(days), day


def to_buy(days: Iterable[Plates], units: Units) -> tuple[Aisle, ...]:
    """Return what to buy for everybody on some days, by aisle."""
    return aisles_of(shopping_list(days), 1, units)
