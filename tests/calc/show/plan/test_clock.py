"""The day as a picture: its rows, its labels, and the same in a sentence."""

from __future__ import annotations

import math
from dataclasses import replace
from math import isfinite
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import Profile, make_plan
from calc.day import whole_grams
from calc.show.plan import clock as labels
from calc.show.plan.clock import (
    COLUMNS,
    DAY,
    LANES,
    MEALS,
    UNDER,
    clock_sentence,
    in_a_row,
    in_one_lane,
    lanes,
    meals_of,
    night,
)
from tests.support.charts import of_the_clock
from tests.support.profiles import GUARDED

EXAMPLE = Profile(weight="80 kg", height="180 cm", age=30, sex="male")
PLAN = make_plan(EXAMPLE)


def plan(**fields: Any):
    return make_plan(replace(EXAMPLE, **fields))


def the_picture_of_a_day_has_the_grams_of_its_table(day, drawn):
    eaten = whole_grams(day).dropna(subset="protein_g")
    # What is taken during a session stands in its own lane.
    eaten = eaten[~eaten["what"].str.startswith("Training")]
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


def every_meal_of_a_day_is_in_its_picture_and_nothing_lies_outside(day, columns, table):
    assert len(table[table["mark"] == "meal"]) == len(meals_of(day))
    assert (table["start"] >= day.wake_minute / 60).all()
    assert (table["end"] >= table["start"]).all()
    assert (table["end"] <= day.wake_minute / 60 + 24).all()
    assert table["size"].map(isfinite).all()
    assert set(lanes(columns)) <= set(LANES)
    assert lanes(columns)[0] == MEALS


def one_lane_holds_the_meals_the_session_and_the_night_and_nothing_else(day, columns, full):
    one = pd.DataFrame(in_one_lane(columns))
    kept = full[full["mark"].isin(["meal", "training", "wind_down", "bed"])]
    assert list(one.columns) == list(COLUMNS)
    same = ["mark", "start", "end", "size", "what", "time", "amounts"]
    assert one[same].values.tolist() == kept[same].values.tolist()
    assert set(one["lane"]) == {DAY}
    meals = one["mark"] == "meal"
    assert one[meals]["text"].tolist() == kept[kept["mark"] == "meal"]["text"].tolist()
    assert set(one[~meals]["name_row"]) == {UNDER}
    said = [text for text in one[~meals]["text"] if text]
    sessions = sum(event.role == "training" for event in day.events)
    assert said == ["Training"] * sessions + ["Sleep"]


@given(GUARDED, st.sampled_from(["training", "rest"]))
def test_the_picture_of_any_day_is_its_table_whole_and_in_one_lane(profile, kind):
    day = make_plan(profile).days[kind]
    metric, imperial = of_the_clock(day), of_the_clock(day, "imperial")
    drawn = pd.DataFrame(metric)
    the_picture_of_a_day_has_the_grams_of_its_table(day, drawn)
    every_meal_of_a_day_is_in_its_picture_and_nothing_lies_outside(day, metric, drawn)
    every_meal_of_a_day_is_in_its_picture_and_nothing_lies_outside(
        day, imperial, pd.DataFrame(imperial)
    )
    one_lane_holds_the_meals_the_session_and_the_night_and_nothing_else(day, metric, drawn)


def test_a_label_without_room_for_two_lines_keeps_its_first():
    five = plan(meals=5, wake_time="07:00", sleep_need=8.5, sleep_efficiency=0.9)
    meals = pd.DataFrame(of_the_clock(five.days["training"])).query("mark == 'meal'")
    assert all(text[0].isdigit() for text in meals["text"])


def test_a_meal_has_the_same_name_at_every_width():
    meals = pd.DataFrame(of_the_clock(plan().days["training"])).query("mark == 'meal'")
    narrow = [text.split("\n")[1] for text in meals["short"] if "\n" in text]
    assert narrow[-1] == "Dinner"
    wide = " ".join(meals["text"])
    assert [name for name in narrow if name not in wide] == []


# The session and what goes before and after it move waking, or bed; 8 h asleep are 8 h 45 in bed.
@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ("21:45", "06:30", "8 h 45")),
        ({"training_start": "05:30"}, ("20:15", "05:00", "8 h 45")),
        ({"training_start": "21:30"}, ("23:45", "06:30", "6 h 45")),
        ({"wake_time": "16:00", "training_start": "02:00"}, ("07:15", "16:00", "8 h 45")),
    ],
)
def test_the_night_of_a_day_is_that_days_own(fields, expected):
    days = plan(**fields).days
    assert night(days["training"]) == expected
    if "wake_time" not in fields:
        assert night(days["rest"]) == ("21:45", "06:30", "8 h 45")


def test_the_day_in_a_sentence():
    assert clock_sentence(PLAN.days["training"]) == (
        "Four meals, 07:00 to 19:30; training 17:30–18:45; last caffeine by 12:55; "
        "lights out 21:45."
    )
    assert "training" not in clock_sentence(PLAN.days["rest"])


def test_a_night_shift_keeps_its_order_across_midnight():
    table = pd.DataFrame(
        of_the_clock(plan(wake_time="16:00", training_start="02:00").days["training"])
    )
    session = table[table["mark"] == "training"].iloc[0]
    assert (session["start"], session["time"]) == (26.0, "02:00–03:15")
    assert table["start"].min() == 16.0


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
    table = pd.DataFrame(
        of_the_clock(plan(caffeine_mg=100, training_start="10:00").days["training"])
    )
    assert list(table[table["mark"] == "dose"]["time"]) == ["09:00"]


def test_withheld_grams_are_in_no_label():
    table = pd.DataFrame(of_the_clock(plan(conditions="eating_disorder").days["training"]))
    said = " ".join([*table["text"], *table["amounts"]])
    assert " g " not in said
    assert "kcal" not in said


@pytest.mark.parametrize(
    ("note", "line"),
    [
        ("Eat it slowly.", "Eat it slowly"),
        ("Sip 400 ml. Salt in it helps.", "Sip 400 ml. Salt in it helps"),
        ("About 1.5 g a kg. Popular advice: by 19:45. Evidence: by 20:30.", "About 1.5 g a kg"),
        ("no full stop", "no full stop"),
        ("", ""),
    ],
)
def test_a_row_leaves_the_two_voices_on_a_moment_to_another_place(note: str, line: str):
    assert in_a_row(note) == line
