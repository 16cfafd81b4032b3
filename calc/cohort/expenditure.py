"""What the logs of a cohort teach: a long table in, a row a person out, as `estimate` gives it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from calc.cohort.known import Known, known_people
from calc.cohort.logs import MOST_SAID, Logs, Span, find_columns, laid_out, read_logs
from calc.evidence import Constant
from calc.expenditure.estimate import COLUMNS, is_ready
from calc.expenditure.filter_bank import learn
from calc.expenditure.logs import Logs as Daily
from calc.expenditure.spread import bands
from calc.plan.roster.plans import SEPARATOR

WEIGHT_ALONE = Constant(
    33,
    "kcal/kg/day",
    "Maintenance to begin with where a log has no height, age and sex: a desk and some training",
    low=25,
    high=45,
)
WEIGHT_ALONE_SD = Constant(500, "kcal/day", "Standard deviation of that about a person's own")

COUNTS = ("days", "weigh_ins", "intake_days")
NUMBERS = (*COUNTS, "prior_kcal", *COLUMNS[1:])
_TEXTS = ("first_date", "last_date", "prior")
_TYPES = dict.fromkeys(NUMBERS, "float64") | dict.fromkeys(COUNTS, "Int64") | {"ready": "boolean"}
PERSON_COLUMNS = (
    *_TEXTS[:2],
    *COUNTS,
    *("prior", "prior_kcal"),
    *COLUMNS[1:],
    *("withheld", "error"),
)


def learn_people(table: pd.DataFrame, faults: Mapping[int, str] | None = None) -> pd.DataFrame:
    """Return what each person's logs teach by their last day: a row a person, in their order.

    The table has a row a day: `person` (or `person_id`, `id`), `date` (2026-01-05), `weight_kg` (or
    `weight_lb`, `weight_st`) and `energy_kcal` (or `energy_kj`); blank is unknown. What is known of
    a person is asked for by the columns of a roster (`height_cm`, `age`, `sex`, `activity`,
    `conditions`, ...), and of each the first cell that is filled counts.

    Out come the dates, `days` between them, `weigh_ins` and `intake_days` that were used, `prior`
    (what the estimate began with: 'given' in `prior_kcal`, 'formula' of a body whose height, age
    and sex are known, or 'weight' alone), the columns of `calc.expenditure.estimate` on the last
    day (kcal/day, kg), `withheld` where no energy is counted for a person, whose numbers are
    blank, and `error`. Raises `InputError` for columns that are missing or stand twice. `faults`
    are of rows that do not fit their header.

    >>> days = pd.date_range("2026-11-02", periods=20)
    >>> logs = pd.DataFrame({"person": "Ana", "date": days, "weight_kg": 62, "energy_kcal": 2100})
    >>> found = learn_people(logs.assign(prior_kcal=2000))
    >>> found[["person", "days", "expenditure_kcal", "ready"]].round().values.tolist()
    [['Ana', 20, 2072.0, True]]
    """
    columns = find_columns(list(table.columns))
    logs = read_logs(table, columns, faults or {})
    known = known_people(table, columns, logs, (WEIGHT_ALONE, WEIGHT_ALONE_SD))
    found: dict[str, Any] = {name: np.full(len(logs.names), np.nan) for name in NUMBERS}
    found |= {name: np.full(len(logs.names), np.nan, dtype=object) for name in _TEXTS}
    begins = pd.Series(logs.day).groupby(logs.who).min().to_numpy()
    for span in laid_out(logs):
        mine = span.people
        for name, values in _learned(span, known).items():
            found[name][mine] = values
        ends = begins[mine], begins[mine] + span.length - 1
        for name, day in zip(_TEXTS[:2], ends, strict=True):
            found[name][mine] = [date.fromordinal(one).isoformat() for one in day.tolist()]
    return _table(table.iloc[logs.first_rows, [columns.person]], found, known, logs)


def _learned(span: Span, known: Known) -> dict[str, np.ndarray]:
    """Return what some people's logs teach by each one's last day."""
    mine = span.people
    prior = known.prior
    learned = learn(
        Daily.of_people(
            span.kg,
            span.kcal,
            prior.kcal[mine],
            prior.sd[mine],
            known.fat_kg[mine],
            height_cm=known.height_cm[mine],
            age=known.age[mine],
            male=known.male[mine],
        )
    )
    last = np.arange(len(mine)), span.length - 1
    weighed, eaten = ~np.isnan(span.kg), ~np.isnan(span.kcal)
    kcal, sd = learned.expenditure_kcal[last], learned.sd_kcal[last]
    return {
        "days": span.length,
        "weigh_ins": weighed.sum(axis=1),
        "intake_days": eaten.sum(axis=1),
        "prior": prior.kind[mine],
        "prior_kcal": prior.kcal[mine],
        **dict(zip(COLUMNS[1:6], bands(kcal, sd), strict=True)),
        "trend_weight_kg": learned.trend_kg[last],
        "ready": is_ready(weighed | eaten, weighed, eaten)[last],
    }


def _table(people: pd.DataFrame, found: dict[str, Any], known: Known, logs: Logs) -> pd.DataFrame:
    """Return what was found as a table, without numbers of those of whom none are counted."""
    errors = np.full(len(people), "", dtype=object)
    for place, said in logs.errors.items():
        errors[place] = SEPARATOR.join(list(dict.fromkeys(said))[:MOST_SAID])
    wrong = errors != ""
    for name in ("prior", "prior_kcal", *COLUMNS[1:]):
        found[name][~known.counted] = np.nan
    found["withheld"] = np.where(wrong, "", known.withheld)
    found["error"] = errors
    columns = {
        name: pd.array(found[name], dtype=_TYPES.get(name, "str")) for name in PERSON_COLUMNS
    }
    return pd.concat([people.reset_index(drop=True), pd.DataFrame(columns)], axis="columns")
