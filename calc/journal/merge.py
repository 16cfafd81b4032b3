"""Several journals as one, with nothing counted twice."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np
import pandas as pd

from calc.clock import DATE
from calc.journal.model import (
    DAY_NUMBERS,
    NAME_FORMS,
    Journal,
    Question,
    day_table,
    log_table,
    mark_table,
    named_with,
    problem_table,
    row_codes,
    session_names,
)

SESSION = ("source", "date", "start", "workout")
_MARK = ("date", "kind", "source")
_SIGN = "\x1f"
_Key = tuple[str, int, str]


def merge(*journals: Journal) -> Journal:
    """Return one journal of several; a later one goes before an earlier one.

    A session is known by its app, date and start, or by app, date and name where the start is not
    known; one that several have is taken whole from the last of them. Where only an earlier one
    knows its start (our own CSV does not have it), the start and the name are kept. Days go value
    by value, and a blank replaces nothing. Marks of one date, kind and app come from the last that
    has any. Problems are kept once each, choices of a source all. A question stays open unless all
    that its journal tells is told again by later ones. Rows of one date and start are ordered by
    their source.
    """
    log, old_sessions = _merged_logs([one.log for one in journals])
    marks, old_marks = _merged_marks([one.marks for one in journals])
    old_days = _replaced([one.days for one in journals], ("date", "source"))
    replaced = [
        not one.empty and sessions.all() and marked.all() and days.all()
        for one, sessions, marked, days in zip(
            journals, old_sessions, old_marks, old_days, strict=True
        )
    ]
    return Journal(
        log,
        _merged_days([one.days for one in journals]),
        marks,
        _merged_problems([one.problems for one in journals]),
        _merged_questions(
            one.questions for one, gone in zip(journals, replaced, strict=True) if not gone
        ),
        {group: source for one in journals for group, source in one.prefer.items()},
    )


def _merged_logs(logs: Sequence[pd.DataFrame]) -> tuple[pd.DataFrame, list[np.ndarray]]:
    """The table of sets, and for each of the logs which of its sessions a later one replaces."""
    if _tell_of_others(logs):
        return _in_order(logs), [np.zeros(len(log), bool) for log in logs]
    codes = [pd.factorize(row_codes(log, SESSION))[0] for log in logs]
    sessions = [
        log[list(SESSION)].take(np.unique(own, return_index=True)[1])
        for log, own in zip(logs, codes, strict=True)
    ]
    known = _with_starts(sessions)
    replaced = _replaced([_identified(one) for one in known], ("source", "date", "last"))
    parts = []
    for log, own, old, new, gone in zip(logs, codes, sessions, known, replaced, strict=True):
        if old is not new or gone.any():
            log = log.assign(**{name: new[name].array.take(own) for name in ("start", "workout")})
            log = log[~gone[own]]
        parts.append(log)
    return _in_order(parts), replaced


def _tell_of_others(logs: Sequence[pd.DataFrame]) -> bool:
    """Whether no app is in two of the logs, so that none can tell what another tells too."""
    apps = [app for log in logs for app in log["source"].unique()]
    return len(apps) == len(set(apps))


def _in_order(logs: Sequence[pd.DataFrame]) -> pd.DataFrame:
    held = [log for log in logs if len(log)]
    whole = log_table(pd.concat(held, ignore_index=True) if held else None)
    return _sorted(whole, ("date", "start", "source"))


def _sorted(rows: pd.DataFrame, columns: Sequence[str]) -> pd.DataFrame:
    return rows.sort_values(list(columns), kind="stable", na_position="first", ignore_index=True)


def _keys(sessions: pd.DataFrame, names: Sequence[str]) -> list[_Key]:
    """What tells each session of a log that knows no start: its app, its date and a name."""
    days = sessions["date"].to_numpy(dtype=DATE).view(np.int64).tolist()
    return [*zip(sessions["source"].tolist(), days, names, strict=True)]


def _identified(sessions: pd.DataFrame) -> pd.DataFrame:
    """Sessions with `last`, which tells one from another of its app and date: start, or name."""
    started = sessions["start"] != ""
    return sessions.assign(last=sessions["start"].where(started, _SIGN + sessions["workout"]))


def _replaced(tables: Sequence[pd.DataFrame], columns: Sequence[str]) -> list[np.ndarray]:
    """For each table, which of its rows are in a later one too, as far as these columns tell."""
    if not tables:
        return []
    every = pd.concat([one[list(columns)] for one in tables])
    codes = pd.factorize(row_codes(every, columns))[0]
    later = np.zeros(len(codes), dtype=bool)
    found: list[np.ndarray] = []
    end = len(codes)
    for one in reversed(tables):
        own = codes[end - len(one) : end]
        found.append(later[own])
        later[own] = True
        end -= len(one)
    return found[::-1]


def _with_starts(sessions: Sequence[pd.DataFrame]) -> list[pd.DataFrame]:
    """The sessions of each log; those without a start are given the one another log knows.

    A log of ours names a session by its workout, by its start where it has no name, and with the
    start or the source behind it where a day has two of one name.
    """
    if not any((one["start"] == "").any() for one in sessions):
        return list(sessions)
    names = [_called(one) for one in sessions]
    made = []
    for place, one in enumerate(sessions):
        # What stands beside a session with that start in its own log is a session of its own.
        own = {key for form in names[place] for key, (start, _) in form if start}
        others = [called for other, called in enumerate(names) if other != place]
        known: dict[_Key, tuple[str, str]] = {}
        for forms in zip(*others, strict=True):
            for key, told in chain(*forms):
                if key not in own:
                    known.setdefault(key, told)
        starts, workouts = one["start"].tolist(), one["workout"].tolist()
        found = [
            (start, workout) if start else known.get(key, (start, workout))
            for key, start, workout in zip(_keys(one, workouts), starts, workouts, strict=True)
        ]
        if found != [*zip(starts, workouts, strict=True)]:
            start, workout = (pd.array(column, dtype="str") for column in zip(*found, strict=True))
            one = one.assign(start=start, workout=workout)
        made.append(one)
    return made


def _called(sessions: pd.DataFrame) -> list[list[tuple[_Key, tuple[str, str]]]]:
    """What each session may be called in a log that knows no start; the surest names first.

    For each way of naming the sessions that it names, each with its start and its name.
    """
    starts, workouts = sessions["start"].tolist(), sessions["workout"].tolist()
    named = [
        workout or start[: len("00:00")] for start, workout in zip(starts, workouts, strict=True)
    ]
    parts = [*zip(named, starts, sessions["source"].tolist(), strict=True)]
    told = [*zip(starts, workouts, strict=True)]
    sure = [
        [pair for pair in zip(_keys(sessions, form), told, strict=True) if pair[1][0]]
        for form in (session_names(sessions).tolist(), workouts, named)
    ]
    added = ([named_with(form, *part) for part in parts] for form in NAME_FORMS)
    return [*sure, *([*zip(_keys(sessions, form), told, strict=True)] for form in added)]


def _merged_days(days: Sequence[pd.DataFrame]) -> pd.DataFrame:
    if not days:
        return day_table()
    every = pd.concat([one for one in days if len(one)] or days[:1], ignore_index=True)
    if len(set(row_codes(every, ("date", "source")).tolist())) == len(every):
        return day_table(every)
    last = every.groupby(["date", "source"], sort=False, dropna=False)[list(DAY_NUMBERS)].last()
    return day_table(last.reset_index())


def _merged_marks(marks: Sequence[pd.DataFrame]) -> tuple[pd.DataFrame, list[np.ndarray]]:
    replaced = _replaced(marks, _MARK)
    parts = [one[~gone] for one, gone in zip(marks, replaced, strict=True)]
    whole = mark_table(pd.concat(parts, ignore_index=True) if parts else None)
    return _sorted(whole, _MARK), replaced


def _merged_problems(problems: Sequence[pd.DataFrame]) -> pd.DataFrame:
    if not problems:
        return problem_table()
    return problem_table(pd.concat(problems, ignore_index=True).drop_duplicates())


def _merged_questions(questions: object) -> tuple[Question, ...]:
    found: dict[tuple[str, str], Question] = {}
    for some in questions:  # type: ignore[attr-defined]
        for one in some:
            found[one.name, one.file] = one
    return tuple(found.values())
