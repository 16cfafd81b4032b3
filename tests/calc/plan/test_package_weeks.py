"""Twenty-three weeks as they are lived, and what holds for every week of anybody."""

from __future__ import annotations

import contextlib
import io
import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import InputError, Profile, make_plan
from calc.day import totals
from calc.day.calendar import calendar_file
from calc.day.events import MEAL_ROLES
from calc.day.meal_shares import WORKOUT_SHARE
from calc.person.limits import SESSION_KINDS, WEEKDAYS
from calc.plan.plan import Plan
from tests.support.cases import each
from tests.support.profiles import GUARDED, TIMES, plan
from tests.support.weeks import WEEKS, days_of

# The days that each week is about, read beside what a sports dietitian would expect of it, which
# `tests.support.weeks` tells. A day that is asked for by its first weekday stands for its equals.
KNOWN: dict[str, dict[str, str]] = {
    "rest only": {
        "rest": "2926 kcal, carbohydrate 4.1 g/kg, fat 114 g; "
        "wake 06:30 meal 07:00 meal 11:05 meal 15:10 meal 19:15 bed 21:45",
    },
    "four evenings, short form": {
        "training": "3428 kcal, carbohydrate 6.0 g/kg, fat 104 g; "
        "wake 06:30 meal 07:00 meal 11:30 pre 16:00 train 17:30 post 19:30 bed 21:45",
        "rest": "3098 kcal, carbohydrate 4.5 g/kg, fat 120 g; "
        "wake 06:30 meal 07:00 meal 11:05 meal 15:10 meal 19:15 bed 21:45",
    },
    "double: run at 05:30, legs at 18:00": {
        "tue": "3113 kcal, carbohydrate 4.5 g/kg, fat 121 g; "
        "wake 06:30 meal 07:00 meal 10:35 meal 14:10 meal 17:45 bed 20:15",
        "wed": "3895 kcal, carbohydrate 7.8 g/kg, fat 90 g; "
        "wake 05:00 snack 05:05 train 05:30 post 07:15 meal 11:55 pre 16:30 train 18:00 "
        "post 19:45 bed 21:45",
    },
    "lift then run three hours later": {
        "tue": "4119 kcal, carbohydrate 8.0 g/kg, fat 109 g; "
        "wake 06:30 meal 07:30 pre 12:30 train 14:00 post 15:45 train 18:00 post 19:45 "
        "bed 21:45",
    },
    "lift, then yoga": {
        "mon": "3003 kcal, carbohydrate 4.3 g/kg, fat 117 g; "
        "wake 06:30 meal 07:00 meal 11:05 meal 15:10 meal 19:15 bed 21:45",
        "tue": "3355 kcal, carbohydrate 6.0 g/kg, fat 95 g; "
        "wake 06:30 meal 07:00 meal 11:15 pre 15:30 train 17:00 train 18:30 post 19:45 bed 21:45",
    },
    "three sessions a day": {
        "fri": "3111 kcal, carbohydrate 4.5 g/kg, fat 121 g; "
        "wake 06:30 meal 07:00 meal 10:55 meal 14:50 meal 18:45 bed 21:15",
        "sat": "3990 kcal, carbohydrate 8.0 g/kg, fat 95 g; "
        "wake 06:00 pre 06:15 train 07:30 post 09:15 pre 11:00 train 12:30 post 14:15 pre "
        "16:00 train 17:30 post 19:15 bed 21:45",
    },
    "three nights in a row": {
        "mon": "3026 kcal, carbohydrate 4.3 g/kg, fat 118 g; "
        "wake 06:30 meal 07:30 meal 12:25 meal 17:25 meal 22:20 meal 03:15 bed 06:15",
        "tue": "3026 kcal, carbohydrate 4.3 g/kg, fat 118 g; "
        "wake 15:00 meal 15:30 meal 19:35 meal 23:40 meal 03:45 bed 06:15",
        "wed": "3253 kcal, carbohydrate 5.9 g/kg, fat 86 g; "
        "wake 15:00 pre 15:30 train 17:00 post 18:45 meal 23:15 meal 03:45 bed 06:15",
        "thu": "3026 kcal, carbohydrate 4.3 g/kg, fat 118 g; "
        "wake 15:00 meal 15:30 meal 17:25 meal 19:15 bed 21:45",
        "fri": "3026 kcal, carbohydrate 4.3 g/kg, fat 118 g; "
        "wake 06:30 meal 07:00 meal 11:05 meal 15:10 meal 19:15 bed 21:45",
    },
    "early shift, late shift": {
        "mon": "3026 kcal, carbohydrate 4.3 g/kg, fat 118 g; "
        "wake 04:30 meal 05:00 meal 09:05 meal 13:10 meal 17:15 bed 19:45",
        "tue": "3423 kcal, carbohydrate 6.0 g/kg, fat 103 g; "
        "wake 04:30 meal 05:00 meal 09:30 pre 14:00 train 15:30 post 17:15 bed 21:45",
        "wed": "3026 kcal, carbohydrate 4.3 g/kg, fat 118 g; "
        "wake 06:30 meal 07:00 meal 11:45 meal 16:30 meal 21:15 bed 23:45",
        "thu": "3026 kcal, carbohydrate 4.3 g/kg, fat 118 g; "
        "wake 08:30 meal 09:00 meal 13:05 meal 17:10 meal 21:15 bed 23:45",
        "sun": "3026 kcal, carbohydrate 4.3 g/kg, fat 118 g; "
        "wake 06:30 meal 07:00 meal 10:25 meal 13:50 meal 17:15 bed 19:45",
    },
    "Saturday match": {
        "mon": "3116 kcal, carbohydrate 4.5 g/kg, fat 121 g; "
        "wake 06:30 meal 07:00 meal 11:05 meal 15:10 meal 19:15 bed 21:45",
        "sat": "3893 kcal, carbohydrate 7.0 g/kg, fat 120 g; "
        "wake 06:30 meal 07:00 pre 11:00 snack 13:15 train 14:00 post 16:15 meal 19:15 "
        "bed 21:45",
        "fri": "3116 kcal, carbohydrate 6.0 g/kg, fat 69 g; "
        "wake 06:30 meal 07:00 meal 11:05 meal 15:10 meal 19:15 bed 21:45",
    },
    "long run on Sunday": {
        "sat": "3052 kcal, carbohydrate 5.8 g/kg, fat 68 g; "
        "wake 06:30 meal 07:00 meal 11:05 meal 15:10 meal 19:15 bed 21:45",
        "sun": "4831 kcal, carbohydrate 10.3 g/kg, fat 107 g; "
        "wake 06:30 snack 06:35 train 07:00 post 11:05 meal 13:50 meal 16:30 meal 19:15 "
        "bed 21:45",
    },
    "06:00 every weekday": {
        "mon": "3381 kcal, carbohydrate 6.0 g/kg, fat 98 g; "
        "wake 05:30 snack 05:35 train 06:00 post 07:45 meal 11:15 meal 14:45 meal 18:15 "
        "bed 20:45",
        "fri": "3381 kcal, carbohydrate 6.0 g/kg, fat 98 g; "
        "wake 05:30 snack 05:35 train 06:00 post 07:45 meal 11:35 meal 15:25 meal 19:15 "
        "bed 21:45",
        "sun": "3052 kcal, carbohydrate 4.4 g/kg, fat 119 g; "
        "wake 06:30 meal 07:00 meal 10:45 meal 14:30 meal 18:15 bed 20:45",
    },
    "late session, sleep in": {
        "fri": "3378 kcal, carbohydrate 6.0 g/kg, fat 98 g; "
        "wake 06:30 meal 07:30 meal 12:30 pre 17:30 train 20:30 post 22:15 bed 23:45",
        "sat": "3004 kcal, carbohydrate 4.3 g/kg, fat 117 g; "
        "wake 08:30 meal 09:00 meal 12:25 meal 15:50 meal 19:15 bed 21:45",
    },
    "trained after midnight": {
        "training": "3269 kcal, carbohydrate 6.0 g/kg, fat 86 g; "
        "wake 14:00 meal 14:30 meal 19:00 pre 23:30 train 01:00 post 02:45 bed 05:15",
    },
    "two meals": {
        "training": "3428 kcal, carbohydrate 6.0 g/kg, fat 104 g; "
        "wake 06:30 meal 11:50 train 17:30 post 19:15 bed 21:45",
        "rest": "3098 kcal, carbohydrate 4.5 g/kg, fat 120 g; "
        "wake 06:30 meal 11:50 meal 19:15 bed 21:45",
    },
    "window 12 to 20, gaining": {
        "training": "3428 kcal, carbohydrate 6.0 g/kg, fat 104 g; "
        "wake 06:30 meal 12:00 pre 16:00 train 17:30 post 19:30 bed 21:45",
        "rest": "3098 kcal, carbohydrate 4.5 g/kg, fat 120 g; "
        "wake 06:30 meal 12:00 meal 15:40 meal 19:15 bed 21:45",
    },
    "window, trained at 06:45": {
        "mon": "3253 kcal, carbohydrate 5.9 g/kg, fat 86 g; "
        "wake 06:30 train 06:45 meal 12:00 meal 15:40 meal 19:15 bed 21:45",
    },
    "Ramadan, trained after iftar": {
        "training": "3071 kcal, carbohydrate 5.6 g/kg, fat 80 g; "
        "wake 08:00 meal 18:30 train 20:30 post 22:00 bed 23:15 meal 04:15",
        "rest": "2784 kcal, carbohydrate 4.0 g/kg, fat 103 g; "
        "wake 08:00 meal 18:30 meal 20:45 bed 23:15 meal 04:15",
    },
    "Ramadan, trained before iftar": {
        "training": "3008 kcal, carbohydrate 5.0 g/kg, fat 92 g; "
        "wake 08:00 train 17:15 post 18:30 meal 20:45 bed 23:15 meal 04:15",
        "rest": "2727 kcal, carbohydrate 4.0 g/kg, fat 97 g; "
        "wake 08:00 meal 18:30 meal 20:45 bed 23:15 meal 04:15",
    },
    "woman who cuts on five days": {
        "mon": "1981 kcal, carbohydrate 4.2 g/kg, fat 53 g; "
        "wake 06:30 meal 07:00 meal 11:45 pre 16:30 train 18:00 post 19:45 bed 21:45",
        "tue": "1828 kcal, carbohydrate 4.0 g/kg, fat 40 g; "
        "wake 06:30 meal 07:00 meal 11:45 pre 16:30 train 18:00 post 19:45 bed 21:45",
        "wed": "1701 kcal, carbohydrate 3.0 g/kg, fat 53 g; "
        "wake 06:30 meal 07:00 meal 11:05 meal 15:10 meal 19:15 bed 21:45",
        "sat": "2229 kcal, carbohydrate 5.2 g/kg, fat 53 g; "
        "wake 06:30 pre 08:30 train 10:00 post 11:45 meal 15:30 meal 19:15 bed 21:45",
    },
    "older woman, two lifts and three walks": {
        "mon": "2218 kcal, carbohydrate 5.0 g/kg, fat 62 g; "
        "wake 06:30 pre 08:30 train 10:00 post 11:30 meal 15:25 meal 19:20 bed 21:50",
        "tue": "2096 kcal, carbohydrate 4.6 g/kg, fat 58 g; "
        "wake 06:30 meal 07:00 train 10:00 meal 11:05 meal 15:15 meal 19:20 bed 21:50",
        "wed": "1936 kcal, carbohydrate 4.0 g/kg, fat 58 g; "
        "wake 06:30 meal 07:00 meal 11:05 meal 15:15 meal 19:20 bed 21:50",
    },
    "small woman, three sessions": {
        "mon": "2052 kcal, carbohydrate 6.0 g/kg, fat 62 g; "
        "wake 06:30 meal 07:00 meal 11:45 pre 16:30 train 18:00 post 19:45 bed 21:45",
        "tue": "1872 kcal, carbohydrate 4.5 g/kg, fat 73 g; "
        "wake 06:30 meal 07:00 meal 11:05 meal 15:10 meal 19:15 bed 21:45",
        "fri": "1872 kcal, carbohydrate 6.0 g/kg, fat 42 g; "
        "wake 06:30 meal 07:00 meal 11:05 meal 15:10 meal 19:15 bed 21:45",
        "sat": "2338 kcal, carbohydrate 7.0 g/kg, fat 72 g; "
        "wake 06:30 pre 06:45 snack 08:15 train 09:00 post 11:15 meal 15:15 meal 19:15 "
        "bed 21:45",
    },
    "large man who cuts": {
        "mon": "3214 kcal, carbohydrate 3.1 g/kg, fat 85 g; "
        "wake 06:30 meal 07:00 meal 11:30 pre 16:00 train 17:30 post 19:30 bed 21:35",
        "tue": "2727 kcal, carbohydrate 2.2 g/kg, fat 85 g; "
        "wake 06:30 meal 07:00 meal 11:00 meal 15:05 meal 19:05 bed 21:35",
        "wed": "2912 kcal, carbohydrate 2.6 g/kg, fat 85 g; "
        "wake 06:30 meal 07:00 meal 11:00 train 12:00 meal 15:05 meal 19:05 bed 21:35",
        "sun": "3832 kcal, carbohydrate 4.3 g/kg, fat 85 g; "
        "wake 06:30 pre 08:30 train 10:00 post 12:25 meal 15:45 meal 19:05 bed 21:35",
    },
    "equal days wanted": {
        "mon": "3121 kcal, carbohydrate 5.5 g/kg, fat 87 g; "
        "wake 06:30 meal 07:00 meal 11:30 pre 16:00 train 17:30 post 19:30 bed 21:45",
        "tue": "3121 kcal, carbohydrate 4.5 g/kg, fat 121 g; "
        "wake 06:30 meal 07:00 meal 11:05 meal 15:10 meal 19:15 bed 21:45",
        "thu": "3120 kcal, carbohydrate 5.0 g/kg, fat 105 g; "
        "wake 06:30 meal 07:30 pre 10:00 train 12:00 post 13:45 meal 18:45 bed 21:45",
    },
}


