"""The apps of the Journal page: an answer asked again in its place, an app taken out."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.app import keyed, labelled, labels, press, text, with_open
from tests.support.journal_page import (
    HEVY,
    STRONG,
    answer,
    bring,
    known,
    to_bring,
    to_write,
    written,
)


@pytest.fixture
def app() -> AppTest:
    """The page with Strong's log in pounds, and Hevy's."""
    app = bring(to_bring(), strong_csv=STRONG, hevy_csv=HEVY)
    app = app.main.radio[0].set_value("lb").run()
    return with_open(press(app, "Use this answer"), "journal_apps")


def test_an_answer_is_asked_again_where_it_stands_and_is_changed(app: AppTest):
    assert "strong.csv: weights in pounds" in text(app)
    app = press(app, "Ask me again")
    assert app.main.radio[0].value == "lb"
    app = answer(app, "kg")
    assert known(app).base.log["weight_kg"].tolist() == [100, 100, 180, 135, 135]
    assert "strong.csv: weights in kilograms" in text(app)


def test_the_columns_of_a_table_are_asked_again_as_they_were_named():
    app = bring(to_bring(), mine_csv="When,Pounds\n2026-03-02,176\n2026-03-03,175\n")
    app = labelled(app.main.selectbox, "Date").set_value("When").run()
    app = labelled(app.main.selectbox, "Body weight").set_value("Pounds").run()
    app = press(app, "Import with these columns")
    assert known(app).base.days["weight_kg"].round(1).tolist() == [79.8, 79.4]
    app = press(with_open(app, "journal_apps"), "Ask me again")
    boxes = {one.label: one.value for one in app.main.selectbox if "journal_field" in str(one.key)}
    assert (boxes["Date"], boxes["Body weight"]) == ("When", "Pounds")


def test_what_is_asked_again_can_be_left(app: AppTest):
    app = press(press(app, "Ask me again"), "Keep the old answer")
    assert "Ask me again" in labels(app)
    assert "strong.csv: weights in pounds" in text(app)


def test_an_app_is_taken_out_once_that_is_confirmed(app: AppTest):
    app = press(app, "Remove Strong")
    app = keyed(app.button, "journal_take_out_not").click().run()
    assert len(known(app).base.log) == 5
    app = press(app, "Remove Strong")
    app = keyed(app.button, "journal_take_out_now").click().run()
    assert set(known(app).base.log["source"]) == {"hevy"}
    assert "Remove Strong" not in labels(app)


def test_there_is_nothing_of_it_without_an_app():
    app = written(to_write(), weight_kg=80.5)
    assert not [one for one in app.main.expander if one.label.startswith("Your apps")]
