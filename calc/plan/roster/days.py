"""`make_days`: one row a person in, seven out each, the days of a week as `make_plan` has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd

from calc.arrays import Band, Numbers
from calc.food.days import LOAD_NAMES
from calc.person.limits import WEEKDAYS
from calc.person.profile import Profile
from calc.plan.amounts import Amounts
from calc.plan.days import FOOD_FIRST
from calc.plan.roster.columns import Array
from calc.plan.roster.plans import found_of, groups_of, laid_out, read_roster
from calc.plan.roster.weeks import weeks

# Each amount of a day, and the topic that withholds it.
_AMOUNTS = {
    "energy_kcal": "energy",
    "protein_g": "protein",
    "carbohydrate_g": "carbohydrate",
    "fat_g": "fat",
    "fluid_ml": "water",
}
DAY_AMOUNTS = tuple(column for name in _AMOUNTS for column in (f"{name}_low", name, f"{name}_high"))
DAY_COLUMNS = ("day", "load", *DAY_AMOUNTS, "goal", "withheld", "error")


def make_days(table: pd.DataFrame) -> pd.DataFrame:
    """Return seven rows for each person of a table, Monday to Sunday, with the person's index.

    The table is that of `make_plans`, and its columns that are not ours come back in front. `day`
    is the weekday ('mon'), `load` what its training asks of it ('rest' to 'long'; 'eve' before a
    match or a long effort). Energy (kcal), protein, carbohydrate and fat (g) and `fluid_ml` (what
    is drunk) have three columns each, as in `make_plans`; nan where withheld. `goal`, `withheld`
    and `error` are as there. Raises `InputError` as `make_plans` does.

    >>> team = pd.DataFrame({"weight_kg": [80], "height_cm": [180], "age": [30], "sex": ["male"]})
    >>> days = make_days(team)
    >>> days["load"].tolist(), days["protein_g"].unique().tolist()
    (['moderate', 'moderate', 'rest', 'moderate', 'moderate', 'rest', 'rest'], [144.0])
    """
    roster = read_roster(table, DAY_COLUMNS)
    found = _found(roster.person, roster.own)
    each = len(WEEKDAYS)
    rows = (roster.good[:, np.newaxis] * each + np.arange(each)).ravel()
    cells = {name: (rows, values.ravel()) for name, values in found.items()}
    bad = (roster.bad[:, np.newaxis] * each + np.arange(each)).ravel()
    every = np.arange(len(table) * each)
    cells["day"] = every, np.array(WEEKDAYS * len(table), dtype=object)
    cells["error"] = bad, np.repeat(roster.errors, each)
    seven = table.iloc[np.repeat(np.arange(len(table)), each)]
    return laid_out(seven, roster.others, DAY_COLUMNS, DAY_AMOUNTS, cells)


def _found(person: Mapping[str, Array], own: Mapping[int, Profile]) -> dict[str, Array]:
    """Return every column of the people's days, people by days."""
    size, each = len(person["weight"]), len(WEEKDAYS)
    food_first = np.zeros(size, dtype=bool)
    for group in groups_of(person):
        food_first[group.rows] = FOOD_FIRST in group.withheld
    week = weeks(person, own, food_first)
    found = found_of(person, own, (week.costs, week.loads))
    results: dict[str, Array] = {}
    for name, band in _bands(found.amounts, np.stack(week.more_ml, axis=1)):
        hidden = found.hidden[_AMOUNTS[name]]
        for column, part in zip((f"{name}_low", name, f"{name}_high"), band, strict=True):
            days = part if np.ndim(part) > 1 else np.asarray(part)[:, np.newaxis]
            results[column] = np.where(hidden[:, np.newaxis], np.nan, days + np.zeros((1, each)))
    names = np.array([*LOAD_NAMES.values()], dtype=object)
    results["load"] = names[np.stack(found.amounts.days.week.load, axis=1).astype(int)]
    for name, texts in {"goal": found.goal, "withheld": found.withheld}.items():
        results[name] = np.repeat(texts[:, np.newaxis], each, axis=1)
    return results


def _bands(found: Amounts, more_ml: Numbers) -> Iterator[tuple[str, Band]]:
    """Yield each amount of the days, its parts people by days or, the same on each, people."""
    week = found.days.week
    yield "protein_g", found.macros.protein
    yield "fluid_ml", found.water.map(lambda ml: np.asarray(ml)[:, np.newaxis] + more_ml)
    for name, days in (
        ("energy_kcal", week.energy),
        ("carbohydrate_g", week.carbohydrate),
        ("fat_g", week.fat),
    ):
        yield name, days.map(lambda part: np.stack(part, axis=1))
