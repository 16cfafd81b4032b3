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
from calc.show.journal_week import day_text, week_words
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


def days(journal: Journal, monday: str, units: Units) -> list[Row]:
    """Return the days of a week that have an entry."""
    return [
        Row(
            _when(day["date"]),
            "",
            (
                _cell(day["energy_kcal"], kcal, "kcal", ""),
                _cell(day["protein_g"], grams, "g", "protein"),
                _weight(day["weight_kg"], units),
                _cell(day["sleep_h"], duration, "", "asleep"),
            ),
        )
        for _, day in days_of(journal, monday).iterrows()
    ]


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
            f"{_when(one['date'])} {one['start'][:5]}".strip(),
            f"{one['workout']}\n{_exercises(one['exercises'])}",
            (
                _cell(one["hard_sets"], figure, "sets", ""),
                _weight(one["tonnage_kg"], units, "lifted"),
            ),
        )
        for _, one in found.iterrows()
    ]


def _exercises(count: int) -> str:
    return f"{count} exercise{'' if count == 1 else 's'}"


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


def weeks_table(weeks: pd.DataFrame, muscles: Sequence[str], units: Units) -> pd.DataFrame:
    """Return the weeks in words, the last first."""
    heads = {
        "label": "Week",
        "energy": "Energy",
        "protein": "Protein",
        "weight": "Body weight",
        "sleep": "Sleep",
    }
    rows = []
    for _, week in weeks.iloc[::-1].iterrows():
        words = week_words(week, muscles, units)
        sets = {muscle_name(muscle).capitalize(): week[f"hard_sets_{muscle}"] for muscle in muscles}
        named = {heads[name]: words[name] for name in heads}
        rows.append({"Week": named.pop("Week"), **sets, **named})
    return pd.DataFrame(rows)


def unknown_sentence(unknown: pd.Series) -> str:
    """Return which exercises count for no muscle, since their names say nothing to us."""
    names = [f"'{name}'" for name in unknown.index[:UNKNOWN_NAMED]]
    more = len(unknown) - len(names)
    rest = f" and {more} more" if more > 0 else ""
    total = figure(float(unknown.sum()), 0)
    return (
        f"{total} sets count for no muscle yet, since we do not know the exercise: "
        f"{', '.join(names)}{rest}."
    )


def asked(unknown: pd.Series) -> list[str]:
    """Return the names that a person is asked about at once, those with most sets first."""
    return [str(name) for name in unknown.index[:UNKNOWN_ASKED]]


def shown_name(name: str) -> str:
    """Return a name as the label of a field, in which nothing is read as Markdown."""
    return "'" + _MARKS.sub(r"\\\g<0>", name[:LONGEST_NAME]) + "'"
