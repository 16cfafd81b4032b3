"""Hevy: 'Export workouts', one row a set, newest workout first.

The unit is in the headings; set types are English whatever the app's language; the months are not.
"""

from __future__ import annotations

import pandas as pd

from calc.journal.model import SET_TYPES, Journal
from calc.journal.reading.columns import Narrow, moment_columns, number_column
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.sets import nothing_blank, reps_of
from calc.journal.reading.values import KG_PER_LB, METRES_PER_MILE, by_text
from calc.tables.sheet import Sheet

SOURCE = "hevy"
METRES_PER_KM = 1000
TEXTS = ("title", "start_time", "exercise_title", "set_type")
NUMBERS = (
    *("weight_kg", "weight_lbs", "reps", "distance_km", "distance_miles"),
    *("duration_seconds", "rpe"),
)


def recognises(sheet: Sheet) -> bool:
    """Whether the headings are those of Hevy's workouts."""
    return sheet.has(*TEXTS)


def read(sheet: Sheet, desk: Desk) -> Journal:
    """Return the sets of a Hevy export; times are local, as they stand."""
    sheet = Narrow(sheet, TEXTS, NUMBERS)
    kg = sheet.has("weight_kg")
    began = moment_columns(sheet, desk, "start_time")
    seconds = nothing_blank(number_column(sheet, desk, "duration_seconds"))
    distance = nothing_blank(
        number_column(sheet, desk, "distance_km") * METRES_PER_KM
        if sheet.has("distance_km")
        else number_column(sheet, desk, "distance_miles") * METRES_PER_MILE
    )
    log = pd.DataFrame(
        {
            "date": began["date"],
            "start": began["time"],
            "workout": sheet.texts("title"),
            "exercise": sheet.texts("exercise_title"),
            "set_type": set_types(sheet, desk),
            "weight_kg": nothing_blank(
                number_column(sheet, desk, "weight_kg" if kg else "weight_lbs")
                * (1.0 if kg else KG_PER_LB)
            ),
            "reps": reps_of(number_column(sheet, desk, "reps"), seconds, distance),
            "seconds": seconds,
            "distance_m": distance,
            "rpe": nothing_blank(number_column(sheet, desk, "rpe")),
        }
    )
    return desk.journal(log=log[began["date"] != ""], source=SOURCE)


def set_types(sheet: Sheet, desk: Desk) -> pd.Series:
    """Return the types of the sets; one that is not known counts as a normal set, and is told."""
    texts = sheet.texts("set_type")
    known = by_text(texts, lambda text: text.lower() in SET_TYPES, bool)
    desk.tell(
        ~known & (texts != ""),
        "This type of set is not known",
        "counted as a normal set",
        lines=sheet.lines,
        column="set_type",
        values=texts,
    )
    return by_text(
        texts, lambda text: text.lower() if text.lower() in SET_TYPES else "normal", "str"
    )


READERS = (Reader(SOURCE, "Hevy", "workouts", recognises, read),)
