"""What is said of a menu as a whole."""

from __future__ import annotations

import re
from itertools import product

import pytest

from calc.food.menus import Menu, menu
from tests.support.profiles import plan


def said(found: Menu) -> str:
    return " ".join(one.why for one in found.notices)


def test_a_large_plate_is_told_with_what_is_on_it():
    found = menu(plan(meals=2), "training")
    most = found.table.groupby("meal")["energy_kcal"].sum().max()
    told = re.search(r"up to ([\d,]+) kcal on one plate", said(found))
    assert told is not None
    assert abs(int(told[1].replace(",", "")) - most) < 2
    assert "on one plate" not in said(menu(plan(meals=6, weight="60 kg", goal="cut"), "rest"))


def test_much_fibre_is_told():
    people = [
        plan(diet="vegan", weight="110 kg", activity="heavy"),
        plan(diet="vegan", weight="48 kg", height="155 cm", goal="cut"),
        plan(weight="60 kg", goal="cut"),
        plan(weight="95 kg"),
    ]
    told = []
    for one, seed in product(people, range(3)):
        found = menu(one, "rest", seed=seed)
        assert one.fibre is not None
        fibre, high = round(found.table["fibre_g"].sum()), round(one.fibre.high.m_as("g/day"))
        much = fibre > min(60, high)
        assert much == bool(re.search(r"up to \d+ g of fibre in a day", said(found)))
        assert (fibre > high) == (f"above the plan's {high} g" in said(found))
        told.append(much)
    assert set(told) == {True, False}


@pytest.mark.parametrize(
    "exclude, gone, told",
    [
        (
            "nuts",
            ("peanut", "lupin", "almond", "walnut"),
            "Peanuts and lupin are left out with nuts",
        ),
        ("Peanuts", ("peanut", "lupin"), "Lupin is left out with peanuts"),
        ("tree nuts", ("almond", "walnut"), ""),
    ],
)
def test_what_is_near_to_an_allergy_goes_with_it(exclude: str, gone: tuple[str, ...], told: str):
    for seed in range(3):
        found = menu(plan(diet="vegan"), "training", exclude=[exclude], seed=seed)
        assert not found.table["food"].str.contains("|".join(gone)).any()
        assert told in said(found)
        assert bool(told) == ("left out with" in said(found))


def test_lupin_is_told_to_who_leaves_out_soya():
    for seed in range(8):
        found = menu(plan(diet="vegan"), "training", exclude=["soy"], seed=seed)
        lupin = found.table["food"].str.contains("lupin").any()
        assert ("leave out 'lupin'" in said(found)) == lupin
