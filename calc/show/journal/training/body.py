"""The body of a week: hard sets of each muscle by the tiers of the trials, for two outlines."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import NamedTuple

import pandas as pd

from calc.arrays import nearest
from calc.evidence import figure
from calc.show.journal.week import week_text
from calc.show.training.volume import muscle_name
from calc.training.exercises import MUSCLES
from calc.training.landmarks import TIERS

# The least, and where the tiers begin of which a trial can tell the next from the one before.
EDGES = tuple(float(one.low) for one in TIERS[:-1])


class Part(NamedTuple):
    """A muscle of the figure: its sets as short as they fit on it, its step, and it in words."""

    text: str
    level: int
    words: str


class Body(NamedTuple):
    """The parts by muscle, the finding, the words of the steps from none on, and all in words."""

    parts: dict[str, Part]
    title: str
    levels: tuple[str, ...]
    alt: str


def body(week: pd.Series, *, year: bool = False) -> Body | None:
    """Return the figure of a week of `calc.journal.weekly` in fractional sets.

    None for a week that is not known. A step is none, under 4, then the tiers from 4, 11, 19 and
    30.
    """
    if not pd.notna(week["workouts"]):
        return None
    sets = {muscle: float(week[f"hard_sets_{muscle}"]) for muscle in MUSCLES}
    parts = {
        muscle: Part(
            _short(count), level_of(count), f"{muscle_name(muscle)} {figure(count, 1)} sets"
        )
        for muscle, count in sets.items()
    }
    enough = [muscle for muscle, count in sets.items() if count >= EDGES[0]]
    none = [muscle_name(muscle) for muscle, count in sets.items() if not count]
    when = week_text(week["week_start"], year=year)
    title = f"{when}: {len(enough)} of {len(MUSCLES)} muscles got {figure(EDGES[0])} sets or more"
    most = sorted((muscle for muscle in sets if sets[muscle]), key=lambda muscle: -sets[muscle])
    told = "; ".join(parts[muscle].words for muscle in most) or "no set"
    missing = f" None: {', '.join(none)}." if none and most else ""
    return Body(parts, title, _levels(), f"{title}. Fractional sets: {told}.{missing}")


def level_of(sets: float) -> int:
    """Return the step of weekly fractional sets: 0 for none, 1 below the least, to 5 from 30 on."""
    return 1 + bisect_right(EDGES, sets) if sets > 0 else 0


def _short(sets: float) -> str:
    if not sets:
        return "0"
    return figure(nearest(sets, 1), 0) if sets >= 1 else "<1"


def _levels() -> tuple[str, ...]:
    edges = [figure(edge) for edge in EDGES]
    between = [f"{low} to under {high}" for low, high in pairwise(edges)]
    return ("no set", f"under {edges[0]}", *between, f"{edges[-1]} or more")
