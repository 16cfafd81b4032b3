"""What the last weeks show, in plain sentences: what was logged, beside what was aimed at.

Nothing is explained: two things in one sentence happened in the same weeks, no more. A week with
too few logged days is said to be so, and is held against nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

import pandas as pd

from calc.clock import day_text
from calc.errors import InputError, shown_value
from calc.evidence import Constant, figure
from calc.journal.weekly import spread
from calc.training.exercises import MUSCLES

ENOUGH_DAYS = Constant(
    4, "days", "Least logged days of a week for its mean to be held against a target", low=3
)
ENERGY_STEP = Constant(10, "kcal", "A week's mean energy is told to the nearest")
LAST_WEEKS = Constant(4, "weeks", "Weeks that are told of when nobody says how many")

Limit = float | Mapping[str, float] | None


@dataclass(frozen=True)
class _Told:
    """One thing of one week: `value` as it is shown, and `state`, which alike weeks share.

    `state` says where it lies: 'under your 1.6'; `unit` follows the value.
    """

    name: str
    value: float
    unit: str
    state: str
    decimals: int = 1


@dataclass(frozen=True)
class _Week:
    """What is told of one week."""

    start: date
    sets: tuple[_Told, ...]
    intake: tuple[_Told, ...]
    sleep: tuple[_Told, ...]
    intake_days: int
    nights: int
    trained: bool
    days: int

    @property
    def state(self) -> tuple[object, ...]:
        """What weeks that are told of in one sentence have in common."""
        places = tuple((one.name, one.state) for one in (*self.sets, *self.intake, *self.sleep))
        amounts = _amount(self.intake_days), _amount(self.nights)
        return self.days < 7, self.trained, *amounts, places


def findings(
    weeks: pd.DataFrame,
    *,
    muscles: Sequence[str],
    sets_low: Limit = None,
    sets_high: Limit = None,
    protein_low: float | None = None,
    energy_low: float | None = None,
    energy_high: float | None = None,
    sleep_low: float | None = None,
    last: int = int(LAST_WEEKS),
    last_day: date | None = None,
    intake: bool = True,
) -> tuple[str, ...]:
    """Return sentences about the last weeks of a table of `weekly`, oldest first.

    `muscles` are those whose hard sets are told; `sets_low` and `sets_high` are weekly sets, for
    all of them or by muscle. `protein_low` is in g/kg a day, `energy_low` and `energy_high` in kcal
    a day, `sleep_low` in hours; what is None is held against nothing. A week that is not over on
    `last_day`, the last that anything is known of, is told so far and held against nothing. Without
    `intake` nothing is said of what was eaten. Weeks in a row that lie alike share a sentence.
    Values are compared as they are shown. Raises `InputError` for a muscle that there is none of or
    fewer than one week.
    """
    unknown = [muscle for muscle in muscles if muscle not in MUSCLES]
    if unknown:
        raise InputError(f"'{shown_value(unknown[0])}' is no muscle.", "muscles", unknown[0])
    if last < 1:
        raise InputError(f"The last {last} weeks are no weeks.", "last", last)
    told = []
    for _, row in spread(weeks).tail(last).iterrows():
        start = row["week_start"].date()
        known = 7 if last_day is None else min(7, (last_day - start).days + 1)
        intake_days = int(row["intake_days"]) if intake else 0
        nights = int(row["sleep_nights"])
        trained = row["workouts"] > 0
        sets = _sets(row, muscles, sets_low, sets_high)
        protein = _protein(row, protein_low)
        energy = _energy(row["energy_kcal"], energy_low, energy_high)
        slept = _told("sleep", row["sleep_h"], "h", sleep_low, None)
        if known < 7:
            sets, protein, energy, slept = (
                tuple(replace(one, state="") for one in some)
                for some in (sets, protein, energy, slept)
            )
        told.append(
            _Week(
                start,
                sets if trained else (),
                (*protein, *energy) if intake_days >= ENOUGH_DAYS else (),
                slept if nights >= ENOUGH_DAYS else (),
                intake_days,
                nights,
                trained,
                known,
            )
        )
    return tuple(
        _sentence(list(alike), intake) for _, alike in groupby(told, key=lambda one: one.state)
    )


def _amount(days: int) -> str:
    return "none" if not days else "few" if days < ENOUGH_DAYS else "enough"


def _told(
    name: str,
    value: float,
    unit: str,
    low: float | None,
    high: float | None,
    decimals: int = 1,
) -> tuple[_Told, ...]:
    """One value and where it lies; nothing where it is not known."""
    if math.isnan(value):
        return ()
    shown = round(value, decimals)
    return (_Told(name, shown, unit, _state(shown, low, high), decimals),)


def _state(value: float, low: float | None, high: float | None) -> str:
    if low is not None and value < low:
        return f"under your {figure(low)}"
    if high is not None and value > high:
        return f"over your {figure(high)}"
    if low is not None and high is not None:
        return f"within your {figure(low)} to {figure(high)}"
    if low is not None:
        return f"at or over your {figure(low)}"
    return "" if high is None else f"at or under your {figure(high)}"


def _sets(row: pd.Series, muscles: Sequence[str], low: Limit, high: Limit) -> tuple[_Told, ...]:
    return tuple(_of_muscles(row, muscles, low, high))


def _of_muscles(row: pd.Series, muscles: Sequence[str], low: Limit, high: Limit) -> Iterator[_Told]:
    for muscle in muscles:
        own_low, own_high = (
            end.get(muscle) if isinstance(end, Mapping) else end for end in (low, high)
        )
        name = muscle.replace("_", " ")
        yield from _told(name, row[f"hard_sets_{muscle}"], "sets", own_low, own_high, decimals=2)


def _protein(row: pd.Series, low: float | None) -> tuple[_Told, ...]:
    if math.isnan(row["protein_g_per_kg"]):
        state = "with no weigh-in to compare"
        return tuple(
            _Told("protein", one.value, "g", state, 0)
            for one in _told("protein", row["protein_g"], "g", None, None, decimals=0)
        )
    return _told("protein", row["protein_g_per_kg"], "g/kg", low, None)


def in_steps(kcal: float) -> float:
    """Return energy as it is told of a week: to the nearest ten kcal."""
    return round(kcal / ENERGY_STEP) * float(ENERGY_STEP)


def _energy(value: float, low: float | None, high: float | None) -> tuple[_Told, ...]:
    if math.isnan(value):
        return ()
    ends = [None if end is None else in_steps(end) for end in (low, high)]
    return _told("energy", in_steps(value), "kcal", ends[0], ends[1], decimals=0)


def _sentence(weeks: list[_Week], intake: bool) -> str:
    days = sum(one.days for one in weeks)
    logged, nights = (sum(one.intake_days for one in weeks), sum(one.nights for one in weeks))
    parts = [
        *_places([one.sets for one in weeks]),
        *_with_days("intake", [one.intake for one in weeks], logged, f"of {days} days"),
        *_with_days("sleep", [one.sleep for one in weeks], nights, f"of {days} nights"),
    ]
    missing = [
        what
        for what, there in (
            ("training", weeks[0].trained),
            ("intake", logged or not intake),
            ("sleep", nights),
        )
        if not there
    ]
    if missing:
        parts.append(f"no {_listed(missing, 'or')} logged")
    so_far = " so far" if weeks[-1].days < 7 else ""
    return f"{_when(weeks[0].start, weeks[-1].start)}{so_far}: {'; '.join(parts)}."


def _listed(words: Sequence[str], last: str) -> str:
    """'training, intake or sleep'."""
    return f" {last} ".join([*([", ".join(words[:-1])] if words[:-1] else []), words[-1]])


def _with_days(what: str, values: list[tuple[_Told, ...]], logged: int, of_days: str) -> list[str]:
    """The values of a subject with the days that they are of, or that there are too few."""
    if not logged:
        return []
    if not values[0]:
        return [f"{what} logged on {logged} {of_days}, too few to tell"]
    *others, last = _places(values)
    return [*others, f"{last} ({logged} {of_days} logged)"]


def _places(values: list[tuple[_Told, ...]]) -> list[str]:
    """What lies alike in one part: 'quadriceps 16, hamstrings 12 sets, within your 10 to 20'."""
    parts: dict[tuple[str, str], list[str]] = {}
    for weeks in zip(*values, strict=True):
        place = (weeks[0].unit, weeks[0].state)
        parts.setdefault(place, []).append(f"{weeks[0].name} {_span(weeks)}")
    return [
        ", ".join([f"{', '.join(texts)} {_unit(texts, unit)}", *([state] if state else [])])
        for (unit, state), texts in parts.items()
    ]


def _unit(texts: Sequence[str], unit: str) -> str:
    one = len(texts) == 1 and texts[0].endswith(" 1") and " to " not in texts[0]
    return unit.removesuffix("s") if one else unit


def _span(weeks: Sequence[_Told]) -> str:
    """The values of several weeks, from the least to the most: '12 to 16'."""
    ends = (min(one.value for one in weeks), max(one.value for one in weeks))
    return " to ".join(dict.fromkeys(figure(value, weeks[0].decimals) for value in ends))


def _when(first: date, last: date) -> str:
    """'Week of 5 Oct', 'Weeks of 5 to 19 Oct', 'Weeks of 28 Dec 2026 to 4 Jan 2027'."""
    if first == last:
        return f"Week of {day_text(first)}"
    years = first.year != last.year
    start = str(first.day) if first.month == last.month else day_text(first, year=years)
    return f"Weeks of {start} to {day_text(last, year=years)}"
