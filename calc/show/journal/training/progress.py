"""Progress by exercise: best set, estimated one-repetition maximum and volume, records marked."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite
from typing import NamedTuple

import numpy as np
import pandas as pd

from calc.clock import day_text
from calc.evidence import Constant, figure
from calc.journal.lifts import RETEST, Lift, estimable, history
from calc.person.profile import Profile
from calc.show.journal.lanes import SPREAD, DayLane, Days, Told, of_days
from calc.show.journal.training.done import load_text
from calc.show.journal.training.muscles import within
from calc.show.words import POUNDS
from calc.training.body_share import body_share
from calc.training.strength import VALID_REPS
from calc.units import Units

LANE_HEIGHT = 92
RANK = ("load_kg", "reps", "seconds")
EACH_END = Constant(4, "sessions", "Sessions at each end of a span whose estimates are compared")
GROWN = Constant(18, "years", "Age from which one repetition is estimated")
WITHHELD = frozenset({"pregnant"})


class Progress(NamedTuple):
    """An exercise through time: the finding, sentences beneath it, the picture and its words."""

    title: str
    sentences: tuple[str, ...]
    picture: Days
    alt: str


def may_estimate(profile: Profile) -> bool:
    """Return whether one repetition is estimated for a person: grown, and not in pregnancy."""
    return profile.age >= GROWN and not WITHHELD & profile.conditions


def progress(
    lift: Lift,
    weigh_ins: pd.DataFrame,
    weeks: pd.DataFrame,
    units: Units,
    *,
    estimates: bool,
    hidden: bool = False,
) -> Progress | None:
    """Return how an exercise went over the weeks shown; None where they have no working set of it.

    A record is one beside all days before, those that are not shown too.
    Without `estimates` nothing is said of one repetition; where numbers of the body are `hidden`
    none is counted in the volume.
    """
    days = within(history(lift, weigh_ins.iloc[:0] if hidden else weigh_ins), weeks, "date")
    if days.empty:
        return None
    if not estimates:
        days = days.assign(estimate_kg=np.nan, error_kg=np.nan, estimate_best=False)
    picture = of_days(_lanes(days, lift, units), LANE_HEIGHT)
    ordered = days.sort_values(list(RANK), ascending=False, kind="stable", na_position="last")
    best = ordered.iloc[0]
    title = (
        f"{lift.name}: best set {_set(best, lift, units)} on {day_text(best['date'], year=True)}"
    )
    sentences = [
        *_estimate_sentences(days, lift, units, estimates),
        _body_sentence(lift, days, hidden),
    ]
    records = int(days["best"].sum())
    told = f"{len(days)} days, {records} record{'' if records == 1 else 's'} of the best set"
    return Progress(
        title,
        tuple(one for one in sentences if one),
        picture,
        f"{title}. {told}. {' '.join(one for one in sentences if one)}".strip(),
    )


def _lanes(days: pd.DataFrame, lift: Lift, units: Units) -> list[DayLane]:
    a_unit, unit = (POUNDS, "lb") if units == "imperial" else (1.0, "kg")
    loaded = bool((days["load_kg"] != 0).any())
    timed = not loaded and not days["reps"].gt(0).any()
    column = "load_kg" if loaded else "seconds" if timed else "reps"
    factor = a_unit if loaded else 1.0
    hand = " a hand" if lift.exercise is not None and lift.exercise.load == "per hand" else ""
    what = {"load_kg": f"{unit}{hand}", "seconds": "seconds", "reps": "repetitions"}[column]
    best = f"Best set, {what}"
    if lift.exercise is not None and lift.exercise.load == "taken from body weight" and loaded:
        best = f"Help in the best set, {unit}: less stands higher"

    def told(name: str, mark: str, by: float, words: Sequence[str]) -> list[Told]:
        return [
            Told(
                day,
                value * by,
                "record" if is_best else "point",
                f"{text}{', a record' if is_best else ''}",
            )
            for day, value, is_best, text in zip(
                days["date"], days[name], days[mark], words, strict=True
            )
            if isfinite(value)
        ]

    sets = [_set(row, lift, units) for _, row in days.iterrows()]
    around = [
        Told(
            one.day,
            one.value,
            one.kind,
            one.words,
            "",
            one.value - error * a_unit,
            one.value + error * a_unit,
        )
        for one, error in zip(
            told(
                "estimate_kg",
                "estimate_best",
                a_unit,
                [_about(row, units) for _, row in days.iterrows()],
            ),
            days["error_kg"].dropna(),
            strict=True,
        )
    ]
    volume = [f"{figure(value * a_unit, 0)} {unit}" for value in days["volume_kg"].fillna(0)]
    added = ", added to the body" if _lifts_body(lift) else ""
    return [
        ("best", best, told(column, "best", factor, sets), lambda x: figure(abs(x), 1)),
        (
            "estimate",
            f"One repetition, {unit}{hand}{added}: estimate by Epley",
            around,
            lambda x: figure(x, 0),
        ),
        (
            "volume",
            f"Lifted in a day, {unit}{' with the body' if _lifts_body(lift) else ''}",
            told("volume_kg", "volume_best", a_unit, volume),
            lambda x: figure(x, 0),
        ),
    ]


def _lifts_body(lift: Lift) -> bool:
    return lift.exercise is not None and "body weight" in lift.exercise.load


def _set(row: pd.Series, lift: Lift, units: Units) -> str:
    """A set in words: '85 kg × 7', '8 repetitions', '60 s'."""
    load, reps = float(row["load_kg"]), float(row["reps"])
    weight = load_text(abs(load), lift.exercise, units) if load else ""
    if not reps > 0:
        held = f"{figure(row['seconds'], 0)} s" if row["seconds"] > 0 else ""
        return " for ".join(part for part in (weight, held) if part) or "done"
    if weight:
        return f"{weight} × {figure(reps)}"
    return f"{figure(reps)} repetition{'' if reps == 1 else 's'}"


def _about(row: pd.Series, units: Units) -> str:
    """An estimate with how far it may be off: '105 kg (95 to 116)'."""
    a_unit, unit = (POUNDS, "lb") if units == "imperial" else (1.0, "kg")
    value, error = (float(row[name]) * a_unit for name in ("estimate_kg", "error_kg"))
    if not isfinite(value):
        return ""
    if not error:
        return f"{figure(value, 0)} {unit}, lifted"
    ends = [figure(value + sign * error, 0) for sign in (-1, 1)]
    return f"about {figure(value, 0)} {unit} ({ends[0]} to {ends[1]})"


def _estimate_sentences(days: pd.DataFrame, lift: Lift, units: Units, estimates: bool) -> list[str]:
    if not estimates:
        return []
    if not estimable(lift.exercise):
        return ["One repetition is not estimated here: the formulas were made for other lifts."]
    known = days.dropna(subset=["estimate_kg"])
    if known.empty:
        return [
            "One repetition is not estimated yet: it takes a second day, with sets of up to "
            f"{figure(VALID_REPS)} repetitions to failure."
        ]
    last = known.iloc[-1]
    added = " added to the body" if _lifts_body(lift) else ""
    return [
        f"One repetition: {_about(last, units)}{added} on {day_text(last['date'])}. An estimate by "
        "Epley's equation, load × (1 + repetitions / 30), of sets to failure.",
        _change(known["estimate_kg"].to_numpy(dtype=float)),
    ]


def _change(estimates: np.ndarray) -> str:
    """Whether the last sessions differ from the first by more than tests vary; '' for too few."""
    each = int(EACH_END)
    if len(estimates) < 2 * each:
        return ""
    first, last = estimates[:each].mean(), estimates[-each:].mean()
    if first <= 0:
        return ""
    change = last / first - 1
    if abs(change) < SPREAD * RETEST * np.sqrt(2 / each):
        return "First and last four sessions differ by no more than tests of one repetition vary."
    return (
        f"{'Up' if change > 0 else 'Down'} {figure(abs(change) * 100, 0)} % from the first four "
        "sessions to the last four: more than tests of one repetition vary."
    )


def _body_sentence(lift: Lift, days: pd.DataFrame, hidden: bool) -> str:
    if lift.exercise is None or not _lifts_body(lift):
        return ""
    share = body_share(lift.exercise, str(lift.log["exercise"].iloc[0]))
    if share is None:
        return "How much of the body this lifts is not known, so only repetitions are compared."
    if hidden:
        return "Body weight is left out here, and so is the volume that it would be part of."
    if days["volume_kg"].isna().all():
        return "No weigh-in is near these days, so the volume is not known."
    return f"The volume counts {figure(share * 100, 0)} % of your body weight."
