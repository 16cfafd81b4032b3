"""The Training page without a browser: what its session knows, and a cell that is typed."""

from __future__ import annotations

from dataclasses import replace

from streamlit.testing.v1 import AppTest

from calc.show.training.rows import records, table
from pages.common.state.training import KEY, Training

FINDING = "Quadriceps 13.5 sets; hamstrings 3 and calves 3.5: below the 4 that count as a minimum."


def known(app: AppTest) -> Training:
    """What the session knows of training."""
    return app.session_state[KEY]


def put(app: AppTest, **cells: object) -> AppTest:
    """The page after the first row of its table was changed; a table cannot be typed in here."""
    training = known(app)
    first, *others = records(training.draft.rows)
    training.put(replace(training.draft, rows=table([{**first, **cells}, *others])))
    return app.run()
