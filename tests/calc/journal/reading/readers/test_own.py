"""Our own tables, and the ones that people write with a few of our columns."""

from __future__ import annotations

import pytest

from calc import journal
from calc.journal.reading.readers import READERS
from calc.tables.sheet import Sheet
from calc.units import quantity
from tests.support.dates import iso, with_iso

POUND = quantity(1, "lb").m_as("kg")
KILOJOULE = quantity(1, "kJ").m_as("kcal")


def read(*lines: str, **choices) -> journal.Journal:
    return journal.read("\n".join([*lines, ""]).encode(), "mine.csv", **choices)


@pytest.mark.parametrize(
    "header",
    [
        "date,workout,exercise,set_type,weight_kg,reps,seconds,distance_m,rpe,source",
        "date,workout,exercise,set_type,weight_kg,reps,seconds,distance_m,rpe,source,start",
        "date,energy_kcal,protein_g,carbohydrate_g,fat_g,fibre_g,weight_kg,sleep_h,source",
        "date,until,kind,value,unit,note,source",
        "date,exercise,reps",
        "Date;Exercise;Weight_lb;Reps",
        "date,weight_kg",
        "date,energy_kj,sleep_h",
    ],
)
def test_our_headings_are_known_to_one_reader_alone(header):
    sheet = Sheet(f"{header}\n".encode())
    assert [reader.name for reader in READERS if reader.recognises(sheet)] == ["Two Plates"]


@pytest.mark.parametrize(
    "header",
    [
        "date,weight",  # no unit: a mapping asks for it
        "date,reps,weight_kg",  # sets of no exercise
        "date,exercise,weight_kg,sleep_h",  # of both tables
        "exercise,weight_kg",  # no date
        "date,source",
        "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment",
    ],
)
def test_other_headings_are_not_ours(header):
    sheet = Sheet(f"{header}\n".encode())
    assert "Two Plates" not in [reader.name for reader in READERS if reader.recognises(sheet)]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_person_may_write_a_few_columns_in_pounds(end, mark):
    text = mark + end.join(["date,exercise,weight_lb,reps,", "2026-01-05,Squat,225,5,", ""])
    found = journal.read(text.encode())
    assert found.problems.empty
    assert with_iso(found.log)[["date", "exercise", "set_type", "source"]].to_numpy().tolist() == [
        ["2026-01-05", "Squat", "normal", "hand"]
    ]
    assert found.log["weight_kg"].item() == pytest.approx(225 * POUND)


def test_days_may_be_in_pounds_and_kilojoules():
    found = read("date,energy_kJ,weight_lbs,sleep_h", "2026-01-05,10000,180.5,", "2026-01-06,,,7.5")
    assert found.days["energy_kcal"].tolist()[0] == pytest.approx(10000 * KILOJOULE)
    assert found.days["weight_kg"].tolist()[0] == pytest.approx(180.5 * POUND)
    assert found.days["sleep_h"].tolist()[1] == 7.5
    assert found.days["energy_kcal"].isna().tolist() == [False, True]
    assert found.source == "hand"


def test_a_spreadsheet_that_saved_it_with_semicolons_and_decimal_commas_is_understood():
    found = read("date;weight_kg;source", "05.01.2026;82,5;", "06.01.2026;82,1;withings")
    assert with_iso(found.days)[["date", "weight_kg", "source"]].to_numpy().tolist() == [
        ["2026-01-05", 82.5, "hand"],
        ["2026-01-06", 82.1, "withings"],
    ]


def test_the_time_of_a_set_may_stand_in_a_column_or_with_the_date():
    found = read("date,exercise,start", "2026-01-05,Squat,17:30", "2026-01-06 6:15 AM,Row,")
    assert found.log["start"].tolist() == ["17:30:00", "06:15:00"]


def test_guards_are_taken_off_and_apostrophes_of_a_person_stay():
    found = read("date,exercise,reps", "2026-01-05,'=cmd,1", "2026-01-05,'twas,1")
    assert found.log["exercise"].tolist() == ["=cmd", "'twas"]


def test_what_cannot_be_read_is_told_with_its_line():
    found = read(
        "date,exercise,set_type,weight_kg,start",
        "someday,Squat,normal,1,",
        "2026-01-05,Squat,odd,heavy,soon",
    )
    assert len(found.log) == 1
    assert found.problems[["row", "column", "value", "done"]].to_numpy().tolist() == [
        [2, "date", "someday", "not used"],
        [3, "start", "soon", "left blank"],
        [3, "set_type", "odd", "counted as a normal set"],
        [3, "weight_kg", "heavy", "left blank"],
    ]


def test_of_two_rows_of_a_day_the_first_counts_and_the_other_is_told():
    found = read("date,weight_kg", "2026-01-05,80", "2026-01-05,81")
    assert found.days["weight_kg"].tolist() == [80]
    assert found.problems[["row", "what"]].to_numpy().tolist() == [[3, "A second row of the day"]]


def test_dates_that_can_be_read_in_two_ways_are_a_question():
    open_one = read("date,weight_kg", "3/4/2026,80")
    assert open_one.days.empty
    assert [one.name for one in open_one.questions] == ["date_order"]
    told = read("date,weight_kg", "3/4/2026,80", date_order="day first")
    assert iso(told.days["date"]) == ["2026-04-03"]


def test_a_mark_is_read_with_its_end():
    found = read("date,until,kind,value,unit,note", "2026-01-05,2026-01-11,deload,,,'-- easy")
    assert with_iso(found.marks)[
        ["date", "until", "kind", "note", "source"]
    ].to_numpy().tolist() == [["2026-01-05", "2026-01-11", "deload", "-- easy", "hand"]]