@each("case", WEEKS)
def test_a_week_is_as_it_was_judged(case):
    found = days_of(plan(**case.fields))
    told = {names.split("+")[0]: line for names, line in found.items()}
    assert {name: told.get(name) for name in KNOWN[case.name]} == KNOWN[case.name]


@each("case", WEEKS)
def test_a_week_keeps_its_energy_and_its_days_add_up(case):
    holds_together(plan(**case.fields))


@each("case", WEEKS)
def test_a_note_is_sentences_with_one_space_between_them(case):
    found = plan(**case.fields)
    notes = [note for name in WEEKDAYS for note in found.day(name)["note"]]
    assert notes == [" ".join(note.split()) for note in notes]


def test_a_swing_of_none_gives_every_day_the_same_energy():
    week = next(case for case in WEEKS if case.name == "equal days wanted")
    energy = plan(**week.fields).amounts.days.week.energy.target
    assert len({round(part, 6) for part in energy}) == 1


def test_the_short_form_and_the_same_sessions_are_one_week():
    usual = [f"{day} 17:30 75" for day in ("mon", "tue", "thu", "fri")]
    short, long = plan(), plan(sessions=usual)
    assert short.days_csv() == long.days_csv()
    assert short.groups == long.groups == (("mon", "tue", "thu", "fri"), ("wed", "sat", "sun"))
    for name, kind in (("mon", "training"), ("sun", "rest")):
        pd.testing.assert_frame_equal(
            short.day(name).drop(columns="day"), short.day(kind).drop(columns="day")
        )
        assert set(short.day(name)["day"]) == {name}
    with pytest.raises(KeyError):
        short.day("someday")


