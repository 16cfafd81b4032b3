"""LiftLog: the CSV of its plain text export, one row a set that was done.

A set has its own time, of the phone's clock, and the id of its session; a session begins with its
first set. The unit is in a column.
Source: the maker's description with an example, github.com/LiamMorrow/LiftLog
(docs/PlaintextExport.md); a version with `Date` for `Timestamp` is of a fork.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow
from calc.journal.reading.days import amounts, dated
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.sets import weights_kg
from calc.tables.sheet import Sheet

SOURCE = "liftlog"
NAME = "LiftLog"
SESSION = "SessionId"
STAMP = ("Timestamp", "Date")


def recognises(sheet: Sheet) -> bool:
    """Whether the headings are those of the plain text export."""
    return sheet.has(SESSION, "Exercise", "WeightUnit", "Reps") and bool(sheet.column(*STAMP))


def read(sheet: Sheet, desk: Desk) -> Journal:
    """Return the sets, each in the session that its id names."""
    sheet = Narrow(sheet, [SESSION, "Exercise", "WeightUnit"], ["Weight", "Reps"], STAMP)
    moments = dated(sheet, desk, *STAMP)
    known = moments["date"] != ""
    began = _begins(moments, sheet.texts(SESSION))
    log = pd.DataFrame(
        {
            "date": began["date"],
            "start": began["time"],
            "exercise": sheet.texts("Exercise"),
            "set_type": "normal",
            "weight_kg": weights_kg(sheet, desk, ("Weight",), ("WeightUnit",)),
            "reps": amounts(sheet, desk, "Reps"),
        }
    )
    return desk.journal(log=log[known], source=SOURCE)


def _begins(moments: pd.DataFrame, sessions: pd.Series) -> pd.DataFrame:
    """Return of each set when its session began; a set of no session begins one of its own."""
    codes = sessions.cat.codes.to_numpy(dtype=int)
    alone = (sessions == "").to_numpy()
    codes[alone] = -1 - np.flatnonzero(alone)
    date, time = moments["date"], moments["time"]
    if time.dtype.kind == "M":
        order = np.lexsort((time.to_numpy(), codes))
    else:
        # A set without a date tells nothing of when its session was.
        at = pd.factorize(date + time, sort=True)[0]
        order = np.lexsort((at, (date == "").to_numpy(), codes))
    _, places, session = np.unique(codes[order], return_index=True, return_inverse=True)
    first = moments.take(order[places])
    if time.dtype.kind == "M":
        # A column of dates alone has no times.
        timed = (time.dt.normalize() != time).any()
        first = first.assign(time=first["time"].dt.strftime("%H:%M:%S") if timed else "")
    own = np.empty(len(codes), dtype=int)
    own[order] = session
    return first.take(own).set_axis(moments.index)


READERS = (Reader(SOURCE, NAME, "sets", recognises, read),)
