"""What a reader works with: answers that are on offer, questions asked once, and rows told."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from calc import journal
from calc.errors import LONGEST_SHOWN, InputError
from calc.journal.reading.questions import Desk, with_uneven
from calc.tables.sheet import Sheet
from tests.support.exports import KG, row

HEVY = "\n".join([KG, row(), row(exercise="Bench Press (Barbell)"), ""]).encode()


def test_an_answer_to_nothing_that_is_asked_is_refused():
    with pytest.raises(InputError) as told:
        journal.read(HEVY, "workouts.csv", wieght_unit="lb", date_order="backwards")
    assert [one.field for one in told.value.errors] == ["wieght_unit", "date_order"]


@pytest.mark.parametrize("answer", ["stones", "LB", 3, ["lb"], {"kg"}, b"kg"])
def test_an_answer_that_is_not_on_offer_is_refused_whether_it_is_asked_or_not(answer):
    with pytest.raises(InputError, match="choose kg, lb") as told:
        journal.read(HEVY, "workouts.csv", weight_unit=answer)
    assert told.value.field == "weight_unit"


def test_no_answer_is_as_good_as_none():
    found = journal.read(HEVY, "workouts.csv", weight_unit=None, date_order="", timezone=None)
    assert found == journal.read(HEVY, "workouts.csv")


def test_a_question_is_asked_once_and_names_its_file():
    desk = Desk(file="log.csv")
    assert [desk.weight_unit(), desk.weight_unit("The loads"), desk.date_order("3/4/2026")] == [
        "",
        "",
        "",
    ]
    assert [(one.name, one.file) for one in desk.questions] == [
        ("weight_unit", "log.csv"),
        ("date_order", "log.csv"),
    ]
    assert desk.questions[0].text.startswith("The weights in this file have no unit.")
    assert "'3/4/2026'" in desk.questions[1].text


def test_an_answer_is_given_without_asking_and_a_wrong_one_is_refused():
    desk = Desk({"weight_unit": "lb", "date_order": "sideways"})
    assert desk.weight_unit() == "lb"
    assert desk.questions == []
    with pytest.raises(InputError, match="choose day first, month first"):
        desk.date_order("3/4/2026")


def test_a_question_without_answers_takes_each_text():
    assert Desk({"timezone": "Europe/Berlin"}).ask("timezone", "Where?", {}) == "Europe/Berlin"


def test_problems_are_told_by_line_and_in_few_letters():
    desk = Desk(file="log.csv")
    values = pd.Series(["a", "b" * 500, "c"])
    where, lines = pd.Series([False, True, True]), np.array([2, 9, 4])
    desk.tell(where, "Odd", "left blank", lines=lines, column="reps", values=values)
    desk.tell(pd.Series([False] * 3), "Nothing", lines=lines)
    desk.say("All of it", row=3, value=7)
    assert desk.problems.drop(columns="source").to_numpy().tolist() == [
        ["log.csv", 3, "", "7", "All of it", "not used"],
        ["log.csv", 4, "reps", "c", "Odd", "left blank"],
        ["log.csv", 9, "reps", "b" * LONGEST_SHOWN, "Odd", "left blank"],
    ]


def test_a_row_has_the_source_of_its_file_unless_it_has_its_own():
    days = [{"date": "2026-05-07", "weight_kg": 80.0}]
    assert Desk().journal(days=days, source="withings").days["source"].tolist() == ["withings"]
    own = pd.DataFrame(days).assign(source="hand")
    assert Desk().journal(days=own, source="withings").days["source"].tolist() == ["hand"]


def test_each_record_of_another_length_is_told_with_what_became_of_it():
    sheet = Sheet(
        b"date;kg;note\n2026-05-07;80;late\n2026-05-07;80;a;b;c\n2026-05-08\n2026-05-09;81;;\n"
        b"2026-05-10;81;late; tired\n2026-05-11;;81;late\n"
    )
    assert sheet.texts("kg").tolist() == ["80", "80", "", "81", "81"]
    found = with_uneven(journal.Journal(), sheet, Desk(file="log.csv"))
    together = "A semicolon in this text was not in quotes", "the row was put together again"
    beyond = "More fields in this row than there are headings", "not used"
    assert found.problems[["row", "column", "value", "what", "done"]].to_numpy().tolist() == [
        [3, "note", "a;b;c", *together],
        [4, "", "", "The row ends before the last heading", "left blank"],
        [6, "note", "late; tired", *together],
        [7, "", "2026-05-11;;81;late", *beyond],
    ]


def test_what_stands_under_no_heading_is_told():
    sheet = Sheet(b"date,kg,\n2026-05-07,80,late\n2026-05-08\n")
    assert sheet.size == 2
    found = with_uneven(journal.Journal(), sheet, Desk(file="log.csv"))
    assert found.problems[["row", "value", "done"]].to_numpy().tolist() == [
        [2, "late", "those beyond are not used"],
        [3, "", "left blank"],
    ]
