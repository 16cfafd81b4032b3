"""The equations side by side: the values that science.md works out, and who they are for."""

import numpy as np
import pytest
from hypothesis import assume, given

from calc import Profile, make_plan
from calc.show.why.amounts import resting_comparison, resting_finding, usual_beside
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
    "Müller 2004, weight": (1820, 1353),
    "Müller 2004, fat-free mass": (1812, 1353),
    "De Lorenzo 1999": (1969, 1632),
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
    "more, used",
    [  # science of the week, B3: which equations have a known error in whom
        ({}, 6),
        ({"body_fat": None}, 5),
        ({"body_fat": None, "age": 75}, 4),
        ({"body_fat": None, "experience": "novice"}, 4),
        ({"experience": "novice"}, 5),
        ({"measured_resting_energy": "1900 kcal"}, 0),
    ],
)
def test_what_is_used_is_what_is_weighed(more, used):
    plan = make_plan(Profile(**{**P1, **more}))
    table = resting_comparison(plan)
    assert table is not None
    assert table["chosen"].sum() == used
    assert table["share"].sum() == pytest.approx(100 if used else 0)
    if used:
        whole = (table["share"] * table["kcal"].fillna(0)).sum() / 100
        assert whole == pytest.approx(plan.amounts.resting.band.target)
    else:
        assert "we use your measured value, 1,900." in resting_finding(plan)


def test_the_finding_names_both_ends_and_what_they_come_to():
    plan = make_plan(Profile(weight="80 kg", height="180 cm", age=30, sex="male"))
    assert resting_finding(plan) == (
        "The equations that apply to you lie between 1,749 and 1,989 kcal; "
        "weighed by how well each fits people like you, they give 1,901."
    )


def test_the_card_says_in_one_line_what_most_calculators_give():
    person = {"weight": "80 kg", "height": "180 cm", "age": 30, "sex": "male"}
    line = usual_beside(make_plan(Profile(**person)))
    assert line == "Holds your weight: 3,020. Most calculators: 2,760"
    assert usual_beside(make_plan(Profile(**person, conditions={"pregnant"}))) == ""


@given(PROFILES)
def test_what_applies_spans_the_plans_spread_and_the_rest_says_why(profile):
    plan = make_plan(profile)
    table = resting_comparison(plan)
    assume(table is not None)
    assert table is not None
    found = plan.amounts.resting
    if found.method == "combined":
        used = table[table["chosen"]]
        # Henry's lines and those without a term for age are made fit for it before they are used.
        assert found.spread_low <= used["kcal"].min() + 90
        assert found.spread_high >= used["kcal"].max() * 0.8
    assert found.spread_low <= found.spread_high
    assert (table["reason"] == "").tolist() == table["applies"].tolist()
    unknown = table["reason"] == "needs a measured body fat"
    assert np.isnan(table["kcal"]).tolist() == unknown.tolist()
    assert not (table["chosen"] & ~table["applies"]).any()


@pytest.mark.parametrize("condition", ["pregnant", "insulin", "eating_disorder"])
def test_a_person_whose_energy_is_withheld_sees_no_equation(condition):
    plan = make_plan(Profile(**P1, conditions={condition}))
    assert resting_comparison(plan) is None
    assert resting_finding(plan) == ""
