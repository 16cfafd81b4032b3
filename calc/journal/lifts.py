"""One exercise through time: its best set, what it says of one repetition, and its volume."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from calc.evidence import Constant, Read
from calc.evidence.bibliography_training import GRGIC_2020, MAYHEW_2008
from calc.training.body_share import WHOLE_BODY, body_share
from calc.training.exercises import Exercise
from calc.training.strength import VALID_REPS, epley
from calc.training.volume import TOP_OF_EXERTION, found_exercises

MOST_RESERVE = Constant(
    3, "repetitions", "Most repetitions in reserve of a set that one repetition is estimated from"
)
ERROR_HIGH = Constant(
    0.10,
    "",
    "Error of an estimated one-repetition maximum from 6 to 10 repetitions, as a share",
    source=MAYHEW_2008,
    read=Read.SECONDARY,
    grade="C",
    population="103 women on the bench press",
)
FEW_REPS = Constant(5, "repetitions", "Repetitions up to which the estimate is nearer")
ERROR_LOW = Constant(0.05, "", "Error of the estimate up to five repetitions, as a share")
RETEST = Constant(
    0.042,
    "",
    "How much a measured one-repetition maximum varies from test to test, as a share",
    source=GRGIC_2020,
    read=Read.SECONDARY,
    grade="B",
    low=0.005,
    high=0.121,
    population="1,595 people in 32 studies, the median",
)
FRESH_DAYS = Constant(14, "days", "Days for which a weigh-in is the weight that was lifted")
CARRIED_DAYS = Constant(56, "days", "Days for which the trend of the weight stands in after that")

# Lifts of a free weight over many joints; machines, pulleys and single joints read otherwise.
_PATTERNS = frozenset({"squat", "hinge", "horizontal press", "incline press", "vertical press"})
_FREE = frozenset({"barbell", "dumbbell", "smith machine", "trap bar", "EZ bar"})
_NOT = frozenset({"hack squat", "thruster", "kettlebell swing", "single-leg Romanian deadlift"})

COLUMNS: tuple[str, ...] = (
    *("date", "load_kg", "reps", "seconds", "sets", "volume_kg"),
    *("estimate_kg", "error_kg", "best", "estimate_best", "volume_best"),
)


class Lift(NamedTuple):
    """One exercise of a log: what it is called, what it is to us, and its rows."""

    name: str
    exercise: Exercise | None
    log: pd.DataFrame


def estimable(exercise: Exercise | None) -> bool:
    """Return whether one repetition is estimated of an exercise at all."""
    if exercise is None or not exercise.counts:
        return False
    if exercise.movement in WHOLE_BODY:
        return exercise.load != "taken from body weight"
    return (
        exercise.compound
        and exercise.pattern in _PATTERNS
        and exercise.equipment in _FREE
        and exercise.movement not in _NOT
    )


def names_of(log: pd.DataFrame, assignments: Mapping[str, str] | None = None) -> pd.Series:
    """Return the name of each row's exercise: ours where it is recognised, else as written."""
    found = found_exercises(pd.Index(log["exercise"].unique(), dtype=object), assignments)
    ours = {text: text if one is None else one.name for text, one in found.items()}
    return log["exercise"].map(ours)


def most_done(log: pd.DataFrame, assignments: Mapping[str, str] | None = None) -> list[str]:
    """Return the exercises of a log by name, those done on most days first."""
    days = pd.DataFrame({"name": names_of(log, assignments), "date": log["date"]})
    counted = days.drop_duplicates()["name"].value_counts()
    return [
        str(name) for name in counted.sort_index().sort_values(ascending=False, kind="stable").index
    ]


def lift_of(log: pd.DataFrame, name: str, assignments: Mapping[str, str] | None = None) -> Lift:
    """Return one exercise of a log by a name of `most_done`."""
    rows = log[names_of(log, assignments) == name].reset_index(drop=True)
    found = found_exercises(pd.Index(rows["exercise"].unique(), dtype=object), assignments)
    return Lift(name, next(iter(found.values()), None), rows)


