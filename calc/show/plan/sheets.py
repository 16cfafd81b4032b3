"""The plan on sheets: a workbook with one a day, and the week for one printed page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from math import isfinite
from typing import NamedTuple

import pandas as pd

from calc.arrays import nearest
from calc.day import AMOUNTS, Event, whole_grams
from calc.day.drinks import FLUID_STEP
from calc.day.table import ENERGY_STEP
from calc.evidence import figure
from calc.person.limits import WEEKDAY_NAMES, WEEKDAYS
from calc.plan import Plan
from calc.plan.amounts import Range
from calc.plan.notices import listed
from calc.show import words
from calc.show.plan.clock import at, in_whole_grams, meals_of, night, times
from calc.show.plan.week import option, options, week_sentence, weight_sentence
from calc.tables.workbook import Tab, to_workbook
from calc.units import Units

HEADINGS = {
    "energy_kcal": ("Energy", "kcal"),
    "protein_g": ("Protein", "g"),
    "carbohydrate_g": ("Carbohydrate", "g"),
    "fat_g": ("Fat", "g"),
    "fluid_ml": ("Drink", "ml"),
}
_UNITS = {
    "kcal/day": "kcal a day",
    "g/day": "g a day",
    "kg/week": "kg a week",
    "ml/day": "ml a day",
    "h": "",
    "HH:MM": "",
}


def workbook(plan: Plan, units: Units = "metric") -> bytes:
    """Return the plan as a workbook (.xlsx): all amounts on the sheet 'Plan', then a sheet a day.

    Figures are those that the page shows, in the reader's units; equal plans give equal bytes.
    """
    tabs = {"Plan": Tab(_amounts(plan, units), ("Your plan", *headlines(plan, units)))}
    tabs.update((_title(plan, kind), _day(plan, kind, units)) for kind in options(plan))
    return to_workbook(tabs)


def headlines(plan: Plan, units: Units) -> tuple[str, ...]:
    """Return what the week comes to in sentences, and what was left out and why."""
    shown = () if plan.hides_numbers else (week_sentence(plan), weight_sentence(plan, units))
    left_out = (one.why for one in plan.notices if one.kind == "withheld")
    return tuple(filter(None, (*shown, *left_out)))


def _title(plan: Plan, kind: str) -> str:
    name = option(plan, kind)
    return f"{name} day" if kind in ("training", "rest") else name


def _amounts(plan: Plan, units: Units) -> pd.DataFrame:
    rows = []
    for row in plan.to_frame().to_dict("records"):
        name, unit = row["item"], row["unit"]
        of_weekday = row["day"] in WEEKDAYS
        amount = plan.amount_of(name, row["day"]) if of_weekday else getattr(plan, name)
        if isinstance(amount, Range):
            low, target, high = (_shown(part, unit, units) for part in amount.m_as(unit))
            parts = [target, low, high]
        else:
            parts = [time.fromisoformat(str(amount)), None, None]
        said = [words.in_units(row["why"], units), row["source"]]
        rows.append([row["group"], *parts, _unit(unit, units), *said])
    heads = ["What", "Target", "From", "To", "Unit", "Why", "Source"]
    return pd.DataFrame(rows, columns=heads, dtype=object)


def _shown(value: float, unit: str, units: Units) -> object:
    """Return an amount as the page shows it: a number, or a length of time as '8 h 45'."""
    if unit == "h":
        return words.duration(value)
    if unit == "kg/week":
        return round(words.in_own_weight(value, units), 2)
    if unit.startswith("ml"):
        return _drunk(value, units)
    return float(nearest(value, ENERGY_STEP if unit == "kcal/day" else 1))


def _drunk(ml: float, units: Units) -> float:
    """Return a drink in steps of 50 ml, or in whole US fluid ounces for imperial units."""
    if units == "imperial":
        return float(words.fluid_ounces(ml).replace(",", ""))
    return float(nearest(ml, FLUID_STEP))


def _unit(unit: str, units: Units) -> str:
    said = _UNITS.get(unit, unit)
    if unit == "kg/week":
        return said.replace("kg", words.weight_unit(units))
    return said.replace("ml", "fl oz") if units == "imperial" else said


def _day(plan: Plan, kind: str, units: Units) -> Tab:
    """Return the sheet of a day by the clock in whole grams, what it adds up to below it."""
    table = whole_grams(plan.days[kind], units)
    columns: dict[str, list[object]] = {
        "From": [time.fromisoformat(one) for one in table["start"]],
        "To": [time.fromisoformat(one) for one in table["end"]],
        "What": list(table["what"]),
    }
    for name in AMOUNTS:
        there = table[name].dropna()
        if there.empty:
            continue
        head, unit = HEADINGS[name]
        amounts = [*table[name], there.sum()]
        if name == "fluid_ml":
            unit = _unit(unit, units)
            amounts = [_drunk(one, units) if isfinite(one) else one for one in amounts]
        columns[f"{head} ({unit})"] = [*amounts]
    columns["Note"] = [words.in_units(note, units) for note in table["note"]]
    counted = any("(" in head for head in columns)
    foot = {"From": "Total"} if counted else {}
    rows = len(table) + counted
    filled = {head: [*cells, foot.get(head)][:rows] for head, cells in columns.items()}
    return Tab(pd.DataFrame(filled, dtype=object), total=counted)


class WeekRow(NamedTuple):
    """A weekday on paper: its sessions, what it adds up to, by heading, and its lights out."""

    day: str
    training: str
    amounts: Mapping[str, str]
    lights_out: str


def week_rows(plan: Plan, units: Units) -> tuple[WeekRow, ...]:
    """Return the seven days from Monday; amounts that a day does not count are left out."""
    return tuple(_week_row(plan, name, units) for name in WEEKDAYS)


def week_table(plan: Plan, units: Units) -> pd.DataFrame:
    """Return the seven days as a table of texts: no column for what no day has."""
    rows = week_rows(plan, units)
    heads = list(dict.fromkeys(head for row in rows for head in row.amounts))
    cells = [
        (row.day, row.training, *(row.amounts.get(head, "") for head in heads), row.lights_out)
        for row in rows
    ]
    table = pd.DataFrame(cells, columns=["Day", "Training", *heads, "Lights out"])
    return table if plan.bedtime else table.drop(columns="Lights out")


def _week_row(plan: Plan, name: str, units: Units) -> WeekRow:
    day = plan.days[plan.kind_of(name)]
    table = whole_grams(day, units)
    sums = {one: float(table[one].sum(min_count=1)) for one in AMOUNTS}
    sessions = [one for one in day.events if one.role == "training"]
    return WeekRow(
        WEEKDAY_NAMES[name],
        ", ".join(f"{times(day, one)} {_kind(one)}".strip() for one in sessions) or "Rest",
        {
            HEADINGS[one][0]: _said(one, total, units)
            for one, total in sums.items()
            if isfinite(total)
        },
        night(day)[0],
    )


def _kind(session: Event) -> str:
    """Return 'legs' of 'Training, legs'."""
    return session.label.removeprefix("Training").removeprefix(", ")


def _said(name: str, amount: float, units: Units) -> str:
    if name == "fluid_ml":
        return words.fluid(amount, units)
    return f"{figure(amount, 0)} {HEADINGS[name][1]}"


def week_meals(plan: Plan, units: Units) -> dict[str, tuple[tuple[str, str, str], ...]]:
    """Return the meals of each different day, by its name: time, what, and its amounts in words."""
    return {_named(plan, kind): _meals(plan, kind, units) for kind in options(plan)}


def _named(plan: Plan, kind: str) -> str:
    if kind not in ("training", "rest"):
        return option(plan, kind)
    days = listed(day for day in WEEKDAYS if plan.kind_of(day) == kind)
    return f"{_title(plan, kind)} ({days})"


def _meals(plan: Plan, kind: str, units: Units) -> tuple[tuple[str, str, str], ...]:
    day = in_whole_grams(plan.days[kind], units)
    found = []
    for event in meals_of(day):
        amounts = [(name, getattr(event, name)) for name in AMOUNTS[:-1]]
        said = [
            f"{_said(name, amount, units)} {HEADINGS[name][0].lower()}".removesuffix(" energy")
            for name, amount in amounts
            if isfinite(amount)
        ]
        found.append((at(day, event.start), event.label, ", ".join(said)))
    return tuple(found)
