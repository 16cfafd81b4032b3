"""The meals of days with several sessions, two meals or an eating window, by the clock."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from calc.clock import MINUTES_A_DAY, minute_of
from calc.day import DayInputs, Training
from calc.day.meal_times import schedule
from tests.support.cases import each
from tests.support.day_inputs import any_day, day_of


def several(*sessions: tuple[str, int], **more) -> DayInputs:
    trained = tuple(Training(minute_of(start), minutes) for start, minutes in sessions)
    return replace(day_of(start=None, **more), kind="mon", sessions=trained)


def clock_of(inputs: DayInputs) -> str:
    day = schedule(inputs)
    meals = " ".join(f"{slot.role.split('_')[0]} {day.at(slot.minute)}" for slot in day.slots)
    return f"{meals} bed {day.at(day.bed)}"


WINDOW = (minute_of("12:00"), minute_of("20:00"))
NIGHT = (minute_of("18:30"), minute_of("04:45"))


@each(
    "inputs, expected",
    [
        # Breakfast is the meal after the first one; five hours at most to the next and the last.
        (
            several(("08:00", 60), ("17:30", 75)),
            "pre 06:45 post 10:00 pre 15:00 post 19:25 bed 21:25",
        ),
        # Three hours between: one meal for both.
        (
            several(("14:00", 60), ("18:00", 60)),
            "meal 07:30 pre 12:30 post 15:45 post 19:30 bed 21:25",
        ),
        # Under an hour: a snack between, the meal after both.
        (
            several(("16:00", 60), ("17:50", 40)),
            "meal 07:00 meal 10:45 pre 14:30 early 17:10 post 19:15 bed 21:25",
        ),
        # Three meals have a breakfast: a snack stands for the meal before a session at midday, as
        # the one after it and dinner are the others. A fourth meal is that before it.
        (
            day_of(start="13:00", meals=3),
            "meal 07:30 early 12:30 post 15:00 meal 18:55 bed 21:25",
        ),
        (day_of(start="13:00"), "meal 07:00 pre 11:30 post 15:00 meal 18:55 bed 21:25"),
        (day_of(start="14:00", meals=3), "meal 07:30 pre 12:30 post 16:00 bed 21:25"),
        # Two meals, as long as the day allows apart; no meal at waking.
        (day_of(start=None, meals=2), "meal 11:45 meal 18:55 bed 21:25"),
        (day_of(meals=2), "meal 11:45 post 19:15 bed 21:25"),
        # science_week.md D2: 12:00, 16:00, 19:30 for a window of eight hours.
        (day_of(meals=3, eating_window=WINDOW), "meal 12:00 pre 16:00 post 19:25 bed 21:25"),
        (
            day_of(start=None, meals=3, eating_window=WINDOW),
            "meal 12:00 meal 15:30 meal 18:55 bed 21:25",
        ),
        # D3: the fast is broken, trained two hours later, eaten again, and once before dawn.
        (
            day_of(wake="08:00", start="20:30", meals=3, eating_window=NIGHT),
            "meal 18:30 post 22:15 meal 04:15 bed 22:55",
        ),
    ],
)
def test_known_days(inputs, expected):
    assert clock_of(inputs) == expected


@each(
    "start, minutes, expected",
    [
        # science_week.md C1: 1-4 g/kg in the 1-4 h before; the last hour is for a snack.
        ("14:00", 90, "meal 07:00 pre 11:00 early 13:15 post 16:15 meal 18:55 bed 21:25"),
        ("10:00", 90, "pre 07:00 early 09:15 post 12:15 meal 15:35 meal 18:55 bed 21:25"),
        # Soon after waking there is time for the snack alone, three quarters of an hour before.
        ("07:30", 200, "early 06:45 post 11:35 meal 14:00 meal 16:30 meal 18:55 bed 21:25"),
        ("09:00", 90, "pre 06:45 early 08:15 post 11:15 meal 15:05 meal 18:55 bed 21:25"),
        # Too soon after the meal for a snack beside it.
        ("08:45", 90, "pre 06:45 post 11:00 meal 15:00 meal 18:55 bed 21:25"),
    ],
)
def test_a_long_effort_has_its_meal_hours_before_and_a_snack_in_the_last_one(
    start, minutes, expected
):
    (one,) = day_of(start=start, minutes=minutes).sessions
    inputs = replace(day_of(), sessions=(replace(one, long=True),))
    assert clock_of(inputs) == expected
    assert all(slot.small for slot in schedule(inputs).slots if slot.role == "early_snack")


@given(any_day())
def test_a_long_gap_is_left_only_where_no_meal_of_its_number_shortens_it(inputs):
    day = schedule(inputs)
    widest = max((b.minute - a.minute for a, b in pairwise(day.slots)), default=0)
    told = [one.why for one in day.notices if "lie between the meals" in one.why]
    assert bool(told) == (widest > 300 and inputs.meals > 2)
    if day.sessions or len(day.slots) < inputs.meals:
        return
    # A day of rest is divided evenly: from an hour after waking to three before bed at the most.
    room = day.bed - 240
    assert widest <= 300 or room / (len(day.slots) - 1) > 295


def test_a_long_effort_at_midday_gets_three_meals_a_fourth():
    (one,) = day_of(start="14:00", minutes=90).sessions
    inputs = replace(day_of(meals=3), sessions=(replace(one, long=True),))
    assert clock_of(inputs) == "meal 07:00 pre 11:00 early 13:15 post 16:15 meal 18:55 bed 21:25"
    assert ("3 meals", "4 meals") in {(n.asked, n.given) for n in schedule(inputs).notices}


def test_training_outside_the_window_is_said_to_be_fasted():
    early = schedule(day_of(start="06:45", eating_window=WINDOW))
    assert any("trained fasted" in notice.why for notice in early.notices)
    assert not any("fasted" in one.why for one in schedule(day_of(eating_window=WINDOW)).notices)


def test_a_day_of_two_sessions_has_a_meal_more_than_three_and_says_so():
    day = schedule(several(("08:00", 60), ("17:30", 75), meals=3))
    assert ("3 meals", "4 meals") in {(one.asked, one.given) for one in day.notices}


@st.composite
def any_several(draw) -> DayInputs:
    inputs = draw(any_day())
    starts = sorted(draw(st.sets(st.integers(0, 15), min_size=2, max_size=3)))
    sessions = [
        Training((inputs.wake_minute + 20 + 60 * start) % MINUTES_A_DAY, draw(st.integers(15, 60)))
        for start in starts
    ]
    window = draw(st.none() | st.tuples(st.integers(0, 1439), st.integers(240, 900)))
    if window is not None:
        window = window[0], (window[0] + window[1]) % MINUTES_A_DAY
    return replace(
        inputs,
        kind="mon",
        sessions=tuple(sessions[: draw(st.integers(0, 3))]),
        usual_wake_minute=inputs.wake_minute,
        eating_window=window,
    )


@given(any_several())
def test_no_meal_is_during_a_session_and_all_lie_within_the_day_and_apart(inputs):
    day = schedule(inputs)
    assert day.slots
    assert 0 <= day.bed <= day.length
    for start, end in day.sessions:
        assert 0 <= start < end <= day.bed
        assert not any(start <= slot.minute < end for slot in day.slots)
    for slot in day.slots:
        assert 0 <= slot.minute <= day.length
        assert slot.minute <= day.bed or inputs.eating_window is not None
    first = min((start for start, _ in day.sessions), default=day.bed)
    if inputs.eating_window is None and inputs.meals > 2 and first >= 75 and not day.sessions[1:]:
        assert day.slots[0].minute <= 120, "a morning is not left out"
    for earlier, later in pairwise(day.slots):
        assert later.minute - earlier.minute >= (90 if earlier.role != "early_snack" else 1)
