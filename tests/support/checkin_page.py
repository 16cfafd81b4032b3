"""The Check-in page without a browser, with a journal in its session."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pandas as pd
from streamlit.testing.v1 import AppTest

from calc.journal import Journal
from pages.common.state.journal import KEY, JournalState
from pages.common.state.profile import KEY as INPUTS
from tests.support.app import opened
from tests.support.checkin_logs import journal

FORBIDDEN = re.compile(r"\b(clean|cheat|bad|must|great|well done|sorry)\b|!", re.IGNORECASE)
USE, BACK = "Use this for my plan", "Undo the last check-in"
TODAY = date.today()
# Her formula (80 kg, 180 cm, 30 years, male, at a desk, four sessions) says about 3,020 kcal.
LESS = journal(TODAY, maintenance=2600, eaten=2600)


def at_checkin(given: Journal | None = None, **query: str) -> AppTest:
    """The page of a session that has a journal already."""
    kept = JournalState()
    if given is not None:
        kept.put(given)
    return opened("checkin", {KEY: kept}, **query)


def maintenance(app: AppTest) -> Any:
    """The maintenance that the plan counts on in kcal a day, None for the formula's."""
    own = app.session_state[INPUTS].profile.maintenance
    return None if own is None else float(own.m_as("kcal/day"))


def marks(app: AppTest) -> pd.DataFrame:
    """The marks of the session's journal."""
    return app.session_state[KEY].base.marks
