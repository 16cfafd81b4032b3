"""Fitbit: the web export, tables under one another by their titles, and the scores of Takeout.

The web export writes a day of nothing as 0: no energy taken in, no weight. Such a day was not
logged. The weight has no unit in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import reduce

import numpy as np
import pandas as pd

from calc.journal.model import Journal
from calc.journal.reading.days import (
    amounts,
    ask_unit_for,
    nothing_used,
    sleep_of_day,
    tell,
    weigh_ins,
    when,
)
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.values import kilograms, moment, number
from calc.tables.delimited_text import Record
from calc.tables.sheet import Section, Sheet

SOURCE = "fitbit"
NAME = "Fitbit"
BODY, FOODS, SLEEP = "Body", ("Foods", "Food"), "Sleep"
TITLES = frozenset({BODY, *FOODS, SLEEP, "Activities"})
ENERGY = "Calories In"
MINUTES_PER_HOUR = 60
_FOOD_LOG = re.compile(r"Food Log (\d{4})(\d\d)(\d\d)")
_AMOUNT = re.compile(r"([\d.,]+)\s*g?")
TOTALS = {
    "Calories": "energy_kcal",
    "Protein": "protein_g",
    "Carbs": "carbohydrate_g",
    "Fat": "fat_g",
    "Fiber": "fibre_g",
}


@dataclass
class Part:
    """What stands under one title: its lines as they are."""

    title: str
    line: int
    records: list[Record] = field(default_factory=list)

    @property
    def section(self) -> Section:
        """The records under the first of them, which are their headings."""
        header, *rows = self.records or [Record(self.line, [""])]
        return Section(header.fields, rows)


def recognises(sheet: Sheet) -> bool:
    """Whether the first line is the title of a table."""
    return len(sheet.header) == 1 and _is_title(list(sheet.header))


def _is_title(fields: list[str]) -> bool:
    name, *others = fields
    name = name.strip()
    named = name in TITLES or bool(_FOOD_LOG.fullmatch(name))
    return named and not "".join(others).strip()


def parts(sheet: Sheet) -> Iterator[Part]:
    """Return the tables of the file, one after another."""
    part: Part | None = None
    for record in sheet.records:
        if _is_title(record.fields):
            if part:
                yield part
            part = Part(record.fields[0].strip(), record.line)
        elif part:
            part.records.append(record)
    if part:
        yield part


def read(sheet: Sheet, desk: Desk) -> Journal:
    """Return weight, intake and sleep of each date, from whichever tables are there."""
    tables: list[pd.DataFrame] = []
    logs: list[Part] = []
    for part in parts(sheet):
        if part.title == BODY:
            tables.append(body(part.section, desk))
        elif part.title in FOODS:
            tables.append(energy(part.section, desk))
        elif part.title == SLEEP:
            tables.append(sleep(part.section, desk))
        elif part.title in TITLES:
            desk.say(
                f"The table '{part.title}' has no intake, weight or sleep in it", row=part.line
            )
        else:
            logs.append(part)
    if logs:
        tables.append(food_logs(logs, desk))
    days = reduce(together, tables, pd.DataFrame({"date": pd.Series(dtype="str")}))
    return desk.journal(days=days, source=SOURCE)


def together(one: pd.DataFrame, other: pd.DataFrame) -> pd.DataFrame:
    """Return two tables of days as one; where both have a value, the one of the first."""
    return one.set_index("date").combine_first(other.set_index("date")).reset_index()


def body(section: Section, desk: Desk) -> pd.DataFrame:
    """Return the weight of each date; nothing until the person says in which unit it is."""
    written = amounts(section, desk, "Weight")
    unit = ask_unit_for(desk, written.where(written > 0))
    weights = weigh_ins(
        desk,
        when(section, desk, "Date"),
        written,
        section,
        column="Weight",
        each=True,
    )
    weights["weight_kg"] = kilograms(weights["weight_kg"], unit)
    return weights.dropna()


def energy(section: Section, desk: Desk) -> pd.DataFrame:
    """Return the energy of each date that has any."""
    dates = when(section, desk, "Date")["date"]
    eaten = amounts(section, desk, ENERGY)
    return logged(section, desk, pd.DataFrame({"date": dates, "energy_kcal": eaten}))


def food_logs(logs: list[Part], desk: Desk) -> pd.DataFrame:
    """Return the totals of each log that has any energy."""
    titles = Section(("title",), [Record(log.line, [log.title]) for log in logs])
    rows = []
    for log in logs:
        of_title = _FOOD_LOG.fullmatch(log.title)
        row: dict[str, object] = dict.fromkeys(TOTALS.values(), np.nan)
        row["date"] = moment("-".join(of_title.groups()) if of_title else "").date
        for record in log.records:
            _, name, value = [*record.fields, "", "", ""][:3]
            amount = _AMOUNT.fullmatch(value.strip())
            if name in TOTALS and not record.fields[0].strip() and amount:
                row[TOTALS[name]] = number(amount[1])
        rows.append(row)
    return logged(titles, desk, pd.DataFrame(rows))


def logged(section: Section, desk: Desk, days: pd.DataFrame) -> pd.DataFrame:
    """Return the days with energy, one a date; the others are told."""
    dated = days["date"] != ""
    eaten = dated & (days["energy_kcal"] > 0)
    again = eaten & days["date"].where(eaten, "").duplicated()
    tell(section, desk, dated & ~eaten, "Nothing was logged on this day")
    tell(section, desk, again, "The date stands above already")
    return days[eaten & ~again]


def sleep(section: Section, desk: Desk) -> pd.DataFrame:
    """Return the hours asleep of each date of waking, its sleeps added up."""
    woke = when(section, desk, "End Time")["date"]
    hours = amounts(section, desk, "Minutes Asleep") / MINUTES_PER_HOUR
    return sleep_of_day(desk, woke, hours, section)


def is_scores(sheet: Sheet) -> bool:
    """Whether it is Takeout's list of sleep scores."""
    return sheet.has("sleep_log_entry_id", "timestamp", "overall_score")


def scores(sheet: Sheet, desk: Desk) -> Journal:
    """Return an empty journal that says so."""
    return nothing_used(desk, "These are Fitbit's sleep scores, which have no hours of sleep")


READERS = (
    Reader(SOURCE, NAME, "web export", recognises, read),
    Reader(SOURCE, NAME, "sleep scores of Takeout", is_scores, scores),
)