def test_a_week_of_one_kind_of_double_day_shows_both_sessions_wherever_it_is_shown():
    found = plan(sessions=["tue 17:00 75 whole", "tue 18:30 30 mobility"])
    both = ["Training, whole", "Training, mobility"]
    assert found.groups == (("mon", "wed", "thu", "fri", "sat", "sun"), ("tue",))
    back = pd.read_csv(io.StringIO(found.days_csv()))
    assert back[back["what"].isin(both)][["day", "what"]].values.tolist() == [
        ["tue", name] for name in both
    ]
    file = calendar_file(found.calendar_days, date(2026, 11, 30)).decode()
    assert re.findall(r"SUMMARY:(Training[^\r]*)", file) == [
        name.replace(",", "\\,") for name in both
    ]
    # The same on each day of the week, and a waking of all days that is not the usual one.
    daily = plan(sessions=[f"{day} {at}" for day in WEEKDAYS for at in ("08:00 60", "17:00 45")])
    assert daily.groups == (WEEKDAYS,)
    assert (daily.day("sun")["what"] == "Training").sum() == 2
    early = plan(wake_times=dict.fromkeys(WEEKDAYS, "05:00"))
    assert {early.days[early.kind_of(day)].wake_minute for day in WEEKDAYS} == {300}


def test_the_csv_of_days_that_differ_names_the_weekdays_and_reads_back():
    found = plan(sessions=["mon 05:30 60 endurance easy", "mon 18:00 75 legs"])
    back = pd.read_csv(io.StringIO(found.days_csv()), keep_default_na=False, na_values=[""])
    assert back["day"].unique().tolist() == list(WEEKDAYS) == list(found.day_kinds)
    days = pd.concat([found.day(name) for name in WEEKDAYS], ignore_index=True)
    pd.testing.assert_frame_equal(back.fillna({"note": ""}), days, check_dtype=False)
    assert found.days["tue"] is not found.days["thu"]
    assert found.days["tue"].events is found.days["thu"].events, "equal days are made once"


