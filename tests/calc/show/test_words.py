"""Amounts as a person reads them, and the rows of pictures."""

from __future__ import annotations

import math
from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import Profile, make_plan
from calc.day import whole_grams
from calc.show import words
from calc.show.plan import clock as labels
from calc.show.plan.clock import LANES, MEALS, clock_sentence, clock_table, lanes, meals_of, night
from calc.show.plan.week import week_sentence, week_table, weight_sentence
from tests.support.profiles import GUARDED, plan

EXAMPLE = Profile(weight="80 kg", height="180 cm", age=30, sex="male")
PLAN = make_plan(EXAMPLE)


# science.md, section 0: energy to the nearest 10 kcal, water to 50 ml, sleep to 5 min.
@pytest.mark.parametrize(
    ("write", "value", "text"),
    [
        (words.kcal, 3496.76, "3,500"),
        (words.kcal, 1784.9, "1,780"),
        (words.kcal, 1785.0, "1,790"),
        (words.grams, 143.5, "144"),
        (words.grams, 1044.2, "1,044"),
        (words.litres, 2480, "2.5"),
        (words.litres, 2960, "2.95"),
        (words.litres, 3000, "3.0"),
        (words.duration, 9.0909, "9 h 05"),
        (words.duration, 8.0, "8 h"),
        (words.duration, 7.97, "8 h"),
        (words.duration, 0.75, "45 min"),
        # A US fluid ounce is 29.5735 ml.
        (words.fluid_ounces, 2480, "84"),
    ],
)
def test_amounts_are_rounded_as_a_person_reads_them(write, value: float, text: str):
    assert write(value) == text


# A pound is 0.45359237 kg.
@pytest.mark.parametrize(
    ("units", "text"),
    [
        (
            "metric",
            "Weight after is 80 kg, above 79.1 kg. Sip 375 to 750 ml. A BMI of 26 kg/m² and "
            "2.2 g/kg stay. 1 litre.",
        ),
        (
            "stone",
            "Weight after is 176.4 lb, above 174.4 lb. Sip 375 to 750 ml. A BMI of 26 kg/m² and "
            "2.2 g/kg stay. 1 litre.",
        ),
        (
            "imperial",
            "Weight after is 176.4 lb, above 174.4 lb. Sip 13 to 25 fl oz. A BMI of 26 kg/m² and "
            "2.2 g/kg stay. 34 fl oz.",
        ),
    ],
)
def test_a_sentence_is_put_into_the_readers_units(units, text: str):
    metric = (
        "Weight after is 80 kg, above 79.1 kg. Sip 375 to 750 ml. A BMI of 26 kg/m² and "
        "2.2 g/kg stay. 1 litre."
    )
    assert words.in_units(metric, units) == text


@given(st.floats(20, 400), st.sampled_from(["metric", "imperial", "stone"]))
def test_a_scales_figure_is_the_weight_that_is_shown_for_it(kilograms: float, units):
    shown = float(words.body_weight(kilograms, units, 6).split()[0].replace(",", ""))
    assert words.kilograms(shown, units) == pytest.approx(kilograms, abs=1e-5)


def test_cards_show_number_unit_and_range():
    assert PLAN.protein is not None
    assert PLAN.water is not None
    assert PLAN.time_in_bed is not None
    # 1.8 g/kg of 80 kg, between 1.6 and 2.2 (science.md 3.1).
    assert words.mass(PLAN.protein) == ("144", "g", "128–176")
    assert words.drink(PLAN.water, "metric") == ("2.5", "L", "2.0–2.95")
    assert words.drink(PLAN.water, "imperial") == ("84", "fl oz", "68–100")
    # 8 h asleep at an efficiency of 0.88, from 7 h and kept to 9.5 h (science.md 7).
    assert words.time(PLAN.time_in_bed) == ("9 h 05", "", "7 h 55–9 h 30")


@given(GUARDED, st.sampled_from(["training", "rest"]))
def test_the_picture_of_a_day_has_the_grams_of_its_table(profile, kind):
    day = make_plan(profile).days[kind]
    drawn = clock_table(day)
    eaten = whole_grams(day.table).dropna(subset="protein_g")
    said = [
        f"{protein:,.0f} g protein, {carbohydrate:,.0f} g carbohydrate, {fat:,.0f} g fat"
        for protein, carbohydrate, fat in eaten[
            ["protein_g", "carbohydrate_g", "fat_g"]
        ].itertuples(index=False)
    ]
    meals = drawn[drawn["mark"] == "meal"].sort_values("start", kind="stable")
    shown = [text for text in meals["amounts"] if "g protein" in text]
    assert len(shown) == len(said)
    assert all(grams in text for grams, text in zip(said, shown, strict=True))


def test_a_label_without_room_for_two_lines_keeps_its_first():
    five = plan(meals=5, wake_time="07:00", sleep_need=8.5, sleep_efficiency=0.9)
    meals = clock_table(five.days["training"]).query("mark == 'meal'")
    assert all(text[0].isdigit() for text in meals["text"])


