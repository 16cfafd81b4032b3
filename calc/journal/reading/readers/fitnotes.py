"""FitNotes: the workouts, one row a set, and on Android the body tracker, one row a measurement.

A set has a date without a time, so a day is one session; nothing marks a warm-up. The category is a
muscle group that the person can rename, so nothing is read from it.

| layout | the weight's unit | the time |
|---|---|---|
| Android, older | in the heading | `0:09:21` |
| Android, newer | in a column `Weight Unit` | `0:09:21` |
| iOS (FitNotes 2) | a column in kg and one in lb, of which one may be blank | `9:21` |

`Kind` of iOS says which of its columns an exercise has ('wr': weight and repetitions), as is seen
in the columns themselves. A name with a comma is not in quotes (`calc.tables.mended_rows`). The
layout of iOS is that of public descriptions of the export, no file of a user was at hand.
"""

from __future__ import annotations

import re

import pandas as pd

from calc.journal.model import Journal
from calc.journal.reading.days import amounts, clocks, tell, weigh_ins, when
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.sets import all_but, distances_m, nothing_blank, reps_of, weights_kg
from calc.journal.reading.values import by_text, unread
from calc.journal.reading.values import seconds as seconds_of
from calc.tables.sheet import Sheet

SOURCE = "fitnotes"
# Two numbers with a colon, the minutes of which may be many.
_TWO_NUMBERS = re.compile(r"(\d{1,3}):(\d{2})")
SECONDS_PER_MINUTE = 60
# By bicycle downhill; whoever is faster than that was on the way for hours.
FASTEST_M_PER_S = 25
BODY_WEIGHT = frozenset({"bodyweight", "body weight", "weight"})


def recognises(sheet: Sheet) -> bool:
    """Whether the headings are those of the workouts."""
    return sheet.has("Date", "Exercise", "Category", "Reps", "Distance Unit", "Time")


def read(sheet: Sheet, desk: Desk) -> Journal:
    """Return the sets of a FitNotes export."""
    sheet = all_but(sheet, "Category", "Comment", "Notes", "Kind")
    dates = when(sheet, desk, "Date")["date"]
    distance = distances_m(sheet, desk, ("Distance",), ("Distance Unit",))
    seconds = nothing_blank(_lengths(sheet, desk, distance))
    log = pd.DataFrame(
        {
            "date": dates,
            "exercise": sheet.texts("Exercise"),
            "set_type": "normal",
            "weight_kg": weights_kg(sheet, desk, ("Weight",), ("Weight Unit",)),
            "reps": reps_of(amounts(sheet, desk, "Reps"), seconds, distance),
            "seconds": seconds,
            "distance_m": distance,
        }
    )
    return desk.journal(log=log[dates != ""], source=SOURCE)


def _lengths(sheet: Sheet, desk: Desk, distance_m: pd.Series) -> pd.Series:
    """Return the lengths of sets in seconds: of two numbers with a colon minutes and seconds.

    Where nobody goes so far in that time, they may be hours and minutes: told, and left blank.
    """
    texts = sheet.texts("Time")
    two = by_text(texts, lambda text: bool(_TWO_NUMBERS.fullmatch(text)), bool)
    seconds = by_text(texts, length_s, float)
    unclear = two & (distance_m > FASTEST_M_PER_S * seconds)
    left = "left blank"
    tell(sheet, desk, unread(texts, seconds), "This is no length of time", left, column=("Time",))
    tell(sheet, desk, unclear, "This can be minutes or hours", left, column=("Time",))
    return seconds.where(~unclear)


def length_s(text: str) -> float:
    """Return a length of time in seconds: '0:01:30' and '1:30' are 90; nan for none."""
    found = _TWO_NUMBERS.fullmatch(text)
    if not found:
        return seconds_of(text)
    return float(found[1]) * SECONDS_PER_MINUTE + float(found[2])


def recognises_body(sheet: Sheet) -> bool:
    """Whether the headings are those of the body tracker."""
    return sheet.has("Date", "Time", "Measurement", "Value", "Unit")


def read_body(sheet: Sheet, desk: Desk) -> Journal:
    """Return the body weights of the body tracker; what else was measured is told."""
    sheet = all_but(sheet, "Comment")
    moments = when(sheet, desk, "Date").assign(time=clocks(sheet, "Time"))
    weight = by_text(sheet.texts("Measurement"), lambda text: text.casefold() in BODY_WEIGHT, bool)
    other = "This measurement has no place in the journal"
    tell(sheet, desk, ~weight, other, column=("Measurement",))
    values = weights_kg(sheet, desk, ("Value",), ("Unit",), where=weight)
    texts = sheet.texts("Value")
    each = weight & (texts == "")
    days = weigh_ins(desk, moments, values, sheet, column="Value", values=texts, each=each)
    return desk.journal(days=days, source=SOURCE)


READERS = (
    Reader(SOURCE, "FitNotes", "workouts", recognises, read),
    Reader(SOURCE, "FitNotes", "body tracker", recognises_body, read_body),
)
