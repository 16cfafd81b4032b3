"""The limits of each field: a fault names the value, the range and the slip that explains it."""

import pytest

from calc.errors import InputError
from calc.person.profile import Profile
from tests.support.cases import each

PERSON = {"weight": "80 kg", "height": "180 cm", "age": 30, "sex": "male"}

MESSAGES = [
    ({"weight": "8 kg"}, "weight", "Body weight 8 kg is below 30 kg: did you mean 80 kg?"),
    ({"weight": "400 kg"}, "weight", "Body weight 400 kg is above 250 kg: did you mean 400 lb?"),
    (
        {"weight": "20 lb"},
        "weight",
        "Body weight 20 lb is below 66.1 lb (30 kg): did you mean 200 lb?",
    ),
    ({"height": "71 cm"}, "height", "Height 71 cm is below 130 cm: did you mean 71 in?"),
    ({"height": "1.8 cm"}, "height", "Height 1.8 cm is below 130 cm: did you mean 1.8 m?"),
    ({"height": "180 m"}, "height", "Height 180 m is above 2.2 m (220 cm): did you mean 180 cm?"),
    (
        {"weight": "180 kg", "height": "170 cm"},
        "weight",
        "Body weight 180 kg at 170 cm is a body mass index of 62, above 60: did you mean 180 lb?",
    ),
    (
        {"weight": "80 lb", "height": "185 cm"},
        "weight",
        "Body weight 80 lb at 185 cm is a body mass index of 11, below 12: did you mean 80 kg?",
    ),
    ({"age": 3}, "age", "Age 3 years is below 14 years."),
    ({"age": 30.5}, "age", "Age 30.5 is not a whole number."),
    ({"body_fat": 15}, "body_fat", "Body fat 15 is above 0.65: did you mean 0.15 (15 %)?"),
    (
        {"maintenance": "9000 kcal/day"},
        "maintenance",
        "Maintenance from logs 9,000 kcal/day is above 7,000 kcal/day: did you mean 9,000 kJ/day?",
    ),
    (
        {"maintenance": "2500 kJ/day"},
        "maintenance",
        "Maintenance from logs 2,500 kJ/day is below 3,347 kJ/day (800 kcal/day): did you mean "
        "2,500 kcal/day?",
    ),
    (
        {"measured_resting_energy": "7500 kcal/day"},
        "measured_resting_energy",
        "Measured resting energy 7,500 kcal/day is above 4,500 kcal/day: did you mean "
        "7,500 kJ/day?",
    ),
    ({"sex": "x"}, "sex", "Sex 'x' is not one of male, female, unspecified."),
    ({"meals": 9}, "meals", "Meals 9 a day is above 6 a day."),
    ({"weight": 80}, "weight", "Body weight 80 has no unit: write it as '80 kg'"),
]


@each("change, field, message", MESSAGES)
def test_a_fault_names_the_field_the_value_and_the_range(change, field, message):
    with pytest.raises(InputError) as caught:
        Profile(**{**PERSON, **change})
    assert str(caught.value).startswith(message)
    assert caught.value.field == field
    assert caught.value.errors == (caught.value,)


@pytest.mark.parametrize(
    "weight, height, kilograms, centimetres",
    [
        ("66.13867865546327 lb", "150 cm", 30, 150),
        ("135 kg", "59.05511811023622 in", 135, 150),  # a body mass index of just 60
    ],
)
def test_the_limits_hold_in_whichever_unit_a_person_writes(weight, height, kilograms, centimetres):
    profile = Profile(**{**PERSON, "weight": weight, "height": height})
    assert (profile.weight_kg, profile.height_cm) == (kilograms, centimetres)
