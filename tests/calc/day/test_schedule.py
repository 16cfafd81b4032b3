"""When: whole days by the clock, and what holds for every day."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from calc.clock import MINUTES_A_DAY, minute_of
from calc.day import DayInputs
from calc.day.meal_times import schedule
from calc.day.schedule import Schedule, full_meals
from tests.support.day_inputs import any_day, day_of


def clock_of(day: Schedule) -> str:
    meals = " ".join(f"{slot.role.split('_')[0]} {day.at(slot.minute)}" for slot in day.slots)
    return f"wake {day.at(0)} {meals} bed {day.at(day.bed)}"


# The rules are section 5's and 7's of science.md and rows N4, N6 and R1 of article.md: the meal
# before training 1-2 h ahead, the one after it 30-60 min later, the last 2 h or more before bed.
CLOCKS = [
    pytest.param(
        day_of(),
        "wake 06:30 meal 07:00 meal 11:30 pre 16:00 post 19:25 bed 21:25",
        id="after work: the post-workout meal keeps 2 h from bed",
    ),
    pytest.param(
        day_of(start=None),
        "wake 06:30 meal 07:00 meal 11:00 meal 14:55 meal 18:55 bed 21:25",
        id="rest day",
    ),
    pytest.param(
        day_of(start="05:30"),
        "wake 05:00 early 05:05 post 07:30 meal 10:50 meal 14:05 meal 17:25 bed 19:55",
        id="05:30: the day starts earlier and keeps its night; a snack is no meal",
    ),
    pytest.param(
        day_of(start="12:00"),
        "wake 06:30 meal 07:00 pre 10:30 post 14:00 meal 18:55 bed 21:25",
        id="lunch hour",
    ),
    pytest.param(
        day_of(start="21:30"),
        "wake 06:30 meal 07:30 meal 13:00 pre 18:30 post 23:15 bed 23:45",
        id="21:30: bed moves, and the meals come closer",
    ),
    pytest.param(
        day_of(wake="16:00", start="17:30"),
        "wake 16:00 pre 16:15 post 19:30 meal 00:00 meal 04:25 bed 06:55",
        id="night shift, trained after waking",
    ),
    pytest.param(
        day_of(wake="16:00", start="02:00"),
        "wake 16:00 meal 16:30 meal 20:30 pre 00:30 post 04:00 bed 06:55",
        id="night shift, trained in the break",
    ),
    pytest.param(
        day_of(start="09:00"),
        "wake 06:30 pre 07:30 post 11:00 meal 15:00 meal 18:55 bed 21:25",
        id="breakfast and the pre-workout meal collide and are one",
    ),
    pytest.param(
        day_of(start="06:40"),
        "wake 06:30 post 08:25 meal 11:55 meal 15:25 meal 18:55 bed 21:25",
        id="trained fasted: food 30 min after",
    ),
    pytest.param(
        day_of(start="06:30", minutes=120),
        "wake 06:30 post 09:00 meal 12:20 meal 15:35 meal 18:55 bed 21:25",
        id="a session at waking: the first meal is the one after it",
    ),
    pytest.param(
        day_of(start="07:00"),
        "wake 06:30 early 06:35 post 09:00 meal 12:20 meal 15:35 meal 18:55 bed 21:25",
        id="a small snack before an early session",
    ),
    pytest.param(
        day_of(start="07:45"),
        "wake 06:30 pre 06:45 post 09:45 meal 14:20 meal 18:55 bed 21:25",
        id="just long enough after waking for a pre-workout meal",
    ),
    pytest.param(
        day_of(start="07:44"),
        "wake 06:30 early 07:10 post 09:40 meal 12:45 meal 15:50 meal 18:55 bed 21:25",
        id="a minute less, and it is a small snack",
    ),
    pytest.param(
        day_of(start="14:00"),
        "wake 06:30 meal 07:30 pre 12:30 post 16:00 meal 18:55 bed 21:25",
        id="early afternoon leaves a dinner",
    ),
    pytest.param(
        day_of(start="18:00", minutes=120, meals=6, hours=9.5),
        "wake 06:30 meal 07:00 meal 09:25 meal 11:45 meal 14:10 pre 16:30 post 20:30 bed 21:00",
        id="six meals and a long session: a small meal before bed",
    ),
    pytest.param(
        day_of(start="10:30", minutes=240, meals=6, hours=9.5),
        "wake 06:30 meal 07:00 pre 09:00 post 15:15 meal 16:55 meal 18:30 bed 21:00",
        id="six meals in a short day: there is room for five",
    ),
    pytest.param(
        day_of(start="00:30"),
        "wake 00:00 early 00:05 post 02:30 meal 05:50 meal 09:05 meal 12:25 bed 14:55",
        id="half past midnight: too little would be left of the night",
    ),
]


@pytest.mark.parametrize(("inputs", "expected"), CLOCKS)
def test_a_whole_day_by_the_clock(inputs: DayInputs, expected: str) -> None:
    assert clock_of(schedule(inputs)) == expected


def notices_of(inputs: DayInputs) -> list[tuple[str, str, str, str]]:
    return [(n.kind, n.topic, n.asked, n.given) for n in schedule(inputs).notices]


@pytest.mark.parametrize(
    ("inputs", "expected"),
    [
        (day_of(), []),
        (day_of(start="05:30"), [("changed", "day", "wake 06:30", "wake 05:00")]),
        (
            day_of(start="21:30", meals=5),
            [
                ("changed", "sleep", "bed 21:25", "bed 23:45"),
                ("advice", "sleep", "", ""),
            ],
        ),
        (
            day_of(start="19:15", minutes=60),
            [("advice", "sleep", "", "")],
        ),
        (
            day_of(start="10:30", minutes=240, meals=6, hours=9.5),
            [("changed", "day", "6 meals", "5 meals"), ("advice", "day", "", "")],
        ),
        (day_of(meals=3), [("advice", "day", "", "")]),
    ],
)
def test_what_was_moved_is_said(inputs: DayInputs, expected) -> None:
    assert notices_of(inputs) == expected


def test_a_long_gap_is_pointed_out_and_weighed_against_the_day() -> None:
    # 07:30 and 14:30 to 19:25 are as near as three meals around 17:30 come; a fourth is at 11:00.
    (notice,) = schedule(day_of(meals=3)).notices
    assert notice.why == (
        "7 h lie between the meals at 07:30 and 14:30; 4 meals would leave no more than 4 h 30. "
        "Protein every 3 to 4 hours is the usual advice; the day's total counts more."
    )


@pytest.mark.parametrize(
    ("start", "nearness"),
    [
        ("17:40", ""),  # two hours before bed to the minute
        ("17:45", "1 h 55"),
        ("18:10", "1 h 30"),
        ("18:15", ""),  # so near to bed that the meal is a small one
    ],
)
def test_a_large_meal_less_than_two_hours_before_bed_is_pointed_out(start, nearness) -> None:
    # science.md, section 7: the last large meal 2 to 3 h before bed, which is 21:25 here.
    day = schedule(day_of(start=start))
    said = [n.why for n in day.notices if n.why.startswith("The last meal")]
    assert [why.split(".")[0] for why in said] == (
        [f"The last meal is {nearness} before bed"] if nearness else []
    )


def each_meal_lies_between_wake_and_bed(day: Schedule) -> None:
    assert all(0 <= slot.minute <= day.bed <= MINUTES_A_DAY for slot in day.slots)


def no_meal_is_during_the_session_and_the_session_is_while_awake(
    day: Schedule, inputs: DayInputs
) -> None:
    for start, end in day.sessions:
        assert 0 <= start < end <= day.bed
        assert not any(start <= slot.minute < end for slot in day.slots)
        assert end - start == inputs.sessions[0].minutes
        assert minute_of(day.at(start)) == inputs.sessions[0].start_minute


def meals_are_ninety_minutes_apart_but_for_an_early_snack(day: Schedule) -> None:
    for earlier, later in pairwise(day.slots):
        assert later.minute > earlier.minute
        if earlier.role != "early_snack":
            assert later.minute - earlier.minute >= 90


def meals_around_training_keep_their_windows(day: Schedule) -> None:
    for start, end in day.sessions:
        for slot in day.slots:
            if slot.role == "pre_workout":
                # Three hours, on a round time of the clock before them.
                assert 60 <= start - slot.minute < 185
            if slot.role == "early_snack":
                assert 15 <= start - slot.minute <= 45
            if slot.role == "post_workout":
                assert 30 <= slot.minute - end <= 60


def another_number_of_meals_than_asked_is_always_said(day: Schedule, inputs: DayInputs) -> None:
    said = [n for n in day.notices if n.asked == f"{inputs.meals} meals"]
    found = full_meals(day.slots)
    long = day.bed > 18 * 60
    assert found <= inputs.meals + long
    assert bool(said) == (found != inputs.meals)


def a_day_of_usual_sessions_has_the_meals_it_was_asked_for(
    day: Schedule, inputs: DayInputs
) -> None:
    short = sum(one.minutes for one in inputs.sessions) <= 120
    if inputs.meals <= 4 and short and day.bed <= 18 * 60:
        assert full_meals(day.slots) == inputs.meals


@given(any_day())
def test_meals_of_any_day_have_their_places_and_their_number(inputs: DayInputs) -> None:
    day = schedule(inputs)
    each_meal_lies_between_wake_and_bed(day)
    no_meal_is_during_the_session_and_the_session_is_while_awake(day, inputs)
    meals_are_ninety_minutes_apart_but_for_an_early_snack(day)
    meals_around_training_keep_their_windows(day)
    another_number_of_meals_than_asked_is_always_said(day, inputs)
    a_day_of_usual_sessions_has_the_meals_it_was_asked_for(day, inputs)