def test_the_plan_s_csv_has_the_weekdays_where_they_differ():
    found = plan(sessions=["mon 05:30 60 endurance easy", "mon 18:00 75 legs"])
    frame = found.to_frame().set_index(["item", "day"])
    energy = frame["target"]["energy"]
    assert energy[[*WEEKDAYS]].mean() == pytest.approx(energy["week"], abs=0.1)
    for what in ("carbohydrate", "fat"):
        sums = totals(found.day("mon"))
        assert frame.loc[(what, "mon"), "target"] == pytest.approx(sums[f"{what}_g"], abs=0.1)
    assert "mon" not in set(plan().to_frame()["day"])
    withheld = plan(sessions=["mon 05:30 60", "mon 18:00 75 legs"], conditions={"insulin"})
    assert "carbohydrate" not in set(withheld.to_frame()["item"])


def test_the_calendar_has_each_weekday_s_own_events_by_groups():
    found = plan(sessions=["mon 05:30 60 endurance easy", "mon 18:00 75 legs"])
    file = calendar_file(found.calendar_days, date(2026, 11, 30)).decode().replace("\r\n ", "")
    entries = file.split("BEGIN:VEVENT")[1:]
    wakes = [one for one in entries if "SUMMARY:Wake" in one]
    told = {re.findall(r"DTSTART:\d+T(\d{4})|BYDAY=([A-Z,]+)", one)[1][1] for one in wakes}
    assert told == {"MO", "TU,WE,TH,FR,SA", "SU"}
    (first,) = [one for one in wakes if "BYDAY=MO" in one]
    assert "DTSTART:20261130T050000" in first
    sessions = [one for one in entries if "SUMMARY:Training" in one]
    assert ["BYDAY=MO" in one for one in sessions] == [True, True]


