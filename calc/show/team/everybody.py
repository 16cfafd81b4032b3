"""Everybody's plan as one table, who stands apart from it and why, and what is to be mended."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

import numpy as np
import pandas as pd

from calc.arrays import nearest
from calc.day.drinks import FLUID_STEP
from calc.day.table import ENERGY_STEP
from calc.person.body import body_mass_index
from calc.person.guardrails import guard_notices
from calc.person.profile import Profile
from calc.plan.roster import SEPARATOR
from calc.show import words
from calc.team.roster import NAME, Roster
from calc.units import Units

_AMOUNTS = {
    "Energy (kcal)": ("energy_kcal", ENERGY_STEP),
    "Training day (kcal)": ("energy_training_day_kcal", ENERGY_STEP),
    "Rest day (kcal)": ("energy_rest_day_kcal", ENERGY_STEP),
    "Protein (g)": ("protein_g", 1),
    "Carbohydrate (g)": ("carbohydrate_training_day_g", 1),
    "Fat (g)": ("fat_g", 1),
    "Drink (ml)": ("water_ml", FLUID_STEP),
}


class Apart(NamedTuple):
    """Somebody of whose plan something is withheld: their row, name, and why."""

    row: int
    name: str
    why: tuple[str, ...]


def apart_rows(roster: Roster) -> tuple[int, ...]:
    """Return the rows of whose plan something is withheld."""
    return tuple(np.flatnonzero((roster.plans["withheld"] != "").to_numpy()).tolist())


def everybody(roster: Roster, units: Units) -> pd.DataFrame:
    """Return a row for everybody with a whole plan, in figures as a person reads them.

    The index has their rows in the roster. A week without training has no figures for such a day.
    """
    plans = roster.plans
    whole = plans[(plans["error"] == "") & (plans["withheld"] == "")]
    found = {"Name": whole[NAME], "Goal": whole["goal"].str.capitalize()}
    for heading, (column, step) in _AMOUNTS.items():
        if column == "water_ml" and units == "imperial":
            ounces = [float(words.fluid_ounces(ml).replace(",", "")) for ml in whole[column]]
            found["Drink (fl oz)"] = pd.Series(ounces, index=whole.index)
        else:
            found[heading] = whole[column].map(partial(nearest, step=step), na_action="ignore")
    found["Sleep"] = whole["sleep_h"].map(words.duration)
    found["Lights out"] = whole["bedtime"]
    found["Worth knowing"] = _in_sentences(whole["notices"], units)
    return pd.DataFrame(found)


def _in_sentences(notices: pd.Series, units: Units) -> pd.Series:
    return notices.map(
        lambda text: words.in_units(
            "; ".join(one.partition(": ")[2] for one in text.split(SEPARATOR) if one), units
        )
    )


def found_in(table: pd.DataFrame, text: str, goals: Iterable[str] = ()) -> pd.DataFrame:
    """Return the rows with a text in them, whatever its case, and of one of some goals if any."""
    wanted = " ".join(text.split()).casefold()
    if wanted:
        texts = table.select_dtypes(exclude="number").astype(str).agg(" ".join, axis=1)
        table = table[texts.str.casefold().str.contains(wanted, regex=False)]
    chosen = list(goals)
    return table[table["Goal"].isin(chosen)] if chosen else table


def apart(roster: Roster) -> tuple[Apart, ...]:
    """Return who stands apart, each with what is left out of their plan and why."""
    return tuple(
        Apart(row, roster.names[row], tuple(_reasons(roster.profile(row))))
        for row in apart_rows(roster)
    )


def _reasons(profile: Profile) -> Iterable[str]:
    bmi = float(body_mass_index(profile.weight_kg, profile.height_cm))
    notices = guard_notices(profile.conditions, profile.age, bmi)
    return (one.why for one in notices if one.kind == "withheld")


def lead(roster: Roster | None) -> str:
    """Return what the page is for, or what became of a roster."""
    if roster is None or roster.missing:
        return (
            "One table of people in, everybody's plan out: to sort, to print, to cook from. It "
            "stays with you, as everything you give."
        )
    size, planned, aside = len(roster.table), len(roster.planned), len(apart_rows(roster))
    if not size:
        return "Nobody is in the team now: add a person, or bring a roster."
    people = "person" if size == 1 else "people"
    said = [f"{size:,} {people}: {planned - aside:,} with a whole plan"]
    if aside:
        said.append(f"{aside:,} apart, with something left out")
    if size > planned:
        said.append(f"{size - planned:,} to mend")
    return f"{', '.join(said)}."
