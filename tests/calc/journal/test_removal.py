"""An app is taken out, and a reading is taken back, and nothing else goes with it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from calc.journal import Journal, merge, read
from calc.journal.model import DAY_COLUMNS, day_table, problem_table
from calc.journal.removal import without_app, without_reading
from tests.support.any_journals import journals
from tests.support.journal_page import DAYS, HEVY, STRONG

KG, LB = ({"weight_unit": unit} for unit in ("kg", "lb"))


@pytest.fixture
def hevy() -> Journal:
    return read(HEVY.encode(), "hevy.csv")


@pytest.fixture
def strong() -> Journal:
    return read(STRONG.encode(), "strong.csv", **KG)


def test_an_app_goes_with_what_was_told_of_its_files_and_the_others_stay(hevy, strong):
    told = problem_table({"file": ["strong.csv", "hevy.csv"], "what": ["One", "Two"]})
    both = merge(hevy, strong).but(problems=told, prefer={"training": "strong", "sleep": "whoop"})
    left = without_app(both, "strong", ["strong.csv"])
    assert left == hevy
    assert list(left.problems["what"]) == ["Two"]
    assert left.prefer == {"sleep": "whoop"}
    assert without_app(left, "hevy").empty


def test_a_reading_with_another_answer_takes_the_place_of_the_first(hevy, strong):
    days = read(DAYS.encode(), "days.csv")
    pounds = read(STRONG.encode(), "strong.csv", **LB)
    before = merge(hevy, strong, days)
    assert merge(without_reading(before, strong), pounds) == merge(hevy, pounds, days)


def test_what_another_file_told_since_stays():
    first = Journal(days=_days(("2026-03-02", 80.0, 7.0), ("2026-03-03", 81.0, None)))
    second = Journal(days=_days(("2026-03-02", 80.5, None)))
    left = without_reading(merge(first, second), first)
    assert left.days[["weight_kg", "sleep_h"]].to_numpy().tolist() == [
        [80.5, pytest.approx(float("nan"), nan_ok=True)]
    ]


def test_a_session_that_another_file_has_longer_stays_whole(strong):
    longer = read(
        (STRONG + STRONG.splitlines()[-1].replace(",2,", ",3,") + "\n").encode(), "later.csv", **KG
    )
    assert len(longer.log) == 3
    assert without_reading(merge(strong, longer), strong) == longer


@settings(max_examples=25)
@given(journals(), journals())
def test_a_reading_taken_back_leaves_nothing_that_only_it_told(one: Journal, other: Journal):
    assert without_reading(one, one).empty
    assert without_reading(one, Journal()) == one
    left = without_reading(merge(one, other), other)
    assert merge(left, other) == merge(one, other)


def _days(*rows: tuple[object, ...]) -> object:
    columns = {"date": [], "weight_kg": [], "sleep_h": []}
    for row in rows:
        for name, value in zip(columns, row, strict=True):
            columns[name].append(value)
    assert set(columns) <= set(DAY_COLUMNS)
    return day_table({**columns, "source": ["scale"] * len(rows)})
