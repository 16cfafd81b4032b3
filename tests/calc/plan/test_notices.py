"""What a plan's own numbers have to say: nothing is changed in silence."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings

from calc import Profile, make_plan
from calc.day import whole_grams
from tests.support.cases import each
from tests.support.profiles import GUARDED

PERSON = Profile(weight="80 kg", height="180 cm", age=30, sex="male")

CHANGED = [
    ({"protein_per_kg": 4.0}, "protein", "4 g/kg", "3.5 g/kg"),
    ({"caffeine_mg": 900}, "caffeine", "900 mg", "400 mg"),
    ({"sleep_need": 8.8, "sleep_efficiency": 0.8}, "sleep", "11 h in bed", "9.5 h in bed"),
    ({"weight": "52 kg", "goal": "cut"}, "energy", "cut", "gain"),
    ({"conditions": {"glp1"}, "goal": "cut"}, "energy", "cut", "maintain"),
    ({"weight": "111 kg"}, "protein", "for 111 kg", "for 88.5 kg"),
]


@pytest.mark.parametrize("change, topic, asked, given_value", CHANGED)
def test_nothing_is_changed_in_silence(change, topic, asked, given_value):
    plan = make_plan(replace(PERSON, **change))
    told = [
        (notice.topic, notice.asked, notice.given)
        for notice in plan.notices
        if notice.kind == "changed"
    ]
    assert (topic, asked, given_value) in told


def test_a_floor_that_holds_is_said_and_no_plan_goes_below_it():
    plan = make_plan(
        Profile(
            weight="55 kg",
            height="170 cm",
            age=30,
            sex="female",
            goal="cut",
            activity_level=1.2,
            training_days="mon,tue,wed,thu,fri,sat",
            training_minutes=120,
        )
    )
    assert plan.amounts.energy.target == pytest.approx(plan.amounts.floor.kcal_per_day)
    assert any("30 kcal per kg" in notice.why for notice in plan.notices)


def test_a_person_who_hides_numbers_hears_nothing_of_body_figures():
    heavy = replace(PERSON, weight="150 kg", conditions={"eating_disorder"})
    plan = make_plan(heavy)
    assert plan.hides_numbers
    assert not any("kg" in f"{notice.why}{notice.asked}{notice.given}" for notice in plan.notices)
    assert any(
        "pounds" in notice.why for notice in make_plan(replace(heavy, conditions=())).notices
    )


def test_a_light_person_hears_nothing_of_a_reference_weight():
    # 55 kg at 175 cm: the reference weight is the weight, but for the last bit of a division.
    plan = make_plan(replace(PERSON, weight="55 kg", height="175 cm", goal="cut"))
    assert not any("reference weight" in notice.why for notice in plan.notices)


def test_a_single_dose_above_the_safe_one_is_said_and_given():
    # science.md 5: 200 mg at once, 400 mg a day (EFSA 2015).
    plan = make_plan(replace(PERSON, caffeine_mg=300))
    assert plan.amounts.caffeine_mg == 300
    assert any("200 mg at once" in notice.why for notice in plan.notices)
    quiet = make_plan(replace(PERSON, caffeine_mg=200))
    assert not any("at once" in notice.why for notice in quiet.notices)


def test_a_range_that_ends_at_the_longest_time_in_bed_says_so():
    assert "the range ends at 9.5 h" in make_plan(PERSON).explain("time_in_bed").why


@pytest.mark.parametrize("age", [30, 70])
def test_a_meal_is_below_what_builds_most_by_the_figures_that_are_read(age: int):
    told = [
        [int(grams) for grams in found.groups()]
        for weight in range(45, 111)
        for meals in (4, 5, 6)
        for notice in make_plan(
            Profile(weight=f"{weight} kg", height="172 cm", age=age, sex="female", meals=meals)
        ).notices
        if (found := re.match(r"Meals of (\d+) g of protein are below the (\d+) g", notice.why))
    ]
    assert len(told) > 5
    assert [pair for pair in told if pair[0] >= pair[1]] == []


def test_what_cannot_be_seen_is_no_change():
    # A body mass index just above 26: protein counts for 84.24 kg, and both read as 84.2 kg.
    plan = make_plan(replace(PERSON, weight="84.2499 kg"))
    assert plan.amounts.protein.basis == "reference_weight"
    assert not any("reference weight" in notice.why for notice in plan.notices)
    assert not any(
        "at once" in notice.why for notice in make_plan(replace(PERSON, caffeine_mg=200.4)).notices
    )


@settings(max_examples=60)
@given(GUARDED)
def test_no_notice_tells_of_a_change_from_a_figure_to_itself(profile: Profile):
    for notice in make_plan(profile).notices:
        assert not notice.given or notice.asked != notice.given


def said_by(**fields):
    person = {"weight": "80 kg", "height": "180 cm", "age": 30, "sex": "male"}
    return [one.why for one in make_plan(Profile(**(person | fields))).notices]


def test_no_day_stands_for_another_any_more():
    week = ("mon 17:30 75 legs", "wed 06:30 45", "fri 17:30 75 upper")
    assert not any("usual one" in why for why in said_by(sessions=week))


@each(
    "fields, expected",
    [
        # science_week.md D1 and D2: what a narrow window and two meals cost.
        # 3,428 kcal on a training day.
        (
            {"meals": 2},
            "Two meals hold 0.9 g/kg of protein each, and up to 1,715 kcal: three would be easier "
            "to eat. No protein is lost",
        ),
        (
            {"meals": 2, "weight": "50 kg", "height": "160 cm", "sex": "female", "goal": "cut"},
            "Two meals hold 1.05 g/kg of protein each. No protein is lost",
        ),
        (
            {"meals": 3, "eating_window": "12:00-20:00"},
            "The largest meal holds 1,286 kcal. One meal more, 4 on that day, would be easier",
        ),
        ({"meals": 3, "eating_window": "12:00-20:00"}, "While gaining, 10 hours or more"),
        ({"meals": 3, "eating_window": "12:00-19:00"}, "Below 8 hours, three feedings"),
        ({"meals": 3, "eating_window": "14:00-19:00"}, "In under 6 hours protein and energy"),
    ],
)
def test_what_few_meals_or_a_narrow_window_cost_is_said(fields, expected):
    assert sum(why.startswith(expected) for why in said_by(**fields)) == 1


@pytest.mark.parametrize("meals", [2, 3])
def test_the_size_of_a_meal_that_is_said_is_the_one_that_its_day_shows(meals):
    found = make_plan(replace(PERSON, meals=meals, eating_window=("12:00", "20:00")))
    shown = [whole_grams(found.days[kind])["energy_kcal"].max() for kind in ("training", "rest")]
    assert sum(f" {max(shown):,.0f} kcal" in one.why for one in found.notices) == 1


@each(
    "fields",
    [
        {},
        {"meals": 3, "eating_window": "10:00-20:00"},
        {"meals": 3, "eating_window": "12:00-20:00", "goal": "maintain"},
    ],
)
def test_a_wide_window_costs_nothing(fields):
    assert not any("hours" in why and "feedings" in why for why in said_by(**fields))
    assert not any(why.startswith("While gaining, 10 hours") for why in said_by(**fields))


@each(
    "fields, said",
    [
        ({"goal": "cut", "protein_per_kg": 2.6}, "that is usual in a cut"),
        ({"goal": "maintain", "protein_per_kg": 2.6}, "which can make hard sessions feel harder"),
        ({"goal": "cut", "weight": "130 kg", "height": "186 cm", "activity_level": 1.7}, ""),
    ],
)
def test_little_carbohydrate_is_said_by_the_goal_and_the_reference_weight(fields, said):
    person = {"sessions": (), "activity_level": 1.3, **fields}
    found = [why for why in said_by(**person) if "Carbohydrate is below 3 g/kg" in why]
    assert len(found) == bool(said)
    assert all(said in why for why in found)


REST_ONLY = {"training_days": ()}
# Forbes: fat / (fat + 10.4). Jackson's fat of 80 kg, 180 cm and 30 years is 15.9 kg: 60 %.
FAT_OF_A_GAIN = [
    (REST_ONLY, "no training in it. About 60 %"),
    ({"sessions": ("mon 18:00 60 endurance easy",)}, "no lifting in it. About 60 %"),
    ({"sessions": ("mon 18:00 60 walk",)}, "no lifting in it. About 60 %"),
    ({**REST_ONLY, "body_fat": 0.30}, "About 70 %"),
    ({**REST_ONLY, "body_fat": 0.08}, "About 40 %"),
    ({"sessions": ("mon 18:00 60 upper",)}, ""),
    ({**REST_ONLY, "goal": "maintain"}, ""),
    ({**REST_ONLY, "weight": "55 kg"}, ""),
    ({**REST_ONLY, "conditions": {"pregnant"}}, ""),
]


@each("change, said", FAT_OF_A_GAIN)
def test_a_gain_without_lifting_says_what_it_would_be(change, said):
    found = [one.why for one in make_plan(replace(PERSON, **change)).notices if "lean" in one.why]
    assert len(found) == bool(said)
    assert said in "".join(found)
    assert all("Hall 2008" in one for one in found)
