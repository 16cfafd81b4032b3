"""An app is taken out, and a reading is taken back, and nothing else goes with it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from calc.journal import Journal, merge, read
from calc.journal.model import day_table, problem_table
from calc.journal.removal import without_app, without_reading
from tests.support.any_journals import journals
from tests.support.journal_page import DAYS, HEVY, STRONG


def strong_in(unit: str, text: str = STRONG) -> Journal:
    return read(text.encode(), "strong.csv", weight_unit=unit)


@pytest.fixture
def hevy() -> Journal:
    return read(HEVY.encode(), "hevy.csv")


@pytest.fixture
def strong() -> Journal:
    return strong_in("kg")


def test_an_app_goes_with_what_was_told_of_its_files_and_the_others_stay(hevy, strong):
    told = problem_table({"source": ["strong", "hevy"], "what": ["One", "Two"]})
    both = merge(hevy, strong).but(problems=told, prefer={"training": "strong", "sleep": "whoop"})
    left = without_app(both, "strong")
    assert left == hevy
    assert list(left.problems["what"]) == ["Two"]
    assert left.prefer == {"sleep": "whoop"}
    assert without_app(left, "hevy").empty


def test_a_reading_with_another_answer_takes_the_place_of_the_first(hevy, strong):
    days = read(DAYS.encode(), "days.csv")
    pounds = strong_in("lb")
    before = merge(hevy, strong, days)
    assert merge(without_reading(before, strong), pounds) == merge(hevy, pounds, days)


def test_what_another_file_told_since_stays():
    scale = ["scale", "scale"]
    rows = {"date": ["2026-03-02", "2026-03-03"], "weight_kg": [80, 81], "sleep_h": [7, None]}
    first = Journal(days=day_table({**rows, "source": scale}))
    second = Journal(
        days=day_table({"date": ["2026-03-02"], "weight_kg": [80.5], "source": scale[:1]})
    )
    left = without_reading(merge(first, second), first)
    assert left.days[["weight_kg", "sleep_h"]].to_numpy().tolist() == [
        [80.5, pytest.approx(float("nan"), nan_ok=True)]
    ]


def test_a_session_that_another_file_has_longer_stays_whole(strong):
    longer = strong_in("kg", STRONG + STRONG.splitlines()[-1].replace(",2,", ",3,") + "\n")
    assert len(longer.log) == 3
    assert without_reading(merge(strong, longer), strong) == longer


@settings(max_examples=25)
@given(journals(), journals())
def test_a_reading_taken_back_leaves_nothing_that_only_it_told(one: Journal, other: Journal):
    assert without_reading(one, one).empty
    assert without_reading(one, Journal()) == one
    both = merge(one, other)
    assert merge(without_reading(both, other), other) == both
