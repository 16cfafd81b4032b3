"""What a day is marked with by hand: put, found again, and taken out of a span."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc.errors import InputError
from calc.expenditure.checkin.marks import ILLNESS, known_to_the_estimate
from calc.journal import day_marks
from calc.journal.by_hand import put_mark
from calc.journal.fasting import FASTED, fasted_dates
from calc.journal.model import Journal, mark_table
from tests.support.dates import with_iso

DAY = date(2026, 1, 5)
EMPTY = Journal()


def days_from(start: int, length: int) -> set[date]:
    return {DAY + timedelta(days=start + day) for day in range(length)}


def test_a_waist_is_a_mark_of_its_day_in_centimetres():
    found = day_marks.put_waist(EMPTY, DAY, "85,5")
    row = with_iso(found.marks)[["date", "kind", "value", "unit", "source"]].to_numpy().tolist()
    assert row == [["2026-01-05", "waist", 85.5, "cm", "hand"]]
    assert day_marks.waist_on(found, DAY) == 85.5
    assert day_marks.waist_on(found, DAY + timedelta(days=1)) is None
    assert day_marks.put_waist(day_marks.put_waist(found, DAY, 84), DAY, None) == EMPTY


def test_a_note_is_kept_without_blanks_around_it_and_taken_back():
    found = day_marks.put_note(EMPTY, DAY, "  slept badly ")
    assert day_marks.note_on(found, DAY) == "slept badly"
    assert day_marks.note_on(EMPTY, DAY) == ""
    assert day_marks.put_note(found, DAY, " ") == EMPTY
    with pytest.raises(InputError, match="more than 500"):
        day_marks.put_note(EMPTY, DAY, "a" * 501)


@settings(max_examples=40)
@given(
    st.sampled_from([ILLNESS, FASTED]),
    st.integers(-6, 0),
    st.integers(1, 10),
    st.integers(-6, 6),
)
def test_a_day_leaves_a_span_and_no_other_day_does(kind: str, start: int, length: int, out: int):
    last = DAY + timedelta(days=start + length - 1)
    spanned = put_mark(EMPTY, DAY + timedelta(days=start), kind, until=last)
    day = DAY + timedelta(days=out)
    found = day_marks.with_marked(spanned, day, kind, on=False)
    known = known_to_the_estimate(found.marks)
    assert set(known.pauses if kind == ILLNESS else known.fasts) == days_from(start, length) - {day}
    again = day_marks.with_marked(found, day, kind, on=True)
    known = known_to_the_estimate(again.marks)
    assert set(known.pauses if kind == ILLNESS else known.fasts) == days_from(start, length) | {day}


def test_a_day_marked_here_is_fasted_and_twice_is_once():
    found = day_marks.with_marked(EMPTY, DAY, FASTED, on=True)
    assert fasted_dates(found.marks).astype("datetime64[D]").tolist() == [DAY]
    assert day_marks.with_marked(found, DAY, FASTED, on=True) is found
    assert day_marks.with_marked(found, DAY, FASTED, on=False) == EMPTY


def test_what_an_app_marked_is_not_taken_out_by_hand():
    row = {"date": "2026-01-05", "kind": ILLNESS, "source": "oura"}
    app = Journal(marks=mark_table([row]))
    assert day_marks.is_marked(app.marks, DAY, ILLNESS)
    with pytest.raises(InputError, match="was not marked by hand"):
        day_marks.with_marked(app, DAY, ILLNESS, on=False)
