"""What is known of people beside their logs: body, conditions, and what an estimate begins with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from calc.arrays import Numbers
from calc.cohort.logs import Columns, Logs
from calc.expenditure.estimate import DEFAULT_PRIOR_SD
from calc.person import guardrails
from calc.person.limits import LIMITS, MALE_SHARE
from calc.plan.roster.columns import FIELDS, spelling
from calc.plan.roster.plans import Roster, found_of, groups_of, read_roster
from calc.plan.roster.weeks import usual_weeks
from calc.tables.safe_csv import is_blank

# What a log says of a person is no field of its own: weight is, and maintenance is what is asked.
_ASKED = {
    column: field
    for field, one in FIELDS.items()
    if field not in ("weight", "maintenance")
    for column in one.columns
}
_BODY = ("height", "age", "sex")
# In the place of what nobody said, so that all the rest can be read; no figure rests on it.
_STANDS_IN: Mapping[str, Any] = {"weight": 70.0, "age": 30, "sex": "unspecified"}
_MIDDLE_BMI = 22


class Prior(NamedTuple):
    """What an estimate begins with in kcal/day, its standard deviation, and where it is from."""

    kcal: Numbers
    sd: Numbers
    kind: np.ndarray


class Known(NamedTuple):
    """What is known of people, nan where it is not; by their place.

    `withheld` are the topics that are left out, `counted` says of whom energy is counted.
    """

    prior: Prior
    fat_kg: Numbers
    height_cm: Numbers
    age: Numbers
    male: Numbers
    withheld: np.ndarray
    counted: np.ndarray


def known_people(
    table: pd.DataFrame, columns: Columns, logs: Logs, alone: tuple[float, float]
) -> Known:
    """Return what is known of the people of a table of logs, and add to their errors.

    Of each column of a roster the first cell counts that is filled, of weight the middle one of the
    log. `alone` is what maintenance is begun with of a weight alone, kcal/kg and its standard
    deviation in kcal.
    """
    people = len(logs.names)
    weight = pd.Series(logs.kg).groupby(logs.who).median().to_numpy()
    cells = _first_cells(table, columns, logs.who, people)
    filled = {field: np.zeros(people, dtype=bool) for field in _BODY}
    for name, values in cells.items():
        field = _ASKED[spelling(name)]
        if field in filled:
            filled[field] |= np.array([not is_blank(cell) for cell in values], dtype=bool)
    complete = np.all([*filled.values(), ~np.isnan(weight)], axis=0)
    roster = read_roster(_stood_in(cells, weight, filled), ())
    for place, error in zip(roster.bad.tolist(), roster.errors, strict=True):
        logs.errors.setdefault(place, []).append(error)
    body = _body(roster, people)
    given = pd.Series(logs.prior).groupby(logs.who).first().to_numpy()
    kcal = np.select([~np.isnan(given), complete], [given, body["formula"]], alone[0] * weight)
    kind = np.select([~np.isnan(given), complete], ["given", "formula"], "weight").astype(object)
    for place in np.flatnonzero(~(kcal > 0)).tolist():
        logs.errors.setdefault(place, []).append(
            "There is nothing to begin with: fill weight_kg, or prior_kcal above zero."
        )
    fat_kg = np.where(np.isnan(body["fat"]), np.nan, body["fat"] * weight)
    height_cm, age, male = (np.where(filled[name], body[name], np.nan) for name in _BODY)
    return Known(
        Prior(kcal, np.where(kind == "weight", alone[1], float(DEFAULT_PRIOR_SD)), kind),
        fat_kg,
        height_cm,
        age,
        male,
        body["withheld"],
        body["counted"],
    )


def _first_cells(
    table: pd.DataFrame, columns: Columns, who: np.ndarray, people: int
) -> dict[str, np.ndarray]:
    """Return of each column of a roster the first filled cell of each person, None for none."""
    found: dict[str, np.ndarray] = {}
    for place, heading in enumerate(table.columns):
        if place in columns.own or spelling(heading) not in _ASKED:
            continue
        cells = table.iloc[:, place].astype(object).to_numpy()
        rows = np.flatnonzero([not is_blank(cell) for cell in cells])
        first = pd.Series(rows).groupby(who[rows]).first()
        values = np.full(people, None, dtype=object)
        values[first.index.to_numpy()] = cells[first.to_numpy()]
        found[str(heading)] = values
    return found


def _stood_in(
    cells: Mapping[str, np.ndarray], weight: Numbers, filled: Mapping[str, np.ndarray]
) -> pd.DataFrame:
    """Return people as a roster, with something in the place of what nobody said."""
    kg = np.where(np.isnan(weight), _STANDS_IN["weight"], weight)
    limit = LIMITS["height"]
    tall = np.clip(np.sqrt(np.maximum(kg, 1) / _MIDDLE_BMI) * 100, limit.low, limit.high)
    stands_in: dict[str, Any] = {"height_cm": tall} | {
        name: np.full(len(kg), _STANDS_IN[name], dtype=object) for name in ("age", "sex")
    }
    table = pd.DataFrame({"weight_kg": kg}).assign(**cells)
    of = {spelling(name): name for name in table.columns}
    for column, values in stands_in.items():
        missing = ~filled[_ASKED[column]]
        name = of.get(column, column)
        given = table[name].to_numpy() if name in table else values
        table[name] = np.where(missing, values, given)
    return table


def _body(roster: Roster, people: int) -> dict[str, np.ndarray]:
    """Return what is read of people by their place, nan for those with an error."""
    person = roster.person
    found = found_of(person, roster.own, usual_weeks(person, roster.own))
    counted = ~found.hidden["energy"]
    for group in groups_of(person):
        counted[group.rows] &= not guardrails.hides_numbers(group.conditions)
    values = {
        "height": person["height"],
        "age": person["age"],
        "sex": np.array([MALE_SHARE[sex] for sex in person["sex"]], dtype=float),
        "fat": person["body_fat"],
        "formula": found.amounts.maintenance.band.target,
    }
    every = {name: np.full(people, np.nan) for name in values}
    for name, one in values.items():
        every[name][roster.good] = one
    every |= {
        "withheld": np.full(people, "", dtype=object),
        "counted": np.ones(people, dtype=bool),
    }
    every["withheld"][roster.good], every["counted"][roster.good] = found.withheld, counted
    return every
