"""Whose weigh-ins a file has where several people stand on one scale."""

from __future__ import annotations

import pytest

from calc.journal.reading.days import amounts
from calc.journal.reading.devices.people import OTHER, of_one_person
from calc.journal.reading.questions import Desk
from calc.tables.sheet import Sheet


@pytest.mark.parametrize(
    "rows, own, told",
    [
        (["A,80", "B,60", "A,81"], [True, False, True], [3]),
        (["A,80", "B,60"], [False, True], [2]),
        (["A,80", ",60", "A,81"], [True, True, True], []),
        (["A,80", "B,0", "B,"], [True, True, True], []),
        ([",80", ",60"], [True, True], []),
        (["B,60", "A,80", "A,81", "B,"], [False, True, True, False], [2]),
    ],
)
def test_the_one_with_most_weigh_ins_counts_and_the_others_are_told(rows, own, told):
    sheet, desk = Sheet("\n".join(["who,kg", *rows, ""]).encode()), Desk()
    weighed = amounts(sheet, desk, "kg") > 0
    assert of_one_person(sheet, desk, "who", weighed).tolist() == own
    assert desk.problems["row"].tolist() == told
    assert set(desk.problems["what"]) <= {OTHER}


def test_a_file_without_the_column_is_of_one():
    sheet = Sheet(b"kg\n80\n")
    assert of_one_person(sheet, Desk(), "who", amounts(sheet, Desk(), "kg") > 0).tolist() == [True]
