"""What a day is marked with by hand: a waist, a note, an illness, a fast.

They are marks of the journal, of the kinds that the Check-in reads: one that is said here is there
too, and the other way round.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from calc.clock import Day, iso_date
from calc.errors import InputError
from calc.journal.by_hand import put_mark, remove_mark
from calc.journal.by_hand_limits import text_of, waist_cm, when
from calc.journal.fasting import FASTED, fasted_dates
from calc.journal.model import HAND, Journal, mark_table, of_kind

WAIST, CENTIMETRES, NOTE = "waist", "cm", "note"


def put_waist(journal: Journal, date: Day, given: Any) -> Journal:
    """Return the journal with a waist in cm that was measured on a date, written by hand.

    None (or nan, or '') takes back what was written. Raises `InputError`.
    """
    value = waist_cm(given)
    if np.isnan(value):
        return remove_mark(journal, date, WAIST)
    return put_mark(journal, date, WAIST, value=value, unit=CENTIMETRES)


def waist_on(journal: Journal, date: Day) -> float | None:
    """Return the waist in cm that was written by hand on a date, None for none."""
    own = _of_day(journal, date, WAIST)
    return None if own.empty else float(own["value"].iloc[-1])


def put_note(journal: Journal, date: Day, text: Any) -> Journal:
    """Return the journal with the note of a date; a blank one takes it back.

    Raises `InputError` for one that is too long or that no file can hold.
    """
    note = text_of(NOTE, text)
    if not note:
        return remove_mark(journal, date, NOTE)
    return put_mark(journal, date, NOTE, note=note)


def note_on(journal: Journal, date: Day) -> str:
    """Return the note that was written by hand on a date, '' for none."""
    own = _of_day(journal, date, NOTE)
    return "" if own.empty else str(own["note"].iloc[-1])


def is_marked(marks: pd.DataFrame, date: Day, kind: str) -> bool:
    """Return whether a date lies in a mark of a kind, whoever wrote it."""
    day = pd.Timestamp(when(date))
    if kind == FASTED:
        return bool((fasted_dates(marks) == day.to_datetime64()).any())
    return bool((of_kind(marks, kind) & _covers(marks, day)).any())


def with_marked(journal: Journal, date: Day, kind: str, *, on: bool) -> Journal:
    """Return the journal with a date in a mark of a kind, or in none that was written by hand.

    A span that loses a day in it becomes two. Raises `InputError` where an app marked the day.
    """
    day = pd.Timestamp(when(date))
    if on == is_marked(journal.marks, date, kind):
        return journal
    if on:
        return put_mark(journal, date, kind)
    marks = journal.marks
    gone = of_kind(marks, kind) & (marks["source"] == HAND) & _covers(marks, day)
    found = journal.but(marks=mark_table(pd.concat([marks[~gone], _without(marks[gone], day)])))
    if is_marked(found.marks, date, kind):
        raise InputError(
            f"{iso_date(day)} was not marked by hand: take the app that says it out of the "
            "journal.",
            "kind",
            kind,
        )
    return found


def _without(spans: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    """Return what is left of spans that hold a day: the part before it, and the one after."""
    last = spans["until"].fillna(spans["date"])
    one = pd.Timedelta(days=1)
    before = spans[spans["date"] < day].assign(until=day - one)
    after = spans[last > day].assign(date=day + one)
    return mark_table(pd.concat([before, after]))


def _covers(marks: pd.DataFrame, day: pd.Timestamp) -> pd.Series:
    return (marks["date"] <= day) & (marks["until"].fillna(marks["date"]) >= day)


def _by_hand(marks: pd.DataFrame, kind: str) -> pd.Series:
    return of_kind(marks, kind) & (marks["source"] == HAND)


def _of_day(journal: Journal, date: Day, kind: str) -> pd.DataFrame:
    marks = journal.marks
    return marks[_by_hand(marks, kind) & (marks["date"] == pd.Timestamp(when(date)))]
