"""Where it leads in words: a span for the finish, and what a date would ask for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import Profile, make_plan
from calc.plan.goal import weight_goal
from calc.show.goal import (
    goal_details,
    goal_of,
    goal_sentences,
    measured_sentence,
    way_rows,
    way_to_draw,
)
from calc.units import UNITS, Units
from tests.support.cases import each
from tests.support.learned import learning
from tests.support.profiles import GUARDED

TODAY = date(2026, 11, 30)
PERSON = Profile(weight="80 kg", height="180 cm", age=30, sex="male")
TO_85 = {"goal_weight": "85 kg"}
TO_75 = {"goal_weight": "75 kg", "goal": "cut"}

# 0.24 kg a week (0.18 to 0.3): 5 kg take 21 weeks, 17 to 28; 500 kcal are 0.47 kg (0.36 to 0.59).
SAID = [
    (TO_85, "85 kg is likely about 2 May 2027: between 2 Apr and 20 Jun 2027."),
    (TO_75, "75 kg is likely about 12 Feb 2027: between 28 Jan and 8 Mar 2027."),
    ({**TO_85, "goal_date": "2027-05-10"}, "Your date, 10 May 2027, lies within that: nothing has"),
    ({**TO_85, "goal_date": "2027-08-01"}, "0.15 kg a week would do, about 100 kcal a day less."),
    (
        {**TO_85, "goal_date": "2027-03-01"},
        "1 Mar 2027 would take 0.4 kg a week. A surplus stays at what gains about 0.5 % of body "
        "weight a week. The nearest date that holds is 31 Mar 2027.",
    ),
    (
        {**TO_75, "goal_date": "2027-01-25"},
        "For 25 Jan 2027 it takes 0.62 kg a week in place of 0.47 kg: about 160 kcal a day less.",
    ),
    ({"goal_date": "2027-03-01"}, "By 1 Mar 2027 the scale is likely at 83 kg, 82.3 to 83.8 kg."),
    ({"goal_weight": "79.5 kg"}, "Your goal weight, 79.5 kg, is reached: with Maintain"),
    ({"goal_weight": "75 kg"}, "is below today's 80 kg, and this plan goes the other way: choose"),
    ({**TO_85, "goal": "maintain"}, "this plan holds weight: choose Gain to get there."),
    ({"goal_weight": "58 kg", "goal": "cut"}, "Goal weight 58 kg is below 60 kg"),
    ({**TO_85, "goal_date": "2026-11-01"}, "Goal date 2026-11-01 has passed"),
    ({"goal_weight": "140 kg", "experience": "advanced"}, "is more than five years away at this"),
]


@each("changes, text", SAID)
def test_a_plan_says_where_it_leads(changes, text):
    assert text in " ".join(goal_sentences(make_plan(replace(PERSON, **changes)), TODAY, "metric"))


def test_in_pounds_it_is_told_in_pounds():
    plan = make_plan(replace(PERSON, goal_weight="187 lb", goal_date="2027-08-01"))
    said = " ".join([*goal_sentences(plan, TODAY, "stone"), *goal_details(plan, TODAY, "stone")])
    assert "187 lb is likely" in said
    assert "At the start 0.52 lb a week, 0.39 to 0.65 lb." in said
    assert " kg" not in said


def test_the_details_say_what_it_rests_on_and_that_too_fast_is_no_better():
    fast = make_plan(replace(PERSON, **TO_75, goal_date="2027-01-25"))
    assert any(
        "more of a fast change is lean tissue" in one for one in goal_details(fast, TODAY, "metric")
    )
    slow = make_plan(replace(PERSON, **TO_75, goal_date="2027-02-20"))
    details = goal_details(slow, TODAY, "metric")
    assert details[0].startswith("At the start 0.47 kg a week, 0.36 to 0.59 kg.")
    assert not any("fast change" in one for one in details)
    assert goal_details(make_plan(PERSON), TODAY, "metric") == ()


@given(GUARDED, st.sampled_from(UNITS))
def test_whoever_it_is_it_is_told_in_whole_sentences_or_not_at_all(profile, units: Units):
    plan = make_plan(profile)
    said = (*goal_sentences(plan, TODAY, units), *goal_details(plan, TODAY, units))
    assert all(one.endswith(".") and "nan" not in one and "inf" not in one for one in said)
    if plan.weekly_gain is None or plan.hides_numbers:
        assert said == ()


CUT = replace(PERSON, goal="cut", goal_weight="76 kg")


def test_the_check_in_tells_the_measured_rate_beside_the_plans():
    found = learning(profile=CUT)
    planned, measured = goal_of(found)
    assert planned is not None
    assert measured is not None
    assert planned.start_kg == measured.start_kg == found.trend_kg
    assert measured.rate.target == found.rate_kg
    # 80 % of a standard deviation of 0.10 kg a week.
    assert measured.rate.high - found.rate_kg == pytest.approx(0.128, abs=0.001)
    said = measured_sentence(found, "metric")
    assert said.startswith("At the rate of the last 28 days")
    assert "At the plan's rate: 76 kg is likely about" in said
    dated = learning(profile=replace(CUT, goal_date="2027-08-01"))
    assert "1 Aug 2027 leaves time" in measured_sentence(dated, "metric")
    away = measured_sentence(replace(found, rate_kg=0.2), "metric")
    assert "the scale does not move towards 76 kg. At the plan's rate: 76 kg" in away
    assert measured_sentence(learning(), "metric") == ""
    assert goal_of(learning()) == (None, None)
    # Of a log that ended weeks ago nothing is told ahead.
    old = replace(found, lessons=replace(found.lessons, stale=True))
    assert goal_of(old) == (None, None)


def test_the_way_is_drawn_from_now_to_the_goal_at_both_ends_of_the_rate():
    found = weight_goal(make_plan(replace(PERSON, **TO_85)), TODAY)
    assert found is not None
    rows = way_rows(found)
    ends = found.finish()
    for kind, day in (("soonest", ends and ends[0]), ("latest", ends and ends[2])):
        way = rows[rows["kind"] == kind]
        assert way["weight_kg"].iloc[0] == 80
        assert way["weight_kg"].iloc[-1] == pytest.approx(85, abs=0.01)
        assert way["weight_kg"].is_monotonic_increasing
        assert abs((way["date"].iloc[-1].date() - day).days) <= 1
    assert rows[rows["kind"] == "goal"]["weight_kg"].tolist() == [85, 85]


@each("rate, measured", [(-0.3, True), (-0.05, True), (0.1, False)])
def test_the_measured_way_is_drawn_where_it_leads_there(rate, measured):
    found = replace(learning(profile=CUT), rate_kg=rate)
    way = way_to_draw(found)
    assert way is not None
    assert (way.rate.target == rate) == measured
    rows = way_rows(way)
    # The soonest way is the one towards the goal, and none is drawn for over twice the likely time.
    assert rows[rows["kind"] == "soonest"]["weight_kg"].iloc[-1] == pytest.approx(76, abs=0.05)
    assert way.days is not None
    ahead = (rows["date"].max() - pd.Timestamp(way.start)).days
    assert ahead <= min(364, 2 * way.days.target) + 1


def test_a_way_that_takes_years_is_drawn_for_one():
    found = weight_goal(make_plan(replace(PERSON, goal_weight="120 kg")), TODAY)
    rows = way_rows(found)
    assert (rows["date"].max().date() - TODAY).days == 364
    assert rows[rows["kind"] == "soonest"]["weight_kg"].max() < 120
    assert way_rows(None).empty
    assert way_rows(weight_goal(make_plan(replace(PERSON, goal_date="2027-03-01")), TODAY)).empty
