"""Which weeks of a journal are shown, and one week opened: its days and its sessions in words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from math import isfinite
from typing import NamedTuple

import numpy as np
import pandas as pd

from calc.clock import Day, day_text
from calc.evidence import figure
from calc.journal import Journal
from calc.journal.weekly import days_of, sessions_of
from calc.show.journal.findings import ENOUGH_DAYS
from calc.show.training.volume import muscle_name
from calc.show.words import body_weight, duration, grams, kcal
from calc.training.volume import Counting
from calc.units import Units

WEEK = timedelta(days=7)
TO_SUNDAY = WEEK - timedelta(days=1)
NAMES: Mapping[str, str] = {
    "sets": "hard sets",
    "energy": "energy",
    "protein": "protein",
    "weight": "body weight",
    "sleep": "sleep",
}
# What is left out for somebody who is shown no numbers of the body.
EATEN = frozenset({"energy", "protein", "weight"})


def week_text(monday: date, *, year: bool = False) -> str:
    """Return a week as a person says it: '12 to 18 Oct', '28 Sep to 4 Oct 2026' with its `year`."""
    sunday = monday + TO_SUNDAY
    first = str(monday.day) if monday.month == sunday.month else day_text(monday)
    if not year:
        return f"{first} to {day_text(sunday)}"
    begun = f" {monday.year}" if monday.year != sunday.year else ""
    return f"{first}{begun} to {day_text(sunday)} {sunday.year}"


def needs_years(weeks: pd.DataFrame) -> bool:
    """Return whether a week is told from another only with its year."""
    first, last = weeks["week_start"].iloc[0], weeks["week_start"].iloc[-1] + TO_SUNDAY
    return bool(first.year != last.year)


def week_words(
    week: pd.Series,
    muscles: Sequence[str],
    units: Units,
    *,
    year: bool = False,
    hidden: bool = False,
) -> dict[str, str]:
    """Return one week in words, by what it is about: as a touch of it shows them.

    Where numbers are `hidden`, nothing is said of what was eaten and weighed.
    """
    sets = ", ".join(
        f"{muscle_name(muscle)} {figure(week[f'hard_sets_{muscle}'], 1)}"
        for muscle in muscles
        if isfinite(week[f"hard_sets_{muscle}"])
    )
    days = f"{figure(week['intake_days'], 0)} of 7 days logged"
    nights, count = week["sleep_nights"], week["weigh_ins"]
    energy, protein, per_kg = week["energy_kcal"], week["protein_g"], week["protein_g_per_kg"]
    per = f", {figure(per_kg, 1)} g/kg" if isfinite(per_kg) else ""
    words = {
        "label": week_text(week["week_start"], year=year),
        "sets": sets or "none logged",
        "energy": f"{kcal(energy)} kcal a day, {days}" if isfinite(energy) else "not logged",
        "protein": f"{grams(protein)} g a day{per}" if isfinite(protein) else "not logged",
        "weight": f"{body_weight(week['weight_kg'], units)}, {_times(count, 'weigh-in')}"
        if isfinite(week["weight_kg"])
        else "not weighed",
        "sleep": f"{figure(week['sleep_h'], 1)} h a night, {_times(nights, 'night')}"
        if isfinite(week["sleep_h"])
        else "not logged",
    }
    return {name: text for name, text in words.items() if not (hidden and name in EATEN)}


def _times(count: float, word: str) -> str:
    return f"{figure(count, 0)} {word}{'' if count == 1 else 's'}"


def alt_text(
    weeks: pd.DataFrame, muscles: Sequence[str], units: Units, *, hidden: bool = False
) -> str:
    """Return the picture in words: what its weeks are, and the last one of them."""
    years = needs_years(weeks)
    since = day_text(weeks["week_start"].iloc[0], year=years)
    words = week_words(weeks.iloc[-1], muscles, units, year=years, hidden=hidden)
    told = "; ".join(f"{NAMES[name]}: {text}" for name, text in words.items() if name in NAMES)
    return f"{_times(len(weeks), 'week')} from {since}. The last, {words['label']}: {told}."


def without_body(weeks: pd.DataFrame) -> pd.DataFrame:
    """Return weeks in which nothing is known of what was eaten and weighed."""
    unknown = dict.fromkeys(("energy_kcal", "protein_g", "protein_g_per_kg", "weight_kg"), np.nan)
    return weeks.assign(**unknown, intake_days=0, weigh_ins=0)


def trend_sentence(weigh_ins: pd.DataFrame, weeks: pd.DataFrame, units: Units) -> str:
    """Return how the trend weight went over weeks; '' where less than a week is known of."""
    seen = weighed(weigh_ins, weeks)
    if seen.empty:
        return ""
    first, last = seen.iloc[0], seen.iloc[-1]
    days = [one["date"] for one in (first, last)]
    if days[1] - days[0] < WEEK:
        return ""
    told = [day_text(day, year=days[0].year != days[1].year) for day in days]
    weights = [body_weight(float(one["trend_kg"]), units) for one in (first, last)]
    return (
        f"Trend weight: {weights[0]} on {told[0]}, {weights[1]} on {told[1]} "
        f"({figure(len(seen), 0)} weigh-ins)."
    )


def weighed(weigh_ins: pd.DataFrame, weeks: pd.DataFrame) -> pd.DataFrame:
    """Return `date`, `weight_kg` and `trend_kg` of the weigh-ins of weeks in a row."""
    first, after = weeks["week_start"].iloc[0], weeks["week_start"].iloc[-1] + WEEK
    inside = (weigh_ins["date"] >= first) & (weigh_ins["date"] < after)
    return weigh_ins.loc[inside, ["date", "weight_kg", "trend_kg"]]


KEY_OF_CHART = (
    "Grey bands are your plan's ranges, and the weekly sets to aim at. Faded or hollow is unsure: "
    f"fewer than {figure(ENOUGH_DAYS)} days logged, or a week that is not over. A day without an "
    "entry is unknown, never zero. Things in one week need not be cause and effect."
)
HIDDEN = "Food and weight are left out here. They stay in your journal and in the files you save."
KEY_WITHOUT_BODY = (
    "Grey bands are the weekly sets to aim at, and the sleep. Faded is unsure: fewer than "
    f"{figure(ENOUGH_DAYS)} nights logged, or a week that is not over. Things in one week need not "
    "be cause and effect."
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
    """Return the last day that the journal knows of; raises `ValueError` where it is empty.

    A mark may be of days to come, so that it tells only where nothing else does.
    """
    tables = [table for table in (journal.log, journal.days) if len(table)] or [journal.marks]
    last = max(table["date"].max() for table in tables)
    found: date = last.date()
    return found


def day_heads(*, hidden: bool = False) -> tuple[str, ...]:
    """Return the headings of the amounts of `days`."""
    return DAY_HEADS[-1:] if hidden else DAY_HEADS


def days(journal: Journal, monday: Day, units: Units, *, hidden: bool = False) -> list[Row]:
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
    monday: Day,
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


def _when(day: date) -> str:
    return f"{day:%a} {day_text(day)}"


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
    return f"{sets} for no muscle yet, as we do not know the exercise: {', '.join(names)}{rest}."


def asked(unknown: pd.Series) -> list[str]:
    """Return the names that a person is asked about at once, those with most sets first."""
    return [str(name) for name in unknown.index[:UNKNOWN_ASKED]]


def shown_name(name: str) -> str:
    """Return a name as the label of a field, in which nothing is read as Markdown."""
    return "'" + _MARKS.sub(r"\\\g<0>", name[:LONGEST_NAME]) + "'"
