"""A table of no app on the Journal page: its columns named, and read so."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.support.app import keyed, labelled, opened, press, said
from tests.support.journal_page import bring, known

TABLE = "When,Lift,Kilos,How often\n2026-03-02,Row,60,8\n2026-03-04,Row,62.5,8\n"


def choose(app: AppTest, label: str, column: str | None) -> AppTest:
    box = labelled(app.main.selectbox, label)
    return box.set_value(column).run()


def mapped(app: AppTest) -> AppTest:
    rows = next(one for one in app.main.button_group if "journal_rows" in str(one.key))
    app = rows.set_value("set").run()
    for label, column in (
        ("Date", "When"),
        ("Exercise", "Lift"),
        ("Load of the set", "Kilos"),
        ("Repetitions", "How often"),
    ):
        app = choose(app, label, column)
    return press(app, "Read it so")


def test_a_table_of_no_app_is_read_by_what_the_person_says_of_its_columns():
    app = bring(opened("journal"), mine_csv=TABLE)
    assert "mine.csv: its columns are to be named, below" in said(app)
    app = mapped(app)
    if app.main.radio:
        app = app.main.radio[0].set_value("kg").run()
        app = press(app, "Use this answer")
    assert known(app).base.log["weight_kg"].tolist() == [60, 62.5]
    app = bring(app, next_csv=TABLE.replace("2026-03", "2026-04"))
    assert "its columns" in said(app)
    assert "as you said before" in said(app)
    assert len(known(app).base.log) == 4


def test_a_table_of_which_too_little_is_said_still_waits():
    app = bring(opened("journal"), mine_csv=TABLE)
    app = choose(mapped_nothing(app), "Date", None)
    app = press(app, "Read it so")
    assert "Say which column has the date." in said(app)
    assert len(known(app).waiting) == 1


def mapped_nothing(app: AppTest) -> AppTest:
    for box in list(app.main.selectbox):
        if "journal_field" in str(box.key):
            app = keyed(app.main.selectbox, box.key).set_value(None).run()
    return app
