"""What is written by hand: it is checked, it goes before every app, and it can be taken back."""

from __future__ import annotations

from datetime import date, datetime

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc.errors import InputError
from calc.journal import by_hand
from calc.journal.model import DAY_COLUMNS, DAY_NUMBERS, Journal, day_table, log_table
from calc.journal.overlap import resolved
from tests.support.any_journals import SOURCES
from tests.support.dates import iso, with_iso

DAY = "2026-01-05"
EMPTY = Journal()
APP = Journal(
    days=day_table([{"date": DAY, "weight_kg": 80.4, "energy_kcal": 2500.0, "source": "withings"}])
)


def hand_rows(journal):
    rows = journal.days[journal.days["source"] == "hand"]
    return [
        {name: value for name, value in row.items() if name != "source" and not pd.isna(value)}
        for row in with_iso(rows).to_dict("records")
    ]


@pytest.mark.parametrize("day", [DAY, date(2026, 1, 5), datetime(2026, 1, 5, 9), " 2026-01-05 "])
def test_a_day_is_written(day):
    found = by_hand.put_day(EMPTY, day, weight_kg=80.4, sleep_h="7,5")
    assert hand_rows(found) == [{"date": DAY, "weight_kg": 80.4, "sleep_h": 7.5}]
    assert tuple(found.days.columns) == DAY_COLUMNS


@pytest.mark.parametrize("nothing", [None, np.nan, pd.NA, ""])
def test_a_value_is_taken_back_and_the_last_one_takes_the_row(nothing):
    found = by_hand.put_day(EMPTY, DAY, weight_kg=80.4, sleep_h=7.5)
    found = by_hand.put_day(found, DAY, weight_kg=nothing)
    assert hand_rows(found) == [{"date": DAY, "sleep_h": 7.5}]
    assert by_hand.put_day(found, DAY, sleep_h=nothing) == EMPTY


def test_what_is_written_goes_before_an_app_and_leaves_it_as_it_is():
    found = by_hand.put_day(APP, DAY, weight_kg=79.9)
    assert resolved(found).days[["weight_kg", "energy_kcal"]].to_numpy().tolist() == [
        [79.9, 2500.0]
    ]
    assert by_hand.put_day(found, DAY, weight_kg=None) == APP


def test_every_fault_of_a_day_is_told_at_once():
    with pytest.raises(InputError) as fault:
        by_hand.put_day(EMPTY, DAY, weight_kg=8, sleep_h=99, protein_g=150)
    assert [one.field for one in fault.value.errors] == ["weight_kg", "sleep_h"]


def test_the_rows_of_a_span_have_every_date_and_the_values_that_count():
    rows = by_hand.day_rows(APP, "2026-01-04", date(2026, 1, 6))
    assert tuple(rows.columns) == DAY_COLUMNS
    assert iso(rows["date"]) == ["2026-01-04", "2026-01-05", "2026-01-06"]
    assert rows["source"].tolist() == ["", "withings", ""]
    assert rows["weight_kg"].tolist() == pytest.approx([np.nan, 80.4, np.nan], nan_ok=True)


@pytest.mark.parametrize("first, last", [("2026-01-05", "2026-01-04"), ("1990-01-01", DAY)])
def test_a_span_that_is_none_is_refused(first, last):
    with pytest.raises(InputError):
        by_hand.day_rows(EMPTY, first, last)


def test_a_value_that_was_emptied_shows_the_app_again():
    written = by_hand.put_value(APP, DAY, "weight_kg", "79,9")
    assert hand_rows(written) == [{"date": DAY, "weight_kg": 79.9}]
    assert by_hand.put_value(written, DAY, "weight_kg", None) == APP
    assert by_hand.put_value(EMPTY, DAY, "weight_kg", None) == EMPTY


def test_what_an_app_says_cannot_be_emptied_by_hand():
    with pytest.raises(InputError, match="was not written by hand") as fault:
        by_hand.put_value(APP, DAY, "weight_kg", "")
    assert fault.value.field == "weight_kg"


