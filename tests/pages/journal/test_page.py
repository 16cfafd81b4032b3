"""The Journal page without a browser: what comes in, what is asked, and that nothing is lost."""

from __future__ import annotations

import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from pages.common.state.journal import KEY, JournalState
from pages.common.state.keeper import VARIABLE
from tests.support.source_code import ROOT

FORBIDDEN = re.compile(r"\b(clean|cheat|bad|must)\b|!", re.IGNORECASE)

HEVY = (
    '"title","start_time","end_time","description","exercise_title","superset_id",'
    '"exercise_notes","set_index","set_type","weight_kg","reps","distance_km",'
    '"duration_seconds","rpe"\n'
    '"Legs","4 Feb 2026, 17:30","4 Feb 2026, 18:30","","Squat (Barbell)",,"",0,"normal",100,5,,,\n'
    '"Legs","4 Feb 2026, 17:30","4 Feb 2026, 18:30","","Squat (Barbell)",,"",1,"normal",100,4,,,\n'
    '"Legs","9 Feb 2026, 17:30","9 Feb 2026, 18:30","","Leg Press",,"",0,"normal",180,10,,,\n'
)
STRONG = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,"
    "Workout Notes,RPE\n"
    '2026-03-02 18:00:00,"Push",1h,"Bench Press (Barbell)",1,135.0,8.0,0,0.0,"","",\n'
    '2026-03-02 18:00:00,"Push",1h,"Bench Press (Barbell)",2,135.0,7.0,0,0.0,"","",\n'
)


