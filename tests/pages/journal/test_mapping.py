"""A table of no app on the Journal page: its columns named, and read so."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.app import keyed, labelled, place, press, said
from tests.support.journal_page import answer, bring, known, to_bring

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
    return press(app, "Import with these columns")


def test_a_table_of_no_app_is_read_by_what_the_person_says_of_its_columns():
    app = bring(to_bring(), mine_csv=TABLE)
    assert "mine.csv: its columns are to be named, below" in said(app)
    app = mapped(app)
    if app.main.radio:
        app = answer(app, "kg")
    assert known(app).base.log["weight_kg"].tolist() == [60, 62.5]
    app = bring(app, next_csv=TABLE.replace("2026-03", "2026-04"))
    assert "its columns" in said(app)
    assert "as you said before" in said(app)
    assert len(known(app).base.log) == 4


def test_a_table_of_which_too_little_is_said_still_waits():
    app = bring(to_bring(), mine_csv=TABLE)
    app = choose(mapped_nothing(app), "Date", None)
    app = press(app, "Import with these columns")
    assert "Say which column has the date." in said(app)
    assert len(known(app).waiting) == 1


def mapped_nothing(app: AppTest) -> AppTest:
    for box in list(place(app, "page").selectbox):
        if "journal_field" in str(box.key):
            app = keyed(app.main.selectbox, box.key).set_value(None).run()
    return app


SETS = (
    "SessionId,Time,Exercise,Weight,WeightUnit,Reps\n"
    "s1,2026-05-04T07:10:00,Bench Press,60,kg,8\n"
    "s1,2026-05-04T07:14:30,Bench Press,60,kg,8\n"
    "s1,2026-05-04T07:20:00,Row,50,lb,8\n"
)
SCALE = "Date,Weight (kg),BMI,Fat (%)\n2026-05-04,80.2,24,18.5\n2026-05-05,80,24,18.4\n"


def test_three_rows_are_shown_as_what_they_become_before_it_is_used():
    app = bring(to_bring(), mine_csv=SETS)
    page = said(app)
    assert page.count("<li>4 May 2026, 07:10: Bench Press, 60 kg × 8</li>") == 2
    assert "<li>4 May 2026, 07:10: Row, 22.68 kg × 8</li>" in page
    assert "Its 3 rows: 1 workout, 3 sets, 4 May 2026." in page
    assert known(app).base.empty
    app = press(app, "Import with these columns")
    assert known(app).base.log["start"].tolist() == ["07:10:00"] * 3


def test_what_rows_become_changes_with_each_choice():
    app = choose(bring(to_bring(), mine_csv=SETS), "Unit of each weight", None)
    page = said(app)
    assert "Row, 50 (kg or lb?) × 8" in page
    assert "Asked next: The weights in 'Weight' have no unit." in page
    app = choose(app, "Exercise", None)
    assert "Say which column has the exercise." in said(app)
    assert "Its rows become" not in said(app)
    assert len(known(app).waiting) == 1


def test_what_is_proposed_can_be_taken_back():
    app = bring(to_bring(), mine_csv=SETS)
    box = labelled(app.main.selectbox, "Number of the session")
    assert box.value == "SessionId"
    # Only what has no default can be emptied in a browser.
    assert not box.proto.HasField("default")


def test_what_is_left_out_on_purpose_is_said_until_it_is_chosen():
    app = bring(to_bring(), mine_csv=SCALE)
    assert "<li>4 May 2026: 80.2 kg, nothing eaten</li>" in said(app)
    assert "Not taken: Fat (%), of the body." in said(app)
    app = choose(app, "Fat (g)", "Fat (%)")
    assert "80.2 kg, 18.5 g fat eaten" in said(app)
    assert "Not taken" not in said(app)


def test_a_row_of_which_nothing_comes_says_why():
    app = bring(to_bring(), mine_csv=SCALE.replace("2026-05-05", "yesterday"))
    assert "Row 2: the date cannot be read ('yesterday'), not used" in said(app)


@pytest.mark.parametrize(
    "data",
    [
        "When,Exercise\n",
        "When,Exercise\n2026-05-04,<script>alert(1)</script>\n",
        "Date,<b>Fat</b> (%),Weight\n<img src=x>,1,<i>9</i>\n",
        "When,Exercise,Unit,Weight\n2026-05-04," + "x" * 5000 + ",<u>,5\n",
        "When,Exercise\n1/2/2026,[a](http://b)\n",
        "Date;Nap;Sleep;Weight\n;;;\n2026-05-04;maybe;99;-5\n",
    ],
)
def test_whatever_a_table_holds_is_text(data):
    app = bring(to_bring(), mine_csv=data)
    assert len(known(app).waiting) == 1
    drawn = "\n".join(part.value for part in place(app, "page").markdown)
    assert not any(tag in drawn for tag in ("<script", "<img", "<b>", "<i>", "<u>"))
    assert "x" * 100 not in drawn
    assert not press(app, "Import with these columns").exception
