"""Where two apps tell the same of one day: which of them is taken, and a question about it.

What is written by hand goes before every app. Then comes the source that the person prefers, then
the one with most days in the whole journal, then the first by name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from calc.errors import InputError, shown_value
from calc.journal.fasting import as_eaten, says_nothing
from calc.journal.model import DAY_NUMBERS, GROUPS, HAND, TRAINING, Journal, Question, day_table

BOTH = "both"
PREFER = "prefer_"
INTAKE = "intake"
SPOKEN = {INTAKE: "intake", "weight": "body weight", "sleep": "sleep", TRAINING: "training"}


@dataclass(frozen=True)
class Overlap:
    """Apps that tell the same of `days` days; `chosen` is the one taken ('both' for all).

    `question` is named 'prefer_' and the group, with the sources as its answers.
    """

    group: str
    sources: tuple[str, ...]
    days: int
    chosen: str
    question: Question


@dataclass(frozen=True)
class Resolved:
    """The sets that count, and one row a date; its `source` names all that it is made of."""

    log: pd.DataFrame
    days: pd.DataFrame


def prefer(journal: Journal, group: str, source: str) -> Journal:
    """Return the journal with a source preferred for a group.

    `group` is 'intake', 'weight', 'sleep' or 'training'; for training 'both' counts the sets of
    every app. Raises `InputError` for another group or for a source that tells nothing of it.
    """
    if group not in SPOKEN:
        raise InputError(
            f"'{shown_value(group)}' is not one of {', '.join(SPOKEN)}.", "group", group
        )
    offered = [*ranking(journal, group), *([BOTH] if group == TRAINING else [])]
    if source not in offered:
        raise InputError(
            f"'{shown_value(source)}' tells nothing of {SPOKEN[group]} in this journal"
            + (f": choose {', '.join(offered)}." if offered else "."),
            PREFER + group,
            source,
        )
    return journal.but(prefer={**journal.prefer, group: source})


def overlaps(journal: Journal) -> tuple[Overlap, ...]:
    """Return, for each group, the apps of which two or more tell of the same day."""
    return tuple(_overlaps(journal))


def _overlaps(journal: Journal) -> Iterator[Overlap]:
    for group in SPOKEN:
        told = _told(journal, group)
        told = told[told["source"] != HAND]
        twice = told[told.duplicated("date", keep=False)]
        if twice.empty:
            continue
        sources = tuple(sorted(twice["source"].unique()))
        days = int(twice["date"].nunique())
        chosen = journal.prefer.get(group, "")
        if chosen not in (*sources, *([BOTH] if group == TRAINING else [])):
            chosen = next(one for one in ranking(journal, group) if one in sources)
        answers = {source: f"take {source} on such days" for source in sources}
        if group == TRAINING:
            answers[BOTH] = "count the sets of every app"
        many = "day" if days == 1 else f"{days} days"
        apps = f"{', '.join(sources[:-1])} and {sources[-1]}"
        text = f"{apps} tell of {SPOKEN[group]} on the same {many}. Which counts?"
        yield Overlap(group, sources, days, chosen, Question(PREFER + group, text, answers))


def _told(journal: Journal, group: str) -> pd.DataFrame:
    """Each date and source that tells anything of a group, once."""
    if group == TRAINING:
        return journal.log[["date", "source"]].drop_duplicates()
    rows = journal.days
    told = rows[list(GROUPS[group])].notna().any(axis=1)
    if group == INTAKE:
        told &= ~_unlogged(rows)
    return rows.loc[told, ["date", "source"]]


def _unlogged(days: pd.DataFrame) -> np.ndarray:
    """Which rows are of an app that wrote nothing eaten as 0; what a hand wrote stands for now."""
    return says_nothing(days) & (days["source"] != HAND).to_numpy()


def ranking(journal: Journal, group: str) -> tuple[str, ...]:
    """Return the sources that tell of a group, the one to take first."""
    days = _told(journal, group)["source"].value_counts()
    preferred = journal.prefer.get(group, "")

    def place(source: str) -> tuple[bool, bool, int, str]:
        return source != HAND, source != preferred, -int(days[source]), source

    return tuple(sorted((str(one) for one in days.index), key=place))


def resolved(journal: Journal, *, as_written: bool = False) -> Resolved:
    """Return the sets and the days with one voice each: no day is told of twice.

    Intake is taken from one source as a whole, save for single values written by hand. A date of
    which nothing is known has no row. 0 kcal is a day that was not logged, unless it is marked as
    fasted (`calc.journal.fasting`); with `as_written` a 0 by hand is as it was written.
    """
    days = _resolved_days(journal)
    return Resolved(_resolved_log(journal), days if as_written else as_eaten(days, journal.marks))


def _resolved_days(journal: Journal) -> pd.DataFrame:
    given = journal.days
    unlogged = _unlogged(given)
    if unlogged.any():
        unlogged &= given[list(GROUPS[INTAKE])].notna().to_numpy().any(axis=1)
    if unlogged.any():
        given = given.copy()
        given.loc[unlogged, list(GROUPS[INTAKE])] = np.nan
    numbers = [given[name].to_numpy(dtype=float) for name in DAY_NUMBERS]
    if given["date"].is_unique:
        known = ~np.isnan(numbers).all(axis=0)
        if known.all() and given["date"].is_monotonic_increasing:
            return given
        return day_table(given[known])
    dates = np.unique(given["date"].to_numpy())
    names = sorted(given["source"].unique())
    told = np.zeros((len(dates), len(names)), dtype=bool)
    made: dict[str, object] = {"date": dates}
    for group, columns in GROUPS.items():
        places = {source: place for place, source in enumerate(ranking(journal, group))}
        by_hand, of_app = _best(given, columns, places, dates)
        for name in columns:
            ours, theirs = by_hand[name], of_app[name]
            made[name] = np.where(np.isnan(ours), theirs, ours)
            _mark(told, ~np.isnan(ours), by_hand["source"], names)
            _mark(told, np.isnan(ours) & ~np.isnan(theirs), of_app["source"], names)
    kinds, places_of = np.unique(told, axis=0, return_inverse=True)
    texts = [
        ", ".join(name for name, is_in in zip(names, kind, strict=True) if is_in) for kind in kinds
    ]
    made["source"] = np.array(texts, dtype=object)[places_of.ravel()]
    return day_table(pd.DataFrame(made)[told.any(axis=1)])


def _best(
    given: pd.DataFrame, columns: tuple[str, ...], places: dict[str, int], dates: np.ndarray
) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
    """The values of a group by hand and of the first app that has any, for each of the dates."""
    rows = given.loc[given[list(columns)].notna().any(axis=1), ["date", "source", *columns]]
    rank = rows["source"].map(places).to_numpy(dtype=float)
    rows = rows.take(np.argsort(rank, kind="stable"))
    both = []
    for some in (rows[rows["source"] == HAND], rows[rows["source"] != HAND]):
        first = some.drop_duplicates("date").set_index("date").reindex(dates)
        both.append({name: first[name].to_numpy() for name in ("source", *columns)})
    return both[0], both[1]


def _mark(told: np.ndarray, where: np.ndarray, sources: np.ndarray, names: list[str]) -> None:
    """Note in `told` which source says something of which date."""
    places = pd.Index(names).get_indexer(sources[where])
    told[np.flatnonzero(where), places] = True


def _resolved_log(journal: Journal) -> pd.DataFrame:
    log = journal.log
    apps = log["source"] != HAND
    if log["source"].nunique() < 2 or journal.prefer.get(TRAINING) == BOTH:
        return log
    told = _told(journal, TRAINING)
    told = told[told["source"] != HAND]
    if not told["date"].duplicated().any():
        return log
    places = {source: place for place, source in enumerate(ranking(journal, TRAINING))}
    first = told.take(np.argsort(told["source"].map(places).to_numpy(), kind="stable"))
    chosen = first.drop_duplicates("date").set_index("date")["source"]
    counts = ~apps | (log["source"] == log["date"].map(chosen))
    return log[counts].reset_index(drop=True)
