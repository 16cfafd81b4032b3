"""Exclusions: words of contents, groups and names, and what is none of them."""

from __future__ import annotations

import pytest

from calc import InputError
from calc.food.foods import CONTENTS, foods
from calc.food.menus.exclusions import named_foods
from tests.support.cases import each


@each("word", CONTENTS)
def test_a_content_takes_all_that_contain_it(word: str):
    out = named_foods([word], foods())
    assert out >= {name for name, one in foods().items() if word in one.contains} > set()
    more = {name for name in out if word not in foods()[name].contains}
    # What allergies to go together goes along, and nothing else.
    assert all("peanut" in foods()[name].contains or "lupin" in name for name in more)
    assert bool(more) == (word in ("nuts", "peanut"))


@pytest.mark.parametrize(
    "asked, gone, kept",
    [
        ("mushrooms", "shiitake mushrooms, cooked", "broccoli, boiled"),
        ("chicken", "roast chicken, meat only", "turkey breast, skinless, roasted"),
        ("poultry", "turkey breast, skinless, roasted", "salmon, baked"),
        ("milk", "cheddar", "soya milk, unsweetened"),
        ("lactose", "milk, semi-skimmed", "cheddar"),
        ("Peanuts", "peanut butter", "almonds"),
        ("egg", "mayonnaise", "aubergine, boiled"),
        ("rice", "white rice, cooked", "pasta, cooked"),
        ("banana", "banana", "apple"),
    ],
)
def test_a_name_takes_what_a_person_means_by_it(asked: str, gone: str, kept: str):
    out = named_foods([asked], foods())
    assert gone in out
    assert kept not in out


def test_one_text_is_one_exclusion_and_none_is_none():
    assert named_foods("banana", foods()) == {"banana"}
    assert named_foods([], foods()) == set()


def test_what_is_not_known_is_told_with_the_nearest():
    with pytest.raises(InputError, match="mushrooms") as fault:
        named_foods(["mushrom"], foods())
    assert fault.value.field == "exclude"
    assert fault.value.value == "mushrom"
    with pytest.raises(InputError) as faults:
        named_foods(["banan", "xyzzy", "apple"], foods())
    assert [one.value for one in faults.value.errors] == ["banan", "xyzzy"]
