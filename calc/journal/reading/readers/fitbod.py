"""Fitbod: 'Export workout data', one row a set, newest first, in kg, in UTC.

Every set of a session has the same stamp. A weight is that of one dumbbell where `multiplier` is 2;
it is taken as logged, as of every app.
"""

from __future__ import annotations

import pandas as pd

from calc.journal.model import Journal
from calc.journal.reading.days import amounts
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.sets import (
    all_but,
    distances_m,
    nothing_blank,
    reps_of,
    stamp_columns,
    warm_ups,
    weights_kg,
)
from calc.tables.sheet import Sheet

SOURCE = "fitbod"
SECONDS = ("Duration(s)", "Duration (s)")
LEFT_OUT = ("Incline", "Resistance", "Note", "multiplier")


def recognises(sheet: Sheet) -> bool:
    """Whether the headings are those of Fitbod's workouts."""
    return sheet.has("Date", "Exercise", "Reps", "isWarmup") and bool(
        sheet.column("multiplier", "Resistance", "Incline")
    )


def read(sheet: Sheet, desk: Desk) -> Journal:
    """Return the sets of a Fitbod export; the person says on whose clocks its times are."""
    sheet = all_but(sheet, *LEFT_OUT)
    began = stamp_columns(sheet, desk, "Date")
    seconds = nothing_blank(amounts(sheet, desk, *SECONDS))
    distance = distances_m(sheet, desk, ("Distance",))
    log = pd.DataFrame(
        {
            "date": began["date"],
            "start": began["time"],
            "exercise": sheet.texts("Exercise"),
            "set_type": warm_ups(sheet, desk, "isWarmup"),
            "weight_kg": weights_kg(sheet, desk, ("Weight",)),
            "reps": reps_of(amounts(sheet, desk, "Reps"), seconds, distance),
            "seconds": seconds,
            "distance_m": distance,
        }
    )
    return desk.journal(log=log[began["date"] != ""], source=SOURCE)


READERS = (Reader(SOURCE, "Fitbod", "workouts", recognises, read),)
