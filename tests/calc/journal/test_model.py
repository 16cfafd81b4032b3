"""What a journal is: its tables, whoever fills them, and the names of its sessions."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc.clock import DATE
from calc.errors import InputError
from calc.journal.model import (
    DAY_COLUMNS,
    LOG_COLUMNS,
    MARK_COLUMNS,
    SET_COLUMNS,
    Journal,
    as_text,
    day_table,
    log_table,
    mark_table,
    problem,
    row_codes,
)
from tests.support.any_journals import journals, logs
from tests.support.cases import each
from tests.support.dates import iso, with_iso
from tests.support.journals import a_day, a_mark, a_set, journal_of

TABLES = {log_table: LOG_COLUMNS, day_table: DAY_COLUMNS, mark_table: MARK_COLUMNS}
DAY, NEXT = "2026-02-02", "2026-02-03"


@each("make, columns", TABLES.items())
@each("rows", [None, [], {}, {"source": ["hevy"]}, {"date": [DAY], "x": [1]}])
def test_a_table_has_its_columns_whatever_it_is_made_of(make, columns, rows):
    found = make(rows)
    assert tuple(found.columns) == columns
    kinds = {name: kind.kind for name, kind in found.dtypes.items()}
    assert {name for name, kind in kinds.items() if kind == "M"} == {"date", "until"} & set(columns)
    assert all(found[name].dtype == DATE for name, kind in kinds.items() if kind == "M")
    assert set(kinds.values()) <= {"M", "f", "O"}


@pytest.mark.parametrize("make", TABLES)
def test_what_is_not_told_is_unknown_and_never_nought(make):
    (row,) = make({"source": ["hevy"]}).to_dict("records")
    assert row.pop("source") == "hevy"
    assert all(value == "" or pd.isna(value) for value in row.values())


def test_dates_may_be_given_as_text_and_are_dates():
    text = mark_table({"date": [DAY, NEXT], "until": [NEXT, ""], "kind": "ill"})
    dates = mark_table(
        {"date": pd.to_datetime([DAY, NEXT]), "until": [pd.Timestamp(NEXT), None], "kind": "ill"}
    )
    pd.testing.assert_frame_equal(text, dates)
    assert iso(text["until"]) == [NEXT, ""]


@pytest.mark.parametrize("name", ["date", "until"])
def test_what_is_no_date_is_refused_with_its_column(name):
    with pytest.raises(InputError) as fault:
        mark_table({"date": [DAY], name: ["soon"]})
    assert fault.value.field == name


def test_the_oldest_stands_first_and_the_sets_of_a_session_keep_their_order():
    rows = [
        a_set(NEXT, "Row"),
        a_set(DAY, "Squat", start="17:30:00"),
        a_set(DAY, "Leg press", start="07:10:00"),
        a_set(DAY, "Curl", start="17:30:00"),
        a_set("", "Of no day"),
        a_set(DAY, "Of no hour"),
    ]
    expected = ["Of no day", "Of no hour", "Leg press", "Squat", "Curl", "Row"]
    assert log_table(rows)["exercise"].tolist() == expected


def test_texts_are_plain_and_blank_where_nothing_is_known():
    for column in (
        pd.Series(["a", None, "b"], dtype="category"),
        pd.Series(["a", None, "b"], dtype="str"),
        pd.Series(["a", np.nan, "b"], dtype=object),
    ):
        assert as_text(column).tolist() == ["a", "", "b"]
    assert as_text(pd.Series([1, 2])).tolist() == ["1", "2"]


def test_the_source_of_a_journal_is_every_app_in_it():
    whole = journal_of([a_set(DAY)], [a_day(DAY, "mfp"), a_day(DAY, "hand")], [a_mark(DAY)])
    assert whole.source == "hand, hevy, mfp"
    assert Journal(app="strong").source == "strong"
    assert Journal().source == ""


def test_a_problem_is_a_row():
    (row,) = problem("Odd", "left blank", row=3, column="reps", value="x").to_dict("records")
    told = {"row": 3, "column": "reps", "value": "x", "what": "Odd", "done": "left blank"}
    assert row == {"file": "", **told, "source": ""}


def test_two_sessions_of_one_name_are_told_apart_by_as_little_as_does_it():
    def named(*sessions: tuple[str, str, str]) -> list[str]:
        rows = [a_set(DAY, workout=name, start=at, source=app) for name, at, app in sessions]
        return journal_of(rows).sets["workout"].tolist()

    assert named(("Legs", "07:30:00", "hevy")) == ["Legs"]
    assert named(("", "07:30:00", "hevy")) == ["07:30"]
    both = named(("Legs", "07:30:00", "hevy"), ("Legs", "17:30:00", "hevy"))
    assert both == ["Legs (07:30)", "Legs (17:30)"]
    apps = named(("Legs", "07:30:00", "hevy"), ("Legs", "07:30:00", "strong"))
    assert apps == ["Legs (07:30, hevy)", "Legs (07:30, strong)"]
    seconds = named(("Legs", "07:30:10", "hevy"), ("Legs", "07:30:20", "hevy"))
    assert seconds == ["Legs (07:30:10, hevy)", "Legs (07:30:20, hevy)"]


@settings(max_examples=20)
@given(logs())
def test_a_day_has_no_two_sessions_of_one_name(log):
    sets = Journal(log).sets
    assert tuple(sets.columns) == SET_COLUMNS
    sessions = log[["date", "workout", "start", "source"]].assign(name=sets["workout"])
    assert not sessions.drop_duplicates().duplicated(["date", "name"]).any()


@settings(max_examples=20)
@given(journals())
def test_a_table_made_again_is_the_same_and_equal_journals_are_equal(journal):
    log, days, marks = journal.log, journal.days, journal.marks
    assert Journal(log_table(log), day_table(days), mark_table(marks)) == journal
    log, days, marks = (with_iso(one) for one in (log, days, marks))
    assert Journal(log_table(log), day_table(days), mark_table(marks)) == journal
    assert journal != Journal(log_table({"source": ["another"]}))
    assert journal != "a journal"


CELLS = st.tuples(
    st.sampled_from(["", "a", "b"]), st.sampled_from([np.nan, 1.0, 2.0]), st.sampled_from("xy")
)


@settings(max_examples=20)
@given(st.lists(CELLS, max_size=12))
def test_rows_have_one_number_where_they_are_alike_and_numbers_in_order_when_asked(cells):
    rows = pd.DataFrame(cells, columns=["one", "two", "three"])
    names = list(rows.columns)
    alike = rows.groupby(names, dropna=False).ngroup().to_numpy() if cells else np.array([])
    found = row_codes(rows, names)
    assert len(set(zip(found, alike, strict=True))) == len(set(alike)) == len(set(found))
    order = np.argsort(row_codes(rows, names, sort=True), kind="stable")
    expected = rows.sort_values(names, kind="stable", na_position="first").index
    assert order.tolist() == expected.tolist()


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "2026-03-01", "2026-03-02"]),
            st.sampled_from(["", "06:00", "19:00"]),
        ),
        max_size=6,
    )
)
def test_rows_are_in_the_order_of_their_dates_and_times_and_equal_ones_keep_theirs(rows):
    made = log_table(
        {
            "date": pd.Series([date for date, _ in rows], dtype="str"),
            "start": pd.Series([start for _, start in rows], dtype="str"),
            "reps": np.arange(len(rows)),
        }
    )
    expected = sorted(range(len(rows)), key=lambda place: rows[place])
    assert made["reps"].tolist() == expected
