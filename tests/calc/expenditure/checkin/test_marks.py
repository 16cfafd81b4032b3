"""Marks: what pauses a check-in and for how long, what the estimate is told, what was used."""

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
from calc.journal.model import MARK_COLUMNS, mark_table
from tests.support.dates import iso

PERSON = Profile(weight="80 kg", height="180 cm", age=30, sex="male", maintenance="2700 kcal/day")


def marks(*rows: tuple[str, ...]) -> pd.DataFrame:
    return mark_table(
        [dict(zip(("kind", "date", "until"), row, strict=False)) for row in rows] or None
    )


@pytest.mark.parametrize(
    "mark, last_day",
    [  # science.md 10: level shifts for 14 days; the other spans are choices of ours
        (("illness", "2026-03-02"), "2026-03-09"),
        (("illness", "2026-03-02", "2026-03-05"), "2026-03-12"),
        (("travel", "2026-03-02", "2026-03-05"), "2026-03-12"),
        (("Creatine ", "2026-03-02"), "2026-03-15"),
        (("diet", "2026-03-02"), "2026-03-15"),
        (("cycle", "2026-03-02"), "2026-03-08"),
        (("cycle", "2026-03-02", "2026-03-05"), "2026-03-05"),
        (("pause", "2026-03-02", "2026-03-05"), "2026-03-05"),
    ],
)
def test_a_mark_pauses_from_its_day_to_the_last_one(mark, last_day):
    found = marks(mark)
    resumes = date.fromisoformat(last_day) + timedelta(days=1)
    assert paused(found, "2026-03-01") is None
    for day in ("2026-03-02", last_day):
        pause = paused(found, day)
        assert pause is not None
        assert pause.resumes == resumes
        assert pause.since == date(2026, 3, 2)
    assert paused(found, resumes) is None


def test_a_pause_of_ones_own_without_an_end_stays_open():
    pause = paused(marks(("pause", "2026-03-02"), ("illness", "2026-03-02")), "2027-01-01")
    assert pause is not None
    assert (pause.kind, pause.resumes) == ("pause", None)
    reason = check_in(
        PERSON,
        normal(2300, 60),
        "2027-01-01",
        marks(("pause", "2026-03-02")),
        logs=Logged(90, 90, 90),
    ).reason
    assert reason.endswith("so the plan stays as it is until you give the pause an end.")


@pytest.mark.parametrize("kind", ["activity", "checkin", "holiday of a kind we do not know"])
def test_other_marks_do_not_pause(kind):
    assert paused(marks((kind, "2026-03-02", "2026-03-30")), "2026-03-10") is None


def test_of_several_pauses_the_longest_counts():
    pause = paused(marks(("illness", "2026-03-02"), ("creatine", "2026-03-03")), "2026-03-04")
    assert pause is not None
    assert (pause.kind, pause.resumes) == ("creatine", date(2026, 3, 17))


def test_the_estimate_is_told_of_changes_creatine_the_cycle_and_days_that_do_not_count():
    known = known_to_the_estimate(
        marks(
            ("activity", "2026-03-20", "2026-03-26"),
            ("activity", "2026-03-01"),
            ("creatine", "2026-02-02"),
            ("travel", "2026-03-05", "2026-03-07"),
            ("illness", "2026-03-07"),
            ("cycle", "2026-03-11"),
        )
    )
    assert known.changes == (date(2026, 3, 1), date(2026, 3, 20), date(2026, 3, 27))
    assert known.creatine_starts == (date(2026, 2, 2),)
    assert known.pauses == (date(2026, 3, 5), date(2026, 3, 6), date(2026, 3, 7))
    assert known.menstrual_cycle
    assert known_to_the_estimate(mark_table()) == (False, (), (), ())


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


def test_a_check_in_taken_again_on_its_day_takes_its_place():
    kept = used(("2026-03-02", 2600))
    other = check_in(PERSON, normal(2800, 60), "2026-03-02", logs=Logged(90, 80, 85))
    assert history(recorded(kept, other))["maintenance_kcal"].tolist() == [2800]


def test_a_value_in_kilojoules_is_read_and_one_in_an_unknown_unit_is_unknown():
    kept = mark_table(
        [
            {"kind": "checkin", "date": "2026-03-02", "value": 10460.0, "unit": "kJ/day"},
            {"kind": "checkin", "date": "2026-03-09", "value": 80.0, "unit": "kg"},
        ]
    )
    assert history(kept)["maintenance_kcal"].iloc[0] == pytest.approx(2500)
    assert math.isnan(history(kept)["maintenance_kcal"].iloc[1])
    assert in_use(kept) == pytest.approx(2500)


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
