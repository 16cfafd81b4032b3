"""Check-ins that were used: kept as marks, and taken back one by one."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import Profile
from calc.expenditure.checkin import (
    Logged,
    before_last,
    check_in,
    history,
    in_use,
    known_to_the_estimate,
    normal,
    paused,
    recorded,
    taken_back,
)
from calc.expenditure.checkin.history import last_step
from calc.journal.model import MARK_COLUMNS, mark_table
from tests.support.checkin_logs import marks
from tests.support.dates import iso

PERSON = Profile(weight="80 kg", height="180 cm", age=30, sex="male", maintenance="2700 kcal/day")


def used(*weeks: tuple[str, float]) -> pd.DataFrame:
    kept, profile = marks(("illness", "2026-01-01")), PERSON
    for day, kcal in weeks:
        found = check_in(profile, normal(kcal, 60), day, kept, logs=Logged(90, 80, 85))
        assert found.moves
        kept, profile = recorded(kept, found), found.profile
    return kept


def test_check_ins_are_kept_in_the_order_of_their_dates_and_taken_back_one_by_one():
    kept = used(("2026-03-02", 2600), ("2026-03-09", 2700))
    assert tuple(kept.columns) == MARK_COLUMNS
    past = history(kept)
    assert iso(past["date"]) == ["2026-03-02", "2026-03-09"]
    assert past["maintenance_kcal"].tolist() == [2600, 2700]
    assert past["note"].str.startswith("Your logs say").all()
    assert in_use(kept) == 2700
    once = taken_back(kept)
    assert in_use(once) == 2600
    none = taken_back(once)
    assert math.isnan(in_use(none))
    assert none["kind"].tolist() == ["illness"]
    pd.testing.assert_frame_equal(taken_back(none), none)


def one_check_in(kept: pd.DataFrame, day: str, own: str | None) -> pd.DataFrame:
    profile = replace(PERSON, maintenance=own)
    found = check_in(profile, normal(2300, 60), day, kept, logs=Logged(90, 80, 85))
    assert found.moves
    return recorded(kept, found)


def test_taking_back_leads_to_the_persons_own_figure_where_there_was_one():
    first = one_check_in(mark_table(), "2026-03-02", "2900 kcal/day")
    assert before_last(first) == 2900
    second = one_check_in(first, "2026-03-09", f"{in_use(first)} kcal/day")
    assert before_last(second) == in_use(first)
    changed_since = one_check_in(first, "2026-03-09", "3000 kcal/day")
    assert before_last(changed_since) == 3000
    for kept in (second, changed_since):
        pd.testing.assert_frame_equal(taken_back(kept), first)
    assert taken_back(first).empty


def test_taking_back_leads_to_the_formula_where_the_plan_counted_on_it():
    first = one_check_in(mark_table(), "2026-03-02", None)
    assert math.isnan(before_last(first))
    assert len(first) == 1
    formula_again = one_check_in(first, "2026-03-09", None)
    assert math.isnan(before_last(formula_again))
    assert len(history(formula_again)) == 2
    assert math.isnan(before_last(mark_table()))


def test_the_last_step_is_that_of_the_figure_in_use_and_of_no_other():
    kept = used(("2026-03-02", 2600), ("2026-03-09", 2700))
    assert last_step(kept, 2700, 3000) == 100
    assert last_step(taken_back(kept), 2600, 3000) == -100
    assert last_step(kept, 2650, 3000) == 0
    assert last_step(mark_table(), 2700, 3000) == 0
    from_the_formula = one_check_in(mark_table(), "2026-03-02", None)
    there = in_use(from_the_formula)
    assert last_step(from_the_formula, there, there + 138) == pytest.approx(-138)


def test_a_check_in_taken_again_on_its_day_takes_its_place():
    kept = used(("2026-03-02", 2600))
    other = check_in(PERSON, normal(2800, 60), "2026-03-02", logs=Logged(90, 80, 85))
    assert history(recorded(kept, other))["maintenance_kcal"].tolist() == [2800]


DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1)).map(date.isoformat)
KINDS = st.sampled_from(
    ["illness", "travel", "creatine", "diet", "cycle", "activity", "pause", "checkin", "other"]
)
ROWS = st.lists(
    st.builds(
        lambda kind, start, length, value: {
            "kind": kind,
            "date": start,
            "until": ""
            if length is None
            else (date.fromisoformat(start) + timedelta(days=length)).isoformat(),
            "value": value,
            "unit": "kcal/day",
        },
        KINDS,
        DAYS,
        st.none() | st.integers(0, 60),
        st.floats(800, 7000),
    ),
    max_size=8,
)


@given(ROWS, DAYS)
def test_any_marks_are_understood_and_taking_back_removes_one_check_in_and_nothing_else(rows, day):
    every = mark_table(rows or None)
    pause = paused(every, day)
    assert pause is None or pause.since <= date.fromisoformat(day)
    assert pause is None or not pause.resumes or date.fromisoformat(day) < pause.resumes
    known_to_the_estimate(every)
    fewer = taken_back(every)
    before, after = history(every), history(fewer)
    assert len(after) == max(len(before) - 1, 0)
    assert len(every) - len(fewer) == len(before) - len(after)
    if len(before):
        assert after["maintenance_kcal"].tolist() == before["maintenance_kcal"].tolist()[:-1]