def test_the_sets_of_a_day_are_written_in_place_of_those_before():
    app = Journal(log_table([{"date": DAY, "exercise": "Row", "source": "hevy", "reps": 5.0}]))
    table = pd.DataFrame(
        {
            "exercise": ["Squat", " Squat ", None, ""],
            "weight_kg": [100, 0, None, None],
            "reps": ["5", 8, None, None],
            "set_type": [None, "warmup", None, ""],
            "start": ["17:30", "17:30", None, None],
        }
    )
    found = by_hand.put_sets(app, DAY, table)
    rows = by_hand.set_rows(found, DAY)
    assert rows[["exercise", "set_type", "reps", "start"]].to_numpy().tolist() == [
        ["Squat", "normal", 5.0, "17:30:00"],
        ["Squat", "warmup", 8.0, "17:30:00"],
    ]
    assert rows["weight_kg"].tolist() == pytest.approx([100, np.nan], nan_ok=True)
    assert by_hand.put_sets(found, DAY, rows) == found
    assert by_hand.put_sets(found, DAY, rows.iloc[:0]) == app
    assert by_hand.put_sets(found, "2026-01-06", rows).log["source"].value_counts().to_dict() == {
        "hand": 4,
        "hevy": 1,
    }


@pytest.mark.parametrize(
    "row, field, message",
    [
        ({"exercise": "Squat", "weight_kg": 1000.5}, "weight_kg", "did you mean 100.05 kg"),
        ({"exercise": "Squat", "rpe": 85}, "rpe", "did you mean 8.5"),
        ({"exercise": "Squat", "reps": 0}, "reps", "below 1"),
        ({"exercise": "Squat", "set_type": "odd"}, "set_type", "not one of normal"),
        ({"exercise": "Squat", "start": "late"}, "start", "no time such as"),
        ({"exercise": "", "reps": 5}, "exercise", "which exercise"),
        ({"exercise": "a\0b", "reps": 5}, "exercise", "no file can hold"),
        ({"exercise": "a" * 501, "reps": 5}, "exercise", "more than 500"),
    ],
)
def test_a_set_that_cannot_be_is_named_with_its_row(row, field, message):
    with pytest.raises(InputError, match=message) as fault:
        by_hand.put_sets(EMPTY, DAY, pd.DataFrame([{"exercise": "Row", "reps": 5}, row]))
    assert str(fault.value).startswith("Set 2: ")
    assert fault.value.field == field


def test_a_column_that_no_set_has_is_named():
    with pytest.raises(InputError, match="colour"):
        by_hand.put_sets(EMPTY, DAY, pd.DataFrame({"exercise": ["Row"], "colour": ["red"]}))


def test_a_mark_is_put_once_and_taken_away():
    found = by_hand.put_mark(EMPTY, DAY, "deload", until="2026-01-11")
    found = by_hand.put_mark(found, DAY, "deload", until="2026-01-12", value=0.5, note="easy")
    found = by_hand.put_mark(found, DAY, "ill")
    assert with_iso(found.marks)[["kind", "until", "note", "source"]].to_numpy().tolist() == [
        ["deload", "2026-01-12", "easy", "hand"],
        ["ill", "", "", "hand"],
    ]
    assert by_hand.remove_mark(found, DAY, "deload").marks["kind"].tolist() == ["ill"]


@pytest.mark.parametrize(
    "kind, until, field", [("", "", "kind"), ("deload", "2026-01-04", "until")]
)
def test_a_mark_that_says_nothing_or_ends_too_early_is_refused(kind, until, field):
    with pytest.raises(InputError) as fault:
        by_hand.put_mark(EMPTY, DAY, kind, until=until)
    assert fault.value.field == field


