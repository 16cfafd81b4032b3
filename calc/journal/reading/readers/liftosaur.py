"""Liftosaur: the history as a table, one row a planned set, done or not, in UTC.

Three ways of writing a moment stand in one file. A set that was not done has no completed
repetitions; one that was done as planned may have its weight in the plan's columns alone. kg and lb
are mixed by row. The muscles that it lists are its own and are not read.
"""

from __future__ import annotations

import pandas as pd

from calc.journal.model import Journal
from calc.journal.reading.days import amounts, tell
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.sets import all_but, nothing_blank, stamp_columns, warm_ups, weights_kg
from calc.tables.sheet import Sheet

SOURCE = "liftosaur"
STAMP, DONE = "Workout DateTime", "Completed Reps"

WEIGHTS = {
    which: (f"{which} Weight Value", f"{which} Weight Unit") for which in ("Completed", "Required")
}
LEFT_OUT = (
    *("Program", "Required Reps", "Is AMRAP?", "Required RPE", "Log RPE?", "Ask Weight?"),
    *("Completed Reps Time", "Target Muscles", "Synergist Muscles", "Notes"),
)


def recognises(sheet: Sheet) -> bool:
    """Whether the headings are those of Liftosaur's history."""
    return sheet.has(STAMP, "Day Name", "Exercise", DONE)


def read(sheet: Sheet, desk: Desk) -> Journal:
    """Return the sets that were done; the person says on whose clocks its times are."""
    sheet = all_but(sheet, *LEFT_OUT)
    began = stamp_columns(sheet, desk, STAMP)
    texts, reps = sheet.texts(DONE), amounts(sheet, desk, DONE)
    undone = (texts == "") | (reps == 0)
    tell(sheet, desk, undone, "A planned set that was not done", column=(DONE,))
    lifted = sheet.texts("Completed Weight Value") != ""
    log = pd.DataFrame(
        {
            "date": began["date"],
            "start": began["time"],
            "workout": sheet.texts("Day Name"),
            "exercise": sheet.texts("Exercise"),
            "set_type": warm_ups(sheet, desk, "Is Warmup Set?"),
            "weight_kg": _weight(sheet, desk, "Completed", ~undone & lifted).fillna(
                _weight(sheet, desk, "Required", ~undone & ~lifted)
            ),
            "reps": reps,
            "rpe": nothing_blank(amounts(sheet, desk, "Completed RPE")),
        }
    )
    return desk.journal(log=log[(began["date"] != "") & ~undone], source=SOURCE)


def _weight(sheet: Sheet, desk: Desk, which: str, where: pd.Series) -> pd.Series:
    value, unit = WEIGHTS[which]
    return weights_kg(sheet, desk, (value,), (unit,), where=where)


READERS = (Reader(SOURCE, "Liftosaur", "history", recognises, read),)
