"""Files of the Journal page: brought, asked about, named, taken away and deleted."""

from __future__ import annotations

import pytest

from tests.support.app import go, keyed, labels, place, press, said, text, with_open
from tests.support.journal_page import HEVY, STRONG, answer, bring, files, known, to_bring
from tests.support.squads import squad_csv


def test_a_file_is_read_and_told_in_one_line():
    app = bring(to_bring(), workouts_csv=HEVY)
    assert "Hevy: 2 workouts, 3 sets, 4 Feb 2026 to 9 Feb 2026" in said(app)
    assert len(known(app).journal.log) == 3


def test_several_files_at_once_are_all_read():
    app = bring(to_bring(), hevy_csv=HEVY, other_csv=HEVY.replace("Feb 2026", "May 2026"))
    assert len(known(app).journal.log) == 6
    assert said(app).count("Hevy: 2 workouts") == 2


def test_the_same_file_again_is_nothing_new():
    app = bring(bring(to_bring(), a_csv=HEVY), b_csv=HEVY)
    assert "4 Feb 2026 to 9 Feb 2026; nothing new" in said(app)
    assert len(known(app).journal.log) == 3


def test_a_file_is_read_once_and_not_again_at_each_rerun():
    app = bring(to_bring(), a_csv=HEVY)
    first = known(app).journal
    app = app.run().run()
    assert known(app).journal is first
    assert app.file_uploader[0].value == []


def test_a_question_waits_until_it_is_answered_and_weights_stay_blank_till_then():
    app = bring(to_bring(), strong_csv=STRONG)
    page = said(app)
    assert "strong.csv: 1 question, below" in page
    assert "For example: Bench Press (Barbell), 135 × 8, 2 Mar 2026" in page
    assert known(app).journal.log["weight_kg"].isna().all()
    assert known(app).base.empty
    app = answer(app, "lb")
    assert "Strong: 1 workout, 2 sets, 2 Mar 2026" in said(app)
    # 135 lb × 0.45359237.
    assert known(app).journal.log["weight_kg"][0] == pytest.approx(61.235, abs=0.001)
    assert known(app).waiting == []


def test_an_answer_is_remembered_for_the_next_file_of_the_app():
    app = bring(to_bring(), strong_csv=STRONG)
    app = answer(app, "lb")
    app = bring(app, next_csv=STRONG.replace("2026-03-02", "2026-03-09"))
    assert "weights in pounds, as you said before" in said(app)
    assert known(app).journal.log["weight_kg"].notna().all()


def test_a_file_that_waits_can_be_left_out():
    app = bring(to_bring(), hevy_csv=HEVY, strong_csv=STRONG)
    assert len(known(app).journal.log) == 5
    app = press(app, "Skip this file")
    assert len(known(app).journal.log) == 3
    assert "strong.csv: left out" in said(app)


def test_a_question_is_still_there_after_another_page():
    app = bring(to_bring(), strong_csv=STRONG)
    app = go(go(app, "why"), "journal")
    assert len(place(app, "page").radio) == 1


@pytest.mark.parametrize(
    "data",
    [b"", b"\x00\x01\x02\x03" * 50, b"%PDF-1.7 \x00\xff", b"PK\x03\x04 no zip", b"<?xml ?><a/>"],
)
def test_what_cannot_be_read_is_told_and_nothing_is_lost(data: bytes):
    app = bring(bring(to_bring(), a_csv=HEVY), wrong_bin=data)
    assert "wrong.bin: " in said(app)
    assert len(known(app).journal.log) == 3


def test_a_name_that_is_code_is_text():
    hostile = HEVY.replace("Leg Press", "<script>alert(1)</script>").replace(
        "Squat (Barbell)", "=HYPERLINK(1)"
    )
    app = bring(to_bring(), a_csv=hostile)
    drawn = [part.value for part in place(app, "page").markdown]
    assert not app.exception
    assert "<script>" not in "\n".join(drawn)
    strong = STRONG.replace("Bench Press (Barbell)", "<img src=x onerror=alert(1)>")
    app = bring(app, **{"<b>_csv": strong})
    drawn = [part.value for part in place(app, "page").markdown]
    assert "<img" not in "\n".join(drawn)
    assert "<b>.csv" not in "\n".join(drawn)


def test_rows_not_used_are_behind_a_click():
    app = bring(to_bring(), a_csv=HEVY.replace("100,4", "heavy,4"))
    box = next(one for one in app.main.expander if "remark" in one.label)
    assert box.label == "1 row with a remark"
    app = with_open(app, "journal_problems")
    rows = app.main.dataframe[1].value
    assert rows.iloc[0]["Line"] == 3
    assert rows.iloc[0]["Value"] == "heavy"


def test_everything_can_be_taken_away_and_deleted():
    app = bring(to_bring(), a_csv=HEVY)
    assert files(app) == [
        "Everything (zip)",
        "Sets CSV",
        "Days CSV",
        "Weeks CSV",
    ]
    app = press(app, "Delete everything")
    app = keyed(app.button, "journal_delete_now").click().run()
    assert known(app).journal.empty
    assert "Nothing to take away yet." in said(app)


def test_where_two_apps_tell_of_one_day_the_person_chooses():
    app = bring(to_bring(), a_csv=HEVY, b_csv=STRONG.replace("2026-03-02", "2026-02-04"))
    app = answer(app, "kg")
    choice = keyed(app.main.button_group, "journal_prefer_training")
    app = choice.set_value("strong").run()
    assert known(app).base.prefer == {"training": "strong"}


def test_a_roster_is_no_log_and_opens_as_a_team():
    app = bring(to_bring(), squad_csv=squad_csv(3).decode())
    assert "This is a roster" in text(app)
    assert labels(app).count("Skip this file") == 1
    app = press(app, "Open it as a team")
    assert "3 people: 3 with a whole plan." in text(app)
    assert "roster" not in text(go(app, "journal"))
