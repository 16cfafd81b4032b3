"""How many sets a muscle a week: what the trials support, and what coaches go by.

Two tables that are never mixed. The tiers count fractional sets (half for a muscle that helps); the
practice-based landmarks count direct sets. A count under one rule says nothing on the other scale.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import partial

import numpy as np

from calc.arrays import Numbers, elementwise
from calc.errors import InputError, Notice
from calc.evidence import Constant, Read, figure
from calc.evidence.bibliography import ISRAETEL_2017, PELLAND_2025

WEEKLY = "fractional sets/muscle/week"
DIRECT_WEEKLY = "direct sets/muscle/week"
TRIALS = "67 studies, 2,058 people, 79 % male, mean age 25, about 10 weeks"

_pelland = partial(
    Constant,
    unit=WEEKLY,
    source=PELLAND_2025,
    read=Read.SECONDARY,
    grade="B",
    population=TRIALS,
)

MINIMUM = _pelland(4, meaning="Least weekly sets with a detectable effect on growth")


@dataclass(frozen=True)
class Tier:
    """A band of weekly fractional sets. `more_for_next` further sets bring a detectable gain.

    `low` is the first count of the tier; it ends where the next begins (so that 10.5 has a tier:
    the source gives whole numbers only).
    """

    name: str
    low: Constant
    more_for_next: Constant | None


def _tier(name: str, low: float, more: float) -> Tier:
    return Tier(
        name,
        _pelland(low, meaning=f"Weekly sets from which the {name} tier begins"),
        _pelland(more, meaning=f"Further weekly sets for a detectable gain in the {name} tier"),
    )


TIERS: tuple[Tier, ...] = (
    # Printed as 5 to 10 sets above a minimum dose of 4; a count of 4 to 5 is read with them.
    Tier(
        "higher efficiency",
        MINIMUM,
        _pelland(6, meaning="Further weekly sets for a detectable gain in the first tier"),
    ),
    _tier("intermediate", 11, 8.5),
    _tier("lower efficiency", 19, 10.75),
    _tier("lowest efficiency", 30, 12.5),
    Tier("unclear", _pelland(43, meaning="Weekly sets beyond what the trials tell"), None),
)
BELOW = "below the minimum"


@elementwise
def tier(sets: Numbers) -> Numbers:
    """Return the name of the evidence tier of weekly fractional sets of a muscle.

    From 4 it is 'higher efficiency', from 11 'intermediate', from 19 'lower
    efficiency', from 30 'lowest efficiency', from 43 'unclear'; less is 'below the minimum'.
    """
    lows = np.array([float(one.low) for one in TIERS])
    names = np.array([BELOW, *(one.name for one in TIERS)])
    return names[np.searchsorted(lows, sets, side="right")]


@dataclass(frozen=True)
class Target:
    """The range of weekly fractional sets of a muscle to aim at."""

    low: Constant
    high: Constant


BEGINNER = Target(
    Constant(6, WEEKLY, "Weekly sets of a muscle for a beginner, low end", low=4),
    Constant(12, WEEKLY, "Weekly sets of a muscle for a beginner, high end"),
)
TRAINED = Target(
    Constant(10, WEEKLY, "Weekly sets of a muscle for a trained lifter, low end", low=4),
    Constant(20, WEEKLY, "Weekly sets of a muscle for a trained lifter, high end"),
)
TARGETS: Mapping[str, Target] = {
    "novice": BEGINNER,
    "intermediate": TRAINED,
    "advanced": TRAINED,
}
WEEKLY_RAMP = Constant(2, WEEKLY, "Most sets of a muscle to add from one week to the next")
DELOAD_SHARE = Constant(0.5, "", "Share of the first week's sets in a week of rest after a block")


def target_range(experience: str) -> Target:
    """Return the weekly fractional sets to aim at by experience.

    Raises `InputError` for anything but 'novice', 'intermediate' and 'advanced'.
    """
    if experience not in TARGETS:
        raise InputError(
            f"Experience '{experience}' is not one of {', '.join(TARGETS)}.",
            "experience",
            experience,
        )
    return TARGETS[experience]


def ramp(start: float, ceiling: float, weeks: int, deload: bool = False) -> tuple[float, ...]:
    """Return the weekly sets of a block: two more a week, never above `ceiling`.

    With `deload` one week of half the first week's sets follows. Raises `InputError` where the
    ceiling lies below the start or there is no week.

    >>> ramp(10, 15, 4, deload=True)
    (10.0, 12.0, 14.0, 15, 5.0)
    """
    if weeks < 1:
        raise InputError(f"A block of {weeks} weeks has no week in it.", "weeks", weeks)
    if not 0 <= start <= ceiling:
        raise InputError(
            f"Sets rise from {figure(start)} to {figure(ceiling)}: give a start of zero or more "
            "and a ceiling above it.",
            "start",
            start,
        )
    rising = [min(start + week * float(WEEKLY_RAMP), ceiling) for week in range(weeks)]
    return (*rising, *([start * float(DELOAD_SHARE)] if deload else []))


@dataclass(frozen=True)
class Landmark:
    """Coaches' landmarks for one muscle, in direct sets a week.

    `maintenance` keeps what is there, `minimum` is the least that grows it, `best_low` to
    `best_high` where most of it happens, `most` what can be recovered from.
    """

    maintenance: Constant
    minimum: Constant
    best_low: Constant
    best_high: Constant
    most: Constant


_LANDMARK_WORDS = {
    "maintenance": "maintenance volume",
    "minimum": "minimum effective volume",
    "best_low": "maximum adaptive volume, low end",
    "best_high": "maximum adaptive volume, high end",
    "most": "maximum recoverable volume",
}


def _landmark(
    muscle: str, *sets: float, read: Read = Read.SECONDARY, seen: str = "", most_in: str = ""
) -> Landmark:
    """Return a muscle's landmarks; `most_in` is the text that cites the most where `seen` ends."""
    found = (
        Constant(
            value,
            DIRECT_WEEKLY,
            f"{muscle.capitalize()}: {words}",
            source=ISRAETEL_2017,
            read=Read.CITED if cited else read,
            grade="P",
            seen=cited or seen,
        )
        for value, (name, words) in zip(sets, _LANDMARK_WORDS.items(), strict=True)
        for cited in (most_in if name == "most" else "",)
    )
    return Landmark(*found)