VALUES = st.dictionaries(
    st.sampled_from(DAY_NUMBERS), st.floats(30, 200) | st.none(), min_size=1
).map(lambda one: {k: (v if k != "sleep_h" or v is None else v / 10) for k, v in one.items()})


EDITS = st.lists(st.tuples(st.integers(1, 4), VALUES), max_size=4)


def edited(journal: Journal, edits: list[tuple[int, dict[str, float | None]]]) -> Journal:
    """A journal in which days, a note and a set are written."""
    for day, values in edits:
        date = f"2026-01-0{day}"
        journal = by_hand.put_day(journal, date, **values)
        journal = by_hand.put_mark(journal, date, "note", note=str(values))
        rows = pd.concat([by_hand.set_rows(journal, date), SQUAT], ignore_index=True)
        journal = by_hand.put_sets(journal, date, rows)
    return journal


SQUAT = pd.DataFrame({"exercise": ["Squat"], "reps": [5.0]})


@settings(max_examples=20)
@given(EDITS, EDITS, SOURCES)
def test_a_change_is_undone_exactly(first, second, source):
    app = {"date": "2026-01-02", "fat_g": 50.0, "source": source}
    before = edited(Journal(days=day_table([app])), first)
    after = edited(before, second)
    assert by_hand.undone(after, before, after) == before


@settings(max_examples=20)
@given(EDITS, EDITS)
def test_what_was_written_elsewhere_since_stays(change, since):
    # What another tab wrote is of other days.
    before = edited(EMPTY, [(1, {"weight_kg": 80.0})])
    after = edited(before, change)
    elsewhere = [(day + 4, values) for day, values in since]
    now = edited(after, elsewhere)
    assert by_hand.undone(now, before, after) == edited(before, elsewhere)


def test_a_day_that_was_written_again_since_stays_as_it_is_now():
    before = by_hand.put_day(EMPTY, DAY, weight_kg=80)
    after = by_hand.put_day(before, DAY, weight_kg=81)
    now = by_hand.put_day(after, DAY, weight_kg=82)
    assert by_hand.undone(now, before, after) == now


def test_a_nought_by_hand_stands_in_the_table_as_it_was_written():
    journal = by_hand.put_day(EMPTY, "2026-03-02", energy_kcal=0)
    row = by_hand.day_rows(journal, "2026-03-02", "2026-03-03").iloc[0]
    assert (row["energy_kcal"], row["source"]) == (0, "hand")
    assert by_hand.put_day(journal, "2026-03-02", energy_kcal=None).days.empty


def test_more_days_of_fasting_than_can_be_meant_are_asked_about():
    journal = by_hand.put_mark(EMPTY, "2026-03-02", "fasted", until="2026-03-15")
    assert len(journal.marks) == 1
    with pytest.raises(InputError, match="longer than 14 days: did you mean") as told:
        by_hand.put_mark(EMPTY, "2026-03-02", "fasted", until="2026-03-16")
    assert told.value.field == "until"
    assert len(by_hand.put_mark(EMPTY, "2026-03-02", "travel", until="2026-04-30").marks) == 1


def test_body_fat_is_a_mark_of_its_day_and_can_be_taken_back():
    found = by_hand.put_body_fat(EMPTY, DAY, "21,5", "dxa")
    assert with_iso(found.marks)[
        ["date", "kind", "value", "unit", "note", "source"]
    ].to_numpy().tolist() == [[DAY, "body_fat", 21.5, "%", "dxa", "hand"]]
    found = by_hand.put_body_fat(found, DAY, 20)
    assert found.marks[["value", "note"]].to_numpy().tolist() == [[20, ""]]
    for nothing in (None, np.nan, ""):
        assert by_hand.put_body_fat(found, DAY, nothing, "scale").marks.empty


def test_body_fat_measured_by_nothing_known_is_refused():
    with pytest.raises(InputError) as fault:
        by_hand.put_body_fat(EMPTY, DAY, 20, "by eye")
    assert fault.value.field == "method"
