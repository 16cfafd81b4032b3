"""StrongLifts: exercises side by side under the same headings, and a body weight with its unit."""

from __future__ import annotations

from typing import Any

import pytest

from calc import journal
from calc.units import quantity
from tests.support.dates import iso, with_iso

POUND = quantity(1, "lb").m_as("kg")
BLOCK = '"Exercise {n}","Weight (KG)","Weight (LB)","Set 1","Set 2","Set 3","Set 4","Set 5"'
HEADER = '"Date","Note","Workout","Body Weight",' + ",".join(
    BLOCK.format(n=number) for number in (1, 2, 3)
)
FILE = f"""{HEADER}
07/25/16,"",A,183lb,Squat,60,135,5,5,5,5,4,\
Bench Press,52.5,115,5,5,5,5,5,Barbell Row,37.5,85,5,5,5,5,5
07/27/16,"sore, tired",B,183.50lb,Squat,62.5,140,5,5,5,0,,\
Overhead Press,30,65,5,5,5,5,5,Deadlift,60,135,5,,,,
"""


def read(text: str, **choices: Any) -> journal.Journal:
    return journal.read(text.encode(), "stronglifts.csv", **choices)


def columns(found: journal.Journal, *names: str) -> list[list[Any]]:
    table = with_iso(found.log)[list(names)].astype(object)
    return table.where(table.notna(), None).to_numpy().tolist()


def test_each_exercise_has_its_sets_in_their_order():
    found = read(FILE)
    assert found.questions == ()
    assert found.problems.empty
    first = found.log[found.log["date"] == "2016-07-25"]
    assert first["exercise"].tolist() == [
        *["Squat"] * 5,
        *["Bench Press"] * 5,
        *["Barbell Row"] * 5,
    ]
    assert first["reps"].tolist() == [5, 5, 5, 5, 4] + [5] * 10
    assert set(first["workout"]) == {"A"}
    assert set(found.sets["source"]) == {"stronglifts"}


def test_a_blank_set_was_not_done_and_one_of_no_repetitions_was_tried():
    second = read(FILE).log[lambda log: log["date"] == "2016-07-27"]
    assert second.query("exercise == 'Squat'")["reps"].tolist() == [5, 5, 5, 0]
    assert second.query("exercise == 'Deadlift'")["reps"].tolist() == [5]


def test_the_weight_is_the_one_in_the_unit_of_the_body_weight():
    pounds = read(FILE).log.drop_duplicates(["date", "exercise"])["weight_kg"].tolist()
    assert pounds == pytest.approx([one * POUND for one in (135, 115, 85, 140, 65, 135)])
    metric = read(FILE.replace("183lb", "83kg").replace("183.50lb", "83.2kg"))
    kilograms = metric.log.drop_duplicates(["date", "exercise"])["weight_kg"].tolist()
    assert kilograms == [60, 52.5, 37.5, 62.5, 30, 60]


def test_the_other_weight_stands_in_where_one_is_blank():
    found = read(FILE.replace("Squat,60,135", "Squat,60,").replace("Squat,62.5,140", "Squat,,"))
    squats = found.log.query("exercise == 'Squat'").drop_duplicates("date")["weight_kg"]
    assert squats.fillna(-1).tolist() == [60, -1]


def test_the_body_weight_is_a_weight_of_the_day():
    assert with_iso(read(FILE).days)[["date", "weight_kg", "source"]].to_numpy().tolist() == [
        ["2016-07-25", pytest.approx(183 * POUND), "stronglifts"],
        ["2016-07-27", pytest.approx(183.5 * POUND), "stronglifts"],
    ]


def test_a_body_weight_without_a_unit_is_asked_about():
    text = FILE.replace("183lb", "83").replace("183.50lb", "83.5")
    found = read(text)
    assert [one.name for one in found.questions] == ["weight_unit"]
    assert found.days.empty
    assert len(found.sets) == 25
    assert read(text, weight_unit="kg").days["weight_kg"].tolist() == [83, 83.5]


def test_a_date_that_can_be_read_in_two_ways_is_asked_about():
    text = "\n".join([HEADER, FILE.splitlines()[1].replace("07/25/16", "08/01/16")])
    found = read(text)
    assert [one.name for one in found.questions] == ["date_order"]
    assert found.sets.empty
    assert iso(read(text, date_order="month first").sets["date"].drop_duplicates()) == [
        "2016-08-01"
    ]
    assert iso(read(text, date_order="day first").sets["date"].drop_duplicates()) == ["2016-01-08"]


@pytest.mark.parametrize(
    "written, dates",
    [
        (("7/25/16", "7/27/16"), ["2016-07-25", "2016-07-27"]),
        (("07/25/2016", "07/27/2016"), ["2016-07-25", "2016-07-27"]),
        (("25/07/2016", "08/01/2016"), ["2016-01-08", "2016-07-25"]),  # the day first
        (("2016-07-25", "2016-07-27"), ["2016-07-25", "2016-07-27"]),
        (("07/25/16", "02/30/16"), ["2016-07-25"]),
        (("07/25/16", "07/27/1016"), ["2016-07-25"]),
        (("07/25/16", ""), ["2016-07-25"]),
    ],
)
def test_a_date_is_read_as_it_is_written(written, dates):
    text = FILE
    for before, after in zip(("07/25/16", "07/27/16"), written, strict=True):
        text = text.replace(before, after)
    found = read(text)
    assert iso(found.sets["date"].drop_duplicates()) == dates
    assert len(found.problems) == len(written) - len(dates)


def test_what_cannot_be_read_is_told_by_its_line():
    found = read(FILE.replace("183lb", "much").replace("135,5,5,5,5,4", "135,5,x,5,5,4"))
    assert len(found.sets) == 25
    assert found.problems[["row", "column", "value", "done"]].to_numpy().tolist() == [
        [2, "Set 2", "x", "left blank"],
        [2, "Body Weight", "much", "left blank"],
    ]


def test_a_workout_twice_a_day_has_two_sessions_and_one_weight():
    again = FILE.splitlines()[1].replace(",A,183lb", ",B,182lb")
    found = read(f"{FILE}{again}\n")
    assert with_iso(found.log)[["date", "workout"]].drop_duplicates().to_numpy().tolist() == [
        ["2016-07-25", "A"],
        ["2016-07-25", "B"],
        ["2016-07-27", "B"],
    ]
    assert found.days["weight_kg"].tolist()[0] == pytest.approx(183 * POUND)
    assert found.problems[["row", "what"]].to_numpy().tolist() == [
        [4, "A later weigh-in of the day"]
    ]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.replace("\n", ",\n").encode(),
        lambda text: text.rstrip("\n").encode(),
    ],
    ids=["CRLF", "a mark before it", "commas at its ends", "no last line feed"],
)
def test_how_a_file_was_saved_changes_nothing(change):
    assert journal.read(change(FILE), "stronglifts.csv") == read(FILE)


def test_headings_without_a_row_are_an_empty_journal():
    assert read(HEADER + "\n").empty
