"""The muscles of a person's own weeks: which are trained most, and how each is covered."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd

from calc.evidence import Constant, figure
from calc.journal.weekly import DAYS_TRAINED, HARD_SETS
from calc.show.journal.week import TO_SUNDAY, WEEK
from calc.show.training.volume import Marks, Standard, muscle_name, state_of
from calc.training.exercises import MUSCLES

OFTEN = Constant(
    0.25, "days a week", "Days a week from which a muscle that is trained directly is one's own"
)
USUALLY = Constant(4, "muscles", "Muscles that are shown before anybody chooses some")


def whole(weeks: pd.DataFrame, last_day: date) -> pd.DataFrame:
    """Return the weeks that are over on the last day that anything is known of."""
    return weeks[weeks["week_start"] + TO_SUNDAY <= pd.Timestamp(last_day)]


def trained(weeks: pd.DataFrame, days: pd.DataFrame) -> tuple[str, ...]:
    """Return the muscles that weeks train directly, those with most hard sets first.

    One that was trained on less than a day in four weeks with training is none of them. `weeks` is
    `calc.journal.weekly`'s table without a gap, `days` that of `trained_days`.
    """
    own = within(days, weeks)
    on = own[list(DAYS_TRAINED)].sum().to_numpy()
    direct = (on > 0) & (on >= OFTEN * len(own))
    sets = weeks[list(HARD_SETS)].sum().to_numpy()
    order = np.argsort(-sets, kind="stable")
    return tuple(MUSCLES[place] for place in order if direct[place])


def most_trained(weeks: pd.DataFrame, days: pd.DataFrame) -> tuple[str, ...]:
    """Return the few muscles that weeks train most, most first."""
    return trained(weeks, days)[: int(USUALLY)]


def within(rows: pd.DataFrame, weeks: pd.DataFrame, by: str = "week_start") -> pd.DataFrame:
    """Return the rows of a table that lie in the span of weeks, by a column of dates."""
    first, last = weeks["week_start"].iloc[0], weeks["week_start"].iloc[-1]
    return rows[(rows[by] >= first) & (rows[by] < last + WEEK)]


def with_session(weeks: pd.DataFrame, last_day: date) -> pd.DataFrame:
    """Return the weeks with a session that are over."""
    known = whole(weeks, last_day)
    return known[known["workouts"] > 0]


def weekly_sets(weeks: pd.DataFrame, last_day: date) -> pd.Series:
    """Return the mean hard sets a week by muscle, over the weeks that are over and have a session.

    A week off says nothing of how the others were filled.
    """
    means = with_session(weeks, last_day)[list(HARD_SETS)].mean()
    return pd.Series(means.to_numpy(), index=pd.Index(MUSCLES))


def coverage(
    weeks: pd.DataFrame, days: pd.DataFrame, held_against: Standard, last_day: date
) -> str:
    """Return which muscle of those trained is covered best and which least, as a sentence.

    '' where fewer than two are trained directly, or where nothing is there to hold them against.
    """
    means = weekly_sets(weeks, last_day)
    rows = [
        (float(means[muscle]), held_against.marks(muscle), muscle_name(muscle))
        for muscle in trained(weeks, days)
    ]
    rows = [(sets, marks, name) for sets, marks, name in rows if sets > 0 and marks.low > 0]
    if len(rows) < 2:
        return ""
    best = max(rows, key=lambda row: row[0] / row[1].low)
    least = min(rows, key=lambda row: row[0] / row[1].low)
    places = [place_of(sets, marks) for sets, marks, _ in (best, least)]
    return (
        f"Of the muscles you train, best covered: {best[2]}, {figure(best[0], 1)} sets a week of "
        f"training, {places[0]}. Least covered: {least[2]}, {figure(least[0], 1)}, {places[1]}."
    )


def place_of(sets: float, marks: Marks) -> str:
    """Return where weekly sets lie: 'under your 10', 'within your 10 to 20'; '' for no range."""
    state = state_of(sets, marks)
    if state == "open":
        return ""
    if state == "above":
        return f"over your {figure(marks.high)}"
    if state == "within":
        return f"within your {figure(marks.low)} to {figure(marks.high)}"
    return f"under your {figure(marks.low)}"
