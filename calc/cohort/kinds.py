"""The three tables that are made of many people: `plans`, `days` and `expenditure`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from calc.cohort.expenditure import learn_people
from calc.cohort.logs import find_columns
from calc.person.limits import WEEKDAYS
from calc.plan.roster import DAY_COLUMNS, RESULT_COLUMNS, make_days, make_plans
from calc.plan.roster.plans import read_roster

Made = Callable[[pd.DataFrame], pd.DataFrame]


class Kind(NamedTuple):
    """How one kind of table is made.

    `check` returns the places of the columns that pass through, and raises `InputError` for
    headings that cannot be used. `make` is from a table, and what is wrong with lines that do not
    fit its header, to results behind the columns that pass. `rows` are those of a part where nobody
    says. `help`, `description` and `done` say what it is, what it takes and what became of a row.
    `person` returns the place of the column that names a person, whose rows stay together.
    """

    check: Callable[[Sequence[str]], Sequence[int]]
    make: Callable[[pd.DataFrame, Mapping[int, str]], pd.DataFrame]
    rows: int
    help: str
    description: str
    done: str
    person: Callable[[Sequence[str]], int] | None = None


def _roster(results: Sequence[str]) -> Callable[[Sequence[str]], Sequence[int]]:
    """Return what checks the headings of a roster whose results have these names."""

    def check(headings: Sequence[str]) -> Sequence[int]:
        return read_roster(pd.DataFrame(columns=list(headings), dtype="str"), results).others

    return check


def _with_faults(make: Made, results: int, each: int = 1) -> Callable[..., pd.DataFrame]:
    """Return `make` with no results for a row whose cells may stand under the wrong heading."""

    def made(table: pd.DataFrame, faults: Mapping[int, str]) -> pd.DataFrame:
        found = make(table)
        if faults:
            rows = np.add.outer(np.array([*faults]) * each, np.arange(each)).ravel()
            for place in range(found.shape[1] - results, found.shape[1]):
                number = found.dtypes.iloc[place] == np.dtype(float)
                found.iloc[rows, place] = np.nan if number else ""
            found.iloc[rows, -1] = np.repeat([*faults.values()], each)
        return found

    return made


KINDS: Mapping[str, Kind] = {
    "plans": Kind(
        _roster(RESULT_COLUMNS),
        _with_faults(make_plans, len(RESULT_COLUMNS)),
        rows=10_000,
        help="a plan for every row of a roster",
        description="Plan every row of a roster: columns weight_kg or weight_lb, height_cm or "
        "height_in, age, sex, and any other field of a profile.",
        done="planned",
    ),
    "days": Kind(
        _roster(DAY_COLUMNS),
        _with_faults(make_days, len(DAY_COLUMNS) - 1, len(WEEKDAYS)),
        rows=2_000,
        help="the seven days of each row of a roster",
        description="Plan every weekday of every row of a roster, whose columns are those of "
        "`plans`: seven rows a person, from Monday.",
        done="days planned",
    ),
    "expenditure": Kind(
        lambda headings: [find_columns(headings).person],
        learn_people,
        rows=20_000,
        help="what the logs of a cohort teach of each person's maintenance",
        description="Learn each person's maintenance from a long table: columns person, date, "
        "weight_kg or weight_lb, energy_kcal or energy_kj, and of a person prior_kcal or "
        "height_cm, age, sex and any other field of a profile. A person's rows stand together.",
        done="people learned of",
        person=lambda headings: find_columns(headings).person,
    ),
}
