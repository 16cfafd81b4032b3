"""The week as planned: its lanes, their bars and the sets of a day."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import Profile, make_plan
from calc.person.limits import WEEKDAYS
from calc.show.plan.week_picture import (
    ENERGY,
    LANE,
    SETS,
    SLEEP,
    frame,
    lanes,
    sets_by_day,
    sets_sentence,
    week_picture,
)
from calc.training.session.session import Entry, Session

PROFILE = Profile(weight="80 kg", height="180 cm", age=30, sex="male")
PLAN = make_plan(PROFILE)
SQUATS = Entry("Barbell back squat", sets_low=3, sets_high=4, reps_low=8, reps_high=12)
LIGHT = replace(SQUATS, warm_up=True)


def test_a_warm_up_set_is_no_hard_set_and_three_to_four_are_three_and_a_half():
    assert sets_by_day({"tue": Session("Legs", (LIGHT, SQUATS))}) == {"tue": 3.5}


def test_a_week_has_its_sets_above_its_energy_and_its_nights():
    sets = {"mon": 20.0, "thu": 10.0}
    rows = week_picture(PLAN, sets)
    assert lanes(PLAN, sets) == (SETS, ENERGY, SLEEP)
    found = list(zip(rows["lane"], rows["weekday"], rows["label"], strict=True))
    assert found[:2] == [(SLEEP, "Mon", "8 h 45"), (SLEEP, "Tue", "8 h 45")]
    assert (ENERGY, "Mon", "3,430") in found
    assert found[-2:] == [(SETS, "Mon", "20"), (SETS, "Thu", "10")]
    assert sets_sentence(sets) == "30 hard sets on Mon and Thu."


@pytest.mark.parametrize(
    ("fields", "trained"),
    [
        ({}, {"Mon", "Tue", "Thu", "Fri"}),
        (
            {
                "sessions": ["mon 05:30 60 endurance easy", "mon 18:00 75 legs", "thu 17:30 60"],
                "wake_times": {"sat": "08:00"},
            },
            {"Mon", "Thu"},
        ),
    ],
)
def test_the_week_keeps_its_energy(fields: dict[str, Any], trained: set[str]):
    plan = make_plan(replace(PROFILE, **fields))
    rows = week_picture(plan, {})
    energy = [place for place, lane in enumerate(rows["lane"]) if lane == ENERGY]
    heights = [rows["top"][place] - rows["foot"][place] for place in energy]
    tallest = max(plan.amounts.days.week.energy.target)
    assert len(heights) == 7
    assert sum(heights) * tallest / 7 == pytest.approx(plan.amounts.energy.target)
    assert {rows["weekday"][at] for at in energy if rows["kind"][at] == "training"} == trained


def test_where_food_is_withheld_the_sets_and_nights_stay():
    guarded = make_plan(replace(PROFILE, conditions="pregnant"))
    assert guarded.energy is None
    assert lanes(guarded, {"mon": 20.0}) == (SETS, SLEEP)
    assert set(week_picture(guarded, {"mon": 20.0})["lane"]) == {SETS, SLEEP}


@given(st.dictionaries(st.sampled_from(WEEKDAYS), st.floats(0.5, 60)))
def test_bars_stay_in_their_lane_and_the_tallest_fills_it(sets: dict[str, float]):
    rows = week_picture(PLAN, sets)
    for place, lane in enumerate(reversed(lanes(PLAN, sets))):
        own = [index for index, one in enumerate(rows["lane"]) if one == lane]
        assert {rows["foot"][index] for index in own} == {place * float(LANE)}
        heights = [rows["top"][index] - rows["foot"][index] for index in own]
        assert max(heights) == pytest.approx(1)
        assert min(heights) > 0


@pytest.mark.parametrize("count", [1, 2, 3])
def test_each_lane_has_its_name_at_half_the_height_of_its_tallest_bar(count: int):
    there = (SETS, ENERGY, SLEEP)[-count:]
    sets = {"mon": 20.0} if SETS in there else {}
    plan = PLAN if count > 1 else make_plan(replace(PROFILE, conditions="pregnant"))
    assert lanes(plan, sets) == there
    rows, found = week_picture(plan, sets), frame(there)
    for lane in there:
        (foot,) = {foot for foot, of in zip(rows["foot"], rows["lane"], strict=True) if of == lane}
        tallest = max(top for top, of in zip(rows["top"], rows["lane"], strict=True) if of == lane)
        assert found.middles[lane] == pytest.approx((foot + tallest) / 2)
    # Above the highest bar stands its figure.
    assert found.top > max(rows["top"])
    assert found.pixels == count * 92


def test_where_numbers_are_hidden_there_is_no_picture():
    hidden = make_plan(replace(PROFILE, conditions="eating_disorder"))
    assert hidden.hides_numbers
    assert lanes(hidden, {"mon": 20.0}) == ()
    assert week_picture(hidden, {"mon": 20.0}) == {}


@pytest.mark.parametrize("sets", [{}, {"mon": 0.0}, {"mon": 0.0, "thu": 0.0}])
def test_a_week_without_a_hard_set_has_no_lane_of_them(sets: dict[str, float]):
    assert lanes(PLAN, sets) == (ENERGY, SLEEP)
    assert set(week_picture(PLAN, sets)["lane"]) == {ENERGY, SLEEP}
    assert sets_sentence(sets) == ""


def test_a_day_without_a_hard_set_has_no_bar_and_no_name():
    sets = {"mon": 20.0, "thu": 0.0, "fri": 9.5, "sat": 1.0}
    rows = week_picture(PLAN, sets)
    days = [day for day, lane in zip(rows["weekday"], rows["lane"], strict=True) if lane == SETS]
    assert days == ["Mon", "Fri", "Sat"]
    assert sets_sentence(sets) == "30.5 hard sets on Mon, Fri and Sat."
