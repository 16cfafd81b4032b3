"""The day by the clock as a table, and example foods that meet its meals."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from html import escape
from math import isfinite
from typing import Any, cast

from calc import Plan
from calc.day import Event, whole_grams
from calc.evidence import figure
from calc.food.example_menus import Suggestion, Window, suggestions
from calc.food.foods import FOOD_TABLE
from calc.plan import DayKind
from calc.show import words
from calc.show.plan.clock import meals_of
from calc.units import Units

COLUMNS = {
    "energy_kcal": ("Energy", "kcal", ""),
    "protein_g": ("Protein", "g", "protein"),
    "carbohydrate_g": ("Carbohydrate", "g", "carbohydrate"),
    "fat_g": ("Fat", "g", "fat"),
    "fluid_ml": ("Drink", "ml", "to drink"),
}


def day_table_html(plan: Plan, kind: DayKind, units: Units) -> str:
    """The day as a table in whole grams; columns that hold nothing are left out."""
    table = whole_grams(plan.day(kind))
    sums = {name: float(table[name].sum(min_count=1)) for name in COLUMNS}
    shown = [name for name in COLUMNS if isfinite(sums[name])]
    heads = "".join(
        f'<th scope="col" role="columnheader" class="n">{COLUMNS[name][0]}</th>' for name in shown
    )
    rows = "".join(_row(row, shown, units) for row in table.to_dict("records"))
    counted = [name for name in shown if name != "fluid_ml"]
    foot = ""
    if counted:
        cells = "".join(
            _amount(sums[name] if name in counted else None, name, units) for name in shown
        )
        foot = (
            '<tfoot role="rowgroup"><tr role="row"><th scope="row" role="rowheader">Total</th>'
            f'<td role="cell" class="what"></td>{cells}</tr></tfoot>'
        )
    return (
        f'<table class="tp-day" role="table" aria-label="A {kind} day by the clock">'
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Time</th>'
        f'<th scope="col" role="columnheader">What</th>{heads}</tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody>{foot}</table>'
    )


def _row(row: Mapping[Any, Any], shown: list[str], units: Units) -> str:
    start, end = str(row["start"]), str(row["end"])
    time = start if start == end else f"{start}{words.DASH}{end}"
    words_of = words.in_units(str(row["note"]), units)
    note = f"<small>{escape(words_of)}</small>" if words_of else ""
    cells = "".join(_amount(row[name], name, units) for name in shown)
    return (
        f'<tr role="row"><th scope="row" role="rowheader">{time}</th>'
        f'<td role="cell" class="what">{escape(str(row["what"]))}{note}</td>{cells}</tr>'
    )


def _amount(value: float | None, name: str, units: Units) -> str:
    if value is None or not isfinite(value):
        return '<td role="cell" class="n"></td>'
    _, unit, of = COLUMNS[name]
    number = figure(value, 0)
    if name == "fluid_ml":
        number, unit = words.fluid(value, units).split(" ", 1)
    return f'<td role="cell" class="n" data-of="{of}">{number} <small>{unit}</small></td>'


def foods_html(plan: Plan, kind: DayKind) -> str:
    """Two plates of foods for each meal that meet its grams; nothing where none are counted."""
    items = "".join(
        _meal(plan, event) for event in meals_of(plan.days[kind]) if isfinite(event.protein_g)
    )
    if not items:
        return ""
    source = f"What foods hold is from {escape(FOOD_TABLE.short)}. Any other food does as well."
    return f'<div class="tp-foods">{items}</div><p class="faint">{source}</p>'


# Searching for helpings costs milliseconds, and while the box is open every rerun asks again.
_plates = lru_cache(maxsize=512)(suggestions)


def _meal(plan: Plan, event: Event) -> str:
    grams = (event.protein_g, event.carbohydrate_g, event.fat_g)
    plates = "".join(
        f"<p>{escape(str(plate))}<br><small>{_holds(plate)}</small></p>"
        for plate in _plates(cast(Window, event.role), plan.profile.diet, *grams)
    )
    return f"<div><h3>{escape(event.label)}</h3>{plates}</div>"


def _holds(plate: Suggestion) -> str:
    return (
        f"{figure(plate.energy_kcal, 0)} kcal, {figure(plate.protein_g, 0)} g protein, "
        f"{figure(plate.carbohydrate_g, 0)} g carbohydrate, {figure(plate.fat_g, 0)} g fat"
    )
