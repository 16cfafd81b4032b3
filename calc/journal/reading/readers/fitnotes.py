"""FitNotes for Android: the workouts, one row a set, and the body tracker, one row a measurement.

A set has a date without a time, so a day is one session; nothing marks a warm-up. Older versions
have the unit in the heading, newer ones in a column. The category is a muscle group that the person
can rename, so nothing is read from it.
"""

from __future__ import annotations

import pandas as pd

from calc.journal.model import Journal
from calc.journal.reading.days import amounts, clocks, tell, weigh_ins, when
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.sets import all_but, distances_m, nothing_blank, reps_of, weights_kg
from calc.journal.reading.values import by_text, durations, unread
from calc.tables.sheet import Sheet

SOURCE = "fitnotes"
BODY_WEIGHT = frozenset({"bodyweight", "body weight", "weight"})


def recognises(sheet: Sheet) -> bool:
    """Whether the headings are those of the workouts."""
    return sheet.has("Date", "Exercise", "Category", "Reps", "Distance Unit", "Time")


def read(sheet: Sheet, desk: Desk) -> Journal:
    """Return the sets of a FitNotes export."""
    sheet = all_but(sheet, "Category", "Comment")
    dates = when(sheet, desk, "Date")["date"]
    lengths = sheet.texts("Time")
    seconds = durations(lengths)
    unknown = unread(lengths, seconds)
    tell(sheet, desk, unknown, "This is no length of time", "left blank", column=("Time",))
    seconds = nothing_blank(seconds)
    distance = distances_m(sheet, desk, ("Distance",), ("Distance Unit",))
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