@pytest.fixture(autouse=True)
def _nothing_is_kept(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv(VARIABLE, raising=False)


def opened(**query: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    for name, value in query.items():
        app.query_params[name] = value
    return app.run().switch_page("pages/journal/page.py").run()


def said(app: AppTest) -> str:
    assert not app.exception
    html = [str(one.proto.body) for one in app.main.get("html")]
    return unescape("\n".join([*(part.value for part in app.main.markdown), *html]))


def known(app: AppTest) -> JournalState:
    return app.session_state[KEY]


def button(app: AppTest, label: str):
    return next(one for one in app.main.button if one.label == label)


def labels(app: AppTest) -> list[str]:
    return [one.label for one in app.main.button]


def files(app: AppTest) -> list[str]:
    """What can be taken away as a table; pictures of the weeks stand beside them."""
    return [one.label for one in app.main.download_button if not one.label.startswith("Chart")]


def bring(app: AppTest, **files: str | bytes) -> AppTest:
    """The page after files were brought; their names are with _ for a dot."""
    given = [
        (name.replace("_", "."), data.encode() if isinstance(data, str) else data, "text/csv")
        for name, data in files.items()
    ]
    if not app.file_uploader:
        app.session_state["journal_bring"] = True
        app = app.run()
    return app.file_uploader[0].set_value(given).run()


def test_an_empty_page_says_what_it_is_for_and_that_nothing_is_kept():
    page = said(opened())
    assert "see week by week what you lifted beside what you ate" in page
    assert "Nothing is kept on this server: take your journal with you" in page


def test_a_file_is_read_and_told_in_one_line():
    app = bring(opened(), workouts_csv=HEVY)
    assert "Hevy: 2 workouts, 3 sets, 4 Feb 2026 to 9 Feb 2026" in said(app)
    assert len(known(app).journal.log) == 3


def test_several_files_at_once_are_all_read():
    app = bring(opened(), hevy_csv=HEVY, other_csv=HEVY.replace("Feb 2026", "May 2026"))
    assert len(known(app).journal.log) == 6
    assert said(app).count("Hevy: 2 workouts") == 2


def test_the_same_file_again_is_nothing_new():
    app = bring(bring(opened(), a_csv=HEVY), b_csv=HEVY)
    assert "4 Feb 2026 to 9 Feb 2026; nothing new" in said(app)
    assert len(known(app).journal.log) == 3


def test_a_file_is_read_once_and_not_again_at_each_rerun():
    app = bring(opened(), a_csv=HEVY)
    first = known(app).journal
    app = app.run().run()
    assert known(app).journal is first
    assert app.file_uploader[0].value == []


def test_a_question_waits_until_it_is_answered_and_weights_stay_blank_till_then():
    app = bring(opened(), strong_csv=STRONG)
    page = said(app)
    assert "strong.csv: 1 question, below" in page
    assert "For example: Bench Press (Barbell), 135 × 8, 2 Mar 2026" in page
    assert known(app).journal.log["weight_kg"].isna().all()
    assert known(app).base.empty
    app = app.main.radio[0].set_value("lb").run()
    app = button(app, "Use this answer").click().run()
    assert "Strong: 1 workout, 2 sets, 2 Mar 2026" in said(app)
    # 135 lb × 0.45359237.
    assert known(app).journal.log["weight_kg"][0] == pytest.approx(61.235, abs=0.001)
    assert known(app).waiting == []


def test_an_answer_is_remembered_for_the_next_file_of_the_app():
    app = bring(opened(), strong_csv=STRONG)
    app = app.main.radio[0].set_value("lb").run()
    app = button(app, "Use this answer").click().run()
    app = bring(app, next_csv=STRONG.replace("2026-03-02", "2026-03-09"))
    assert "weights in pounds, as you said before" in said(app)
    assert known(app).journal.log["weight_kg"].notna().all()


def test_a_file_that_waits_can_be_left_out():
    app = bring(opened(), hevy_csv=HEVY, strong_csv=STRONG)
    assert len(known(app).journal.log) == 5
    app = button(app, "Leave this file out").click().run()
    assert len(known(app).journal.log) == 3
    assert "strong.csv: left out" in said(app)


def test_a_question_is_still_there_after_another_page():
    app = bring(opened(), strong_csv=STRONG)
    app = app.switch_page("pages/why/page.py").run().switch_page("pages/journal/page.py").run()
    assert len(app.main.radio) == 1


@pytest.mark.parametrize(
    "data",
    [b"", b"\x00\x01\x02\x03" * 50, b"%PDF-1.7 \x00\xff", b"PK\x03\x04 no zip", b"<?xml ?><a/>"],
)
def test_what_cannot_be_read_is_told_and_nothing_is_lost(data: bytes):
    app = bring(bring(opened(), a_csv=HEVY), wrong_bin=data)
    assert "wrong.bin: " in said(app)
    assert len(known(app).journal.log) == 3


def test_a_name_that_is_code_is_text():
    hostile = HEVY.replace("Leg Press", "<script>alert(1)</script>").replace(
        "Squat (Barbell)", "=HYPERLINK(1)"
    )
    app = bring(opened(), a_csv=hostile)
    drawn = [part.value for part in app.main.markdown]
    assert not app.exception
    assert "<script>" not in "\n".join(drawn)
    strong = STRONG.replace("Bench Press (Barbell)", "<img src=x onerror=alert(1)>")
    app = bring(app, **{"<b>_csv": strong})
    drawn = [part.value for part in app.main.markdown]
    assert "<img" not in "\n".join(drawn)
    assert "<b>.csv" not in "\n".join(drawn)


def test_rows_not_used_are_behind_a_click():
    app = bring(opened(), a_csv=HEVY.replace("100,4", "heavy,4"))
    box = next(one for one in app.main.expander if "remark" in one.label)
    assert box.label == "1 row with a remark"
    app.session_state["journal_problems"] = True
    app = app.run()
    rows = app.main.dataframe[1].value
    assert rows.iloc[0]["Line"] == 3
    assert rows.iloc[0]["What stands there"] == "heavy"


def test_everything_can_be_taken_away_and_deleted():
    app = bring(opened(), a_csv=HEVY)
    assert files(app) == [
        "Everything (zip)",
        "Sets CSV",
        "Days CSV",
        "Weeks CSV",
    ]
    app = button(app, "Delete everything").click().run()
    app = next(one for one in app.button if one.key == "journal_delete_now").click().run()
    assert known(app).journal.empty
    assert "There is nothing to take away yet." in said(app)


def test_where_two_apps_tell_of_one_day_the_person_chooses():
    app = bring(opened(), a_csv=HEVY, b_csv=STRONG.replace("2026-03-02", "2026-02-04"))
    app = app.main.radio[0].set_value("kg").run()
    app = button(app, "Use this answer").click().run()
    choice = next(one for one in app.main.button_group if one.key == "journal_prefer_training")
    app = choice.set_value("strong").run()
    assert known(app).base.prefer == {"training": "strong"}


def test_what_is_said_is_calm():
    page = said(written(bring(opened(), a_csv=STRONG)))
    # One of the apps is called so.
    assert not FORBIDDEN.search(re.sub(r"<[^>]*>|Lose It!", " ", page))


def written(app: AppTest, **values: float) -> AppTest:
    """The page after a day's values were written by hand."""
    app.session_state["journal_hand"] = True
    app = app.run()
    for name, value in values.items():
        app = field(app, f"journal_value_{name}").set_value(value).run()
    return app


def field(app: AppTest, key: str):
    return next(one for one in app.main.number_input if one.key == key)


def test_a_day_is_written_by_hand():
    app = written(opened(), weight_kg=80.5, protein_g=150.0, sleep_h=7.5)
    (row,) = known(app).base.days.to_dict("records")
    assert (row["weight_kg"], row["protein_g"], row["sleep_h"]) == (80.5, 150, 7.5)
    assert row["source"] == "hand"
    assert "1 day of intake, 1 weigh-in, 1 night" in said(app)


def test_what_is_written_is_there_after_another_page():
    app = written(opened(), weight_kg=80.5)
    app = app.switch_page("pages/why/page.py").run().switch_page("pages/journal/page.py").run()
    assert field(written(app), "journal_value_weight_kg").value == 80.5


def test_a_value_that_cannot_be_is_told_beside_and_stays_as_it_was_typed():
    app = written(opened(), weight_kg=80.5)
    app = written(app, weight_kg=8050.0)
    assert "8,050" in said(app) or "8050" in said(app)
    assert field(app, "journal_value_weight_kg").value == 8050
    assert known(app).base.days["weight_kg"].tolist() == [80.5]
    app = written(app, weight_kg=80.0)
    assert known(app).base.days["weight_kg"].tolist() == [80]
    assert "8050" not in said(app)


def test_a_value_is_taken_back():
    app = written(opened(), weight_kg=80.5, protein_g=150.0)
    app = field(app, "journal_value_protein_g").set_value(None).run()
    assert known(app).base.days["protein_g"].isna().all()


def test_weights_are_in_the_persons_units_and_kept_in_kilograms():
    app = written(opened(units="imperial"), weight_kg=180.0)
    # 180 lb × 0.45359237.
    assert known(app).base.days["weight_kg"][0] == pytest.approx(81.6466, abs=1e-4)
    assert field(app, "journal_value_weight_kg").value == 180
    units = next(one for one in app.sidebar.button_group if one.key == "profile_units")
    app = units.set_value("metric").run()
    assert field(app, "journal_value_weight_kg").value == 81.6


def test_sets_are_added_and_stay():
    app = written(opened())
    app = app.main.selectbox[0].set_value("Leg press").run()
    app = field(app, "journal_add_weight").set_value(180.0).run()
    app = field(app, "journal_add_reps").set_value(10).run()
    app = field(app, "journal_add_sets").set_value(3).run()
    app = button(app, "Add").click().run()
    log = known(app).base.log
    assert log["exercise"].tolist() == ["Leg press"] * 3
    assert log["weight_kg"].tolist() == [180] * 3
    assert "3 sets of 1 exercise." in said(app)


def test_sets_without_an_exercise_are_asked_for_it():
    app = button(written(opened()), "Add").click().run()
    assert "Say the exercise and the repetitions first." in said(app)
    assert known(app).base.empty


def test_the_table_of_two_weeks_is_behind_a_click():
    app = written(opened(), weight_kg=80.5)
    app.session_state["journal_table"] = True
    app = app.run()
    assert not app.exception


TABLE = "When,Lift,Kilos,How often\n2026-03-02,Row,60,8\n2026-03-04,Row,62.5,8\n"


def choose(app: AppTest, label: str, column: str | None) -> AppTest:
    box = next(one for one in app.main.selectbox if one.label == label)
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
    return button(app, "Read it so").click().run()


def test_a_table_of_no_app_is_read_by_what_the_person_says_of_its_columns():
    app = bring(opened(), mine_csv=TABLE)
    assert "mine.csv: its columns are to be named, below" in said(app)
    app = mapped(app)
    if app.main.radio:
        app = app.main.radio[0].set_value("kg").run()
        app = button(app, "Use this answer").click().run()
    assert known(app).base.log["weight_kg"].tolist() == [60, 62.5]
    app = bring(app, next_csv=TABLE.replace("2026-03", "2026-04"))
    assert "its columns" in said(app)
    assert "as you said before" in said(app)
    assert len(known(app).base.log) == 4


def test_a_table_of_which_too_little_is_said_still_waits():
    app = bring(opened(), mine_csv=TABLE)
    app = choose(mapped_nothing(app), "Date", None)
    app = button(app, "Read it so").click().run()
    assert "Say which column has the date." in said(app)
    assert len(known(app).waiting) == 1


def mapped_nothing(app: AppTest) -> AppTest:
    for box in list(app.main.selectbox):
        if "journal_field" in str(box.key):
            app = (
                next(one for one in app.main.selectbox if one.key == box.key).set_value(None).run()
            )
    return app


def test_the_example_is_marked_and_goes_away_with_the_first_file_or_entry():
    app = button(opened(), "Show an example").click().run()
    assert "This is an example: an invented person" in said(app)
    assert files(app) == []
    assert "Delete everything" not in labels(app)
    with_file = bring(app, a_csv=HEVY)
    assert "This is an example" not in said(with_file)
    assert len(known(with_file).journal.log) == 3
    app = written(button(opened(), "Show an example").click().run(), weight_kg=80.0)
    assert "This is an example" not in said(app)
    assert len(known(app).journal.days) == 1


def test_the_example_can_be_left():
    app = button(opened(), "Show an example").click().run()
    app = button(app, "Leave the example").click().run()
    assert "Show an example" in labels(app)
    assert known(app).journal.empty
