"""A week of the journal opened: its days and its sessions in words, and the weeks as a table."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from math import isfinite
from typing import NamedTuple

import pandas as pd

from calc.evidence import figure
from calc.journal import Journal
from calc.journal.findings import ENOUGH_DAYS
from calc.journal.weekly import days_of, sessions_of
from calc.show.journal_week import NAMES, day_text, needs_years, week_words
from calc.show.training import muscle_name
from calc.show.words import body_weight, duration, grams, kcal
from calc.training.volume import Counting
from calc.units import Units

KEY_OF_CHART = (
    "Grey bands are your plan's ranges, and the range of weekly sets to aim at. Faded or hollow is "
    f"uncertain: fewer than {figure(ENOUGH_DAYS)} days logged, or a week that is not over. A day "
    "without an entry is unknown, never zero. What stands in one column happened in the same week; "
    "it does not say that one came of the other."
)
HIDDEN = (
    "What was eaten and weighed is left out of this page. It stays in your journal, and in the "
    "files that you take away."
)
KEY_WITHOUT_BODY = (
    "Grey bands are the range of weekly sets to aim at, and of sleep. Faded is uncertain: fewer "
    f"than {figure(ENOUGH_DAYS)} nights logged, or a week that is not over. What stands in one "
    "column happened in the same week; it does not say that one came of the other."
)
UNKNOWN_NAMED = 4
UNKNOWN_ASKED = 12
LONGEST_NAME = 60
_MARKS = re.compile(r"[\\`*_{}\[\]()#+!|<>$:~^-]")


class Cell(NamedTuple):
    """An amount of a day in words, and what it is of where no heading says so."""

    text: str
    unit: str
    of: str


class Row(NamedTuple):
    """A day or a session: when, what, and its amounts."""

    when: str
    what: str
    cells: tuple[Cell, ...]


DAY_HEADS = ("Energy", "Protein", "Weight", "Sleep")
SESSION_HEADS = ("Sets", "Lifted")


def last_day(journal: Journal) -> date:
    """Return the last day that the journal knows of; raises `ValueError` where it is empty."""
    last = max(table["date"].max() for table in (journal.log, journal.days) if len(table))
    return date.fromisoformat(str(last))


def day_heads(*, hidden: bool = False) -> tuple[str, ...]:
    """Return the headings of the amounts of `days`."""
    return DAY_HEADS[-1:] if hidden else DAY_HEADS


def days(journal: Journal, monday: str, units: Units, *, hidden: bool = False) -> list[Row]:
    """Return the days of a week that have an entry; only the nights where numbers are `hidden`."""
    rows = []
    for _, day in days_of(journal, monday).iterrows():
        body = (
            _cell(day["energy_kcal"], kcal, "kcal", ""),
            _cell(day["protein_g"], grams, "g", "protein"),
            _weight(day["weight_kg"], units),
        )
        asleep = _cell(day["sleep_h"], duration, "", "asleep")
        if asleep.text or not hidden:
            rows.append(Row(_when(day["date"]), "", (asleep,) if hidden else (*body, asleep)))
    return rows


def sessions(
    journal: Journal,
    monday: str,
    units: Units,
    counting: Counting,
    assignments: Mapping[str, str],
) -> list[Row]:
    """Return the sessions of a week: when, what was trained, hard sets and what was lifted."""
    found = sessions_of(journal, monday, counting, assignments=assignments)
    return [
        Row(
            _when(one["date"]),
            f"{one['workout'] or 'Session'}\n{_detail(one['start'], one['exercises'])}",
            (
                _cell(one["hard_sets"], figure, "sets", ""),
                _weight(one["tonnage_kg"], units, "lifted"),
            ),
        )
        for _, one in found.iterrows()
    ]


def _detail(start: str, exercises: int) -> str:
    counted = f"{exercises} exercise{'' if exercises == 1 else 's'}"
    return f"{start[: len('00:00')]}, {counted}" if start else counted


def _when(day: str) -> str:
    found = date.fromisoformat(day)
    return f"{found:%a} {day_text(found)}"


def _cell(value: float, write: object, unit: str, of: str) -> Cell:
    if not isfinite(value) or not callable(write):
        return Cell("", "", "")
    return Cell(str(write(value)), unit, of)


def _weight(kilograms: float, units: Units, of: str = "") -> Cell:
    if not isfinite(kilograms):
        return Cell("", "", "")
    number, _, unit = body_weight(kilograms, units).partition(" ")
    return Cell(number, unit, of)


def weeks_table(
    weeks: pd.DataFrame, muscles: Sequence[str], units: Units, *, hidden: bool = False
) -> pd.DataFrame:
    """Return the weeks in words, the last first; without the body's where numbers are `hidden`."""
    rows, years = [], needs_years(weeks)
    for _, week in weeks.iloc[::-1].iterrows():
        words = week_words(week, muscles, units, year=years, hidden=hidden)
        sets = {muscle_name(muscle).capitalize(): week[f"hard_sets_{muscle}"] for muscle in muscles}
        named = {NAMES[name].capitalize(): words[name] for name in words if name in NAMES}
        del named[NAMES["sets"].capitalize()]
        rows.append({"Week": words["label"], **sets, **named})
    return pd.DataFrame(rows)


def unknown_sentence(unknown: pd.Series) -> str:
    """Return which exercises count for no muscle, since their names say nothing to us."""
    names = [f"'{name}'" for name in unknown.index[:UNKNOWN_NAMED]]
    more = len(unknown) - len(names)
    rest = f" and {more} more" if more > 0 else ""
    total = float(unknown.sum())
    sets = f"{figure(total, 0)} set{' counts' if total == 1 else 's count'}"
    return f"{sets} for no muscle yet, since we do not know the exercise: {', '.join(names)}{rest}."


def asked(unknown: pd.Series) -> list[str]:
    """Return the names that a person is asked about at once, those with most sets first."""
    return [str(name) for name in unknown.index[:UNKNOWN_ASKED]]


def shown_name(name: str) -> str:
    """Return a name as the label of a field, in which nothing is read as Markdown."""
    return "'" + _MARKS.sub(r"\\\g<0>", name[:LONGEST_NAME]) + "'"
