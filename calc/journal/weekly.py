"""Week by week: hard sets by muscle, tonnage, intake, body weight and sleep on one axis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from calc.clock import DATE, Day, as_date
from calc.evidence import Constant
from calc.journal.model import Journal, row_codes
from calc.journal.overlap import resolved
from calc.training.exercises import MUSCLES, Exercise
from calc.training.volume import Counting, counting_of, found_exercises, logged_sets

SMOOTHING = Constant(
    0.1,
    "per day",
    "Share of the distance to today's weigh-in that the trend weight moves in a day",
    low=0.05,
    high=0.25,
    population="people who weigh themselves; it lags by about nine days",
)


def trend_weight(days: pd.DataFrame) -> pd.DataFrame:
    """Return `date`, `weight_kg` and `trend_kg` of each day with a weigh-in, oldest first.

    `days` has one row a date. The trend starts at the first weigh-in and moves a tenth of the way
    to each next one, as far as that many single days would take it where days lie between.
    """
    have = days.loc[days["weight_kg"].notna(), ["date", "weight_kg"]].sort_values("date")
    when = _day_numbers(have["date"]).astype(float)
    weight = have["weight_kg"].to_numpy(dtype=float)
    trend = weight.copy()
    moved = 1 - (1 - SMOOTHING) ** np.diff(when, prepend=when[:1])
    for place in range(1, len(weight)):
        trend[place] = trend[place - 1] + moved[place] * (weight[place] - trend[place - 1])
    return have.assign(trend_kg=trend).reset_index(drop=True)


HARD_SETS = tuple(f"hard_sets_{muscle}" for muscle in MUSCLES)
TRAINING_COLUMNS = (*HARD_SETS, "tonnage_kg", "workouts")
MEANS = ("energy_kcal", "protein_g", "weight_kg", "sleep_h")
COUNTS = ("intake_days", "weigh_ins", "sleep_nights")
WEEK_COLUMNS: tuple[str, ...] = (
    *("week_start", *TRAINING_COLUMNS, "energy_kcal", "protein_g", "protein_g_per_kg"),
    *("intake_days", "weight_kg", "weigh_ins", "sleep_h", "sleep_nights"),
)
DAYS_TRAINED = tuple(f"days_{muscle}" for muscle in MUSCLES)
SESSION_COLUMNS: tuple[str, ...] = (
    *("date", "workout", "start", "source", "exercises", "hard_sets", "tonnage_kg"),
)
SESSION = ("date", "start", "workout", "source")
CARRIED_WEEKS = Constant(
    4, "weeks", "Longest time for which a week's mean weight stands in for a week without one"
)

# The first day of the calendar is a Monday.
_FIRST_MONDAY = np.datetime64("0001-01-01", "D")
_ASSISTED = "assist"


def weekly(
    journal: Journal,
    counting: str | Counting = "fractional",
    *,
    assignments: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """Return one row for each ISO week of which anything is known, oldest first.

    `week_start` is its Monday. Hard sets are those of `calc.training` under `counting`
    ('direct', 'fractional', 'every' or a person's own); sets of an exercise that is not recognised
    count for no muscle until `assignments` says what it is (`unassigned` lists them). `tonnage_kg`
    is weight times repetitions of working sets as logged, without exercises where a machine takes
    weight off. These and `workouts` are 0 in a week between the first and the last logged set, and
    blank outside. Energy, protein, weight and sleep are means over the days that have them, blank
    where none has; `intake_days` are those with energy, which is 0 on a day marked as fasted and
    on no other. `protein_g_per_kg` is the week's mean protein by its mean weight, or by that of the
    nearest earlier week within four; else it is blank. Where two apps tell of one day, `resolved`
    says which counts. Raises `InputError` for
    another counting or an assignment to an exercise that there is none of.
    """
    one = resolved(journal)
    sets = _Sets(one.log, counting_of(counting), assignments)
    day_weeks = _weeks_of(one.days["date"])
    weeks = np.unique(np.concatenate([sets.week, day_weeks]))
    place = np.searchsorted(weeks, day_weeks)
    made: dict[str, np.ndarray] = {"week_start": _mondays(weeks)} | _training(sets, weeks)
    counts = {}
    for name in MEANS:
        values = one.days[name].to_numpy(dtype=float)
        known = ~np.isnan(values)
        counts[name] = np.bincount(place[known], minlength=len(weeks))
        sums = np.bincount(place[known], values[known], len(weeks))
        made[name] = np.divide(
            sums, counts[name], out=np.full(len(weeks), np.nan), where=counts[name] > 0
        )
    made["intake_days"] = counts["energy_kcal"]
    made["weigh_ins"] = counts["weight_kg"]
    made["sleep_nights"] = counts["sleep_h"]
    weight = _carried(made["weight_kg"], weeks)
    made["protein_g_per_kg"] = np.divide(
        made["protein_g"], weight, out=np.full(len(weeks), np.nan), where=weight > 0
    )
    return pd.DataFrame(made, columns=list(WEEK_COLUMNS))


def trained_days(
    journal: Journal,
    counting: str | Counting = "fractional",
    *,
    assignments: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """Return on how many days of each ISO week each muscle was trained, oldest week first.

    `week_start` and `days_<muscle>`: the days with a hard set of an exercise that trains it
    directly, whichever way of `counting` is chosen. Only weeks with a set have a row. Raises
    `InputError` as `weekly` does.
    """
    rule = replace(counting_of(counting), rule="direct")
    log = resolved(journal).log
    sets = _Sets(log, rule, assignments)
    days, day = np.unique(_day_numbers(log["date"]), return_inverse=True)
    trained = sets.by_muscle(day, len(days)) > 0
    weeks, first = np.unique(days // 7, return_index=True)
    sums = np.add.reduceat(trained.astype(int), first) if len(days) else trained[:0]
    made = {"week_start": _mondays(weeks)} | dict(zip(DAYS_TRAINED, sums.T, strict=True))
    return pd.DataFrame(made)


class _Sets:
    """The rows of a log as numbers; each different text is looked at once.

    `week`, `kind` (the place of its exercise in `exercises`, the last for what is not recognised),
    `hard` (what it counts), `lifted` (kilograms) and `session` by row; `names` are the different
    names, `name` the place of each row's and `found` the exercise of each.
    """

    def __init__(
        self, log: pd.DataFrame, rule: Counting, assignments: Mapping[str, str] | None
    ) -> None:
        self.rule = rule
        self.name, texts = pd.factorize(log["exercise"])
        self.names = [str(name) for name in texts]
        found = found_exercises(pd.Index(self.names, dtype=object), assignments)
        self.found = [found[name] for name in self.names]
        # A log may hold any number of names, but only so many exercises that we know.
        self.exercises = list(dict.fromkeys(one for one in self.found if one is not None))
        places: dict[Exercise | None, int] = {one: at for at, one in enumerate(self.exercises)}
        kinds = [places.get(one, len(self.exercises)) for one in self.found]
        self.kind = np.array(kinds, dtype=int)[self.name]
        self.hard = _hard(log, rule)
        self.lifted = self._lifted(log)
        self.session = row_codes(log, SESSION)
        self.week = _weeks_of(log["date"])

    def _lifted(self, log: pd.DataFrame) -> np.ndarray:
        loaded = [
            _ASSISTED not in name.casefold()
            and getattr(one, "load", "") != "taken from body weight"
            for name, one in zip(self.names, self.found, strict=True)
        ]
        warm_up = (log["set_type"] == "warmup").to_numpy()
        weight, reps = log["weight_kg"].to_numpy(), log["reps"].to_numpy()
        counts = np.array(loaded, dtype=bool)[self.name] & ~warm_up & (weight > 0) & (reps > 0)
        return np.where(counts, weight * reps, 0.0)

    def by_muscle(self, group: np.ndarray, groups: int) -> np.ndarray:
        """The hard sets of each group of rows (by row) and muscle (by column)."""
        kinds = len(self.exercises) + 1
        sums = np.bincount(group * kinds + self.kind, self.hard, groups * kinds)
        weights = np.zeros((kinds, len(MUSCLES)))
        for row, exercise in enumerate(self.exercises):
            given = self.rule.weights(exercise)
            weights[row] = [given.get(muscle, 0.0) for muscle in MUSCLES]
        # Small matrices: a library that starts threads for them takes longer.
        return np.einsum("gk,km->gm", sums.reshape(groups, kinds), weights)

    def tonnage(self, group: np.ndarray, groups: int) -> np.ndarray:
        """The kilograms of each group, added up in one order whatever the order of the rows."""
        order = np.argsort(self.lifted)
        return np.bincount(group[order], self.lifted[order], groups)


def _hard(log: pd.DataFrame, rule: Counting) -> np.ndarray:
    """What each row counts; each different kind of row is looked at once."""
    known = {"set_type": log["set_type"], "rpe": log["rpe"], "none": log["reps"] == 0}
    codes, kinds = pd.factorize(row_codes(known, tuple(known)))
    first = np.zeros(len(kinds), dtype=int)
    first[codes[::-1]] = np.arange(len(log))[::-1]
    return logged_sets(log.take(first), rule).to_numpy()[codes]


def _training(sets: _Sets, weeks: np.ndarray) -> dict[str, np.ndarray]:
    """The columns of training: blank before the first and after the last set, else 0 and more."""
    if not len(sets.week):
        return {name: np.full(len(weeks), np.nan) for name in TRAINING_COLUMNS}
    group = np.searchsorted(weeks, sets.week)
    first_rows = np.unique(sets.session, return_index=True)[1]
    made = dict(zip(HARD_SETS, sets.by_muscle(group, len(weeks)).T, strict=True))
    made["tonnage_kg"] = sets.tonnage(group, len(weeks))
    made["workouts"] = np.bincount(group[first_rows], minlength=len(weeks))
    known = (weeks >= sets.week.min()) & (weeks <= sets.week.max())
    return {name: np.where(known, values, np.nan) for name, values in made.items()}


def _carried(weight: np.ndarray, weeks: np.ndarray) -> np.ndarray:
    """The mean weight of each week, or of the nearest earlier one that is near enough."""
    places = np.where(np.isnan(weight), -1, np.arange(len(weight)))
    last = np.maximum.accumulate(places) if len(places) else places
    near = (last >= 0) & (weeks - weeks[last] <= CARRIED_WEEKS)
    return np.where(near, weight[last], np.nan)


def _day_numbers(dates: pd.Series) -> np.ndarray:
    """The number of each date, from the first Monday of the calendar on."""
    days: np.ndarray = dates.to_numpy().astype("datetime64[D]") - _FIRST_MONDAY
    return days.astype(int)


def _weeks_of(dates: pd.Series) -> np.ndarray:
    """The number of each date's week."""
    return _day_numbers(dates) // 7


def _mondays(weeks: np.ndarray) -> np.ndarray:
    return (_FIRST_MONDAY + weeks * 7).astype(DATE)


def spread(weeks: pd.DataFrame) -> pd.DataFrame:
    """Return the table of weeks with none left out between the first and the last.

    A week that is added has no days; of training it has 0 between the first and the last logged
    set, and blanks outside, as in `weekly`.
    """
    if weeks.empty:
        return weeks
    have = _weeks_of(weeks["week_start"])
    every = np.arange(have.min(), have.max() + 1)
    trained = have[weeks["workouts"].notna().to_numpy()]
    inside = np.zeros(len(every), dtype=bool)
    if len(trained):
        inside = (every >= trained.min()) & (every <= trained.max())
    made: dict[str, np.ndarray] = {}
    for name in weeks.columns:
        if name == "week_start":
            made[name] = _mondays(every)
            continue
        values = np.full(len(every), np.nan)
        values[have - every[0]] = weeks[name].to_numpy(dtype=float)
        if name in TRAINING_COLUMNS:
            values[inside & np.isnan(values)] = 0.0
        made[name] = np.nan_to_num(values).astype(int) if name in COUNTS else values
    return pd.DataFrame(made)


def unassigned(journal: Journal, assignments: Mapping[str, str] | None = None) -> pd.Series:
    """Return the hard sets of each name that is not recognised, the most first."""
    sets = _Sets(resolved(journal).log, counting_of("fractional"), assignments)
    sums = np.bincount(sets.name, sets.hard, len(sets.names))
    open_ones = [at for at, one in enumerate(sets.found) if one is None]
    made = pd.Series(
        sums[open_ones], index=pd.Index([sets.names[at] for at in open_ones], dtype="str")
    )
    ordered = made.sort_index().sort_values(ascending=False, kind="stable")
    return ordered.rename("sets").rename_axis("exercise")


def days_of(journal: Journal, week_start: Day) -> pd.DataFrame:
    """Return what is known of the days of the week that holds a date, one row a date.

    Raises `InputError` where `week_start` is no date.
    """
    days = resolved(journal).days
    return days[_in_week(days["date"], week_start)].reset_index(drop=True)


def sessions_of(
    journal: Journal,
    week_start: Day,
    counting: str | Counting = "fractional",
    *,
    assignments: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """Return the sessions of the week that holds a date: when, how many exercises, what was done.

    `hard_sets` is the session's sets that count, each once whatever the muscles; `tonnage_kg` as in
    `weekly`. Raises `InputError` where `week_start` is no date.
    """
    log = resolved(journal).log
    log = log[_in_week(log["date"], week_start)].reset_index(drop=True)
    sets = _Sets(log, counting_of(counting), assignments)
    group, first = pd.factorize(sets.session)
    count = len(first)
    rows = np.unique(group, return_index=True)[1]
    pairs = np.unique(group * len(sets.names) + sets.name) // max(len(sets.names), 1)
    made = log.take(rows)[["date", "workout", "start", "source"]].assign(
        exercises=np.bincount(pairs, minlength=count),
        hard_sets=np.bincount(group, sets.hard, count),
        tonnage_kg=sets.tonnage(group, count),
    )
    return made[list(SESSION_COLUMNS)].reset_index(drop=True)


def log_of(journal: Journal, week_start: Day) -> pd.DataFrame:
    """Return the sets of the week that holds a date, each with the number of its session.

    `session` is the place of its session among those of `sessions_of`. Raises `InputError` where
    `week_start` is no date.
    """
    log = resolved(journal).log
    log = log[_in_week(log["date"], week_start)].reset_index(drop=True)
    return log.assign(session=pd.factorize(row_codes(log, SESSION))[0])


def _in_week(dates: pd.Series, week_start: Day) -> pd.Series:
    week = _weeks_of(pd.Series([as_date(week_start, "week_start")], dtype=DATE))
    first, after = _mondays(np.append(week, week + 1))
    return (dates >= first) & (dates < after)
