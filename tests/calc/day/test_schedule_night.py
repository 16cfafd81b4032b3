"""The frame of a day: a session in the night moves waking or bed, and that is said."""

from __future__ import annotations

import pytest
from hypothesis import given

from calc import Profile, make_plan
from calc.clock import MINUTES_A_DAY
from calc.day import DayInputs, plan_day
from calc.day.meal_times import schedule
from tests.support.day_inputs import any_day, day_of


def test_a_moved_bed_says_how_the_night_is_kept() -> None:
    why = schedule(day_of(start="21:30")).notices[0].why
    assert "6 h 45 in bed, 2 h 20 less" in why
    assert "Waking at 08:50" in why
    assert "3 h 20 earlier" in why


@pytest.mark.parametrize(
    ("start", "minutes", "nearness", "said"),
    [
        ("18:30", 60, "1 h 55", "Hard sessions in the last 4 hours have gone with later sleep"),
        ("19:30", 75, "40 min", "Hard training this late may cost sleep"),
    ],
)
def test_a_late_session_is_pointed_out(start: str, minutes: int, nearness: str, said: str) -> None:
    # science.md, section 7: amber under 2 h before bed, red under 1 h.
    whys = [n.why for n in schedule(day_of(start=start, minutes=minutes)).notices]
    assert any(f"ends {nearness} before bed" in why and said in why for why in whys)


def test_the_waking_day_of_a_session_after_midnight_began_the_day_before() -> None:
    assert plan_day(day_of(wake="16:00", start="02:00")).wake_day_offset == -1
    assert plan_day(day_of(wake="16:00", start="17:30")).wake_day_offset == 0
    assert plan_day(day_of(start="00:15", wake="06:30")).wake_day_offset == -1
    assert plan_day(day_of()).wake_day_offset == 0


@given(any_day())
def test_a_moved_night_is_always_said(inputs: DayInputs) -> None:
    day = schedule(inputs)
    in_bed = MINUTES_A_DAY - day.bed
    moved = day.wake_minute != inputs.wake_minute or abs(in_bed - inputs.time_in_bed_h * 60) > 5
    assert moved == any(n.given.startswith(("wake", "bed")) for n in day.notices)


def test_food_comes_first_where_training_before_eating_is_left_out():
    # A session at waking: 30 min earlier there is time for something small.
    plan = make_plan(
        Profile(
            weight="80 kg",
            height="180 cm",
            age=30,
            sex="male",
            training_start="06:30",
            conditions={"insulin"},
        )
    )
    table = plan.day("training")
    assert table["what"].tolist()[:3] == ["Wake", "Early snack", "Training"]
    assert table["start"].tolist()[:3] == ["06:00", "06:05", "06:30"]
    moved = [one for one in plan.notices if one.topic == "day" and one.kind == "changed"]
    assert [(notice.asked, notice.given) for notice in moved] == [("wake 06:30", "wake 06:00")]
    assert "food comes first" in moved[0].why
