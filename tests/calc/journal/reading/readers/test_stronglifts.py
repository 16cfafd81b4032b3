"""StrongLifts: sets side by side, of one exercise a row or of several, and a body weight."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import journal
from calc.units import quantity
from tests.support.dates import iso, with_iso
from tests.support.samples import field_file, needs_field

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


ROWS = (
    "Date (yyyy/mm/dd),Workout,Workout Name,Program Name,Body Weight ({body}),Exercise,Sets×Reps,"
    "Sets×Time,Top Set (Reps×{unit}),e1RM ({unit}),Reps,Volume ({unit}),Workout Volume ({unit}),"
    "Duration (hours),Start Time (h:mm),End Time (h:mm),Notes,"
    "Set 1 (Reps),Set 1 ({unit}),Set 2 (Reps),Set 2 ({unit}),Set 3 (Reps),Set 3 ({unit})"
)
DAY_A = '2026/03/02,1,"Day A","Plan",{body},"{exercise}",{counted},{timed},5×60,69,10,600,1000,0.5,'


def by_row(
    exercise: str = "Squat",
    cells: str = "5,60,5,60,0,60",
    start: str = "6:10 PM",
    counted: str = "5/5/-",
    timed: str = "",
    body: str = "80.5",
) -> str:
    first = DAY_A.format(exercise=exercise, counted=counted, timed=timed, body=body)
    return f'{first}{start},6:40 PM,"",{cells}'


def rows(*lines: str, unit: str = "KG", body: str = "KG", **choices: Any) -> journal.Journal:
    return read("\n".join([ROWS.format(unit=unit, body=body), *lines, ""]), **choices)


@needs_field
def test_the_export_of_the_field_has_its_right_values():
    found = field_file("stronglifts-rows.csv")
    assert float((found.sets["weight_kg"] * found.sets["reps"]).sum()) == 1450
    assert with_iso(found.days)[["date", "weight_kg"]].to_numpy().tolist() == [
        ["2026-03-02", 80.5],
        ["2026-03-04", 80.5],
    ]


def test_a_row_has_the_sets_of_one_exercise_and_one_of_no_repetitions_was_not_done():
    found = rows(
        by_row(),
        by_row("Bench Press", "5,40,5,40,,", counted="5/5"),
        by_row("Deadlift", "5,90,,,,", counted="1×5")
        .replace("2026/03/02,1", "2026/03/04,2")
        .replace("Day A", "Day B"),
    )
    assert found.questions == ()
    assert columns(found, "date", "workout", "exercise", "reps", "weight_kg", "start") == [
        ["2026-03-02", "Day A", "Squat", 5, 60, "18:10:00"],
        ["2026-03-02", "Day A", "Squat", 5, 60, "18:10:00"],
        ["2026-03-02", "Day A", "Bench Press", 5, 40, "18:10:00"],
        ["2026-03-02", "Day A", "Bench Press", 5, 40, "18:10:00"],
        ["2026-03-04", "Day B", "Deadlift", 5, 90, "18:10:00"],
    ]
    assert found.days["weight_kg"].tolist() == [80.5, 80.5]
    assert found.problems[["row", "column", "value", "what"]].to_numpy().tolist() == [
        [2, "Sets×Reps", "5/5/-", "Planned sets that were not done"]
    ]


def test_the_sets_and_the_body_weight_are_each_in_the_unit_of_their_heading():
    found = rows(by_row(cells="5,135,5,135,,", counted="5/5", body="83.5"), unit="LB")
    assert found.sets["weight_kg"].tolist() == pytest.approx([135 * POUND] * 2)
    assert found.days["weight_kg"].tolist() == [83.5]
    found = rows(by_row(cells="5,60,5,60,,", counted="5/5", body="180"), body="LB")
    assert found.sets["weight_kg"].tolist() == [60, 60]
    assert found.days["weight_kg"].tolist() == pytest.approx([180 * POUND])
    assert found.problems.empty


def test_the_older_spelling_with_every_field_in_quotes_is_the_same():
    header = ROWS.format(unit="KG", body="KG").replace("×", "x").replace(",Set", ", Set")
    row = by_row("Chinups", "10,-5,10,-5,,", counted="2x10")
    quoted = ",".join(f'"{cell.strip(chr(34))}"' for cell in row.split(","))
    found = read(f"{header}\n{quoted}\n")
    assert columns(found, "exercise", "reps", "weight_kg") == [["Chinups", 10, -5]] * 2
    assert found.problems.empty


@pytest.mark.parametrize(
    "timed, seconds",
    [
        ("2×1:00", [60, 60]),
        ("2x0:30", [30, 30]),
        ("0:45/0:30", [45, 30]),
        ("1:02:03", [3723]),
        ("12:00", [720]),
    ],
)
def test_what_is_held_for_a_time_has_its_seconds(timed, seconds):
    found = rows(by_row("Plank", ",,,,,", counted="", timed=timed))
    assert columns(found, "exercise", "reps", "seconds") == [
        ["Plank", None, one] for one in seconds
    ]
    assert found.problems.empty


def test_holds_may_be_more_than_there_are_sets_and_one_that_was_not_done_or_read_is_told():
    found = rows(
        by_row("Plank", ",,,,,", counted="", timed="0:45/-/0:30"),
        by_row("Walk", ",,,,,", counted="", timed="10×1:00"),
        by_row("Hang", ",,,,,", counted="", timed="a while"),
        by_row(counted="5/5/-"),
    )
    assert columns(found, "exercise", "seconds") == [
        *[["Plank", 45], ["Plank", 30]],
        *[["Walk", 60]] * 10,
        *[["Squat", None]] * 2,
    ]
    assert found.problems[["row", "value", "what"]].to_numpy().tolist() == [
        [2, "", "Planned sets that were not done"],
        [4, "a while", "These times cannot be read"],
        [5, "5/5/-", "Planned sets that were not done"],
    ]


def test_an_exercise_that_was_skipped_is_told_and_leaves_no_set():
    found = rows(by_row("Barbell Row", ",,,,,", counted="Skipped"), by_row(counted="5/5/-"))
    assert set(found.log["exercise"]) == {"Squat"}
    assert found.problems[["row", "value"]].to_numpy().tolist() == [[2, "Skipped"], [3, "5/5/-"]]


def test_two_workouts_of_a_day_are_two_sessions_and_the_earlier_body_weight_counts():
    later = by_row("Deadlift", "5,90,,,,", "8:10 PM", "1×5", body="81")
    found = rows(
        later.replace(",1,", ",2,").replace("Day A", "Day B"),
        by_row("Bench Press", "5,40,,,,", counted="5"),
    )
    assert with_iso(found.log)[["start", "workout"]].to_numpy().tolist() == [
        ["18:10:00", "Day A"],
        ["20:10:00", "Day B"],
    ]
    assert found.days["weight_kg"].tolist() == [80.5]
    assert found.problems[["row", "what"]].to_numpy().tolist() == [
        [2, "A later weigh-in of the day"]
    ]


def test_a_body_weight_of_nothing_is_none():
    assert rows(by_row(cells="5,60,,,,", counted="5", body="0")).days.empty
    assert rows(by_row(cells="5,60,,,,", counted="5", body="")).days.empty


def test_repetitions_that_cannot_be_read_are_told_by_their_line():
    found = rows(by_row(cells="5,60,x,60,,", counted="5/x"))
    assert columns(found, "reps") == [[5], [None]]
    assert found.problems[["row", "column", "value", "done"]].to_numpy().tolist() == [
        [2, "Set 2 (Reps)", "x", "left blank"]
    ]


def test_of_the_older_export_the_body_weight_may_have_its_unit_in_the_heading():
    header = (
        'Date,Note,Body Weight (KG),Body Weight (LB),"Exercise 1",Weight (KG),Weight (LB),Set 1'
    )
    found = read(f"{header}\n07/25/18,,83,,Squat,60,,5\n07/27/18,,,184,Squat,,135,5\n")
    assert found.days["weight_kg"].tolist() == [83, pytest.approx(184 * POUND)]
    assert found.sets["weight_kg"].tolist() == [60, pytest.approx(135 * POUND)]


@given(
    st.lists(
        st.lists(st.sampled_from(["", "0", "5", "12"]), min_size=3, max_size=3),
        min_size=1,
        max_size=6,
    )
)
def test_every_set_that_was_done_is_there_and_no_other(sets):
    lines = [
        by_row(f"Lift {number}", ",".join(f"{reps},60" for reps in row))
        for number, row in enumerate(sets)
    ]
    found = rows(*lines)
    done = [
        [f"Lift {number}", float(reps)]
        for number, row in enumerate(sets)
        for reps in row
        if reps not in ("", "0")
    ]
    assert columns(found, "exercise", "reps") == done
