"""Lists as people write them."""

from __future__ import annotations

import pytest

from calc import InputError, Profile
from calc.person.link import from_query, to_query, to_text
from calc.person.lists import read_conditions, read_days, read_excluded

PERSON = {"weight": "80 kg", "height": "180 cm", "age": 30, "sex": "male"}


@pytest.mark.parametrize(
    "given",
    ["Nuts, mushrooms", "nuts;  Mushrooms\n", ["NUTS", "mushrooms, nuts"], ("nuts", "mushrooms")],
)
def test_foods_not_eaten_are_read_once_each(given: object):
    assert read_excluded("exclude", given) == ("nuts", "mushrooms")


def test_nothing_is_an_answer():
    assert read_excluded("exclude", None) == read_excluded("exclude", " , ") == ()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (5, "Foods not eaten '5' are not a list of names."),
        ([f"food {number}" for number in range(31)], "31 are more than 30"),
        ("x" * 41, "goes on for more than 40 letters"),
    ],
)
def test_what_is_no_list_of_foods_is_named(given: object, said: str):
    with pytest.raises(InputError, match=said) as caught:
        Profile(**PERSON, exclude=given)
    assert caught.value.errors[0].field == "exclude"


def test_a_link_holds_what_is_not_eaten_and_the_number_of_the_menu():
    own = Profile(**PERSON, exclude="nuts, blue cheese", menu_seed=7)
    assert to_text(own).endswith("exclude=nuts&exclude=blue+cheese&menu_seed=7")
    assert from_query(to_query(own)).profile == own


@pytest.mark.parametrize("given", ["-1", "0.5", "10000"])
def test_a_menu_that_is_none_is_refused_and_the_rest_of_the_link_is_read(given: str):
    link = from_query([("menu_seed", given), ("age", "41")])
    assert (link.profile.menu_seed, link.profile.age) == (0, 41)
    assert "is not a whole number from 0 to 9999" in str(link.faults[0])


def test_weekdays_and_conditions_have_several_spellings():
    assert read_days("training_days", "Thursday; mon") == ("mon", "thu")
    assert read_conditions("conditions", "") == frozenset()
    with pytest.raises(InputError, match="'som' are not weekdays"):
        read_days("training_days", ["someday"])
