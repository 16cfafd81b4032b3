"""The door: what is let in, what is refused and how, and that nothing changes afterwards."""

from dataclasses import FrozenInstanceError
from datetime import date, time
from functools import cache

import numpy as np
import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.person.profile import Profile
from calc.units import quantity
from tests.support.cases import each

PERSON = {"weight": "80 kg", "height": "180 cm", "age": 30, "sex": "male"}


def test_the_defaults_are_those_of_the_contract():
    profile = Profile(**PERSON)
    assert profile.body_fat is None
    assert profile.measured_resting_energy is None
    assert profile.maintenance is None
    assert (profile.goal, profile.experience, profile.diet) == ("gain", "intermediate", "omnivore")
    assert (profile.activity, profile.activity_level, profile.steps) == ("desk", None, None)
    assert profile.training_days == ("mon", "tue", "thu", "fri")
    assert (profile.training_start, profile.training_minutes) == ("17:30", 75)
    assert (profile.wake_time, profile.sleep_need, profile.sleep_efficiency) == (
        "06:30",
        None,
        None,
    )
    assert (profile.meals, profile.protein_per_kg, profile.energy_swing) == (4, None, 0.10)
    assert (profile.caffeine_mg, profile.conditions) == (0, frozenset())


def test_every_fault_is_reported_at_once():
    with pytest.raises(InputError) as caught:
        Profile(weight="8 kg", height="71 cm", age=300, sex="x", meals=0, training_days="mon,foo")
    fields = [error.field for error in caught.value.errors]
    assert fields == ["weight", "height", "age", "sex", "training_days", "meals"]
    assert all(str(error) in str(caught.value) for error in caught.value.errors)


@each(
    "name, given_value, kept",
    [
        ("age", "30", 30),
        ("age", np.int64(30), 30),
        ("body_fat", "15 %", 0.15),
        ("body_fat", "0,15", 0.15),
        ("training_days", "fri, Monday", ("mon", "fri")),
        ("training_days", (), ()),
        ("training_start", time(5, 30), "05:30"),
        ("training_start", "5:30", "05:30"),
        ("sex", "Female", "female"),
        ("activity", "Moving", "moving"),
        ("steps", "8,000", 8000),
        ("steps", "12.500 steps", 12_500),
        ("steps", "9500", 9500),
        ("goal_date", date(2027, 3, 1), "2027-03-01"),
        ("goal_weight", "187 lb", quantity(187, "pound")),
        ("conditions", "Pregnancy; kidney disease", {"pregnant", "kidney_disease"}),
    ],
)
def test_other_ways_of_writing_are_understood(name, given_value, kept):
    assert getattr(Profile(**{**PERSON, name: given_value}), name) == kept


@pytest.mark.parametrize("value", ["not one", "<script>", ["pregnant", "x" * 5000]])
def test_an_unknown_condition_is_refused_rather_than_passed_over(value):
    with pytest.raises(InputError, match="is not one of"):
        Profile(**PERSON, conditions=value)


@each(
    "field, value, said",
    [
        ("goal_weight", "850 kg", "Goal weight 850 kg is above 250 kg: did you mean 85 kg?"),
        ("goal_date", "March", "Goal date 'March' is no date: write it as 2027-03-01."),
        ("goal_date", "2207-03-01", "Goal date 2207-03-01 is not in 2000-01-01 to 2099-12-31."),
    ],
)
def test_what_cannot_be_a_goal_is_named_with_what_can(field, value, said):
    with pytest.raises(InputError) as caught:
        Profile(**PERSON, **{field: value})
    assert (str(caught.value), caught.value.field) == (said, field)


def test_a_profile_cannot_be_changed_and_can_be_a_key():
    profile = Profile(**PERSON)
    with pytest.raises(FrozenInstanceError):
        setattr(profile, "age", 31)  # noqa: B010 - the type checker knows that it cannot be set
    assert {profile: 1}[Profile(**PERSON)] == 1


@given(st.floats(40, 180), st.floats(150, 210))
def test_the_unit_of_entry_does_not_matter(weight_kg, height_cm):
    try:
        metric = Profile(
            weight=quantity(weight_kg, "kilogram"),
            height=quantity(height_cm, "centimeter"),
            age=30,
            sex="male",
        )
    except InputError:
        return
    imperial = Profile(
        weight=metric.weight.to("pound"), height=metric.height.to("foot"), age=30, sex="male"
    )
    assert imperial.weight_kg == pytest.approx(metric.weight_kg, rel=1e-12)
    assert imperial.height_cm == pytest.approx(metric.height_cm, rel=1e-12)


TEXT_FIELDS = sorted(set(Profile.__dataclass_fields__))


@given(st.sampled_from(TEXT_FIELDS), st.text(max_size=60))
def test_any_text_in_any_field_is_read_or_refused_by_name(name, text):
    assert faulty_fields({**PERSON, name: text}) <= {name, "weight", "height"}


def faulty_fields(values):
    try:
        Profile(**values)
    except InputError as error:
        return {fault.field for fault in error.errors}
    return set()


OTHER_REGISTRIES = [cache(pint.UnitRegistry), pint.get_application_registry]


@pytest.mark.parametrize("made", OTHER_REGISTRIES)
def test_quantities_of_any_registry_make_the_same_person(made):
    registry = made()
    given = {**PERSON, "weight": registry("80 kg"), "height": registry("180 cm")}
    same, other = Profile(**PERSON), Profile(**given)
    assert other == same
    assert hash(other) == hash(same)


@pytest.mark.parametrize("made", OTHER_REGISTRIES)
def test_plain_fields_take_quantities_too(made):
    registry = made()
    given = {
        "training_minutes": registry("1.25 h"),
        "sleep_need": registry("450 min"),
        "caffeine_mg": registry("0.1 g"),
        "protein_per_kg": registry("2 g/kg"),
    }
    profile = Profile(**PERSON, **given)
    assert profile.training_minutes == 75
    assert profile.sleep_need == 7.5
    assert profile.caffeine_mg == pytest.approx(100)
    assert profile.protein_per_kg == pytest.approx(2)


@pytest.mark.parametrize(
    "field, text, expected",
    [
        ("training_minutes", "75 min", 75),
        ("training_minutes", "1,25 h", 75),
        ("sleep_need", "8 h", 8),
        ("caffeine_mg", "200 mg", 200),
        ("protein_per_kg", "1.8 g/kg", 1.8),
        ("body_fat", "15 %", 0.15),
        ("age", "30 years", 30),
    ],
)
def test_plain_fields_take_their_unit_in_words(field, text, expected):
    assert getattr(Profile(**{**PERSON, field: text}), field) == expected


@each(
    "field, value",
    [
        ("conditions", None),
        ("conditions", 5),
        ("training_days", 5),
        ("age", 10**400),
        ("age", 10**5000),
        ("sex", 10**5000),
        ("training_start", 10**5000),
        ("training_days", [10**5000]),
        ("weight", list(range(10**5))),
        ("weight", " " * 10**6),
        ("activity_level", np.array([1.5, 2.0])),
        ("goal", np.array(["gain", "cut"])),
        ("caffeine_mg", 1e308),
        ("weight", quantity(1e308, "kilogram")),
        ("weight", quantity(10**400, "kilogram")),
        ("training_minutes", quantity(75, "kilogram")),
        ("body_fat", "9" * 10**6 + "%"),
    ],
)
def test_what_nobody_means_is_refused_by_name_and_in_few_words(field, value):
    with pytest.raises(InputError) as caught:
        Profile(**{**PERSON, field: value})
    assert caught.value.field == field
    assert len(str(caught.value)) < 600
