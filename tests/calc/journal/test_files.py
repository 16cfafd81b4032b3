"""The journal's own files: they read back whole, run nothing, and are the same bytes again."""

from __future__ import annotations

import contextlib
import csv
import io
import zipfile

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc import journal
from calc.errors import InputError
from calc.journal import files
from calc.journal.model import (
    DAY_COLUMNS,
    MARK_COLUMNS,
    SET_COLUMNS,
    SET_NUMBERS,
    Journal,
    log_table,
    mark_table,
)
from tests.support.any_journals import days, journals, logs, marks

pytestmark = pytest.mark.slow

FEW = 15


def one_set(**changes):
    return {
        "date": "2026-01-05",
        "start": "17:30:00",
        "workout": "Legs",
        "exercise": "Back squat",
        "set_type": "normal",
        "weight_kg": 100.0,
        "reps": 5.0,
        "source": "hevy",
        **changes,
    }


@settings(max_examples=FEW)
@given(journals())
def test_a_zip_of_ours_reads_back_the_same_journal(given_journal):
    found = files.from_zip(files.to_zip(given_journal))
    assert found == given_journal
    assert found.prefer == given_journal.prefer
    assert found.problems.empty
    assert found.questions == ()


@settings(max_examples=FEW)
@given(logs(starts=st.just("")))
def test_our_sets_read_back_the_same_sets(log):
    given_journal = Journal(log)
    found = journal.read(files.sets_csv(given_journal).encode())
    assert found.problems.empty or log.empty
    pd.testing.assert_frame_equal(
        found.log[list(SET_COLUMNS)], given_journal.sets, check_exact=True
    )


@settings(max_examples=FEW)
@given(logs())
def test_sets_with_their_starts_read_back_the_same_log(log):
    columns = (*SET_COLUMNS, "start")
    text = files._csv(log, columns, SET_NUMBERS)
    assert journal.read(text.encode()) == Journal(log)


@given(days())
def test_our_days_read_back_the_same_days(table):
    given_journal = Journal(days=table)
    assert journal.read(files.days_csv(given_journal).encode()) == given_journal


@given(marks())
def test_our_marks_read_back_the_same_marks(table):
    given_journal = Journal(marks=table)
    assert journal.read(files.marks_csv(given_journal).encode()) == given_journal


@settings(max_examples=FEW)
@given(journals())
def test_no_cell_of_ours_starts_a_formula(given_journal):
    for text in (
        files.sets_csv(given_journal),
        files.days_csv(given_journal),
        files.marks_csv(given_journal),
    ):
        for row in csv.reader(io.StringIO(text, newline="")):
            for cell in row:
                if cell.startswith(("=", "+", "-", "@", "\t", "\r")):
                    float(cell)


@settings(max_examples=FEW)
@given(journals())
def test_the_same_journal_is_the_same_bytes(given_journal):
    again = Journal(
        given_journal.log.copy(), given_journal.days, given_journal.marks, prefer={}
    ).but(prefer=dict(reversed(given_journal.prefer.items())))
    assert files.to_zip(again) == files.to_zip(given_journal)


@given(st.binary(max_size=200))
def test_bytes_that_are_no_zip_of_ours_are_an_input_error(data):
    with pytest.raises(InputError):
        files.from_zip(data)


@settings(max_examples=FEW)
@given(st.integers(0, 2000), st.integers(1, 255))
def test_a_zip_with_a_byte_changed_is_read_or_refused(place, change):
    data = bytearray(files.to_zip(Journal(log_table([one_set()]), prefer={"weight": "hand"})))
    data[place % len(data)] ^= change
    with contextlib.suppress(InputError):
        files.from_zip(bytes(data))


def test_the_tables_have_the_columns_of_the_contract():
    one = Journal(log_table([one_set()]))
    assert files.sets_csv(one) == (
        "date,workout,exercise,set_type,weight_kg,reps,seconds,distance_m,rpe,source\n"
        "2026-01-05,Legs,Back squat,normal,100,5,,,,hevy\n"
    )
    assert files.days_csv(one) == ",".join(DAY_COLUMNS) + "\n"
    assert files.marks_csv(one) == ",".join(MARK_COLUMNS) + "\n"


