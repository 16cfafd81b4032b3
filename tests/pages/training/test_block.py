"""A block on the Training page: begun, proposing, ended; only the person changes their week."""

from __future__ import annotations

from datetime import timedelta

from streamlit.testing.v1 import AppTest

from calc.training.block import Rated, Rating
from pages.common.state.today import KEY, Today
from pages.common.state.training import KEY as TRAINING
from pages.common.visitor import today
from pages.training.block import BOX
from tests.support.app import opened, text, with_open
from tests.support.today_page import press

DAYS = ["mon", "tue", "thu", "fri"]


def begun() -> AppTest:
    app = with_open(opened("training", training_days=DAYS), BOX)
    assert "It proposes, and you decide." in text(app)
    return press(app, "training_block_begin")


def rated(app: AppTest) -> AppTest:
    state: Today = app.session_state[KEY]
    yesterday = today() - timedelta(days=1)
    state.rated = (Rated(yesterday.isoformat(), ("chest",), Rating()),)
    return app.run()


def sets_of(app: AppTest, exercise: str) -> list[str]:
    drafts = app.session_state[TRAINING].drafts
    return [
        str(row["sets"])
        for draft in drafts.values()
        for row in draft.rows.to_dict("records")
        if row["exercise"] == exercise
    ]


def test_it_says_where_it_stands_and_changes_nothing_by_itself():
    app = begun()
    before = sets_of(app, "Barbell bench press")
    assert "Week 1 of 6: leave 3 repetitions in reserve." in text(app)
    app = rated(app)
    assert "one set more" in text(app)
    assert sets_of(app, "Barbell bench press") == before


def test_a_set_is_added_by_the_person():
    app = rated(begun())
    before = sets_of(app, "Barbell bench press")
    app = press(app, "training_block_chest")
    after = sets_of(app, "Barbell bench press")
    assert int(after[0]) == int(before[0]) + 1
    assert after[1:] == before[1:]


def test_it_can_be_ended():
    app = press(begun(), "training_block_end")
    assert "It proposes, and you decide." in text(app)
