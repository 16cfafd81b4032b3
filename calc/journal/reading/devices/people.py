"""A file of a scale that several people stand on: the rows of the one who stands on it most."""

from __future__ import annotations

import pandas as pd

from calc.journal.reading.days import tell
from calc.journal.reading.questions import Desk
from calc.tables.sheet import Sheet

OTHER = "Perhaps somebody else on the same scale"


def of_one_person(sheet: Sheet, desk: Desk, column: str, weighed: pd.Series) -> pd.Series:
    """Return where a row is of the person who has most weigh-ins; the others are told.

    `column` tells the people apart, by a name or by the height that the app has of them; a blank is
    of anybody. `weighed` says which rows are weigh-ins. Of two with as many it is the later one.
    """
    who = sheet.texts(column)
    given = who.where(weighed & (who != "")).dropna()
    counts = given.value_counts(sort=False)
    counts = counts[counts > 0]
    if len(counts) < 2:
        return pd.Series(True, index=who.index)
    most = counts[counts == counts.max()].index
    last = given[given.isin(most)].iloc[-1]
    own = (who == last) | (who == "")
    tell(sheet, desk, ~own & weighed, OTHER, column=(column,))
    return own