def test_a_day_that_begins_before_midnight_is_on_its_calendar_day():
    found = plan(sessions=["wed 01:00 60 upper"], wake_time="01:20")
    (waking,) = [names for day, names in found.calendar_days if day.kind == "wed"]
    assert waking == ("wed",)
    early = plan(sessions=["wed 00:10 60 upper"], wake_time="01:20")
    (waking,) = [names for day, names in early.calendar_days if day.kind == "wed"]
    assert waking == ("tue",)


def test_notices_of_days_that_differ_name_the_weekdays():
    found = plan(sessions=["tue 05:30 60", "thu 05:30 60", "sat 09:00 60"])
    (early,) = [one.why for one in found.notices if "the evening before" in one.why]
    assert early.startswith("Tue, Thu: The session at 05:30 lies before the usual waking")


def test_a_day_that_costs_more_than_a_tenth_eats_what_it_costs():
    # 60 min each of upper body, easy endurance and legs at 80 kg: science_week.md A3.
    sessions = ["sat 07:30 60 upper", "sat 12:30 60 endurance easy", "sat 17:30 60 legs"]
    cost = 80 * (2.0 * 1.07 + 5.0 * 1.02 + 3.5 * 1.07)
    for swing, share in ((0.10, 1), (0.05, 0.5), (0, 0)):
        found = plan(sessions=sessions, energy_swing=swing).amounts.days.week.energy.target
        assert found.sat - found.fri == pytest.approx(share * cost)