# The session and what goes before and after it move waking, or bed; 8 h at 0.88 is 9 h 05.
@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ("21:25", "06:30", "9 h 05")),
        ({"training_start": "05:30"}, ("19:55", "05:00", "9 h 05")),
        ({"training_start": "21:30"}, ("23:45", "06:30", "6 h 45")),
        ({"wake_time": "16:00", "training_start": "02:00"}, ("06:55", "16:00", "9 h 05")),
    ],
)
def test_the_night_of_a_day_is_that_days_own(fields, expected):
    days = plan(**fields).days
    assert night(days["training"]) == expected
    if "wake_time" not in fields:
        assert night(days["rest"]) == ("21:25", "06:30", "9 h 05")


def test_the_day_in_a_sentence():
    assert clock_sentence(PLAN.days["training"]) == (
        "Four meals, 07:00 to 19:25; training 17:30–18:45; last caffeine by 12:35; "
        "lights out 21:25."
    )
    assert "training" not in clock_sentence(PLAN.days["rest"])


def test_a_night_shift_keeps_its_order_across_midnight():
    table = clock_table(plan(wake_time="16:00", training_start="02:00").days["training"])
    session = table[table["mark"] == "training"].iloc[0]
    assert (session["start"], session["time"]) == (26.0, "02:00–03:15")
    assert table["start"].min() == 16.0


@given(GUARDED, st.sampled_from(["training", "rest"]), st.sampled_from(["metric", "imperial"]))
def test_every_meal_of_a_day_is_in_its_picture_and_nothing_lies_outside(profile, kind, units):
    day = make_plan(profile).days[kind]
    table = clock_table(day, units)
    assert len(table[table["mark"] == "meal"]) == len(meals_of(day))
    assert (table["start"] >= day.wake_minute / 60).all()
    assert (table["end"] >= table["start"]).all()
    assert (table["end"] <= day.wake_minute / 60 + 24).all()
    assert table["size"].map(isfinite).all()
    assert set(lanes(table)) <= set(LANES)
    assert lanes(table)[0] == MEALS


@given(
    st.lists(st.integers(0, 1200), min_size=1, max_size=6, unique=True).map(sorted),
    st.lists(st.text("abc", min_size=1, max_size=20), min_size=6, max_size=6),
    st.sampled_from([labels.WIDE, labels.NARROW]),
    st.booleans(),
)
def test_no_label_covers_another_and_none_leaves_the_picture(starts, texts, per_letter, marks):
    end = 1300
    found = labels.placed(starts, texts[: len(starts)], end, per_letter, among_marks=marks)
    assert len(found) == len(starts)
    reached = -math.inf
    for start, label in zip(starts, found, strict=True):
        if label.text == labels.HIDDEN:
            continue
        room = len(label.text) * per_letter
        begin = start if label.align == "left" else start - room
        assert begin >= reached
        assert begin + room <= end
        reached = begin + room
        if marks:
            assert not [mark for mark in starts if begin < mark < reached and mark != start]


def test_a_dose_of_caffeine_is_in_the_picture():
    table = clock_table(plan(caffeine_mg=100, training_start="10:00").days["training"])
    assert list(table[table["mark"] == "dose"]["time"]) == ["09:15"]


def test_withheld_grams_are_in_no_label():
    table = clock_table(plan(conditions="eating_disorder").days["training"])
    said = " ".join([*table["text"], *table["amounts"]])
    assert " g " not in said
    assert "kcal" not in said


def test_the_week_keeps_its_energy():
    table = week_table(PLAN)
    assert table is not None
    assert list(table["kind"]) == ["training", "training", "rest"] + ["training"] * 2 + ["rest"] * 2
    mean = PLAN.amounts.energy.target
    assert table["energy_kcal"].mean() == pytest.approx(mean)
    assert week_sentence(PLAN) == (
        "3,500 kcal on 4 training days, 3,160 kcal on 3 rest days: 3,350 kcal a day over the week."
    )


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"training_days": "mon"}, "on the training day, "),
        ({"training_days": ""}, " kcal on every day of the week."),
        ({"energy_swing": 0}, " kcal on every day of the week."),
    ],
)
def test_the_week_is_said_as_it_is(fields, said: str):
    assert said in week_sentence(plan(**fields))


@pytest.mark.parametrize(
    ("fields", "units", "said"),
    [
        ({}, "metric", "Expected: a gain of about 0.32 kg a week (0.21 to 0.32 kg)"),
        ({}, "stone", "Expected: a gain of about 0.71 lb a week (0.46 to 0.71 lb)"),
        ({"goal": "cut"}, "metric", "Expected: a loss of about "),
        ({"goal": "maintain"}, "metric", "Body weight is expected to hold."),
    ],
)
def test_the_expected_change_is_in_the_readers_units(fields, units, said: str):
    assert weight_sentence(plan(**fields), units).startswith(said)


def test_what_is_withheld_is_not_told():
    guarded = plan(conditions="pregnant")
    assert (week_table(guarded), week_sentence(guarded), weight_sentence(guarded, "metric")) == (
        None,
        "",
        "",
    )


@pytest.mark.parametrize(
    "centimetres, units, text",
    [(180, "metric", "180 cm"), (180.34, "imperial", "5 ft 11 in"), (182.5, "stone", "6 ft 0 in")],
)
def test_a_height_is_in_the_reader_s_units(centimetres, units, text):
    assert words.height(centimetres, units) == text