def compared_loads(log: pd.DataFrame, exercises: list[Exercise | None]) -> np.ndarray:
    """Return the kg by which sets compare: what was lifted, less than nothing where it helped.

    `exercises` has one for each row; a set without a weight has 0.
    """
    assisted = np.array(
        [one is not None and one.load == "taken from body weight" for one in exercises], dtype=bool
    )
    weight = np.nan_to_num(log["weight_kg"].to_numpy(dtype=float))
    return np.where(assisted, -weight, weight)


def best_sets(log: pd.DataFrame, load: np.ndarray, group: np.ndarray) -> np.ndarray:
    """Return which rows are the best set of their group: one a group, the first of equals.

    The heaviest, of equal ones that with most repetitions, then the longest. A warm-up and a set of
    no repetition are never the best.
    """
    reps = log["reps"].to_numpy(dtype=float)
    counts = (log["set_type"] != "warmup").to_numpy() & (reps != 0)
    seconds = np.nan_to_num(log["seconds"].to_numpy(dtype=float))
    order = np.lexsort((-seconds, -np.nan_to_num(reps), -load, ~counts, group))
    first = np.unique(group[order], return_index=True)[1]
    best = np.zeros(len(log), dtype=bool)
    best[order[first]] = True
    return best & counts


def history(lift: Lift, weigh_ins: pd.DataFrame) -> pd.DataFrame:
    """Return one row a day of an exercise, oldest first.

    `load_kg`, `reps` and `seconds` are the best set's (the load of a body-weight exercise is what
    was added, below zero what helped), `sets` the working sets, `volume_kg` load by repetitions of
    these, with the share of the body that the exercise lifts; blank where its weight is not known.
    `estimate_kg` is the day's highest estimate of one repetition by Epley's equation, from sets of
    up to ten to failure, `error_kg` how far it may be off; of whole-body lifts it is what would be
    added, and the error is of all that is lifted. The first day has none. `best`, `estimate_best`
    and `volume_best` mark a record: more than on any day before, with one weight of the body for
    all days, so that none is owed to weight gained. `weigh_ins` has `date`, `weight_kg` and
    `trend_kg`.
    """
    log = lift.log[(lift.log["set_type"] != "warmup") & (lift.log["reps"] != 0)]
    log = log.reset_index(drop=True)
    if log.empty:
        return pd.DataFrame(columns=list(COLUMNS))
    load = compared_loads(log, [lift.exercise] * len(log))
    days, group = np.unique(log["date"].to_numpy(), return_inverse=True)
    body = _carried_share(lift, log, weigh_ins)
    reps = log["reps"].to_numpy(dtype=float)
    estimate = _estimates(lift.exercise, log, load, body)
    best = np.flatnonzero(best_sets(log, load, group))
    highest, error_kg = _highest(estimate, estimate + body, _to_failure(log), group)
    steady = _steady(body)
    beside = _estimates(lift.exercise, log, load, steady)
    made = pd.DataFrame(
        {
            "date": days,
            "load_kg": load[best],
            "reps": reps[best],
            "seconds": log["seconds"].to_numpy(dtype=float)[best],
            "sets": np.bincount(group, minlength=len(days)),
            "volume_kg": _volume(load + body, reps, group, len(days)),
            "estimate_kg": highest,
            "error_kg": error_kg,
        }
    )
    return _with_records(
        made,
        _highest(beside, beside, reps, group)[0],
        _volume(load + steady, reps, group, len(days)),
    )


def _steady(body: np.ndarray) -> np.ndarray:
    """The kg of the body in each set, as if its weight had stayed the same."""
    known = ~np.isnan(body)
    return np.where(known, np.median(body[known]) if known.any() else np.nan, np.nan)


