"""Liftosaur: three ways of writing a moment in one file, sets that were planned and never done."""

from __future__ import annotations

from typing import Any

import pytest

from calc import journal
from calc.units import quantity
from tests.support.dates import with_iso
from tests.support.samples import facts, needs_samples, sample, training_facts

POUND = quantity(1, "lb").m_as("kg")
HEADER = (
    "Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Required Reps,Completed Reps,"
    "Is AMRAP?,Required RPE,Completed RPE,Log RPE?,Required Weight Value,Required Weight Unit,"
    "Completed Weight Value,Completed Weight Unit,Ask Weight?,Completed Reps Time,"
    "Target Muscles,Synergist Muscles,Notes"
)


def row(
    when: str = "2026-06-29T23:56:39.712Z",
    exercise: str = '"Bicep Curl, Cable"',
    warm: str = "0",
    reps: str = "9",
    rpe: str = "8",
    required: str = "40,kg",
    completed: str = "42.5,kg",
) -> str:
    return (
        f'{when},UL,"Sa: Lower",{exercise},{warm},12,{reps},0,,{rpe},0,{required},{completed},0,'
        'x,Gluteus Maximus,"Adductor Magnus,Hamstrings",'
    )


def read(*rows: str, **choices: Any) -> journal.Journal:
    return journal.read("\n".join([HEADER, *rows, ""]).encode(), "liftosaur.csv", **choices)


def columns(found: journal.Journal, *names: str) -> list[list[Any]]:
    table = with_iso(found.log)[list(names)].astype(object)
    return table.where(table.notna(), None).to_numpy().tolist()


def test_a_set_is_read_as_it_was_done():
    found = read(row())
    assert found.problems.empty
    assert columns(found, "workout", "exercise", "set_type", "weight_kg", "reps", "rpe") == [
        ["Sa: Lower", "Bicep Curl, Cable", "normal", 42.5, 9, 8]
    ]
    assert found.source == "liftosaur"


def test_three_ways_of_writing_a_moment_stand_in_one_file():
    rows = (
        row(when="2026-06-29T23:56:39.712Z"),
        row(when="2026-06-28T23:56:39Z"),
        row(when="2026-03-07 09:01:00 +00:00"),
    )
    as_written, in_berlin = read(*rows), read(*rows, timezone="Europe/Berlin")
    assert [one.name for one in as_written.questions] == ["timezone"]
    assert columns(as_written, "date", "start") == [
        ["2026-03-07", "09:01:00"],
        ["2026-06-28", "23:56:39"],
        ["2026-06-29", "23:56:39"],
    ]
    assert in_berlin.questions == ()
    assert columns(in_berlin, "date", "start") == [
        ["2026-03-07", "10:01:00"],
        ["2026-06-29", "01:56:39"],
        ["2026-06-30", "01:56:39"],
    ]


@pytest.mark.parametrize("reps", ["", "0"])
def test_a_set_that_was_not_done_is_told_and_is_no_set(reps):
    found = read(row(), row(reps=reps), row(reps=reps, warm="1"))
    assert len(found.sets) == 1
    assert found.problems[["row", "what", "done"]].to_numpy().tolist() == [
        [3, "A planned set that was not done", "not used"],
        [4, "A planned set that was not done", "not used"],
    ]


def test_the_unit_is_that_of_each_row():
    found = read(row(completed="85,lb"), row(completed="42.5,kg"))
    assert columns(found, "weight_kg") == [[pytest.approx(85 * POUND)], [42.5]]


@pytest.mark.parametrize(
    "required, completed, weight",
    [
        ("40,kg", ",", 40),
        ("90,lb", ",", 90 * POUND),
        ("40,kg", "0,kg", None),  # done without a weight
        (",", ",", None),
        ("0,kg", ",", None),
    ],
)
def test_a_set_done_as_planned_has_the_weight_of_the_plan(required, completed, weight):
    found = read(row(required=required, completed=completed))
    expected = None if weight is None else pytest.approx(weight)
    assert columns(found, "weight_kg") == [[expected]]


def test_a_warm_up_is_one():
    assert columns(read(row(warm="1"), row(warm="0")), "set_type") == [["warmup"], ["normal"]]


def test_what_cannot_be_read_is_told_and_the_set_counts():
    found = read(row(reps="many"), row(completed="42.5,pood"), row(warm="?"))
    assert len(found.sets) == 3
    assert found.problems[["row", "column", "value", "done"]].to_numpy().tolist() == [
        [2, "Completed Reps", "many", "left blank"],
        [3, "Completed Weight Unit", "pood", "left blank"],
        [4, "Is Warmup Set?", "?", "counted as a normal set"],
    ]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.replace("\n", ",\n").encode(),
    ],
    ids=["CRLF", "a mark before it", "commas at its ends"],
)
def test_how_a_file_was_saved_changes_nothing(change):
    text = "\n".join([HEADER, row(), row(reps=""), ""])
    assert journal.read(change(text), "liftosaur.csv") == read(row(), row(reps=""))


@needs_samples
def test_a_real_export_agrees_with_its_facts():
    found, true = sample("liftosaur-01.csv"), facts("training", "liftosaur-01.csv")
    assert [one.name for one in found.questions] == ["timezone"]
    assert len(found.problems) == true["not_performed_rows"]
    ours = training_facts(found)
    # The facts count the names of sets that were planned and never done as well.
    assert ours.pop("distinct_exercises") <= true["distinct_exercises"]
    assert ours == {key: true[key] for key in ours}
