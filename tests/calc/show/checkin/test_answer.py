"""The Check-in page in words and pictures: each figure once, and nothing without a meaning."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc import Profile
from calc.clock import as_dates
from calc.evidence import Constant
from calc.expenditure import Ahead, Person, estimate, evidence_by_day, interval_ahead, taught
from calc.expenditure.checkin import normal
from calc.expenditure.checkin.rule import PAUSE
from calc.journal.model import mark_table
from calc.show.checkin import answer as words
from calc.show.checkin import history as told
from calc.show.checkin import pictures as rows
from calc.show.checkin.learning import (
    Learning,
    formula_of,
    last_days,
    learn_from,
    lessons_from,
    rate_of,
)
from tests.support.checkin_logs import days

PERSON = Profile(weight="80 kg", height="180 cm", age=30, sex="male")
TODAY = date(2026, 11, 25)
LOG = days(TODAY)
FORBIDDEN = re.compile(r"\b(clean|cheat|bad|must)\b|!", re.IGNORECASE)


def learning(
    log: pd.DataFrame = LOG, profile: Profile = PERSON, marks: pd.DataFrame | None = None
) -> Learning:
    formula = formula_of(profile)
    assert formula is not None
    kept = mark_table() if marks is None else marks
    lessons = lessons_from(log, kept, formula, TODAY)
    assert lessons is not None
    found = learn_from(lessons, kept, profile)
    assert found is not None
    return found


LEARNING = learning()


def test_what_is_learned_at_once_is_what_each_table_says():
    person = Person(2700, fat_mass_kg=15, changes=("2026-10-10",), pauses=("2026-10-20",))
    every = taught(LOG, person)
    pd.testing.assert_frame_equal(every.estimate, estimate(LOG, **person._asdict()))
    pd.testing.assert_frame_equal(every.evidence, evidence_by_day(LOG, person))
    assert every.ahead == interval_ahead(LOG, person)


def test_nothing_is_learned_of_nothing_or_of_what_lies_ahead():
    formula = formula_of(PERSON)
    assert formula is not None
    for log in (LOG.iloc[:0], LOG.assign(energy_kcal=np.nan, weight_kg=np.nan)):
        assert lessons_from(log, mark_table(), formula, TODAY) is None
    assert lessons_from(LOG, mark_table(), formula, date(2026, 1, 1)) is None


def test_where_no_energy_is_counted_there_is_no_formula():
    assert formula_of(replace(PERSON, age=16)) is None
    assert formula_of(replace(PERSON, conditions=("eating_disorder",))) is None
    assert formula_of(replace(PERSON, maintenance="2500 kcal/day")) == formula_of(PERSON)


def test_the_days_since_the_last_entry_are_counted_until_the_log_is_old():
    until = LOG[LOG["date"] <= "2026-11-12"]
    assert learning(until).lessons.day == date(2026, 11, 25)
    assert not learning(until).lessons.stale
    old = learning(LOG[LOG["date"] <= "2026-11-10"])
    assert (old.lessons.stale, old.lessons.day) == (True, date(2026, 11, 10))
    assert old.to_come.empty
    assert "10 Nov 2026" in words.stale_sentence(old)
    assert words.stale_sentence(LEARNING) == ""
    assert told.one_more_week(old) == ""


def with_rate(rate: float, goal: str = "gain") -> Learning:
    found = learning(profile=replace(PERSON, goal=goal))
    return replace(found, rate_kg=rate)


@pytest.mark.parametrize(
    "goal, rate, expected",
    [  # the plan's own range for this person: a gain of 0.21 to 0.32, a loss of 0.41 to 0.48 kg
        ("gain", 0.25, "rose by 0.25 kg a week: within the +0.21 to +0.32 kg"),
        ("gain", 0.35, "close to"),
        ("gain", 0.17, "close to"),
        ("gain", 0.50, "faster than"),
        ("gain", 0.05, "slower than"),
        ("gain", -0.2, "fell by 0.20 kg a week: the other way from"),
        ("cut", -0.45, "within the −0.48 to −0.41 kg"),
        ("cut", -0.70, "fell by 0.70 kg a week: faster than"),
        ("cut", -0.20, "slower than"),
        ("cut", 0.20, "the other way from"),
        ("maintain", 0.10, "the plan is made to hold body weight"),
    ],
)
def test_the_rate_is_told_beside_the_range_of_the_goal(goal: str, rate: float, expected: str):
    assert expected in words.rate_sentence(with_rate(rate, goal), "metric")


def test_the_rate_in_pounds():
    # 0.25 kg × 2.20462 lb/kg.
    assert "rose by 0.55 lb a week" in words.rate_sentence(with_rate(0.25), "imperial")
    assert "kg" not in words.rate_sentence(with_rate(0.25), "imperial")


def test_a_rate_waits_for_four_weeks_of_trend():
    short = learning(LOG.iloc[-20:])
    assert np.isnan(short.rate_kg)
    assert "after 28 days" in words.rate_sentence(short, "metric")
    assert words.rate_sentence(learning(LOG.assign(weight_kg=np.nan)), "metric") == ""
    trend = pd.DataFrame({"trend_weight_kg": np.linspace(80, 82.8, 29)})
    assert rate_of(trend) == pytest.approx(0.7)


def test_the_formula_beside_what_was_learned():
    formula = LEARNING.formula_kcal
    assert formula == pytest.approx(3083.27, abs=0.01)
    near = replace(LEARNING, learned=normal(3060, 60))
    assert "lies within that range" in words.formula_sentence(near)
    low = replace(LEARNING, learned=normal(2555, 60))
    # Of what is shown: 3,080 and 2,560.
    assert "your logs say 520 less" in words.formula_sentence(low)
    high = replace(LEARNING, learned=normal(3300, 60))
    assert "your logs say 220 more" in words.formula_sentence(high)
    assert words.formula_sentence(learning(LOG.iloc[-9:])) == "The formula says 3,080 kcal."


def ahead(now: float, then: float) -> Learning:
    given = Ahead(now, then, now * 1.5, then * 1.5)
    return replace(LEARNING, lessons=replace(LEARNING.lessons, ahead=given))


@pytest.mark.parametrize(
    "now, then, expected",
    [
        (280, 221, "narrow the 80 % interval from ± 280 to about ± 220 kcal."),
        (141, 139, "leave the 80 % interval at about ± 140 kcal."),
        (140, 152, "leave the 80 % interval at about ± 150 kcal."),
    ],
)
def test_an_interval_that_does_not_change_is_said_to_stay(now: float, then: float, expected: str):
    assert expected in told.one_more_week(ahead(now, then))


def test_how_good_the_data_are_counts_the_last_four_weeks():
    log = LOG.assign(
        energy_kcal=LOG["energy_kcal"].where(LOG.index % 2 == 0),
    )
    marks = mark_table([{"date": "2026-11-20", "until": "2026-11-21", "kind": "illness"}])
    found = dict(told.quality(learning(log, marks=marks)))
    assert found["Days with a weigh-in"] == "28 of 28"
    assert found["Days with intake logged"].endswith("of 28")
    assert found["Days of illness or travel, left out"] == "2"


def test_a_day_with_a_digit_too_many_is_said_to_be_left_out():
    slip = LOG.assign(energy_kcal=LOG["energy_kcal"].where(LOG.index != LOG.index[-3], 26_000))
    label = "Days whose energy looks like a slip, left out"
    assert dict(told.quality(learning(slip)))[label] == "1"
    assert label not in dict(told.quality(LEARNING))


def test_where_the_maintenance_in_use_comes_from():
    found = LEARNING.found
    none = mark_table()
    assert "the formula's 3,080 kcal" in words.basis_sentence(PERSON, found, none)
    own = replace(PERSON, maintenance="2700 kcal/day")
    assert "your own figure of" in words.basis_sentence(own, found, none)
    used = mark_table(
        [{"date": "2026-11-01", "kind": "checkin", "value": 2700.4, "unit": "kcal/day"}]
    )
    assert "of your last check-in" in words.basis_sentence(own, found, used)
    assert words.was_left(PERSON, used)
    assert not words.was_left(own, used)
    assert not words.may_use_again(own, used)
    assert words.may_use_again(replace(own, maintenance="2800 kcal/day"), used)
    assert not words.may_use_again(PERSON, none)


def test_a_plan_for_another_body_weight_is_said():
    assert words.weight_sentence(LEARNING, PERSON, "metric") == ""
    heavier = replace(PERSON, weight="90 kg")
    assert "made for 90 kg" in words.weight_sentence(LEARNING, heavier, "metric")
    assert "198.4 lb" in words.weight_sentence(LEARNING, heavier, "imperial")


SLIP = LOG.assign(weight_kg=LOG["weight_kg"].where(LOG["date"] != "2026-10-20", 176.0))


def test_a_slip_is_drawn_at_the_edge_and_named_with_its_value():
    found = learning(SLIP)
    picture = rows.weight_rows(
        found.lessons.evidence, found.lessons.estimate, found.to_come, "metric"
    )
    (slip,) = picture[picture["beyond"] != ""].to_dict("records")
    assert (slip["beyond"], slip["outlier"]) == ("over", True)
    assert slip["weight"] < 90
    assert "20 Oct: 176 kg" in words.beyond_sentence(picture)
    usual = picture[~picture["outlier"].astype(bool)]
    assert slip["weight"] > usual[["weight", "high"]].max().max()


def test_without_a_slip_nothing_is_moved():
    lessons = LEARNING.lessons
    picture = rows.weight_rows(lessons.evidence, lessons.estimate, LEARNING.to_come, "metric")
    points = picture[picture["kind"] == "weigh-in"]
    assert points["weight"].tolist() == lessons.evidence["weight_kg"].dropna().tolist()
    assert words.beyond_sentence(picture) == ""


def test_the_picture_of_maintenance_has_each_day_the_formula_and_each_check_in():
    estimate_ = last_days(LEARNING.lessons.estimate)
    taken = pd.DataFrame({"date": as_dates(["2026-11-18"]), "value": [2950.0]})
    picture = rows.expenditure_rows(estimate_, LEARNING.formula_kcal, taken)
    assert picture["kind"].value_counts().to_dict() == {"estimate": 84, "formula": 2, "taken": 1}
    assert "On 25 Nov" in rows.expenditure_alt(estimate_, LEARNING.formula_kcal)
    assert rows.expenditure_rows(estimate_.iloc[:0], 2500.0).empty


def test_marks_are_told_with_their_span():
    marks = mark_table(
        [
            {"date": "2026-11-20", "until": "2026-11-22", "kind": "illness"},
            {"date": "2025-12-28", "until": "2026-01-03", "kind": "travel"},
            {"date": "2026-11-23", "kind": PAUSE},
            {"date": "2026-11-01", "kind": "before_checkin"},
        ]
    )
    assert [text for _, _, text in told.marks_in_words(marks)] == [
        "Pause: 23 Nov 2026, without an end",
        "Illness: 20 Nov to 22 Nov 2026",
        "Travel: 28 Dec 2025 to 3 Jan 2026",
    ]


def test_past_check_ins_are_told_the_last_first_and_a_strange_unit_is_not_known():
    marks = mark_table(
        [
            {"date": f"2026-11-0{day}", "kind": "checkin", "value": 2500.0 + day, "unit": unit}
            for day, unit in ((1, "kcal/day"), (8, "kg"))
        ]
    )
    assert told.history_table(marks)["Maintenance in use"].tolist() == ["not known", "2,500 kcal"]
    assert [one.what for one in told.last_used(marks)] == [
        "8 Nov 2026: not known",
        "1 Nov 2026: 2,500 kcal",
    ]


def texts() -> list[str]:
    modules = (words, told)
    plain = [value for module in modules for value in vars(module).values()]
    return [
        *(value for value in plain if isinstance(value, str)),
        *told.WHAT_MARKS_DO,
        *told.KINDS.values(),
    ]


def test_no_text_praises_or_blames():
    assert [text for text in texts() if FORBIDDEN.search(text) and "calc" not in text] == []
    assert isinstance(words.RATE_APART, Constant)


@settings(max_examples=15)
@given(
    st.lists(
        st.tuples(
            st.none() | st.floats(0, 9000),
            st.none() | st.floats(40, 160),
        ),
        min_size=1,
        max_size=40,
    ),
    st.sampled_from(["gain", "cut", "maintain", "recomposition"]),
    st.sampled_from(["metric", "imperial"]),
)
def test_whatever_was_logged_every_sentence_can_be_said(values, goal, units):
    dates = pd.date_range(end=TODAY.isoformat(), periods=len(values))
    energy, weight = ([pair[place] for pair in values] for place in (0, 1))
    log = pd.DataFrame({"date": dates, "energy_kcal": energy, "weight_kg": weight}).astype(
        {"energy_kcal": float, "weight_kg": float}
    )
    profile = replace(PERSON, goal=goal)
    formula = formula_of(profile)
    assert formula is not None
    lessons = lessons_from(log, mark_table(), formula, TODAY)
    if lessons is None:
        assert log[["energy_kcal", "weight_kg"]].isna().to_numpy().all()
        return
    found = learn_from(lessons, mark_table(), profile)
    assert found is not None
    picture = rows.weight_rows(lessons.evidence, lessons.estimate, found.to_come, units)
    for text in (
        words.formula_sentence(found),
        words.rate_sentence(found, units),
        words.weight_sentence(found, profile, units),
        words.basis_sentence(profile, found.found, mark_table()),
        words.ahead_sentence(found, units),
        words.beyond_sentence(picture),
        told.one_more_week(found),
        found.found.outcome,
    ):
        assert not re.search(r"\b(nan|inf|None)\b", text)