BACK = _landmark("back", 8, 10, 14, 22, 25)
SIDE_AND_REAR = _landmark("side and rear delts", 0, 8, 16, 22, 26)

# The landmarks for 'back' and for 'side and rear delts' stand for each of the muscles in them;
# adductors, abductors, lower back, forearms and neck have none.
LANDMARKS: Mapping[str, Landmark] = {
    "quadriceps": _landmark("quadriceps", 6, 8, 12, 18, 20),
    "hamstrings": _landmark("hamstrings", 4, 6, 10, 16, 20),
    "glutes": _landmark("glutes (beside squats and deadlifts)", 0, 0, 4, 12, 16),
    "calves": _landmark("calves", 6, 8, 12, 16, 20),
    "chest": _landmark("chest", 8, 10, 12, 20, 22),
    "lats": BACK,
    "upper_back": BACK,
    "side_delts": SIDE_AND_REAR,
    "rear_delts": SIDE_AND_REAR,
    "front_delts": _landmark("front delts", 0, 0, 6, 8, 12),
    "biceps": _landmark("biceps", 5, 8, 14, 20, 26),
    "triceps": _landmark("triceps", 4, 6, 10, 14, 18),
    "traps": _landmark(
        "traps",
        0,
        0,
        12,
        20,
        26,
        read=Read.PART,
        seen="its page on traps of April 2017",
        most_in="two copies of the publisher's older table",
    ),
    "abdominals": _landmark("abdominals", 0, 0, 16, 20, 25),
}


def edited(changes: Mapping[str, Mapping[str, float]]) -> tuple[dict[str, Landmark], list[Notice]]:
    """Return a copy of the landmarks with a person's own in it, and what could not be taken.

    `changes` maps a muscle to the fields it changes. Where they would not rise from `maintenance`
    to `most`, or are not numbers of zero and more, that muscle keeps its landmarks and a notice
    says so. Raises `InputError` for a muscle or a field that there is none of.
    """
    table = dict(LANDMARKS)
    notices: list[Notice] = []
    names = [one.name for one in fields(Landmark)]
    for muscle, wanted in changes.items():
        if muscle not in LANDMARKS:
            raise InputError(f"There are no landmarks for '{muscle}'.", "muscle", muscle)
        unknown = [name for name in wanted if name not in names]
        if unknown:
            raise InputError(f"A landmark has no '{unknown[0]}'.", unknown[0], muscle)
        own = {
            name: Constant(value, DIRECT_WEEKLY, f"{muscle}: {_LANDMARK_WORDS[name]}, your own")
            for name, value in wanted.items()
        }
        new = replace(LANDMARKS[muscle], **own)
        values = [float(getattr(new, name)) for name in names]
        if np.isfinite(values).all() and values[0] >= 0 and values == sorted(values):
            table[muscle] = new
            continue
        notices.append(
            Notice(
                "changed",
                "training",
                f"The landmarks of the {muscle.replace('_', ' ')} rise from maintenance to the "
                "most that can be recovered from; these do not, so the table's stand.",
                asked=", ".join(figure(value) for value in values),
                given=", ".join(figure(float(getattr(LANDMARKS[muscle], name))) for name in names),
            )
        )
    return table, notices
