"""The file of the own machine: for nobody else, found again, followed by every tab, deleted."""

from __future__ import annotations

from collections.abc import Mapping
from html import unescape
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from calc.kept.parts import FILES
from calc.kept.sql import THIS_MACHINE, SqlHome, connected
from pages.common.keeping import machine
from pages.common.keeping.machine import VARIABLE, is_own_machine, place
from tests.support.app import go, keyed, opened, press, said, side, with_open
from tests.support.form_page import number, put
from tests.support.journal_page import HEVY, STRONG, answer, bring, known, to_bring, written


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    found = tmp_path / "a folder" / "journal.sqlite"
    keeping(monkeypatch, found)
    return found


def keeping(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    """Keeps in a file what visitors bring: none of a page without a browser has an address."""
    monkeypatch.setenv(VARIABLE, str(file))
    monkeypatch.setattr(machine, "is_own_machine", lambda: True)


def home_in(file: Path) -> SqlHome:
    return SqlHome(connected(f"sqlite:///{file}"), THIS_MACHINE)


def beside(app: AppTest) -> str:
    return " ".join(unescape(str(one.proto.body)) for one in side(app).get("html"))


def visitor(monkeypatch: pytest.MonkeyPatch, address: str | None, **headers: str) -> None:
    class Context:
        ip_address = address
        timezone = "Europe/Berlin"
        url = None

        def __init__(self) -> None:
            self.headers: Mapping[str, str] = {
                name.replace("_", "-"): text for name, text in headers.items()
            }

    monkeypatch.setattr(st, "context", Context())


@pytest.mark.parametrize("address", [None, "127.0.0.1", "::1"])
@pytest.mark.parametrize("host", ["localhost:8501", "127.0.0.1:8501", "[::1]:8501"])
def test_a_visitor_from_this_machine_is_at_home(
    monkeypatch: pytest.MonkeyPatch, address: str | None, host: str
):
    visitor(monkeypatch, address, Host=host)
    assert is_own_machine()


@pytest.mark.parametrize(
    "address, headers",
    [
        ("192.168.1.20", {"Host": "localhost:8501"}),
        ("2001:db8::1", {}),
        ("no address", {}),
        (None, {"X_Forwarded_For": "203.0.113.9"}),
        (None, {"Forwarded": "for=203.0.113.9"}),
        (None, {"Host": "plates.example.org"}),
    ],
)
def test_anybody_else_is_not(
    monkeypatch: pytest.MonkeyPatch, address: str | None, headers: dict[str, str]
):
    visitor(monkeypatch, address, **headers)
    assert not is_own_machine()


def test_without_the_variable_nothing_is_kept(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(VARIABLE, "")
    assert place() is None


@pytest.mark.parametrize("word", ["keep", "1", "Yes"])
def test_a_word_for_it_keeps_it_in_the_users_data_folder(
    monkeypatch: pytest.MonkeyPatch, word: str
):
    monkeypatch.setenv(VARIABLE, word)
    found = place()
    assert found is not None
    assert found.is_absolute()
    assert "two-plates" in str(found)


def test_what_was_brought_and_written_is_there_in_the_next_session(file: Path):
    app = written(bring(to_bring(), a_csv=HEVY), weight_kg=80.5)
    assert [box.label for box in side(app).expander][-1] == "Kept in a file on this machine"
    again = opened("journal")
    assert known(again).journal == known(app).journal
    assert "2 workouts, 3 sets, 1 weigh-in" in said(again)


def test_an_answer_is_remembered_in_the_next_session(file: Path):
    app = bring(to_bring(), strong_csv=STRONG)
    answer(app, "lb")
    app = bring(to_bring(), next_csv=STRONG.replace("2026-03-02", "2026-03-09"))
    assert "weights in pounds, as you said before" in said(app)


def test_the_example_is_never_kept(file: Path):
    app = press(opened("journal"), "Show an example")
    assert known(app).is_example
    app = go(go(app, "why"), "journal")
    assert known(app).is_example
    assert known(opened("journal")).journal.empty


def test_delete_everything_leaves_nothing_in_the_file(file: Path):
    app = bring(to_bring(), a_csv=HEVY)
    app = press(app, "Delete everything")
    keyed(app.button, "journal_delete_now").click().run()
    assert known(opened("journal")).journal.empty


def test_forget_everything_leaves_nothing_in_the_file_and_in_no_tab(file: Path):
    app = bring(put(opened("journal"), "weight_kg", 91.0), a_csv=HEVY)
    other = opened("journal")
    assert home_in(file).revisions().keys() == {"profile", "journal"}
    app = keyed(with_open(app, "two_plates_kept").button, "two_plates_forget").click().run()
    app = keyed(app.button, "two_plates_forget_now").click().run()
    assert home_in(file).revisions() == {}
    assert b"Squat" not in file.read_bytes()
    assert known(app).journal.empty
    assert number(app, "weight_kg") == 80.0
    other.run()
    assert known(other).journal.empty
    assert number(other, "weight_kg") == 80.0
    assert "forgotten in another tab" in other.toast[0].value


def test_two_tabs_do_not_undo_each_other(file: Path):
    one, other = opened("journal"), opened("journal")
    one = bring(one, a_csv=HEVY)
    other = written(other, weight_kg=80.5)
    assert len(known(other).journal.log) == 3
    assert len(known(opened("journal")).journal.days) == 1
    assert len(known(opened("journal")).journal.log) == 3
    assert one is not other


def test_a_file_that_is_none_of_ours_is_told_and_the_page_works(file: Path):
    file.parent.mkdir()
    file.write_bytes(b"no database at all, but a text of some length" * 100)
    before = file.read_bytes()
    app = bring(to_bring(), a_csv=HEVY)
    assert "damaged: copy it before" in beside(app)
    assert [box.label for box in side(app).expander][-1] == "Not kept"
    assert len(known(app).journal.log) == 3
    assert file.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    (tmp_path / "taken").write_text("a file where a folder should be")
    keeping(monkeypatch, tmp_path / "taken" / "journal.sqlite")
    assert "could not be opened" in beside(opened("journal"))


def test_somebody_elses_visit_sees_and_leaves_nothing(file: Path, monkeypatch: pytest.MonkeyPatch):
    bring(to_bring(), a_csv=HEVY)
    monkeypatch.setattr(machine, "is_own_machine", lambda: False)
    app: AppTest = bring(to_bring(), b_csv=HEVY.replace("Feb", "May"))
    assert [box.label for box in side(app).expander][-1] == "Not kept"
    assert len(known(app).journal.log) == 3


def test_a_question_and_an_unknown_table_wait_for_another_day(file: Path):
    table = "When,Lift,Kilos\n2026-03-02,Row,60\n"
    app = bring(to_bring(), strong_csv=STRONG, mine_csv=table)
    assert len(known(app).waiting) == 2
    app = opened("journal")
    assert [one.file for one in known(app).waiting] == ["strong.csv", "mine.csv"]
    assert known(app).journal.log["weight_kg"].isna().all()
    app = answer(app, "lb")
    app = press(app, "Skip this file")
    again = known(opened("journal"))
    assert again.waiting == []
    assert again.base.log["weight_kg"].round(1).tolist() == [61.2, 61.2]
    assert [one.file for one in again.answered] == ["strong.csv"]


def test_an_answer_is_changed_on_another_day(file: Path):
    app = bring(to_bring(), strong_csv=STRONG)
    answer(app, "kg")
    app = press(with_open(opened("journal"), "journal_apps"), "Ask me again")
    answer(app, "lb")
    found = known(opened("journal"))
    assert found.base.log["weight_kg"].round(1).tolist() == [61.2, 61.2]
    assert found.answered[0].choices == {"weight_unit": "lb"}
    assert found.waiting == []


def test_what_is_asked_again_is_no_more_than_asked_until_it_is_answered(file: Path):
    app = bring(to_bring(), strong_csv=STRONG)
    answer(app, "kg")
    press(with_open(opened("journal"), "journal_apps"), "Ask me again")
    found = known(opened("journal"))
    assert found.waiting == []
    assert found.base.log["weight_kg"].tolist() == [135, 135]


def test_a_file_that_another_tab_answered_waits_no_more_in_this_one(file: Path):
    bring(to_bring(), strong_csv=STRONG)
    one, other = opened("journal"), opened("journal")
    answer(one, "kg")
    other = written(other, weight_kg=80.5)
    assert known(other).waiting == []
    assert len(known(other).base.log) == 2


def test_a_tab_that_still_asks_does_not_answer_what_another_tab_answered(file: Path):
    bring(to_bring(), strong_csv=STRONG)
    one, other = opened("journal"), opened("journal")
    other = other.main.radio[0].set_value("lb").run()
    answer(one, "kg")
    other = press(other, "Use this answer")
    assert "answered or left out in another tab" in known(other).told[-1].text
    assert known(opened("journal")).base.log["weight_kg"].tolist() == [135, 135]


def test_a_tab_that_still_asks_does_not_leave_out_what_another_tab_answered(file: Path):
    bring(to_bring(), strong_csv=STRONG)
    one, other = opened("journal"), opened("journal")
    answer(one, "kg")
    press(other, "Skip this file")
    assert [kept.file for kept in known(opened("journal")).answered] == ["strong.csv"]


def test_an_app_that_is_taken_out_takes_what_another_tab_brought_of_it(file: Path):
    one = bring(to_bring(), strong_csv=STRONG)
    one = answer(one, "kg")
    bring(to_bring(), next_csv=STRONG.replace("2026-03-02", "2026-03-09"))
    one = press(with_open(one, "journal_apps"), "Remove Strong")
    keyed(one.button, "journal_take_out_now").click().run()
    again = known(opened("journal"))
    assert again.base.empty
    assert again.answered == []


def test_kept_files_that_cannot_be_read_any_more_can_be_left_out(file: Path):
    bring(to_bring(), strong_csv=STRONG)
    bring(to_bring(), other_csv=STRONG.replace("2026-03-02", "2026-03-09"))
    home = home_in(file)
    damaged = {name: b"x" for name in home.names(FILES) if name.endswith("/bytes")}
    assert len(damaged) == 2
    home.write(FILES, 1, "damaged", "2026-03-02T00:00:00+00:00", damaged)
    app = opened("journal")
    assert said(app).count("The file is kept no more: bring it again.") == 2
    app = press(press(app, "Skip this file"), "Skip this file")
    assert known(app).waiting == []
    assert known(opened("journal")).waiting == []


def test_to_open_a_page_writes_nothing(file: Path):
    bring(put(opened("journal"), "weight_kg", 91.0), strong_csv=STRONG)
    before = home_in(file).revisions()
    assert len(known(opened("journal")).waiting) == 1
    assert home_in(file).revisions() == before


def test_a_change_in_another_tab_is_shown_and_told(file: Path):
    one, other = opened("checkin"), opened("checkin")
    put(one, "weight_kg", 91.0)
    other.run()
    assert number(other, "weight_kg") == 91.0
    assert [one.value for one in other.toast] == [
        "Another tab changed your numbers: this one shows it now."
    ]


def test_a_change_that_another_tab_undoes_later_is_told_in_both(file: Path):
    one, other = opened("checkin"), opened("checkin")
    put(one, "weight_kg", 91.0)
    put(other, "weight_kg", 92.0)
    assert "This change is the later: it stays." in other.toast[0].value
    one.run()
    assert number(one, "weight_kg") == number(other, "weight_kg") == 92.0
    assert "Another tab changed your numbers" in one.toast[0].value
