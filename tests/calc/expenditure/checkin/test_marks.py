"""Marks: what pauses a check-in and for how long, and what the estimate is told."""

from __future__ import annotations

import math
from datetime import date, timedelta

import pytest

from calc import Profile
from calc.expenditure.checkin import (
    Logged,
    check_in,
    history,
    in_use,
    known_to_the_estimate,
    normal,
    paused,
)
from calc.journal.model import mark_table
from tests.support.checkin_logs import marks

PERSON = Profile(weight="80 kg", height="180 cm", age=30, sex="male", maintenance="2700 kcal/day")


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


@pytest.mark.parametrize(
    "kind", ["activity", "fasted", "light_days", "checkin", "holiday of a kind we do not know"]
)
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
            ("Fasted", "2026-03-12", "2026-03-13"),
            ("light_days", "2026-03-14"),
        )
    )
    assert known.light_days_meant
    assert known.fasts == (date(2026, 3, 12), date(2026, 3, 13))
    assert known.changes == (date(2026, 3, 1), date(2026, 3, 20), date(2026, 3, 27))
    assert known.creatine_starts == (date(2026, 2, 2),)
    assert known.pauses == (date(2026, 3, 5), date(2026, 3, 6), date(2026, 3, 7))
    assert known.menstrual_cycle
    assert known_to_the_estimate(mark_table()) == (False, (), (), (), (), False)


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


@pytest.mark.parametrize("kind", ["light_days", "part_days"])
def test_light_days_are_asked_about_before_a_plan_follows_them(kind):
    logs = Logged(60, 55, 58, 2700.0, light_days=8)
    # Far more was learned than the plan counts on, and weight falls at what is eaten.
    asked = check_in(PERSON, normal(3000, 100), "2026-03-10", logs=logs, observed_rate_kg=-0.6)
    assert asked.verdict == "held"
    assert not asked.moves
    assert "your light days" in asked.reason
    told = check_in(
        PERSON,
        normal(3000, 100),
        "2026-03-10",
        marks((kind, "2026-03-09")),
        logs=logs,
        observed_rate_kg=-0.6,
    )
    assert told.change_kcal > 0
    few = check_in(
        PERSON,
        normal(3000, 100),
        "2026-03-10",
        logs=logs._replace(light_days=2),
        observed_rate_kg=-0.6,
    )
    assert few.change_kcal > 0
