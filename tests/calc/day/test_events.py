"""What happens in a day: names of meals, what stands beside them, drinks, caffeine and bed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from calc.clock import MINUTES_A_DAY
from calc.day import Day, DayInputs, plan_day, totals
from calc.day.events import MEAL_ROLES
from calc.day.meal_times import schedule
from calc.food.protein import meal_hint_threshold
from tests.support.day_inputs import any_day, full_day, meals_of


@pytest.mark.parametrize(
    ("inputs", "names"),
    [
        ({}, ["Breakfast", "Lunch", "Pre-workout meal", "Post-workout meal (dinner)"]),
        ({"start": None}, ["Breakfast", "Lunch", "Snack", "Dinner"]),
        ({"start": None, "meals": 3}, ["Breakfast", "Lunch", "Dinner"]),
        (
            {"start": "12:00"},
            ["Breakfast", "Pre-workout meal", "Post-workout meal (lunch)", "Dinner"],
        ),
        (
            {"start": "05:30"},
            ["Early snack", "Post-workout meal (breakfast)", "Lunch", "Snack", "Dinner"],
        ),
        (
            {"start": "08:00"},
            ["Pre-workout meal (breakfast)", "Post-workout meal", "Lunch", "Dinner"],
        ),
        (
            {"start": "21:30"},
            ["Breakfast", "Lunch", "Pre-workout meal (dinner)", "Post-workout meal"],
        ),
        (
            {"start": "02:00", "wake": "16:00"},
            ["Breakfast", "Lunch", "Pre-workout meal", "Post-workout meal (dinner)"],
        ),
    ],
)
def test_meals_have_names_that_a_person_would_use(inputs, names) -> None:
    assert meals_of(full_day(**inputs)).index.tolist() == names


def note(day: Day, what: str) -> str:
    notes = day.table.loc[day.table["what"].str.startswith(what), "note"]
    return str(notes.iloc[0])


def test_the_article_and_the_evidence_stand_side_by_side() -> None:
    text = note(full_day(), "Post-workout")
    assert "Popular advice: between 19:15 and 19:45." in text
    assert "Evidence: any time until 20:30." in text
    windows = [e for e in full_day().events if e.role == "post_window"]
    # Minutes since waking at 06:30: 18:45 to 20:30, and 19:15 to 19:45.
    assert [(w.start, w.end, w.label) for w in windows] == [
        (735, 840, "Evidence"),
        (765, 795, "Popular advice"),
    ]


def test_the_article_s_hours_before_training_are_named() -> None:
    # article.md, row N4: 1-2 h before; a session at 17:30.
    text = note(full_day(), "Pre-workout")
    assert "1 h 30 before training" in text
    assert "Popular advice: between 15:30 and 16:30." in text


def test_after_training_fasted_the_article_and_the_evidence_agree() -> None:
    text = note(full_day(start="06:40"), "Post-workout")
    assert "between 08:25 and 08:55" in text
    assert "within the hour" in text


def test_protein_before_bed_is_optional_and_counts_inside_the_day() -> None:
    day = full_day(start=None)
    # Five feedings of 144 g: dinner is not emptied for it.
    assert note(day, "Protein before bed") == (
        "Optional: 29 g of the day's protein here. Each of the 4 meals then holds about 7 g less."
    )
    assert totals(day.table)["protein_g"] == 144.0
    # science.md, section 3.7: 0.4 g/kg, 32 g at 80 kg, and no more; by the reference weight.
    two = (
        "Optional: {} g of the day's protein here. Each of the 2 meals then holds about {} g less."
    )
    assert note(full_day(start=None, meals=2), "Protein before bed") == two.format(32, 16)
    assert note(full_day(start=None, meals=2, reference_kg=70), "Protein before bed") == two.format(
        28, 14
    )


@given(any_day())
def test_protein_before_bed_leaves_each_meal_as_much_and_enough(inputs: DayInputs) -> None:
    day = plan_day(inputs)
    found = [event.note for event in day.events if event.role == "pre_sleep"]
    if not found:
        return
    serving, less = (int(number) for number in re.findall(r"(\d+) g", found[0]))
    assert serving <= round(0.4 * inputs.weight_kg)
    meals = [event for event in day.events if event.role in MEAL_ROLES - {"early_snack"}]
    for meal in meals:
        left = meal.protein_g - less
        # Both figures are rounded.
        assert left >= serving - 1.1
        if inputs.age is not None:
            enough = meal_hint_threshold(inputs.weight_kg, inputs.age, inputs.diet)
            assert left >= enough - 0.6


def test_no_protein_before_bed_where_five_feedings_would_be_small_ones() -> None:
    # 0.40 g/kg from 65 years, 32 g at 80 kg: four meals of 36 g have it, five feedings have not.
    assert "Protein before bed" in set(full_day(start=None, age=40).table["what"])
    assert "Protein before bed" not in set(full_day(start=None, age=70).table["what"])


def test_no_protein_before_bed_beside_a_late_meal() -> None:
    # Meals are an hour and a half apart: at 20:40 dinner must not be later than 19:10.
    for start, offered in (("16:45", True), ("17:30", False), ("21:30", False)):
        assert ("Protein before bed" in set(full_day(start=start).table["what"])) == offered


def test_caffeine_later_than_its_cut_off_is_left_out_and_said() -> None:
    # science.md, section 5: 160 mg needs 10.91 h; before bed at 21:25 that is 10:30.
    day = full_day(caffeine_mg=160, caffeine_hours_before_bed=10.91)
    assert "Caffeine" not in set(day.table["what"])
    assert day.table.set_index("what").loc["Last caffeine", "start"] == "10:30"
    notice = next(n for n in day.notices if n.topic == "caffeine")
    assert (notice.asked, notice.given) == ("160 mg at 16:30", "none")
    assert "A smaller dose has a later cut-off and has helped as much in trials" in notice.why


def test_water_before_training_that_finds_no_room_is_said() -> None:
    assert "Training is less than 4 h away: sip to thirst until then" in note(
        full_day(start="08:00", fluid_before_ml=480, water_ml=2511), "Wake"
    )


def test_small_meals_of_protein_get_a_hint_that_grows_with_age() -> None:
    # science.md, section 3.2: under 0.24 g/kg, from 65 years under 0.40: 19.2 and 32 g at 80 kg.
    def hinted(age: float) -> bool:
        day = full_day(age=age, protein_g=120)
        return any(n.topic == "protein" for n in day.notices)

    assert not hinted(30)
    assert hinted(70)
    told = next(n for n in full_day(age=70, protein_g=120).notices if n.topic == "protein")
    assert told.why.endswith("The day's total counts more, and no meal has a ceiling.")


def test_a_deadline_after_bed_is_bed() -> None:
    # Session 21:30-22:45, bed 23:45: the evidence's window would end at 00:30.
    day = full_day(start="21:30", meals=5)
    label = next(what for what in day.table["what"] if what.startswith("Post-workout"))
    assert "any time before bed" in note(day, label)


def test_nothing_is_said_of_water_where_fluids_are_left_to_a_clinician() -> None:
    day = full_day(water_ml=None, fluid_before_ml=None, fluid=None)
    assert note(day, "Wake") == ""
    assert "clinician" in note(day, "Training")


@given(any_day())
def test_times_of_a_day_are_in_order_since_waking(inputs: DayInputs) -> None:
    day = plan_day(inputs)
    assert all(0 <= event.start <= event.end <= MINUTES_A_DAY for event in day.events)
    starts = [event.start for event in day.events]
    assert starts == sorted(starts)
    assert day.events[0].role == "wake"
    assert day.events[-1].role == "bed"
    meals = [event for event in day.events if event.role in MEAL_ROLES]
    assert [meal.start for meal in meals] == [slot.minute for slot in schedule(inputs).slots]
