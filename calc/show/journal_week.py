"""One week of a journal in words: when it was, and what was logged in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from math import isfinite

import pandas as pd

from calc.evidence import figure
from calc.show.training import muscle_name
from calc.show.words import body_weight, grams, kcal
from calc.units import Units

WEEK = timedelta(days=7)
NAMES: Mapping[str, str] = {
    "sets": "hard sets",
    "energy": "energy",
    "protein": "protein",
    "weight": "body weight",
    "sleep": "sleep",
}
# What is left out for somebody who is shown no numbers of the body.
EATEN = frozenset({"energy", "protein", "weight"})


def day_text(day: date) -> str:
    """Return a day as a person says it: '12 Oct'."""
    return f"{day.day} {day:%b}"


def week_text(monday: date, *, year: bool = False) -> str:
    """Return a week as a person says it: '12 to 18 Oct', '28 Sep to 4 Oct 2026' with its `year`."""
    sunday = monday + WEEK - timedelta(days=1)
    first = str(monday.day) if monday.month == sunday.month else day_text(monday)
    if not year:
        return f"{first} to {day_text(sunday)}"
    begun = f" {monday.year}" if monday.year != sunday.year else ""
    return f"{first}{begun} to {day_text(sunday)} {sunday.year}"


def needs_years(weeks: pd.DataFrame) -> bool:
    """Return whether a week is told from another only with its year."""
    first = date.fromisoformat(str(weeks["week_start"].iloc[0]))
    last = date.fromisoformat(str(weeks["week_start"].iloc[-1])) + WEEK - timedelta(days=1)
    return first.year != last.year


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
        "label": week_text(date.fromisoformat(str(week["week_start"])), year=year),
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
    first, years = date.fromisoformat(str(weeks["week_start"].iloc[0])), needs_years(weeks)
    since = f"{day_text(first)} {first.year}" if years else day_text(first)
    words = week_words(weeks.iloc[-1], muscles, units, year=years, hidden=hidden)
    told = "; ".join(f"{NAMES[name]}: {text}" for name, text in words.items() if name in NAMES)
    return f"{_times(len(weeks), 'week')} from {since}. The last, {words['label']}: {told}."