@each(
    "name, said",
    [
        ("three nights in a row", "Only 6 h 45 lie between waking at 15:00 and bed at 21:45"),
        ("Ramadan, trained after iftar", "try a start sooner after the fast or a longer wind-down"),
        ("early shift, late shift", "Lights go out at 19:45 after Mon"),
    ],
)
def test_what_a_dietitian_missed_is_said(name, said):
    (case,) = [one for one in WEEKS if one.name == name]
    assert any(said in one.why for one in plan(**case.fields).notices)


def test_a_late_meal_after_the_fast_is_not_the_day_s_remainder():
    case = next(case for case in WEEKS if case.name == "Ramadan, trained after iftar")
    day = plan(**case.fields).day("training").set_index("start")["energy_kcal"]
    # An hour and a quarter before bed; the meal that breaks the fast had room.
    assert day["22:00"] == pytest.approx(950, abs=1)
    assert 900 < day["18:30"] < 950
    assert day["04:15"] == pytest.approx(1200, abs=1)


def test_a_night_that_a_meal_cuts_says_in_which_parts_it_is_slept():
    case = next(case for case in WEEKS if case.name == "Ramadan, trained after iftar")
    day = plan(**case.fields).day("rest").set_index("what")
    # 23:15 to 04:15, half an hour awake, and to 08:00.
    assert day.loc["Lights out", "note"] == (
        "8 h 45 in bed, cut by the meal at 04:15: 5 h before it and about 3 h 15 after it."
    )


def test_meals_around_training_go_by_the_reference_weight():
    case = next(case for case in WEEKS if case.name == "large man who cuts")
    found = plan(**case.fields)
    reference = float(found.amounts.protein.reference_weight_kg)
    assert reference == pytest.approx(97.4, abs=0.05)
    meals = found.day("sun").set_index("what")["carbohydrate_g"]
    # science_week.md C2: above the reference weight grams go by it; 1.2 g/kg within two hours.
    assert meals["Pre-workout meal (breakfast)"] == pytest.approx(1.2 * reference, abs=0.1)
    # An easy hour and a half needs neither a snack before it nor a bottle of sugar in it.
    assert meals.drop("Pre-workout meal (breakfast)").max() <= 2.5 * reference
    assert not meals.filter(regex="Top-up|Training").dropna().any()
    assert not any("3 g/kg" in one.why for one in found.notices), "it is 4 by the reference weight"


def test_a_walk_has_no_meals_of_its_own_and_its_day_stays_below_one_of_lifting():
    case = next(case for case in WEEKS if case.name == "older woman, two lifts and three walks")
    found = plan(**case.fields)
    energy = found.amounts.days.week.energy.target
    assert energy.wed < energy.tue < energy.mon
    assert not [name for name in found.day("tue")["what"] if "workout" in name]
    assert "A walk stands here with 50 % of its cost." in found.explain("energy_tue").why
    assert "walk" not in plan(sessions=["mon 18:00 60 upper"]).explain("energy_mon").why
    # A walk soon after lifting is part of the session: the meal comes after both.
    both = plan(sessions=["mon 17:00 60 upper", "mon 18:20 40 walk", "thu 9:00 60"]).day("mon")
    assert both.set_index("what")["start"]["Post-workout meal (dinner)"] == "19:45"


