"""Deload and volume: weeks of many sets that meet less sleep, lower loads or a surplus not met.

Each finding is a sentence with the rows behind it. No score, no cause: two things that happened in
the same weeks. Where there are too few logs there is no finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

import numpy as np
import pandas as pd

from calc.clock import DATE
from calc.evidence import Constant, figure
from calc.journal.weekly import HARD_SETS, spread
from calc.show.words import duration, kcal
from calc.training.exercises import MUSCLES
from calc.training.landmarks import DELOAD_SHARE, LANDMARKS, target_range
from calc.training.strength import brzycki, epley, wathan
from calc.training.volume import TOP_OF_EXERTION, found_exercises

Kind = Literal["sleep", "performance", "surplus"]

HIGH_WEEKS = Constant(2, "weeks", "Weeks of high volume in a row before anything is said")
WEEKS_BEFORE = Constant(4, "weeks", "Weeks before them that they are compared with, at most")
LEAST_BEFORE = Constant(2, "weeks", "Weeks before them that have to be known")
LEAST_NIGHTS = Constant(4, "nights", "Nights of a week from which its mean sleep counts")
LEAST_INTAKE_DAYS = Constant(4, "days", "Days of a week from which its mean energy counts")
SLEEP_FALL = Constant(0.5, "h", "Fall of mean sleep from which it is mentioned")
LOAD_FALL = Constant(
    0.03,
    "",
    "Fall of the estimated maximum, as a share, from which it is mentioned; an estimate moves by "
    "as much from day to day",
)
LEAST_EXERCISES = Constant(2, "exercises", "Exercises that have to be known before and after")

_CALM = (
    "One may have nothing to do with the other. A lighter week, of about "
    f"{figure(DELOAD_SHARE * 100, 0)} % of the sets, is a common way to find out."
)
BEFORE, HIGH = "before", "high volume"


@dataclass(frozen=True)
class Finding:
    """Weeks of high volume that meet something else, as a sentence, with the rows behind it.

    `weeks` are the Mondays of the weeks of high volume, `muscles` those whose sets were high.
    `rows` have `when` ('before' or 'high volume') and the figures, or a row an exercise.
    """

    kind: Kind
    weeks: tuple[date, ...]
    muscles: tuple[str, ...]
    text: str
    rows: pd.DataFrame


class _Stretch(NamedTuple):
    """Weeks of high volume in a row, those before them, and the muscles."""

    high: pd.DataFrame
    before: pd.DataFrame
    muscles: tuple[str, ...]


def volume_limits(experience: str, counting: str = "fractional") -> dict[str, float]:
    """Return the weekly sets of each muscle above which a week is one of high volume.

    Fractional sets are held against the high end of the range to aim at by experience, direct sets
    against coaches' most that can be recovered from. Empty for 'every', which no landmark counts.
    """
    if counting == "fractional":
        return dict.fromkeys(MUSCLES, float(target_range(experience).high))
    if counting == "direct":
        return {muscle: float(one.most) for muscle, one in LANDMARKS.items()}
    return {}


def best_by_week(log: pd.DataFrame) -> pd.DataFrame:
    """Return the best estimated maximum, `e1rm_kg`, by `exercise` and `week_start`.

    The middle of three formulas, from working sets of 1 to 15 repetitions to failure (those logged,
    and those left in reserve where the exertion is logged). Exercises in which a machine takes
    weight off are left out. Weeks begin on their Monday.
    """
    reserve = (float(TOP_OF_EXERTION) - log["rpe"].astype(float)).clip(lower=0).fillna(0.0)
    reps = (log["reps"].astype(float) + reserve).to_numpy()
    load = log["weight_kg"].astype(float).to_numpy()
    three = [np.asarray(formula(load, reps)) for formula in (epley, brzycki, wathan)]
    maximum = np.sort(np.array(three), axis=0)[1]
    names = log["exercise"].astype("str")
    counts = (
        (log["set_type"] != "warmup").to_numpy()
        & (log["reps"] >= 1).to_numpy()
        & (load > 0)
        & np.isfinite(maximum)
        & ~names.isin(_assisted(names)).to_numpy()
    )
    monday = log["date"] - pd.to_timedelta(log["date"].dt.day_of_week, unit="D")
    made = pd.DataFrame({"exercise": names, "week_start": monday.astype(DATE), "e1rm_kg": maximum})[
        counts
    ]
    return made.groupby(["exercise", "week_start"], as_index=False)["e1rm_kg"].max()


def _assisted(names: pd.Series) -> list[str]:
    return [
        name
        for name, found in found_exercises(names).items()
        if "assist" in name.casefold() or getattr(found, "load", "") == "taken from body weight"
    ]


def findings(
    weeks: pd.DataFrame,
    log: pd.DataFrame,
    *,
    experience: str = "intermediate",
    counting: str = "fractional",
    surplus_from_kcal: float | None = None,
    limits: Mapping[str, float] | None = None,
) -> tuple[Finding, ...]:
    """Return what weeks of high volume met, the latest weeks first.

    `weeks` is the journal's table by week, its sets counted by `counting`; `log` its sets.
    `surplus_from_kcal` is the low end of a plan for gaining, None where there is none or it is
    withheld. `limits` are a person's own weekly sets by muscle, `volume_limits` where None.
    """
    above = volume_limits(experience, counting) if limits is None else dict(limits)
    best = best_by_week(log)
    found: list[Finding] = []
    for stretch in _stretches(weeks, above):
        for one in (
            _sleep(stretch),
            _performance(stretch, best),
            _surplus(stretch, surplus_from_kcal),
        ):
            if one is not None:
                found.append(one)
    return tuple(found)


def _stretches(weeks: pd.DataFrame, limits: Mapping[str, float]) -> Iterator[_Stretch]:
    """Yield each stretch of weeks of high volume, the latest first."""
    every = spread(weeks.sort_values("week_start", ignore_index=True))
    columns = [name for name in HARD_SETS if name.removeprefix("hard_sets_") in limits]
    most = np.array([limits[name.removeprefix("hard_sets_")] for name in columns])
    over = (every[columns] > most).to_numpy(dtype=bool)
    high = np.any(over, axis=1)
    place = len(every)
    while place > 0:
        place -= 1
        if not high[place]:
            continue
        last = place
        while place > 0 and high[place - 1]:
            place -= 1
        if last - place + 1 < HIGH_WEEKS:
            continue
        # Only weeks of usual volume are compared with: a stretch further back is no usual week.
        first = place
        while first > 0 and not high[first - 1] and place - first < WEEKS_BEFORE:
            first -= 1
        muscles = tuple(
            name.removeprefix("hard_sets_")
            for name, seen in zip(columns, over[place : last + 1].T, strict=True)
            if seen.any()
        )
        yield _Stretch(every.iloc[place : last + 1], every.iloc[first:place], muscles)


def _opening(stretch: _Stretch) -> str:
    count, first = len(stretch.high), stretch.high["week_start"].iloc[0]
    names = [muscle.replace("_", " ") for muscle in stretch.muscles]
    listed = " and ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)
    return (
        f"In the {count} weeks from {first.day} {first:%B %Y} you did more sets for {listed} than "
        "the range they are held against"
    )


def _rows(stretch: _Stretch, *columns: str) -> pd.DataFrame:
    """Return the weeks with `when`, the sets of the muscles and these columns."""
    both = pd.concat(
        [stretch.before.assign(when=BEFORE), stretch.high.assign(when=HIGH)], ignore_index=True
    )
    sets = [f"hard_sets_{muscle}" for muscle in stretch.muscles]
    return both[["week_start", "when", *sets, *columns]]


def _finding(
    kind: Kind, stretch: _Stretch, met: str, rows: pd.DataFrame, after: str = _CALM
) -> Finding:
    return Finding(
        kind,
        tuple(stretch.high["week_start"].dt.date),
        stretch.muscles,
        f"{_opening(stretch)}, {met} {after}",
        rows,
    )


def _mean(weeks: pd.DataFrame, name: str, count: str, least: float) -> tuple[float, int]:
    """Return the mean of a weekly figure over the weeks that have enough days, and their number."""
    enough = weeks[(weeks[count] >= least) & weeks[name].notna()]
    return float(enough[name].mean()) if len(enough) else np.nan, len(enough)


def _sleep(stretch: _Stretch) -> Finding | None:
    now, weeks = _mean(stretch.high, "sleep_h", "sleep_nights", LEAST_NIGHTS)
    then, weeks_before = _mean(stretch.before, "sleep_h", "sleep_nights", LEAST_NIGHTS)
    if weeks < HIGH_WEEKS or weeks_before < LEAST_BEFORE or not then - now >= SLEEP_FALL:
        return None
    met = f"and slept {duration(now)} a night, {duration(then)} in the weeks before."
    return _finding("sleep", stretch, met, _rows(stretch, "sleep_h", "sleep_nights"))


def _performance(stretch: _Stretch, best: pd.DataFrame) -> Finding | None:
    def mean(weeks: pd.DataFrame, least: float) -> pd.Series:
        known = best[best["week_start"].isin(weeks["week_start"])]
        by_exercise = known.groupby("exercise")["e1rm_kg"].agg(["mean", "count"])
        return by_exercise.loc[by_exercise["count"] >= least, "mean"]

    both = pd.concat(
        {
            "before_kg": mean(stretch.before, LEAST_BEFORE),
            "high_volume_kg": mean(stretch.high, HIGH_WEEKS),
        },
        axis=1,
        join="inner",
    )
    if len(both) < LEAST_EXERCISES:
        return None
    both["change"] = both["high_volume_kg"] / both["before_kg"] - 1
    middle = float(both["change"].median())
    if not -middle >= LOAD_FALL:
        return None
    met = (
        f"and the estimated maximum of {len(both)} exercises was {figure(-middle * 100, 0)} % "
        "lower than in the weeks before (their median)."
    )
    rows = both.sort_values("change").rename_axis("exercise").reset_index()
    return _finding("performance", stretch, met, rows)


def _surplus(stretch: _Stretch, from_kcal: float | None) -> Finding | None:
    if from_kcal is None:
        return None
    now, weeks = _mean(stretch.high, "energy_kcal", "intake_days", LEAST_INTAKE_DAYS)
    if weeks < HIGH_WEEKS or not now < from_kcal or kcal(now) == kcal(from_kcal):
        return None
    met = (
        f"and logged {kcal(now)} kcal a day, less than the {kcal(from_kcal)} from which the plan's "
        "surplus begins."
    )
    after = "The two are meant for each other; either can be brought nearer to the other."
    return _finding("surplus", stretch, met, _rows(stretch, "energy_kcal", "intake_days"), after)
