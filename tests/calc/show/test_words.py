"""Amounts as a person reads them."""

from __future__ import annotations

from datetime import datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import Profile, make_plan
from calc.evidence.register import register
from calc.show import words
from calc.units import Units

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
    assert words.drink(PLAN.water, "metric") == ("2.5", "L", "2.05–3.0")
    assert words.drink(PLAN.water, "imperial") == ("85", "fl oz", "68–101")
    # 8 h asleep and 45 min awake, from 7 h and kept to 9.5 h (science_week.md E1).
    assert words.time(PLAN.time_in_bed) == ("8 h 45", "", "7 h 45–9 h 30")


@pytest.mark.parametrize(
    "centimetres, units, text",
    [
        (180, "metric", "180 cm"),
        # The tenth that the fields show: one height is one figure.
        (180, "imperial", "5 ft 10.9 in"),
        (180.34, "imperial", "5 ft 11 in"),
        (182.8, "stone", "6 ft 0 in"),
    ],
)
def test_a_height_is_in_the_reader_s_units(centimetres, units, text):
    assert words.height(centimetres, units) == text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("00:00", "12:00 am"),
        ("00:05, 06:30 and 11:59", "12:05 am, 6:30 am and 11:59 am"),
        ("12:00 to 12:55", "12:00 pm to 12:55 pm"),
        ("training 17:30–18:45; lights out 23:15", "training 5:30 pm–6:45 pm; lights out 11:15 pm"),
        ("<td>19:30</td>", "<td>7:30 pm</td>"),
        # What is no time of the day stays.
        ("24:00, 17:75, 7:30, 117:30, 17:300 and 01:30:00", "24:00, 17:75, 7:30, 117:30, 17:300 "
         "and 01:30:00"),
        ("J Int Soc Sports Nutr 2018;15:10", "J Int Soc Sports Nutr 2018;15:10"),
    ],
)  # fmt: skip
def test_a_time_is_read_with_its_half_of_the_day(text: str, read: str):
    assert words.in_halves_of_a_day(text) == read


@given(st.times())
def test_no_two_times_of_a_day_read_alike(moment: time):
    read = words.in_halves_of_a_day(f"{moment:%H:%M}")
    assert datetime.strptime(read, "%I:%M %p").time() == moment.replace(second=0, microsecond=0)


def test_no_citation_reads_as_a_time():
    cited = [str(one.evidence.source.citation) for one in register()]
    assert [words.in_halves_of_a_day(one) for one in cited] == cited


@pytest.mark.parametrize(
    ("grams", "units", "said"),
    [
        (150, "metric", "150 g"),
        (1250, "stone", "1.25 kg"),
        (150, "imperial", "5.3 oz"),
        # 16 ounces of 28.3495 g are a pound.
        (453.6, "imperial", "1 lb"),
        (539, "imperial", "1 lb 3 oz"),
    ],
)
def test_food_is_weighed_as_the_reader_weighs_it(grams: float, units: Units, said: str):
    assert words.weighed(grams, units) == said


def test_a_tape_is_read_in_the_readers_unit():
    # 1 in is 2.54 cm.
    assert words.on_own_tape(86.36, "imperial") == pytest.approx(34)
    assert words.on_own_tape(86.36, "metric") == 86.36
    assert (
        words.on_tape("Waist 50.8 cm is above 45 cm.", "stone") == "Waist 20 in is above 17.7 in."
    )
    assert words.on_tape("Waist 34 cm.", "metric") == "Waist 34 cm."