@each("start", [f"{hour:02}:{minute:02}" for hour in range(6, 22) for minute in (0, 35)])
def test_a_meal_steps_aside_for_a_walk(start):
    day = plan(sessions=[f"mon {start} 60 walk"]).days["mon"]
    (walk,) = [event for event in day.events if event.role == "training"]
    meals = [event.start for event in day.events if event.role in MEAL_ROLES]
    assert len(meals) == 4
    assert not [minute for minute in meals if walk.start <= minute < walk.end]
    assert all(later - earlier >= 90 for earlier, later in pairwise(meals))


def test_a_night_at_work_has_its_large_meals_before_it():
    case = next(case for case in WEEKS if case.name == "three nights in a row")
    found = plan(**case.fields)
    for name in ("mon", "tue", "wed"):
        day = found.day(name).set_index("start")
        night = day.loc["03:15" if name == "mon" else "03:45"]
        # The first night's is a snack after a dinner at 17:25.
        assert night["energy_kcal"] == pytest.approx(395 if name == "mon" else 450, abs=1)
        assert "Light, as the body has its night now" in night["note"]
    monday = found.day("mon").set_index("what")["start"]
    assert monday[["Breakfast", "Lunch", "Dinner"]].tolist() == ["07:30", "12:25", "17:25"]
    assert found.day("tue").set_index("what")["energy_kcal"]["Lunch"] > 1000
    # Who wakes at 14:00 on every day has no night at work.
    own = next(case for case in WEEKS if case.name == "trained after midnight")
    dinner = plan(**own.fields).day("rest").set_index("what").loc["Dinner"]
    assert dinner["energy_kcal"] > 800
    assert "Light" not in dinner["note"]


def test_a_late_meal_that_is_called_light_is_light():
    case = next(case for case in WEEKS if case.name == "late session, sleep in")
    found = plan(**case.fields)
    assert any("keep this one light" in one.why for one in found.notices)
    friday = found.day("fri").set_index("what")["energy_kcal"]
    assert friday["Post-workout meal (dinner)"] == pytest.approx(450, abs=1)
    assert friday["Pre-workout meal"] > 900


@each("case", WEEKS)
def test_no_meal_is_a_feast_where_another_has_room(case):
    found = plan(**case.fields)
    reference = float(found.amounts.protein.reference_weight_kg)
    for name in WEEKDAYS:
        day = found.days[name]
        meals = [event for event in day.events if event.role in MEAL_ROLES]
        largest = max(meals, key=lambda event: event.energy_kcal)
        if len(meals) > 3:
            assert largest.energy_kcal <= 1201
            assert largest.carbohydrate_g <= 2.5 * reference + 0.1
        starts = [event.start for event in day.events if event.role == "training"]
        for meal in meals:
            soon = any(0 <= start - meal.start < 120 for start in starts)
            if soon and len(meals) in (4, 5) and case.name != "lift then run three hours later":
                assert meal.carbohydrate_g <= 1.2 * reference + 0.1


def test_the_eve_of_a_match_shifts_fat_to_carbohydrate_and_says_why():
    case = next(case for case in WEEKS if case.name == "Saturday match")
    found = plan(**case.fields)
    week = found.amounts.days.week
    assert week.energy.target.fri == pytest.approx(week.energy.target.wed)
    # Collins 2021: 6 g/kg of 80 kg, as far as the least fat allows.
    assert 5.9 * 80 < week.carbohydrate.target.fri < 6 * 80
    assert week.fat.target.fri == pytest.approx(week.fat.low.fri)
    why = found.explain("carbohydrate_fri").why
    assert "the day before a match or a long effort, with less fat: 6 to 8 g/kg" in why
    assert "Collins 2021" in found.explain("carbohydrate_fri").source
    assert "Tomorrow is a match or a long effort" in " ".join(found.day("fri")["note"])
    assert "Tomorrow" not in " ".join(found.day("wed")["note"])


