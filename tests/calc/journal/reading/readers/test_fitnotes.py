"""FitNotes: the unit in a column or in the heading, lengths of time, and its body tracker."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import journal
from calc.errors import LONGEST_SHOWN
from calc.units import quantity
from tests.support.dates import with_iso
from tests.support.samples import assert_agrees, field_file, needs_field, needs_samples, sample

POUND = quantity(1, "lb").m_as("kg")
MILE = quantity(1, "mile").m_as("m")
NEWER = """\
Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment
2025-02-24,Deadlift,Back,100.0,kgs,5,,,,""
2025-02-24,Deadlift,Back,220.5,lbs,3,,,,"slow, then ""fast""
and again"
2025-02-24,Pull Up,Back,0.0,kgs,12,,,,""
2025-02-25,Cycling,Cardio,,,,10.5,km,0:20:00,""
2025-02-26,Plank,Abs,0.0,kgs,0,,,0:01:30,""
"""
OLDER = """Date,Exercise,Category,Weight ({unit}),Reps,Distance,Distance Unit,Time
2016-02-24,Deadlift,Back,100.0,5,0.0,,
2016-02-24,Pull Up,Back,0.0,12,0.0,,
2016-02-25,Running,Cardio,0.0,0,2.0,mi,0:18:10
"""
BODY = """Date,Time,Measurement,Value,Unit
2018-07-30,12:18:42,Bodyweight,167.0,lbs
2018-07-30,07:01:00,Bodyweight,166.0,lbs
2018-07-30,07:02:00,Body Fat,18.5,%
2018-07-31,07:03:00,Bodyweight,75.5,kgs
2018-08-01,07:04:00,Waist,84.0,cm
"""


def read(text: str, **choices: Any) -> journal.Journal:
    return journal.read(text.encode(), "FitNotes_Export.csv", **choices)


def columns(found: journal.Journal, *names: str) -> list[list[Any]]:
    table = with_iso(found.log)[list(names)].astype(object)
    return table.where(table.notna(), None).to_numpy().tolist()


def test_the_newer_layout_has_the_unit_in_each_row():
    found = read(NEWER)
    assert found.questions == ()
    assert found.problems.empty
    assert columns(found, "date", "exercise", "weight_kg", "reps", "seconds", "distance_m") == [
        ["2025-02-24", "Deadlift", 100, 5, None, None],
        ["2025-02-24", "Deadlift", pytest.approx(220.5 * POUND), 3, None, None],
        ["2025-02-24", "Pull Up", None, 12, None, None],
        ["2025-02-25", "Cycling", None, None, 1200, 10500],
        ["2025-02-26", "Plank", None, None, 90, None],
    ]
    assert set(found.sets["set_type"]) == {"normal"}
    assert set(found.sets["source"]) == {"fitnotes"}


@pytest.mark.parametrize(
    "unit, factor", [("lbs", POUND), ("kg", 1), ("kgs", 1)], ids=["lbs", "kg", "kgs"]
)
def test_the_older_layout_has_the_unit_in_its_heading(unit, factor):
    found = read(OLDER.format(unit=unit))
    assert found.questions == ()
    assert columns(found, "weight_kg", "reps", "seconds", "distance_m") == [
        [pytest.approx(100 * factor), 5, None, None],
        [None, 12, None, None],
        [None, None, 1090, pytest.approx(2 * MILE)],
    ]


def test_a_day_is_one_session_of_no_name():
    found = read(NEWER)
    assert set(found.log["start"]) == {""}
    assert found.log[["date", "workout"]].drop_duplicates().shape[0] == 3


def test_a_weight_without_a_unit_is_asked_about():
    text = NEWER.replace("100.0,kgs", "100.0,")
    found = read(text)
    assert [one.name for one in found.questions] == ["weight_unit"]
    assert columns(found, "weight_kg")[0] == [None]
    assert columns(read(text, weight_unit="lb"), "weight_kg")[0] == [pytest.approx(100 * POUND)]


def test_what_cannot_be_read_is_told_and_the_set_counts():
    found = read(NEWER.replace("0:20:00", "long").replace(",5,,,,", ",many,,,,"))
    assert len(found.sets) == 5
    assert found.problems[["row", "column", "value", "done"]].to_numpy().tolist() == [
        [2, "Reps", "many", "left blank"],
        [6, "Time", "long", "left blank"],
    ]


def test_the_body_tracker_gives_the_earliest_weight_of_a_day():
    found = read(BODY)
    assert found.sets.empty
    assert with_iso(found.days)[["date", "weight_kg", "source"]].to_numpy().tolist() == [
        ["2018-07-30", pytest.approx(166 * POUND), "fitnotes"],
        ["2018-07-31", 75.5, "fitnotes"],
    ]


def test_what_else_the_body_tracker_measured_is_told():
    assert read(BODY).problems[["row", "value", "what", "done"]].to_numpy().tolist() == [
        [2, "167.0", "A later weigh-in of the day", "not used"],
        [4, "Body Fat", "This measurement has no place in the journal", "not used"],
        [6, "Waist", "This measurement has no place in the journal", "not used"],
    ]


def test_a_body_tracker_with_comments_and_without_units_asks_for_one():
    text = "Date,Time,Measurement,Value,Unit,Comment\n2018-07-30,12:18:42,Bodyweight,167.0,,up\n"
    found = read(text)
    assert [one.name for one in found.questions] == ["weight_unit"]
    assert found.days["weight_kg"].isna().all()
    assert read(text, weight_unit="lb").days["weight_kg"].tolist() == [pytest.approx(167 * POUND)]


@pytest.mark.parametrize("text", [NEWER, OLDER.format(unit="kg"), BODY], ids=["new", "old", "body"])
@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.rstrip("\n").encode(),
    ],
    ids=["CRLF", "a mark before it", "no last line feed"],
)
def test_how_a_file_was_saved_changes_nothing(text, change):
    assert journal.read(change(text), "FitNotes_Export.csv") == read(text)


COMMA = """\
Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time
2026-05-04,Lat Pulldown,Back,55.0,kgs,10,,,
2026-05-04,Raise (Lying, Dumbbell),Shoulders,7.5,kgs,12,,,
2026-05-04,Raise (Lying, Dumbbell),Shoulders,7.5,7.5,kgs,12,,
"""


def test_a_comma_in_a_name_without_quotes_is_put_back_or_the_row_is_not_used():
    found = read(COMMA)
    assert columns(found, "exercise", "weight_kg", "reps") == [
        ["Lat Pulldown", 55, 10],
        ["Raise (Lying, Dumbbell)", 7.5, 12],
    ]
    assert found.problems[["row", "value", "done"]].to_numpy().tolist() == [
        [3, "Raise (Lying, Dumbbell)", "the row was put together again"],
        [4, COMMA.splitlines()[3][:LONGEST_SHOWN], "not used"],
    ]


IOS = """\
Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,Kind
2026-05-04,Squat,Legs,80.00,176.37,5,,,,"slow, deep",wr
2026-05-04,Squat,Legs,,225.00,3,,,,,wr
2026-05-04,Squat,Legs,0.00,135.00,8,,,,,wr
2026-05-04,Crunch,Abs,0.00,0.00,30,,,,,wr
2026-05-04,Squat,Legs,100.00,176.37,5,,,,,wr
2026-05-04,Plank,Abs,,,,,,1:30,,t
2026-05-04,Running,Cardio,,,,5,km,25:00,,dt
2026-05-04,Cycling,Cardio,,,,40,km,1:30,,dt
"""


def test_the_layout_of_ios_has_a_column_in_each_unit():
    found = read(IOS)
    assert found.questions == ()
    assert columns(found, "exercise", "weight_kg", "reps")[:5] == [
        ["Squat", 80, 5],
        ["Squat", pytest.approx(225 * POUND), 3],
        ["Squat", pytest.approx(135 * POUND), 8],
        ["Crunch", None, 30],
        ["Squat", 100, 5],
    ]
    assert found.problems[["row", "value", "what", "done"]].to_numpy().tolist()[:1] == [
        [6, "176.37", "Two weights of one set", "the first is used"]
    ]


def test_two_numbers_of_a_time_are_minutes_and_seconds_unless_nobody_is_so_fast():
    found = read(IOS)
    assert columns(found, "exercise", "seconds", "distance_m")[5:] == [
        ["Plank", 90, None],
        ["Running", 1500, 5000],
        ["Cycling", None, 40_000],
    ]
    assert found.problems[["row", "value", "what", "done"]].to_numpy().tolist()[1:] == [
        [9, "1:30", "This can be minutes or hours", "left blank"]
    ]


@needs_field
def test_a_weight_in_pounds_alone_is_read():
    found = field_file("fitnotes-ios-lb.csv")
    assert found.log["weight_kg"].round(2).tolist() == [80, 45.36]
    assert found.problems.empty


@needs_field
def test_a_hold_is_as_long_in_either_way_of_writing():
    found = field_file("fitnotes-hold.csv")
    assert found.log["seconds"].tolist() == [90, 90]
    assert found.log["reps"].isna().all()


NAMES = st.sampled_from(
    ["Row", "Row, Cable", "Press (One Arm, Cable)", "Curl,Cable", "Squat, slow, deep", "Plank"]
)
SETS = st.tuples(NAMES, st.sampled_from([7.5, 12.5, 40.0]), st.integers(1, 12))


@given(st.lists(SETS, max_size=8))
def test_a_set_is_read_whole_or_not_at_all(sets):
    header, whole = COMMA.splitlines()[:2]
    rows = [f"2026-05-05,{name},Back,{kg},kgs,{reps},,," for name, kg, reps in sets]
    found = read("\n".join([header, whole, *rows, ""]))
    made = columns(found, "exercise", "weight_kg", "reps")[1:]
    refused = found.problems[found.problems["done"] == "not used"]["row"]
    assert made == [[*one] for place, one in enumerate(sets, 3) if place not in set(refused)]
    assert all("Curl,Cable" in rows[line - 3] for line in refused)


@needs_field
def test_names_with_a_comma_lose_no_weight():
    log = field_file("fitnotes-comma.csv").log
    assert log["exercise"].tolist() == ["Seated Row", *["Shoulder Press (One Arm, Cable)"] * 2]
    assert (len(log), log["reps"].sum()) == (3, 25)
    assert (log["reps"] * log["weight_kg"]).sum() == 587.5


@needs_samples
def test_a_real_export_agrees_with_its_facts():
    found = sample("fitnotes-01.csv")
    assert found.questions == ()
    assert found.problems.empty
    assert_agrees(found, "fitnotes-01.csv")
