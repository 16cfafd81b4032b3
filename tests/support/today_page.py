"""The Today page without a browser: what is touched on it, and what comes of that."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd
from streamlit.testing.v1 import AppTest

from calc.journal import Journal
from calc.today.workout import Workout
from pages.common.state.journal import KEY as JOURNAL
from pages.common.state.today import KEY, Today
from tests.support.app import keyed, opened, place, said

# A week with a session on each day, so that no test depends on the day that it runs on.
EVERY_DAY = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def at_today(**query: Any) -> AppTest:
    """The page for somebody who trains on each day of the week."""
    return opened("today", **{"training_days": EVERY_DAY, **query})


def state(app: AppTest) -> Today:
    """What the session knows of its days."""
    found: Today = app.session_state[KEY]
    return found


def in_hand(app: AppTest) -> Workout:
    """The session under way."""
    found = state(app).workout
    assert found is not None
    return found


def journal(app: AppTest) -> Journal:
    """What the session's journal keeps."""
    found: Journal = app.session_state[JOURNAL].base
    return found


def intake(app: AppTest) -> pd.DataFrame:
    """The days of the journal that have any intake."""
    days = journal(app).days
    return days[days["energy_kcal"].notna()]


def meals(app: AppTest) -> list[Any]:
    """The choices of the day's meals."""
    every: list[Any] = list(place(app, "page").get("button_group"))
    return [one for one in every if "Eaten" in one.options]


def lines(app: AppTest) -> list[str]:
    """What is said of each meal."""
    return re.findall(r'<p class="tp-line"><b>[^<]*</b> (\d[^<]*)', said(app))


def dishes(app: AppTest) -> list[str]:
    """What is on the plate at each meal."""
    return re.findall(r"<br><small>([^<]*)</small>", said(app))


def touch(app: AppTest, number: int, how: str | None) -> AppTest:
    """The page after a meal was told of."""
    return meals(app)[number].set_value(how).run()


def press(app: AppTest, key: str) -> AppTest:
    """The page after the button with a key was pressed."""
    app = keyed(app.button, key).click().run()
    assert not app.exception
    return app


def pick(app: AppTest, key: str, what: str | None) -> AppTest:
    """The page after one of a row was chosen."""
    app = keyed(place(app, "page").get("button_group"), key).set_value(what).run()
    assert not app.exception
    return app


def keys(app: AppTest) -> list[str]:
    """The keys of the page's buttons."""
    return [str(one.key) for one in place(app, "page").button]