def test_training_days_short_of_carbohydrate_are_named():
    woman = {"weight": "70 kg", "height": "165 cm", "sex": "female", "goal": "cut"}
    sessions = ["mon 08:00 60 legs", "mon 18:00 60 endurance hard", "thu 18:00 60 upper"]
    found = plan(**woman, sessions=sessions, protein_per_kg=2.6)
    (said,) = [one.why for one in found.notices if "where" in one.why and "g/kg" in one.why]
    assert said.startswith("On Mon, Thu carbohydrate is ")
    assert "or more are usual" in said


def holds_together(found: Plan) -> None:
    """What holds for every week: energy kept, days that add up, nothing outside of its day."""
    week = found.amounts.days.week
    target = found.amounts.energy.target
    assert sum(week.energy.target) / 7 == pytest.approx(target, rel=1e-9)
    assert sum(day.length for day in found.week) == 7 * 24 * 60
    counted = not found.withheld.intersection(("energy", "protein", "fat", "carbohydrate"))
    for place, name in enumerate(WEEKDAYS):
        day = found.days[name]
        meals = [event for event in day.events if event.role in MEAL_ROLES]
        assert meals
        shown = found.days[found.kind_of(name)].events
        assert [one.label for one in shown if one.role == "training"] == [
            one.label for one in day.events if one.role == "training"
        ]
        for event in day.events:
            assert 0 <= event.start <= event.end <= day.length
        for earlier, later in pairwise(meals):
            assert later.start - earlier.start >= (90 if earlier.role != "early_snack" else 1)
        assert max(day.events, key=lambda event: event.end).end == day.length
        if not counted:
            continue
        sums = totals(day.table)
        assert sums["protein_g"] == pytest.approx(found.amounts.macros.protein.target, abs=0.051)
        assert sums["fat_g"] == pytest.approx(week.fat.target[place], abs=0.051)
        grams = week.carbohydrate.target[place]
        assert sums["carbohydrate_g"] == pytest.approx(grams, abs=0.051)
        assert sums["energy_kcal"] == pytest.approx(week.energy.target[place], abs=1)
        fuel = [event.carbohydrate_g for event in day.events if event.role == "training"]
        assert all(not one > WORKOUT_SHARE * grams for one in fuel)


@st.composite
def any_week(draw) -> Profile:
    """Anybody, with up to nine sessions, wakings of their own and an eating window."""
    profile = draw(GUARDED)
    lines = draw(
        st.lists(
            st.tuples(
                st.sampled_from(WEEKDAYS),
                st.integers(0, 287),
                st.integers(15, 240),
                st.sampled_from(("", *SESSION_KINDS)),
            ),
            max_size=9,
        )
    )
    texts = [
        f"{day} {at // 12:02}:{at % 12 * 5:02} {length} {kind}" for day, at, length, kind in lines
    ]
    wakings = draw(st.dictionaries(st.sampled_from(WEEKDAYS), TIMES, max_size=3))
    window = draw(st.none() | st.tuples(TIMES, TIMES).filter(lambda pair: pair[0] != pair[1]))
    fields = {"eating_window": window, "meals": draw(st.integers(2, 6))}
    found = replace(profile, **fields)
    with contextlib.suppress(InputError):
        found = replace(found, wake_times=wakings)
    kept: list[str] = []
    for text in texts:
        try:
            replace(found, sessions=[*kept, text])
        except InputError:
            continue
        kept.append(text)
    return replace(found, sessions=draw(st.permutations(kept)))


@given(any_week())
def test_every_week_of_anybody_holds_together(profile):
    found = make_plan(profile)
    holds_together(found)
    floor = found.amounts.floor
    assert found.amounts.energy.target >= floor.kcal_per_day - 1e-6
    assert make_plan(replace(profile)).days_csv() == found.days_csv()