def test_the_zip_says_what_is_in_it():
    with zipfile.ZipFile(io.BytesIO(files.to_zip(Journal(log_table([one_set()]))))) as archive:
        assert archive.namelist() == [
            *("README.txt", "sets.csv", "days.csv", "marks.csv", "sessions.csv", "settings.json")
        ]
        assert len(archive.read("README.txt").decode().splitlines()) == 3
        assert archive.read("sessions.csv").decode().splitlines() == [
            "date,workout,start,title,source",
            "2026-01-05,Legs,17:30:00,Legs,hevy",
        ]


@settings(max_examples=15)
@given(journals())
def test_our_zip_is_found_among_all_files_that_can_be_read(given_journal):
    found = journal.read(files.to_zip(given_journal), "two-plates-journal.zip")
    assert found == given_journal
    assert found.prefer == given_journal.prefer


def test_two_sessions_of_a_minute_keep_their_own_starts():
    log = log_table([one_set(start=f"07:30:0{second}") for second in (0, 5, 9, 5)])
    assert files.from_zip(files.to_zip(Journal(log))) == Journal(log)


def test_a_zip_that_was_edited_and_packed_again_in_a_folder_is_read():
    data = files.to_zip(Journal(log_table([one_set()]), marks=mark_table()))
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            if name == "sets.csv":
                text += "2026-01-07,Pull,Row,normal,60,8,,,,\n"
            new.writestr(f"journal/{name}", text)
            new.writestr(f"__MACOSX/journal/{name}", "x")
    found = files.from_zip(io.BytesIO(made.getvalue()))
    assert found.log[["workout", "start", "source"]].to_numpy().tolist() == [
        ["Legs", "17:30:00", "hevy"],
        ["Pull", "", "hand"],
    ]


@pytest.mark.parametrize("settings", ["[", "{'a'", '{"prefer": 3}', '{"prefer": {"weight": 1}}'])
def test_settings_that_cannot_be_read_are_named(settings):
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(files.to_zip(Journal()))) as old,
        zipfile.ZipFile(made, "w") as new,
    ):
        for name in old.namelist():
            new.writestr(name, settings if name == "settings.json" else old.read(name))
    with pytest.raises(InputError, match=r"settings\.json"):
        files.from_zip(made.getvalue())


def test_a_table_with_other_columns_in_our_zip_is_named():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as new:
        for name in ("sets.csv", "days.csv", "marks.csv", "sessions.csv"):
            new.writestr(name, "a,b\n1,2\n")
    with pytest.raises(InputError, match=r"sets\.csv"):
        files.from_zip(made.getvalue())


@pytest.mark.parametrize(
    "names, ours",
    [
        (["sets.csv", "days.csv", "marks.csv", "sessions.csv"], True),
        (["x/sets.csv", "x/days.csv", "x/marks.csv", "x/sessions.csv", "other.txt"], True),
        (["sets.csv", "days.csv"], False),
        (["__MACOSX/sets.csv", "days.csv", "marks.csv", "sessions.csv"], False),
        (["Nutrition-Summary-2026.csv"], False),
        ([], False),
    ],
)
def test_a_zip_of_ours_is_known_by_its_names(names, ours):
    assert files.is_own_zip(names) is ours


def test_weeks_are_written_with_their_monday_and_blank_where_nothing_is_known():
    weeks = pd.DataFrame(
        {
            "hard_sets_quadriceps": [10.5, np.nan],
            "workouts": [3, 0],
            "week_start": pd.to_datetime(["2026-01-05", "2026-01-12"]),
        }
    )
    written = "week_start,hard_sets_quadriceps,workouts\n2026-01-05,10.5,3\n2026-01-12,,0\n"
    assert files.weeks_csv(weeks) == written
    assert files.weeks_csv(weeks.set_index("week_start")) == written
    texts = weeks.assign(week_start=weeks["week_start"].dt.strftime("%Y-%m-%d"))
    assert files.weeks_csv(texts) == written
