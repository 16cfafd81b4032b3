"""All muscles by weeks: hard sets against their range, and how often each is trained a week."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import isfinite
from typing import NamedTuple

import pandas as pd

from calc.arrays import nearest
from calc.evidence import Constant, figure
from calc.journal.weekly import DAYS_TRAINED
from calc.show.journal.lanes import ticks_of
from calc.show.journal.span import span_of
from calc.show.journal.training.muscles import place_of, trained, weekly_sets, with_session, within
from calc.show.journal.week import TO_SUNDAY, WEEK, needs_years, week_text
from calc.show.training.volume import Standard, muscle_name, state_of
from calc.training.exercises import MUSCLES
from calc.training.landmarks import MINIMUM, target_range

MOST_WEEKS = Constant(
    53, "weeks", "Weeks of the grid of muscles; more would be thinner than a line"
)
COLUMNS: tuple[str, ...] = (
    *("name", "x", "x2", "sets", "text", "level", "sure", "week", "muscle", "told"),
)
# How full a cell is drawn, by how its sets stand.
LEVELS = {"none": 0, "least": 1, "below": 2, "within": 3, "above": 4, "open": 2}


class Grid(NamedTuple):
    """The rows to draw, the finding, the words of the levels, and what the axis of weeks says.

    `levels` are the words of the steps of a cell, from empty to full.
    """

    rows: pd.DataFrame
    title: str
    levels: tuple[str, ...]
    ticks: Sequence[int]
    weeks: int
    alt: str


def grid(
    weeks: pd.DataFrame, days: pd.DataFrame, held_against: Standard, last_day: date
) -> Grid | None:
    """Return all muscles by the weeks shown, the most trained first; None without training.

    `weeks` is without a gap; of very many the last year's are taken. A name has beside it on how
    many days a week the muscle is trained directly, over the weeks that are over. Weeks before the
    first and after the last logged set have no cell; a week that is not over is unsure.
    """
    weeks = span_of(weeks, int(MOST_WEEKS)).dropna(subset=["workouts"])
    if not weeks["workouts"].gt(0).any():
        return None
    means, often = weekly_sets(weeks, last_day), times_a_week(weeks, days, last_day)
    order = means.fillna(0).sort_values(ascending=False, kind="stable").index
    years, starts = needs_years(weeks), list(weeks["week_start"])
    sure = (weeks["week_start"] + TO_SUNDAY <= pd.Timestamp(last_day)).tolist()
    labels = [week_text(start, year=years) for start in starts]
    rows = []
    for muscle in order:
        marks, name = held_against.marks(muscle), muscle_name(muscle).capitalize()
        times = figure(often[muscle], 1)
        label = f"{name} {times}×" if times != "0" else name
        for start, over, week, sets in zip(
            starts, sure, labels, weeks[f"hard_sets_{muscle}"], strict=True
        ):
            level = LEVELS[state_of(sets, marks) if sets else "none"]
            told = ", ".join(
                part for part in (f"{figure(sets, 1)} sets", place_of(sets, marks)) if part
            )
            rows.append(
                (label, start, start + WEEK, sets, _short(sets), level, over, week, name, told)
            )
    return Grid(
        pd.DataFrame(rows, columns=list(COLUMNS)),
        _finding(weeks, days, means, often, held_against),
        _levels(held_against),
        ticks_of(starts),
        len(starts),
        _alt(means, often, held_against, len(starts)),
    )


def times_a_week(weeks: pd.DataFrame, days: pd.DataFrame, last_day: date) -> pd.Series:
    """Return on how many days of a week with a session each muscle is trained directly."""
    known = with_session(weeks, last_day)
    if known.empty:
        return pd.Series(0.0, index=pd.Index(MUSCLES))
    sums = within(days, known)[list(DAYS_TRAINED)].sum().to_numpy(dtype=float)
    return pd.Series(sums / len(known), index=pd.Index(MUSCLES))


def _short(sets: float) -> str:
    """A count as a small cell has room for it."""
    if not sets:
        return ""
    return figure(nearest(sets, 1), 0) if sets >= 1 else "<1"


def _levels(held_against: Standard) -> tuple[str, ...]:
    if held_against.rule == "fractional":
        target = target_range(held_against.experience)
        least, low, high = (figure(end) for end in (MINIMUM, target.low, target.high))
        return (
            "no set",
            f"under {least}",
            f"{least} to {low}",
            f"in your {low} to {high}",
            f"over {high}",
        )
    if held_against.rule == "every":
        return ("no set", "some: no range")
    return ("no set", "under its least", "under its range", "in its range", "over its range")


def _finding(
    weeks: pd.DataFrame,
    days: pd.DataFrame,
    means: pd.Series,
    often: pd.Series,
    held_against: Standard,
) -> str:
    own = [muscle for muscle in trained(weeks, days) if isfinite(means[muscle])]
    held = {muscle: state_of(means[muscle], held_against.marks(muscle)) for muscle in own}
    held = {muscle: state for muscle, state in held.items() if state != "open"}
    often_most = max(own, key=lambda muscle: often[muscle], default="")
    times = (
        f"{muscle_name(often_most)} most often, on {_days(often[often_most])} a week"
        if often_most and often[often_most] > 0
        else ""
    )
    if not held:
        return f"Sets by muscle and week{': ' if times else ''}{times}"
    inside = sum(state == "within" for state in held.values())
    first = f"{inside} of {len(held)} muscles you train in range on average"
    return f"{first}; {times}" if times else first


def _alt(means: pd.Series, often: pd.Series, held_against: Standard, count: int) -> str:
    told = []
    for muscle in means.fillna(0).sort_values(ascending=False, kind="stable").index:
        sets = float(means.fillna(0)[muscle])
        if sets:
            parts = (
                f"{muscle_name(muscle)} {figure(sets, 1)}",
                place_of(sets, held_against.marks(muscle)),
                f"on {_days(often[muscle])}" if often[muscle] > 0 else "",
            )
            told.append(", ".join(part for part in parts if part))
    weeks = f"{count} week{'' if count == 1 else 's'}"
    return f"Mean hard sets a week over {weeks}, by muscle: {'; '.join(told) or 'none'}."


def _days(often: float) -> str:
    text = figure(often, 1)
    return f"{text} day{'' if text == '1' else 's'}"
