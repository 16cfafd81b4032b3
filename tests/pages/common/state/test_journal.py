"""What a session knows of the journal: what waits, what is told, and what is made of it once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest

from pages.common.state.journal import JournalState
from tests.support.exports import packed
from tests.support.journal_page import HEVY, STRONG


def bring(state: JournalState, file: str, text: str) -> JournalState:
    state.bring(file, BytesIO(text.encode()))
    return state


def test_what_leaves_nothing_open_is_kept_and_the_rest_waits():
    state = bring(bring(JournalState(), "hevy.csv", HEVY), "strong.csv", STRONG)
    assert len(state.base.log) == 3
    assert [one.file for one in state.waiting] == ["strong.csv"]
    # What the page shows has the sets of the file that waits, without their weights.
    assert len(state.journal.log) == 5


def test_the_same_file_again_takes_the_place_of_the_one_that_waits():
    state = bring(bring(JournalState(), "strong.csv", STRONG), "again.csv", STRONG)
    assert [one.file for one in state.waiting] == ["again.csv"]


def test_what_cannot_be_read_is_told_and_changes_nothing():
    state = bring(JournalState(), "hevy.csv", HEVY)
    before = state.journal
    state.bring("picture.png", BytesIO(b"\x89PNG\r\n\x1a\n\0\0\0\0" * 20))
    assert state.journal is before
    assert "picture.png" in state.told[-1].text


def test_what_is_derived_is_made_once_until_the_journal_or_what_it_rests_on_changes():
    state, made = bring(JournalState(), "hevy.csv", HEVY), []

    def make(journal):
        made.append(len(journal.log))
        return len(made)

    assert [state.derived("count", make), state.derived("count", make)] == [1, 1]
    assert state.derived("count", make, "lb") == 2
    bring(state, "later.csv", HEVY.replace("Feb 2026", "May 2026"))
    assert state.derived("count", make, "lb") == 3
    assert made == [3, 3, 6]


def test_the_example_gives_way_to_what_is_a_persons_own_and_is_never_kept():
    state = JournalState()
    state.show_example(date(2026, 3, 1))
    assert state.is_example
    assert state.base.empty
    bring(state, "hevy.csv", HEVY)
    assert not state.is_example
    assert len(state.journal.log) == 3


def test_what_another_tab_wrote_is_taken_over_before_a_change():
    followed: list[str] = []
    state = JournalState(follow=lambda: followed.append("followed"))
    bring(state, "hevy.csv", HEVY)
    state.change(lambda base: base)
    assert followed == ["followed", "followed"]


KG, LB = ({"weight_unit": unit} for unit in ("kg", "lb"))
SCALE = "When,Pounds\n2026-03-02,176\n2026-03-03,175\n"
NAMED = {"mapping": {"date": "When", "body_weight": "Pounds"}}


def answered(*, file: str = "strong.csv", text: str = STRONG):
    state = bring(JournalState(), file, text)
    state.answer(state.waiting[0], KG)
    return state


def loads(state: JournalState) -> list[float]:
    return state.base.log["weight_kg"].round(1).tolist()


def test_an_answer_is_changed_later_and_the_file_is_not_brought_anew():
    state = answered()
    (brought,) = state.answered
    state.ask_again(brought)
    (asked,) = state.waiting
    assert [one.name for one in asked.questions] == ["weight_unit"]
    # Until it is answered, all stays as it is.
    assert loads(state) == state.journal.log["weight_kg"].tolist() == [135, 135]
    state.answer(asked, LB)
    assert loads(state) == [61.2, 61.2]
    assert state.waiting == []
    assert state.answered[0].choices == LB
    bring(state, "next.csv", STRONG.replace("2026-03-02", "2026-03-09"))
    assert loads(state) == [61.2] * 4


def test_another_answer_goes_for_every_file_that_was_read_with_the_first():
    state = answered()
    bring(state, "next.csv", STRONG.replace("2026-03-02", "2026-03-09"))
    assert [one.file for one in state.answered] == ["strong.csv", "next.csv"]
    state.ask_again(state.answered[-1])
    state.answer(state.waiting[0], LB)
    assert loads(state) == [61.2] * 4
    assert [one.choices for one in state.answered] == [LB, LB]


def test_what_is_asked_again_can_be_left_as_it_was():
    state = answered()
    state.ask_again(state.answered[0])
    state.leave_out(state.waiting[0])
    assert loads(state) == [135, 135]
    assert len(state.answered) == 1
    assert "left as it was" in state.told[-1].text


def test_the_columns_of_a_table_can_be_named_anew():
    state = bring(JournalState(), "mine.csv", SCALE)
    state.answer(state.waiting[0], {"mapping": {"date": "When", "energy": "Pounds"}})
    state.answer(state.waiting[0], {"energy_unit": "kcal"})
    assert state.base.days["energy_kcal"].tolist() == [176, 175]
    state.ask_again(state.answered[0])
    assert state.waiting[0].sheet is not None
    state.answer(state.waiting[0], NAMED)
    assert state.base.days["energy_kcal"].isna().all()
    # 176 lb × 0.45359237; the heading names the unit.
    assert state.base.days["weight_kg"].round(1).tolist() == [79.8, 79.4]


def test_a_newer_export_with_all_of_an_older_one_takes_its_place_among_the_files():
    state = answered()
    longer = STRONG + STRONG.splitlines()[1].replace("2026-03-02", "2026-03-09") + "\n"
    bring(state, "newer.csv", longer)
    assert [one.file for one in state.answered] == ["newer.csv"]
    state.ask_again(state.answered[0])
    state.answer(state.waiting[0], LB)
    assert loads(state) == [61.2] * 3


def test_an_app_is_taken_out_with_its_files_and_what_was_said_of_them():
    state = answered()
    bring(state, "hevy.csv", HEVY)
    state.take_out("strong")
    assert set(state.base.log["source"]) == {"hevy"}
    assert state.answered == []
    bring(state, "strong.csv", STRONG)
    assert len(state.waiting) == 1


def test_a_file_too_large_to_keep_is_read_and_its_answer_stays(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("pages.common.state.journal.LARGEST_KEPT", 10)
    state = answered()
    assert loads(state) == [135, 135]
    assert state.answered == []


def test_a_kept_file_that_cannot_be_read_changes_nothing():
    state = answered()
    state.answered = [replace(state.answered[0], packed=b"damaged")]
    state.ask_again(state.answered[0])
    assert "bring it again" in state.told[-1].text
    assert loads(state) == [135, 135]


def test_files_that_were_kept_wait_again_and_are_asked_as_before():
    state = bring(answered(), "mine.csv", SCALE)
    again = JournalState()
    again.begin_with(state.base)
    again.begin_with_files(state.files())
    assert [one.file for one in again.waiting] == ["mine.csv"]
    assert [one.file for one in again.answered] == ["strong.csv"]
    assert again.waiting[0].sheet is not None
    again.begin_with_files([])
    assert again.waiting == []
    assert again.answered == []


def test_an_app_that_is_taken_out_takes_what_waits_of_it():
    state = answered()
    state.answers.clear()
    bring(state, "next.csv", STRONG.replace("2026-03-02", "2026-03-09"))
    assert len(state.waiting) == 1
    state.take_out("strong")
    assert state.waiting == []
    assert state.journal.empty


def test_an_answer_about_a_zip_of_two_apps_is_not_remembered_for_one_of_them():
    dated = (
        "Date,Meal,Calories,Protein (g),Fat (g),Carbohydrates (g)\n1/2/2026,Lunch,700,40,20,80\n"
    )
    state = JournalState()
    state.bring("both.zip", BytesIO(packed({"strong.csv": STRONG, "food.csv": dated})))
    state.answer(state.waiting[0], {"weight_unit": "kg", "date_order": "day first"})
    assert {name.partition(":")[0] for name in state.answers} == {"myfitnesspal, strong"}
