"""The ten equations side by side: the values that science.md works out, and who they are for."""

import numpy as np
import pytest
from hypothesis import assume, given

from calc import Profile, make_plan
from calc.show.why.amounts import CHOSEN, resting_comparison, resting_finding
from tests.support.profiles import PROFILES

# science.md, section 1.1: worked examples of the test persons P1 and P2 (kcal/day).
P1 = {"weight": "80 kg", "height": "180 cm", "age": 25, "sex": "male", "body_fat": 0.15}
P2 = {"weight": "62 kg", "height": "165 cm", "age": 32, "sex": "female", "body_fat": 0.24}
EXPECTED = {
    "Mifflin–St Jeor": (1805, 1330),
    "Mifflin–St Jeor, unrounded": (1806, 1332),
    "Harris–Benedict 1919": (1898, 1404),
    "Harris–Benedict 1984": (1882, 1394),
    "Henry 2005, weight": (1825, 1298),
    "Henry 2005, weight and height": (1828, 1324),
    "Cunningham 1980": (1996, 1537),
    "Cunningham 1991": (1839, 1388),
    "ten Haaf 2014, weight": (2030, 1479),
    "ten Haaf 2014, fat-free mass": (2033, 1557),
}


@pytest.mark.parametrize("person, place", [(P1, 0), (P2, 1)])
def test_each_equation_gives_what_the_source_works_out(person, place):
    table = resting_comparison(make_plan(Profile(**person)))
    assert table is not None
    assert dict(zip(table["equation"], table["kcal"], strict=True)) == {
        name: pytest.approx(values[place], abs=1) for name, values in EXPECTED.items()
    }


@pytest.mark.parametrize(
    "more, method, words",
    [
        ({}, "fat_free_mass", "the mean of ten Haaf & Weijs and Cunningham 1980"),
        ({"body_fat": None}, "ten_haaf", "ten Haaf & Weijs from weight, 2,030."),
        ({"body_fat": None, "age": 45}, "mifflin_ten_haaf", "the mean of Mifflin–St Jeor and"),
        ({"experience": "novice"}, "mifflin", "Mifflin–St Jeor, 1,805."),
        ({"measured_resting_energy": "1900 kcal"}, "measured", "your measured value, 1,900."),
    ],
)
def test_the_chosen_equations_are_those_of_the_rule(more, method, words):
    plan = make_plan(Profile(**{**P1, **more}))
    table = resting_comparison(plan)
    assert table is not None
    assert plan.amounts.resting.method == method
    assert table["chosen"].sum() == len(CHOSEN[method])
    assert words in resting_finding(plan)


def test_the_finding_names_both_ends_and_the_choice():
    plan = make_plan(Profile(weight="80 kg", height="180 cm", age=30, sex="male"))
    assert resting_finding(plan) == (
        "The equations that apply to you lie between 1,729 and 1,989 kcal; "
        "we use ten Haaf & Weijs from weight, 1,989."
    )


@given(PROFILES)
def test_what_applies_spans_the_plans_spread_and_the_rest_says_why(profile):
    plan = make_plan(profile)
    table = resting_comparison(plan)
    assume(table is not None)
    assert table is not None
    fits = table[table["applies"]]
    assert fits["kcal"].min() == pytest.approx(plan.amounts.resting.spread_low)
    assert fits["kcal"].max() == pytest.approx(plan.amounts.resting.spread_high)
    assert (table["reason"] == "").tolist() == table["applies"].tolist()
    unknown = table["reason"] == "needs a measured body fat"
    assert np.isnan(table["kcal"]).tolist() == unknown.tolist()
    assert not (table["chosen"] & ~table["applies"]).any()


@pytest.mark.parametrize("condition", ["pregnant", "insulin", "eating_disorder"])
def test_a_person_whose_energy_is_withheld_sees_no_equation(condition):
    plan = make_plan(Profile(**P1, conditions={condition}))
    assert resting_comparison(plan) is None
    assert resting_finding(plan) == ""
