"""The Training page without a browser: what its session knows, and a cell that is typed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from streamlit.testing.v1 import AppTest

from calc.show.training.rows import records, table
from pages.common.state.training import KEY, Training
from tests.support.app import keyed, opened

FINDING = (
    "Quadriceps 13.5 sets a week. Too few for hamstrings (3) and calves (3.5): the minimum is 4."
)


def known(app: AppTest) -> Training:
    """What the session knows of training."""
    return app.session_state[KEY]


def chosen(app: AppTest, choice: str) -> AppTest:
    """The page after a week to start from was chosen."""
    return keyed(app.main.button_group, "training_choice").set_value(choice).run()


def at_leg_day(**query: Any) -> AppTest:
    """The page of who has chosen the leg day that is passed on, trained once a week."""
    return chosen(opened("training", **query), "sample")


def put(app: AppTest, **cells: object) -> AppTest:
    """The page after the first row of its table was changed; a table cannot be typed in here."""
    training = known(app)
    first, *others = records(training.draft.rows)
    training.put(replace(training.draft, rows=table([{**first, **cells}, *others])))
    return app.run()