def _carried_share(lift: Lift, log: pd.DataFrame, weigh_ins: pd.DataFrame) -> np.ndarray:
    """The kg of the body in each set: 0 where none is lifted, blank where it is not known."""
    exercise = lift.exercise
    if exercise is None:
        return np.zeros(len(log))
    shares = {name: body_share(exercise, str(name)) for name in log["exercise"].unique()}
    lifts_body = "body weight" in exercise.load
    share = np.array(
        [np.nan if shares[name] is None else float(shares[name] or 0) for name in log["exercise"]]
    )
    if not lifts_body:
        return np.zeros(len(log))
    if weigh_ins.empty:
        return np.full(len(log), np.nan)
    at = np.searchsorted(weigh_ins["date"].to_numpy(), log["date"].to_numpy(), side="right") - 1
    known = weigh_ins.iloc[np.maximum(at, 0)]
    age = (log["date"].to_numpy() - known["date"].to_numpy()) / np.timedelta64(1, "D")
    weight = np.where(age <= FRESH_DAYS, known["weight_kg"], known["trend_kg"])
    return share * np.where((at >= 0) & (age <= CARRIED_DAYS), weight, np.nan)


def _estimates(
    exercise: Exercise | None, log: pd.DataFrame, load: np.ndarray, body: np.ndarray
) -> np.ndarray:
    """What each set says of one repetition, in kg of what is on the bar or added to the body."""
    if not estimable(exercise):
        return np.full(len(log), np.nan)
    reserve, to_failure = _reserve(log), _to_failure(log)
    usable = (to_failure <= VALID_REPS) & (reserve <= MOST_RESERVE)
    usable &= (log["set_type"] != "dropset").to_numpy() & (load + body > 0)
    found = np.asarray(epley(load + body, to_failure), dtype=float) - body
    return np.where(usable, found, np.nan)


def _reserve(log: pd.DataFrame) -> np.ndarray:
    """The repetitions in reserve of each set: none where nobody said."""
    reserve = float(TOP_OF_EXERTION) - log["rpe"].to_numpy(dtype=float)
    return np.maximum(np.nan_to_num(reserve), 0)


def _to_failure(log: pd.DataFrame) -> np.ndarray:
    return log["reps"].to_numpy(dtype=float) + _reserve(log)


def _highest(
    estimate: np.ndarray, whole: np.ndarray, to_failure: np.ndarray, group: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The highest estimate of each day and how many kg it may be off; blank where there is none.

    `whole` is the estimate with the body that is lifted with it.
    """
    order = np.lexsort((-np.nan_to_num(estimate, nan=-np.inf), group))
    first = order[np.unique(group[order], return_index=True)[1]]
    error = np.where(to_failure[first] <= FEW_REPS, float(ERROR_LOW), float(ERROR_HIGH))
    error = np.where(to_failure[first] == 1, 0.0, error)
    return estimate[first], error * whole[first]


def _volume(load: np.ndarray, reps: np.ndarray, group: np.ndarray, groups: int) -> np.ndarray:
    """Load by repetitions of each day; blank where no set has both."""
    lifted = load * reps
    known = lifted > 0
    sums = np.bincount(group[known], lifted[known], groups)
    return np.where(np.bincount(group[known], minlength=groups) > 0, sums, np.nan)


def _with_records(days: pd.DataFrame, estimate: np.ndarray, volume: np.ndarray) -> pd.DataFrame:
    """The days with what is better than on any day before marked; the first day is no record.

    `estimate` and `volume` are those that are compared.
    """
    rank = days[["load_kg", "reps", "seconds"]].fillna(0).apply(tuple, axis=1)
    best, top = [], None
    for one in rank:
        best.append(top is not None and one > top)
        top = one if top is None or one > top else top
    made = days.assign(best=best)
    for values, mark in ((estimate, "estimate_best"), (volume, "volume_best")):
        compared = pd.Series(values)
        before = compared.cummax().shift().ffill()
        made[mark] = (compared > before) & before.notna()
    # One day alone says too little; the next are beside it all the same.
    made.loc[0, ["estimate_kg", "error_kg"]] = np.nan
    return made[list(COLUMNS)]
