"""A day in words: what was had and is left, its lines in their order, the last values before."""

from __future__ import annotations

from datetime import date
from math import nan

import pytest

from calc import Profile, make_plan
from calc.food import menu
from calc.journal import Journal
from calc.journal.by_hand import put_day
from calc.show.plan.clock import in_whole_grams
from calc.show.today import day as shown
from calc.today import diary
from calc.today.meals import Amounts, Extra, Lived, rows_of
from calc.today.rest import rest_of
from tests.support.todays import ROWS

MONDAY = date(2026, 11, 30)
PLAN = make_plan(Profile(weight="80 kg", height="180 cm", age=30, sex="male"))
DAY = in_whole_grams(PLAN.days["training"], "metric")


@pytest.mark.parametrize(
    "day, said",
    [(30, "Today"), (29, "Yesterday"), (28, "Saturday"), (27, "Friday")],
)
def test_a_day_is_called_as_people_do(day: int, said: str):
    assert shown.title(date(2026, 11, day), MONDAY) == said
    assert shown.title(date(2026, 12, 1), MONDAY) == "Tomorrow"
    assert shown.dated(MONDAY) == "Mon 30 Nov"
    assert shown.beside(MONDAY) == ("‹ Sun", "Tue ›")


def test_what_was_had_is_beside_what_is_asked():
    lived = diary.tell(Lived(), "Breakfast", diary.planned(ROWS[0]))
    assert shown.had_sentence(lived, ROWS) == (
        "<b>600</b> of 2,420 kcal, <b>30</b> of 115 g protein"
    )
    cake = diary.add(lived, Extra("cake", Amounts(400.0, nan, nan, nan)))
    assert "<b>1,000</b> of" in shown.had_sentence(cake, ROWS)
    assert "<b>30</b> at least of" in shown.had_sentence(cake, ROWS)
    assert shown.had_sentence(Lived(), ()) == ""


def left(lived: Lived) -> str:
    return shown.left_sentence(lived, rest_of(ROWS, lived), ROWS)


def test_it_says_what_becomes_of_the_rest():
    assert left(Lived()) == left(diary.tell(Lived(), "Lunch", diary.planned(ROWS[1]))) == ""
    assert left(diary.tell(Lived(), "Lunch", diary.skipped())).startswith("The meals to come take")
    feast = Lived(extras=(Extra("feast", Amounts(2400.0, 0.0, 0.0, 0.0)),))
    assert "ends about 1,260 kcal over. Tomorrow stays" in left(feast)


def test_it_says_that_the_day_is_in_the_journal():
    whole = diary.as_planned(Lived(), ROWS)
    assert left(whole) == "The day is in your journal, as planned."
    less = diary.tell(whole, "Lunch", diary.skipped())
    assert "800 kcal under the plan" in left(less)
    unknown = diary.add(whole, Extra("soup", Amounts(nan, nan, nan, nan)))
    assert "with what is known" in left(unknown)


def test_lines_stand_in_the_order_of_the_day():
    rows = rows_of(DAY)
    lines = shown.lines_of(DAY, rows, rest_of(rows, Lived()), Lived())
    assert [line.role for line in lines] == ["meal", "meal", "meal", "training", "meal", "bed"]
    assert lines[3].holds == "75 min"
    assert [line.time for line in lines] == sorted(line.time for line in lines)
    assert lines[0].holds == "983 kcal, 36 g protein"


def test_a_meal_that_was_told_of_says_what_it_was():
    rows = rows_of(DAY)
    lived = diary.tell(Lived(), rows[0].name, diary.skipped())
    lines = shown.lines_of(DAY, rows, rest_of(rows, lived), lived)
    assert lines[0].holds == ""
    assert shown.told_as(lived.meals[rows[0].name]) == "Skipped"
    assert shown.told_as(None) is None
    # What was left out is in the meals to come.
    assert lines[1].holds != "983 kcal, 36 g protein"


def test_what_is_taken_during_a_session_stands_once_in_its_place():
    plan = make_plan(
        Profile(
            weight="80 kg",
            height="180 cm",
            age=30,
            sex="male",
            sessions=("mon 17:30 150 endurance hard",),
        )
    )
    day = in_whole_grams(plan.days[plan.kind_of("mon")], "metric")
    rows = rows_of(day)
    lines = shown.lines_of(day, rows, rest_of(rows, Lived()), Lived())
    assert [line.role for line in lines].count("during") == 1
    assert "training" not in [line.role for line in lines]


def test_the_dishes_of_a_weekday_by_meal_and_time():
    dishes = shown.dishes_of(menu(PLAN, "mon"), "mon")
    assert set(dishes) == {f"{row.label} {row.time}" for row in rows_of(DAY)}
    assert all(dishes.values())


def test_the_last_value_before_a_day_says_when_it_was():
    journal = put_day(Journal(), date(2026, 11, 26), weight_kg=80.2, sleep_h=7.5)
    last = shown.last_before(journal, "weight_kg", MONDAY, "metric")
    assert last == (80.2, "80.2 kg on Thu 26 Nov")
    assert shown.last_before(journal, "sleep_h", MONDAY, "metric") == (7.5, "7.5 h on Thu 26 Nov")
    assert shown.last_before(journal, "weight_kg", MONDAY, "imperial") == (
        80.2,
        "176.8 lb on Thu 26 Nov",
    )
    assert shown.last_before(journal, "weight_kg", date(2026, 11, 26), "metric") is None
    assert shown.last_before(journal, "weight_kg", date(2027, 3, 1), "metric") is None


def test_a_glass_is_one_of_the_persons_units():
    assert shown.glasses_sentence(2500, "metric") == "of about 10, 250 ml each"
    assert shown.glasses_sentence(None, "imperial") == "8 fl oz each"
    assert shown.body_label("weight_kg", "imperial") == "Weigh-in (lb)"
    assert shown.body_label("sleep_h", "metric") == "Slept (h)"
