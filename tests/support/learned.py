"""What an invented person's logs taught by a day in November 2026, beside a plan."""

from __future__ import annotations

from datetime import date

import pandas as pd

from calc import Profile
from calc.journal.model import mark_table
from calc.show.checkin.learning import Learning, formula_of, learn_from, lessons_from
from tests.support.checkin_logs import days

PERSON = Profile(weight="80 kg", height="180 cm", age=30, sex="male")
TODAY = date(2026, 11, 25)
LOG = days(TODAY)


def learning(
    log: pd.DataFrame = LOG, profile: Profile = PERSON, marks: pd.DataFrame | None = None
) -> Learning:
    """What a log taught by that day."""
    formula = formula_of(profile)
    assert formula is not None
    kept = mark_table() if marks is None else marks
    lessons = lessons_from(log, kept, formula, TODAY)
    assert lessons is not None
    found = learn_from(lessons, kept, profile)
    assert found is not None
    return found


LEARNING = learning()
